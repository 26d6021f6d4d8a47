package id.suaralayanan.analytics.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// Which periods can be closed and published.
public final class ClosingRule {
    /// Where a day ends last in the country.
    private static final ZoneId LAST_ZONE = ZoneId.of("Asia/Jakarta");

    private ClosingRule() {}

    /// Why a period cannot be closed.
    public enum Refusal {
        /// Months are parts of a survey period, no period of their own.
        IS_A_MONTH("a month is no period that is published: close its quarter"),
        /// It still runs somewhere in the country.
        IS_RUNNING("the period is not over yet");

        private final String sentence;

        Refusal(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    /// Empty where the period can be closed at that time.
    public static Optional<Refusal> refusal(Period period, Instant now) {
        if (period.kind() == Period.Kind.MONTH) {
            return Optional.of(Refusal.IS_A_MONTH);
        }
        return LocalDate.ofInstant(now, LAST_ZONE).isAfter(period.lastDay())
                ? Optional.empty()
                : Optional.of(Refusal.IS_RUNNING);
    }
}
