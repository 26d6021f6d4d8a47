package id.suaralayanan.analytics.indicators.decomposition;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Fraction;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex;
import id.suaralayanan.analytics.indicators.ranking.ChangeVerdict;
import id.suaralayanan.analytics.indicators.statistics.IncompleteGamma;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// The change of an index by groups of respondents (services, channels, ages): how much came from
/// the groups' own indices, and how much from who answered.
///
/// Per element `u` and group `g`, with `w` the share of the group in the answers, `m` its mean, `M`
/// the mean of all, `Δ` after minus before, and a bar for the mean of both periods:
///
/// `within = 25/9 · Σ_u w̄·Δm`, `mix = 25/9 · Σ_u Δw·(m̄ − M̄)`
///
/// - Over all groups both add up to the change of the index: exact fractions, no rest. Printed
///   parts are apportioned, so that they add up to the difference of the printed indices, too.
/// - A group without answers in one period has no change of its own: all it does is mix.
/// - Small groups are told together, see [Groups].
/// - No index in one of the periods: nothing to split, empty.
///
/// Source: Kitagawa 1955 JASA 50:1168–1194, with the means of both periods as weights.
public record Decomposition<G>(BigDecimal change, List<Effect<G>> effects) {
    public static final String FORMULA = "decomposition/1";

    private static final Fraction POINTS = Fraction.of(25, Element.COUNT);

    public Decomposition {
        effects = List.copyOf(effects);
    }

    public static <G> Optional<Decomposition<G>> of(Map<G, Tally> before, Map<G, Tally> after) {
        var pairs = new Groups<>(before, after).pairs();
        var was = pairs.stream().map(Groups.Pair::before).collect(Tally.collector());
        var is = pairs.stream().map(Groups.Pair::after).collect(Tally.collector());
        return difference(was, is)
                .map(change -> new Decomposition<>(change, effects(pairs, was, is, change)));
    }

    /// Difference of the printed indices; empty where one is missing.
    static Optional<BigDecimal> difference(Tally before, Tally after) {
        return SatisfactionIndex.of(before) instanceof SatisfactionIndex.Measured was
                        && SatisfactionIndex.of(after) instanceof SatisfactionIndex.Measured is
                ? Optional.of(is.value().subtract(was.value()))
                : Optional.empty();
    }

    private static <G> List<Effect<G>> effects(
            List<Groups.Pair<G>> pairs, Tally before, Tally after, BigDecimal change) {
        var exact = new ArrayList<Fraction>();
        for (var pair : pairs) {
            exact.add(within(pair, before, after));
            exact.add(mix(pair, before, after));
        }
        var printed = Apportionment.hundredths(exact, change);
        var judged =
                ChangeVerdict.judge(
                        pairs.stream().map(it -> Effect.change(it.before(), it.after())).toList());
        var effects = new ArrayList<Effect<G>>();
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            effects.add(
                    new Effect<>(
                            pair.group(),
                            pair.before(),
                            pair.after(),
                            printed.get(2 * i),
                            printed.get(2 * i + 1),
                            judged.get(i)));
        }
        return effects;
    }

    private static <G> Fraction within(Groups.Pair<G> pair, Tally before, Tally after) {
        var sum = Fraction.ZERO;
        for (Element element : Element.values()) {
            var was = pair.before().element(element);
            var is = pair.after().element(element);
            if (was.answers() > 0 && is.answers() > 0) {
                var share =
                        share(was, before.element(element))
                                .between(share(is, after.element(element)));
                sum = sum.plus(share.times(mean(is).minus(mean(was))));
            }
        }
        return sum.times(POINTS);
    }

    private static <G> Fraction mix(Groups.Pair<G> pair, Tally before, Tally after) {
        var sum = Fraction.ZERO;
        for (Element element : Element.values()) {
            var was = pair.before().element(element);
            var is = pair.after().element(element);
            if (was.answers() + is.answers() > 0) {
                var allBefore = before.element(element);
                var allAfter = after.element(element);
                var shift = share(is, allAfter).minus(share(was, allBefore));
                var usual = mean(allBefore).between(mean(allAfter));
                sum = sum.plus(shift.times(ownMean(was, is).minus(usual)));
            }
        }
        return sum.times(POINTS);
    }

    /// Of both periods; of the one with answers where the other has none.
    private static Fraction ownMean(ElementTally was, ElementTally is) {
        return was.answers() == 0
                ? mean(is)
                : is.answers() == 0 ? mean(was) : mean(was).between(mean(is));
    }

    private static Fraction share(ElementTally part, ElementTally whole) {
        return Fraction.of(part.answers(), whole.answers());
    }

    private static Fraction mean(ElementTally tally) {
        return Fraction.of(tally.sum(), tally.answers());
    }

    /// Points of the change that came from the groups' own indices.
    public BigDecimal within() {
        return effects.stream().map(Effect::within).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Points of the change that came from who answered.
    public BigDecimal mix() {
        return effects.stream().map(Effect::mix).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// How likely shares differ so much between the periods by chance alone: chi-square test of the
    /// table of groups by periods; 1 where there is one group only.
    public double mixChance() {
        double before = total(it -> it.before().respondents());
        double after = total(it -> it.after().respondents());
        double square = 0;
        for (var effect : effects) {
            double both = effect.before().respondents() + effect.after().respondents();
            square += gap(effect.before().respondents(), both * before / (before + after));
            square += gap(effect.after().respondents(), both * after / (before + after));
        }
        return effects.size() < 2 ? 1 : IncompleteGamma.chiSquareTail(square, effects.size() - 1);
    }

    private long total(ToLongFunction<Effect<G>> count) {
        return effects.stream().mapToLong(count).sum();
    }

    private static double gap(long seen, double expected) {
        return (seen - expected) * (seen - expected) / expected;
    }
}
