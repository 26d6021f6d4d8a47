package id.suaralayanan.portal.dashboard.change;

import id.suaralayanan.analytics.indicators.decomposition.ElementEffect;
import id.suaralayanan.analytics.indicators.decomposition.SplitExplanation;
import id.suaralayanan.analytics.indicators.index.Explanation;
import id.suaralayanan.analytics.indicators.index.Spread;
import id.suaralayanan.analytics.indicators.ranking.Change;
import id.suaralayanan.portal.dashboard.change.CountedParts.Counted;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.evidence.AnswerEvidence;
import id.suaralayanan.portal.search.Topics;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Two periods of a unit, and what lies between them.
///
/// @param counted the answers of both, as they are counted now
/// @param parts by service and by channel; by profile where it was asked for
record PeriodChange(
        Figure before,
        Figure after,
        Counted countedBefore,
        Counted countedAfter,
        List<PartTable> parts,
        AnswerEvidence evidence,
        Topics words) {
    /// What the index moved by; empty where one of the periods has none.
    public Optional<Figure.Move> move() {
        return after.measured().flatMap(is -> before.measured().map(is::since));
    }

    /// Ends of the 95 % interval of the difference.
    public Optional<List<BigDecimal>> interval() {
        return move().flatMap(move ->
                Spread.of(before.tally()).stream()
                        .flatMap(
                                was -> Spread.of(after.tally()).stream().map(is -> margin(was, is)))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(half ->
                                List.of(move.points().subtract(half), move.points().add(half))));
    }

    private static Optional<BigDecimal> margin(Spread before, Spread after) {
        var half = Change.margin(before, after);
        return half.isPresent()
                ? Optional.of(BigDecimal.valueOf(half.getAsDouble()))
                : Optional.empty();
    }

    /// The element that moved the index most comes first.
    public List<ElementEffect> elements() {
        return ElementEffect.of(countedBefore.whole(), countedAfter.whole()).stream()
                .sorted(Comparator.comparing((ElementEffect it) -> it.points().abs()).reversed())
                .toList();
    }

    /// What the elements add up to: the change of the index.
    public BigDecimal elementsTotal() {
        return elements().stream()
                .map(ElementEffect::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Optional<Explanation> elementsExplained() {
        var effects = ElementEffect.of(countedBefore.whole(), countedAfter.whole());
        return effects.isEmpty() ? Optional.empty() : Optional.of(SplitExplanation.of(effects));
    }

    /// Whether a published figure differs from what is counted now.
    public boolean isOfOtherAnswers() {
        return !before.tally().equals(countedBefore.whole())
                || !after.tally().equals(countedAfter.whole());
    }
}
