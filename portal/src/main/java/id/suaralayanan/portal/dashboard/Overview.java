package id.suaralayanan.portal.dashboard;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.figures.evidence.AnswerEvidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The first page of a unit: better or worse, which of the nine, what waits.
///
/// @param quarter the one that is shown
/// @param evidence how the answers of the quarter and of the one before came
/// @param filed readings by period: the quarter, the one before, and the months of the trend
record Overview(
        Period quarter,
        Map<Period, FiledReading> filed,
        Workload workload,
        List<Comments.Comment> comments,
        AnswerEvidence evidence,
        Recalculation indicators,
        OnboardingState.Beginning beginning) {
    private static final int TREND_MONTHS = 12;
    private static final int PRIORITIES = 2;

    /// One month of the trend; without a reading nobody answered in it.
    record Month(Period period, Optional<FiledReading> reading) {}

    /// The months up to the end of the quarter, oldest first.
    static List<Period> trendMonths(Period quarter) {
        return Stream.iterate(Period.of(Period.Kind.MONTH, quarter.lastDay()), Period::previous)
                .limit(TREND_MONTHS)
                .toList()
                .reversed();
    }

    public Optional<FiledReading> current() {
        return Optional.ofNullable(filed.get(quarter)).filter(it -> it.respondents() > 0);
    }

    public Optional<FiledReading> previous() {
        return Optional.ofNullable(filed.get(quarter.previous()));
    }

    public Optional<FiledReading.Move> move() {
        return current().flatMap(now -> now.since(previous()));
    }

    public List<FiledReading.ElementRow> elements() {
        return current().map(now -> now.elements(previous())).orElse(List.of());
    }

    public List<Element> weakest() {
        return current().map(now -> now.weakest(PRIORITIES)).orElse(List.of());
    }

    /// Months ahead of the present have no reading yet and are left out.
    public List<Month> trend() {
        List<Month> months =
                trendMonths(quarter).stream()
                        .map(month -> new Month(month, Optional.ofNullable(filed.get(month))))
                        .toList();
        int last = months.size();
        while (last > 0 && months.get(last - 1).reading().isEmpty()) {
            last--;
        }
        return months.subList(0, last);
    }

    public boolean isNew() {
        return beginning.ratings() == 0 && filed.isEmpty();
    }
}
