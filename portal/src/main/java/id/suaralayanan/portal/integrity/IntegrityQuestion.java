package id.suaralayanan.portal.integrity;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.integrity.EvidenceRow;
import id.suaralayanan.analytics.indicators.integrity.IntegrityTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// A pattern in the answers of a unit, what the unit says to it, and what was decided about it.
///
/// @param seen the counts behind it
/// @param answerBy until when the unit may say something
/// @param figures the index with all answers and without those in question, where both are known
public record IntegrityQuestion(
        int unit,
        String code,
        String name,
        Period period,
        IntegrityTest test,
        Seen seen,
        Instant answerBy,
        Optional<BothWays> figures,
        Optional<Statement> statement,
        Optional<Verdict> verdict) {
    /// @param answers what was looked at
    /// @param observed how many of them show the pattern
    /// @param expected how many would without cause, rounded
    /// @param beganAt of a burst: the hour, in the unit's zone
    /// @param rows what that rests on
    public record Seen(
            long answers,
            long observed,
            long expected,
            Optional<LocalDateTime> beganAt,
            List<EvidenceRow> rows) {
        public Optional<LocalDate> day() {
            return beganAt.map(LocalDateTime::toLocalDate);
        }

        public Optional<String> hour() {
            return beganAt.map(at -> "%02d.00".formatted(at.getHour()));
        }
    }

    /// @param observed what it was given on
    /// @param officer by name
    public record Verdict(
            boolean genuine, long observed, String reason, String officer, Instant at) {}

    /// The words of the unit.
    ///
    /// @param observed what they were written to
    /// @param officer by name
    public record Statement(long observed, String text, String officer, Instant at) {}

    /// The index of the unit.
    public record BothWays(BigDecimal all, BigDecimal without) {}

    /// Whether nobody has decided it as it is now.
    public boolean isOpen() {
        return verdict.filter(given -> given.observed() >= seen.observed()).isEmpty();
    }

    /// Whether the unit may write, or change what it wrote.
    public boolean takesWords(Instant now) {
        return isOpen() && (!now.isAfter(answerBy) || isAnswered());
    }

    /// Whether it may be decided against the unit: nobody is found at fault unheard.
    public boolean isHeard(Instant now) {
        return now.isAfter(answerBy) || isAnswered();
    }

    /// Whether the unit has said something since the last verdict.
    private boolean isAnswered() {
        return statement
                .filter(words -> verdict.filter(given -> given.at().isAfter(words.at())).isEmpty())
                .isPresent();
    }

    /// Names the question in forms, e.g. `12.2026-Q3.BURST`.
    public String id() {
        return unit + "." + period.code() + "." + test.name();
    }
}
