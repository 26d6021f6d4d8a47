package id.suaralayanan.portal.figures;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.PeriodStatus;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.index.Explanation;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.analytics.indicators.index.Interval;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex;
import id.suaralayanan.analytics.indicators.index.Spread;
import id.suaralayanan.analytics.indicators.ranking.Change;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// What can be told of a cut: its index with everything needed to judge it, or why there is none.
///
/// @param population users of the unit in the period, if known
/// @param required respondents that the regulation asks for, if the population is known
/// @param waiting answers that are counted but not shown yet
/// @param computedAt when the jobs filed it; absent where it is made at this moment
public record Figure(
        Cut cut,
        PeriodStatus status,
        OptionalLong population,
        OptionalLong required,
        long waiting,
        Content content,
        Optional<Instant> computedAt) {
    private static final double CERTAIN = 0.05;

    /// The figure itself, or its absence.
    public sealed interface Content {}

    /// @param explained made when somebody asks: lists of many figures show none
    public record Measured(
            Tally tally,
            BigDecimal ikm,
            Grade grade,
            Optional<Bounds> interval,
            Supplier<Explanation> explained)
            implements Content {
        /// How the index moved since an earlier one.
        public Move since(Measured earlier) {
            boolean isCertain =
                    Spread.of(earlier.tally)
                            .flatMap(was -> Spread.of(tally).flatMap(is -> Change.between(was, is)))
                            .map(change -> change.p() < CERTAIN)
                            .orElse(false);
            return new Move(ikm.subtract(earlier.ikm), isCertain);
        }

        /// All elements, the lowest mean first.
        public List<Element> byMean() {
            return SatisfactionIndex.of(tally) instanceof SatisfactionIndex.Measured index
                    ? index.byMean()
                    : List.of();
        }

        /// The elements with the lowest means, lowest first; none where all are equal.
        public List<Element> weakest(int count) {
            return SatisfactionIndex.of(tally) instanceof SatisfactionIndex.Measured index
                    ? index.weakest(count)
                    : List.of();
        }
    }

    /// @param points difference of two published indices
    /// @param certain whether it is more than chance would do
    public record Move(BigDecimal points, boolean certain) {}

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

    /// The answers that may be told; none where they are too few.
    public Tally tally() {
        return switch (content) {
            case Measured measured -> measured.tally();
            case NoAnswers none -> none.tally();
            case TooFewAnswers _ -> Tally.EMPTY;
        };
    }

    public long respondents() {
        return tally().respondents();
    }

    /// Fewer than the 30 respondents from which a unit is compared.
    public boolean isThin() {
        return !Disclosure.isComparable(respondents());
    }

    /// How the figure came about; absent where it is hidden.
    public Optional<Explanation> explanation() {
        return switch (content) {
            case Measured measured -> Optional.of(measured.explained().get());
            case NoAnswers none -> Optional.of(none.explanation());
            case TooFewAnswers _ -> Optional.empty();
        };
    }

    /// Whether there are too few respondents for the regulation; false where nobody can tell.
    public boolean isSampleMissed() {
        return required.isPresent()
                && measured()
                        .map(shown -> shown.tally().leastAnswers() < required.getAsLong())
                        .orElse(false);
    }
}
