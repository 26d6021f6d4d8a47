package id.suaralayanan.analytics.indicators.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.indicators.ranking.RankSets.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// One notion of "clearly above", and a funnel that never says the contrary.
class TierTest {
    @Test
    void theLastOfFiveIsClearlyBelowAndTheFirstClearlyAbove() {
        assertThat(Tier.of(new Range(5, 5), 5)).isEqualTo(Tier.BELOW);
        assertThat(Tier.of(new Range(1, 1), 5)).isEqualTo(Tier.ABOVE);
        assertThat(Tier.of(new Range(1, 2), 5)).isEqualTo(Tier.ABOVE);
        assertThat(Tier.of(new Range(3, 3), 5)).isEqualTo(Tier.NOT_DISTINGUISHABLE);
        assertThat(Tier.of(new Range(1, 3), 5)).isEqualTo(Tier.NOT_DISTINGUISHABLE);
        assertThat(Tier.of(new Range(2, 2), 2)).isEqualTo(Tier.BELOW);
        assertThat(Tier.of(new Range(1, 1), 1)).isEqualTo(Tier.NOT_DISTINGUISHABLE);
    }

    /// The tier can be read off the range, so that no two rows of a page contradict each other.
    @Test
    void aTierIsNothingButTheRange() {
        RankSets ranks = RankSets.of(RankSetsTest.OFFICES);

        assertThat(ranks.tiers())
                .containsExactlyElementsOf(
                        ranks.ranges().stream().map(range -> Tier.of(range, 12)).toList());
        assertThat(ranks.tiers().get(10)).isEqualTo(Tier.ABOVE);
        assertThat(ranks.tiers().get(9)).isEqualTo(Tier.BELOW);
        assertThat(ranks.tiers().get(0)).isEqualTo(Tier.NOT_DISTINGUISHABLE);
    }

    @Test
    void theFunnelNeverContradictsTheTier() {
        var random = new Random(20261129);
        int outside = 0;
        for (int round = 0; round < 400; round++) {
            List<Funnel.Point> points = group(random);
            Funnel funnel = Funnel.of(points, 12);
            List<Estimate> estimates =
                    points.stream()
                            .map(p -> new Estimate(p.mean(), 12 / Math.sqrt(p.n())))
                            .toList();
            List<Tier> tiers = tiers(estimates);
            for (int i = 0; i < tiers.size(); i++) {
                FunnelSide side = funnel.standings().get(i).side();
                outside += side == FunnelSide.INSIDE ? 0 : 1;
                assertThat(side == FunnelSide.HIGH && tiers.get(i) == Tier.BELOW).isFalse();
                assertThat(side == FunnelSide.LOW && tiers.get(i) == Tier.ABOVE).isFalse();
            }
        }
        assertThat(outside).isPositive();
    }

    /// One unit with a hundred thousand forms draws the average to its own index.
    @Test
    void whatTheAverageAndTheMiddleDisagreeAboutIsNotTold() {
        List<Funnel.Point> points = new ArrayList<>();
        points.add(new Funnel.Point(100_000, 60));
        points.add(new Funnel.Point(2_000, 90));
        for (int i = 0; i < 30; i++) {
            points.add(new Funnel.Point(2_000, 95));
        }
        Funnel funnel = Funnel.of(points, 12);
        List<Estimate> estimates =
                points.stream().map(p -> new Estimate(p.mean(), 12 / Math.sqrt(p.n()))).toList();

        assertThat(tiers(estimates).get(1)).isEqualTo(Tier.BELOW);
        assertThat(funnel.target()).isLessThan(90);
        assertThat(funnel.standings().get(1).side()).isEqualTo(FunnelSide.INSIDE);
    }

    @Test
    void theMilderRuleCallsMoreUnitsDifferentAndNoneTheOtherWayRound() {
        List<Tier> strict = RankSets.of(RankSetsTest.OFFICES).tiers();
        List<Tier> mild = PairwiseTiers.of(RankSetsTest.OFFICES);

        assertThat(clear(mild)).isGreaterThanOrEqualTo(clear(strict));
        for (int i = 0; i < strict.size(); i++) {
            if (strict.get(i) != Tier.NOT_DISTINGUISHABLE) {
                assertThat(mild.get(i)).isEqualTo(strict.get(i));
            }
        }
    }

    @Test
    void equalUnitsAndASingleOneAreNotDistinguishable() {
        assertThat(PairwiseTiers.of(List.of(new Estimate(80, 0), new Estimate(80, 0))))
                .containsOnly(Tier.NOT_DISTINGUISHABLE);
        assertThat(PairwiseTiers.of(List.of(new Estimate(80, 1))))
                .containsOnly(Tier.NOT_DISTINGUISHABLE);
        assertThat(PairwiseTiers.of(List.of(new Estimate(90, 0), new Estimate(80, 0))))
                .containsExactly(Tier.ABOVE, Tier.BELOW);
        assertThat(PairwiseTiers.of(List.of())).isEmpty();
    }

    private static long clear(List<Tier> tiers) {
        return tiers.stream().filter(tier -> tier != Tier.NOT_DISTINGUISHABLE).count();
    }

    /// By Bonferroni, which needs no simulation and is nearly the same.
    private static List<Tier> tiers(List<Estimate> estimates) {
        return RankSets.bonferroni(estimates).stream()
                .map(range -> Tier.of(range, estimates.size()))
                .toList();
    }

    /// A group of any size with one or two giants and some far out.
    private static List<Funnel.Point> group(Random random) {
        int units = 2 + random.nextInt(60);
        return IntStream.range(0, units)
                .mapToObj(i -> {
                    long n = random.nextInt(9) == 0 ? 50_000 : 30 + random.nextInt(900);
                    double far = random.nextInt(8) == 0 ? 15 : 2;
                    return new Funnel.Point(
                            n, Math.clamp(84 + far * random.nextGaussian(), 25, 100));
                })
                .toList();
    }
}
