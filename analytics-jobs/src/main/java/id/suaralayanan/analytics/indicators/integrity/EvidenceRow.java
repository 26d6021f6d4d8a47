package id.suaralayanan.analytics.indicators.integrity;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A row of counts that a question rests on, for those who have to judge it.
///
/// @param at which answers: an hour of the unit's zone (`2026-08-14T02:00`), the last digit of the
///   second, or a word for those with the pattern and one for those without (`night`, `day`)
/// @param answers how many there are
/// @param usual how many would be without cause
public record EvidenceRow(String at, long answers, double usual) {
    private static final int HOURS = 5;

    /// For print.
    public BigDecimal about() {
        return BigDecimal.valueOf(usual);
    }

    /// What the screen saw of a unit when it raised the question.
    static List<EvidenceRow> of(Finding finding, AnswerPattern pattern) {
        return switch (finding.test()) {
            case STRAIGHT_LINE -> both("same", "other", finding);
            case NIGHT -> both("night", "day", finding);
            case BURST -> hours(pattern);
            case SECONDS -> seconds(pattern);
            case INTERVALS -> both("even", "uneven", finding);
            case LAST_DAYS -> both("last", "earlier", finding);
            case STAFF -> both("staff", "citizens", finding);
            case NETWORK -> both("network", "scattered", finding);
            case SAME_FORM -> both("commonest", "rarer", finding);
            case COPIED_WORDS -> both("copied", "own", finding);
        };
    }

    private static List<EvidenceRow> both(String with, String without, Finding finding) {
        return List.of(
                new EvidenceRow(with, finding.observed(), finding.expected()),
                new EvidenceRow(
                        without,
                        finding.answers() - finding.observed(),
                        finding.answers() - finding.expected()));
    }

    private static List<EvidenceRow> hours(AnswerPattern pattern) {
        return pattern.hours().stream()
                .sorted(
                        Comparator.comparingLong(AnswerPattern.Hour::answers)
                                .reversed()
                                .thenComparing(AnswerPattern.Hour::hour))
                .limit(HOURS)
                .map(hour ->
                        new EvidenceRow(
                                LocalDateTime.ofEpochSecond(hour.hour() * 3600, 0, ZoneOffset.UTC)
                                        .toString(),
                                hour.answers(),
                                (double) hour.others() / Math.max(1, pattern.days() - 1)))
                .toList();
    }

    private static List<EvidenceRow> seconds(AnswerPattern pattern) {
        return IntStream.range(0, pattern.seconds().size())
                .mapToObj(digit ->
                        new EvidenceRow(
                                Integer.toString(digit),
                                pattern.seconds().get(digit),
                                pattern.timed() / 10.0))
                .toList();
    }
}
