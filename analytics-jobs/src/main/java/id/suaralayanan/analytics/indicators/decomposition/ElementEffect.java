package id.suaralayanan.analytics.indicators.decomposition;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Fraction;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.index.Spread;
import id.suaralayanan.analytics.indicators.ranking.Change;
import id.suaralayanan.analytics.indicators.ranking.ChangeVerdict;
import id.suaralayanan.analytics.indicators.statistics.SampleMean;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What one element did to the index: `25/9 · (mean after − mean before)`. The nine add up to the
/// change, exactly and as printed.
///
/// @param judged its mean by Welch's test, adjusted for the nine; empty where all answered alike
public record ElementEffect(
        Element element,
        ElementTally before,
        ElementTally after,
        BigDecimal points,
        Optional<ChangeVerdict.Judged> judged) {
    private static final double POINTS = 25;

    /// In the official order; none where one of the periods has no index.
    public static List<ElementEffect> of(Tally before, Tally after) {
        return Decomposition.difference(before, after)
                .map(change -> of(before, after, change))
                .orElse(List.of());
    }

    private static List<ElementEffect> of(Tally before, Tally after, BigDecimal change) {
        var elements = List.of(Element.values());
        var printed =
                Apportionment.hundredths(
                        elements.stream()
                                .map(it -> exact(before.element(it), after.element(it)))
                                .toList(),
                        change);
        var judged =
                ChangeVerdict.judge(
                        elements.stream()
                                .map(it -> change(before.element(it), after.element(it)))
                                .toList());
        return IntStream.range(0, Element.COUNT)
                .mapToObj(i ->
                        new ElementEffect(
                                elements.get(i),
                                before.elements().get(i),
                                after.elements().get(i),
                                printed.get(i),
                                judged.get(i)))
                .toList();
    }

    /// Whether its mean changed by more than chance explains.
    public boolean isCertain() {
        return judged.filter(it -> it.verdict() != ChangeVerdict.NO_MEASURABLE_CHANGE).isPresent();
    }

    private static Fraction exact(ElementTally before, ElementTally after) {
        return Fraction.of(after.sum(), after.answers())
                .minus(Fraction.of(before.sum(), before.answers()))
                .times(Fraction.of(25, Element.COUNT));
    }

    private static Optional<Change> change(ElementTally before, ElementTally after) {
        return Change.between(spread(before), spread(after));
    }

    /// A single answer has no spread.
    private static Spread spread(ElementTally tally) {
        if (tally.answers() < 2) {
            return new Spread(tally.answers(), POINTS * tally.sum() / tally.answers(), 0);
        }
        var mean = SampleMean.ofPoints(tally.c1(), tally.c2(), tally.c3(), tally.c4());
        return new Spread(mean.n(), POINTS * mean.mean(), POINTS * Math.sqrt(mean.variance()));
    }
}
