package id.suaralayanan.portal.dashboard;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.PeriodStatus;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.index.Explanation;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex;
import id.suaralayanan.analytics.indicators.index.Spread;
import id.suaralayanan.analytics.indicators.ranking.Change;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// The index of a unit in a period as the jobs filed it, for the unit's own officers: figures are
/// told whatever the number of respondents.
///
/// @param required respondents the regulation asks for, where the population is known
/// @param index absent where somebody answered too little for one
record FiledReading(
        Period period,
        PeriodStatus status,
        Tally tally,
        OptionalLong required,
        Optional<Index> index,
        Explanation explanation,
        Instant computedAt) {
    private static final double CERTAIN = 0.05;

    /// @param low lower end of the 95 % interval, where there is one
    record Index(BigDecimal ikm, Grade grade, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        /// Ends as printed: one decimal, rounded outwards, so that print never narrows them.
        public Optional<BigDecimal> printedLow() {
            return low.map(end -> end.setScale(1, RoundingMode.FLOOR));
        }

        public Optional<BigDecimal> printedHigh() {
            return high.map(end -> end.setScale(1, RoundingMode.CEILING));
        }
    }

    /// How the index moved since an earlier period.
    ///
    /// @param certain whether it is more than chance would do
    record Move(BigDecimal points, boolean certain) {}

    public long respondents() {
        return tally.respondents();
    }

    /// Fewer than the 30 respondents from which a unit is compared.
    public boolean isThin() {
        return !Disclosure.isComparable(respondents());
    }

    /// The elements with the lowest means, lowest first; none where there is no index.
    List<Element> weakest(int count) {
        return SatisfactionIndex.of(tally) instanceof SatisfactionIndex.Measured measured
                ? measured.weakest(count)
                : List.of();
    }

    /// The difference to an earlier reading; empty where one of the two has no index.
    Optional<Move> since(Optional<FiledReading> earlier) {
        return earlier.flatMap(before ->
                before.index.flatMap(was ->
                        index.map(is ->
                                new Move(is.ikm().subtract(was.ikm()), isCertain(before.tally)))));
    }

    private boolean isCertain(Tally before) {
        return Spread.of(before)
                .flatMap(was -> Spread.of(tally).flatMap(is -> Change.between(was, is)))
                .map(change -> change.p() < CERTAIN)
                .orElse(false);
    }

    /// The nine elements against those of an earlier reading.
    List<ElementRow> elements(Optional<FiledReading> earlier) {
        return ElementRow.of(tally, earlier.map(FiledReading::tally).orElse(Tally.EMPTY));
    }

    /// Answers to one element: the mean, how it moved, and how many gave each score.
    ///
    /// @param change of the mean; absent where it was not answered before
    record ElementRow(
            Element element, ElementTally tally, Optional<BigDecimal> change, List<Long> counts) {
        static List<ElementRow> of(Tally now, Tally before) {
            return Stream.of(Element.values())
                    .map(element -> of(element, now.element(element), before.element(element)))
                    .toList();
        }

        private static ElementRow of(Element element, ElementTally now, ElementTally before) {
            Optional<BigDecimal> change = now.mean().flatMap(is -> before.mean().map(is::subtract));
            return new ElementRow(
                    element, now, change, List.of(now.c1(), now.c2(), now.c3(), now.c4()));
        }

        /// Share of a score, 1 to 4, in whole percent.
        public long percent(int score) {
            long answers = tally.answers();
            return answers == 0 ? 0 : Math.round(100.0 * counts.get(score - 1) / answers);
        }
    }
}
