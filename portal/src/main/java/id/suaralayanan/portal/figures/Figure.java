package id.suaralayanan.portal.figures;

import id.suaralayanan.analytics.indicators.PeriodStatus;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.index.Explanation;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.analytics.indicators.index.Interval;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/// What can be told of a cut: its index with everything needed to judge it, or why there is none.
///
/// @param population users of the unit in the period, if known
/// @param required respondents that the regulation asks for, if the population is known
/// @param waiting answers that are counted but not shown yet
public record Figure(
        Cut cut,
        PeriodStatus status,
        OptionalLong population,
        OptionalLong required,
        long waiting,
        Content content) {
    /// The figure itself, or its absence.
    public sealed interface Content {}

    public record Measured(
            Tally tally,
            BigDecimal ikm,
            Grade grade,
            Optional<Bounds> interval,
            Explanation explanation)
            implements Content {}

    /// No index: nobody answered, or nobody answered some element.
    public record NoAnswers(Tally tally, Explanation explanation) implements Content {
        public static final String REASON = SatisfactionIndex.NoAnswers.REASON;
    }

    /// Hidden from the public: a figure of so few people would tell on them.
    public record TooFewAnswers() implements Content {
        public static final String REASON = "TOO_FEW_ANSWERS";
    }

    /// Ends of the 95 % interval with one decimal, rounded outwards.
    public record Bounds(BigDecimal low, BigDecimal high) {
        static Bounds of(Interval interval) {
            return new Bounds(interval.printedLow(), interval.printedHigh());
        }

        static Bounds of(BigDecimal low, BigDecimal high) {
            return new Bounds(
                    low.setScale(1, RoundingMode.FLOOR), high.setScale(1, RoundingMode.CEILING));
        }
    }

    /// The index, where there is one to show.
    public Optional<Measured> measured() {
        return content instanceof Measured measured ? Optional.of(measured) : Optional.empty();
    }

    /// Whether there are too few respondents for the regulation; false where nobody can tell.
    public boolean isSampleMissed() {
        return required.isPresent()
                && measured()
                        .map(shown -> shown.tally().leastAnswers() < required.getAsLong())
                        .orElse(false);
    }
}
