package id.suaralayanan.analytics.ranking;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.analytics.indicators.index.Interval;
import id.suaralayanan.analytics.indicators.index.Spread;
import id.suaralayanan.analytics.indicators.index.WeightVariant;
import id.suaralayanan.analytics.indicators.ranking.Estimate;
import id.suaralayanan.analytics.indicators.ranking.PairwiseTiers;
import id.suaralayanan.analytics.indicators.ranking.RankSets;
import id.suaralayanan.analytics.indicators.ranking.Tier;
import id.suaralayanan.analytics.indicators.ranking.Variant;
import id.suaralayanan.analytics.ranking.VariantAnswers.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The comparison of a group under every [Variant].
///
/// @param units those that are compared
/// @param spread `s0` of the group
record Multiverse(List<Contender> units, double spread) {
    private static final BigDecimal CUT = new BigDecimal("0.999"); // 9 × 0.111

    /// A unit under a variant; empty tier where too few answers are left.
    record Line(int unit, Variant variant, @Nullable BigDecimal ikm, @Nullable Tier tier) {
        @Nullable Grade grade() {
            return ikm == null ? null : Grade.of(ikm);
        }
    }

    /// All units under all variants; what is simulated is simulated together.
    List<Line> lines(VariantAnswers.Read answers) {
        Map<Variant, List<Optional<Estimate>>> simulated = new EnumMap<>(Variant.class);
        simulated.put(Variant.WEIGHT_0111, each(Multiverse::cut));
        simulated.put(Variant.WITHOUT_QUESTIONED, without(answers.questioned()));
        simulated.put(Variant.SELF_ANSWERED, without(answers.entered()));
        simulated.put(Variant.SAME_RESPONDENTS, sameRespondents(answers.cells()));
        List<RankSets> ranks =
                RankSets.ofEach(
                        simulated.values().stream()
                                .map(all -> all.stream().flatMap(Optional::stream).toList())
                                .toList());
        var lines = new ArrayList<Line>();
        int at = 0;
        for (var variant : simulated.entrySet()) {
            lines.addAll(ranked(variant.getKey(), variant.getValue(), ranks.get(at++).tiers()));
        }
        lines.addAll(falseDiscovery());
        return lines;
    }

    private List<Optional<Estimate>> each(Function<Contender, Optional<Estimate>> other) {
        return units.stream().map(other).toList();
    }

    private List<Line> falseDiscovery() {
        List<Tier> tiers = PairwiseTiers.of(units.stream().map(Contender::estimate).toList());
        var lines = new ArrayList<Line>();
        for (int i = 0; i < units.size(); i++) {
            Contender unit = units.get(i);
            lines.add(
                    new Line(
                            unit.unit(),
                            Variant.FALSE_DISCOVERY,
                            rounded(unit.value()),
                            tiers.get(i)));
        }
        return lines;
    }

    private static Optional<Estimate> cut(Contender unit) {
        double cut = CUT.doubleValue();
        Estimate own = unit.estimate();
        return Optional.of(new Estimate(cut * own.value(), cut * own.standardError()));
    }

    /// Without some of the answers of each unit.
    private List<Optional<Estimate>> without(Map<Integer, AnswerSums> less) {
        return each(unit -> {
            AnswerSums gone = less.getOrDefault(unit.unit(), AnswerSums.NONE);
            return gone.n() == 0
                    ? Optional.of(unit.estimate())
                    : unit.sums()
                            .minus(gone)
                            .spread()
                            .filter(rest -> Disclosure.isComparable(rest.n()))
                            .map(rest -> estimate(unit, rest));
        });
    }

    private Estimate estimate(Contender unit, Spread rest) {
        var basis = new Interval.Basis(rest, unit.population(), spread);
        return new Estimate(rest.mean(), Interval.moderated(basis).standardError());
    }

    private List<Optional<Estimate>> sameRespondents(Map<Integer, List<Cell>> cells) {
        Map<Integer, List<Cell>> compared = new HashMap<>();
        units.forEach(unit -> {
            List<Cell> own = cells.get(unit.unit());
            if (own != null) {
                compared.put(unit.unit(), own);
            }
        });
        RespondentMix mix = RespondentMix.of(compared.values());
        return each(unit ->
                Optional.ofNullable(compared.get(unit.unit()))
                        .flatMap(mix::weigh)
                        .map(weighted -> estimate(unit, weighted)));
    }

    private static Estimate estimate(Contender unit, RespondentMix.Weighted weighted) {
        return new Estimate(
                weighted.index(),
                unit.estimate().standardError() * Math.sqrt(weighted.designEffect()));
    }

    /// Units without an estimate have no tier.
    private List<Line> ranked(
            Variant variant, List<Optional<Estimate>> estimates, List<Tier> tiers) {
        var lines = new ArrayList<Line>();
        int place = 0;
        for (int i = 0; i < units.size(); i++) {
            Contender unit = units.get(i);
            BigDecimal ikm = estimates.get(i).map(own -> ikm(variant, unit, own)).orElse(null);
            Tier tier = ikm == null ? null : tiers.get(place++);
            lines.add(new Line(unit.unit(), variant, ikm, tier));
        }
        return lines;
    }

    /// The cut weight is a matter of exact digits, and they are computed exactly.
    private static BigDecimal ikm(Variant variant, Contender unit, Estimate estimate) {
        return variant == Variant.WEIGHT_0111
                ? WeightVariant.THREE_DECIMALS.compare(unit.tally()).orElseThrow()
                : rounded(estimate.value());
    }

    private static BigDecimal rounded(double index) {
        return BigDecimal.valueOf(index).setScale(2, RoundingMode.HALF_UP);
    }
}
