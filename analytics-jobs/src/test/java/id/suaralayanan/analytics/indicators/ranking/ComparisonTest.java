package id.suaralayanan.analytics.indicators.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.suaralayanan.analytics.indicators.Shared;
import id.suaralayanan.analytics.indicators.index.Interval;
import id.suaralayanan.analytics.indicators.index.Spread;
import id.suaralayanan.analytics.indicators.statistics.Normal;
import id.suaralayanan.analytics.indicators.statistics.PValueAdjustment;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Funnel, change and shrinkage: units against their peers and against their past.
class ComparisonTest {
    private static final Offset<Double> EIGHT = within(1e-8);

    @Test
    void reproducesTheFunnelOfTheOracle() {
        JsonNode oracle = Shared.json("oracles/06_funnel.json");
        List<JsonNode> units = oracle.get("units").valueStream().toList();
        List<Funnel.Point> points =
                units.stream()
                        .map(u -> new Funnel.Point(u.get("n").asLong(), u.get("mean").asDouble()))
                        .toList();
        Funnel funnel = Funnel.of(points, oracle.get("s0").asDouble());
        assertThat(funnel.target()).isEqualTo(oracle.get("target").asDouble(), EIGHT);
        assertThat(funnel.phi()).isEqualTo(oracle.get("phi_winsor").asDouble(), EIGHT);
        assertThat(funnel.tauSquared()).isEqualTo(oracle.get("tau2_additive").asDouble(), EIGHT);
        assertThat(Funnel.threshold(20)).isEqualTo(oracle.get("threshold").asDouble(), EIGHT);
        for (int i = 0; i < units.size(); i++) {
            JsonNode unit = units.get(i);
            Funnel.Standing standing = funnel.standings().get(i);
            assertThat(standing.z()).isEqualTo(unit.get("z").asDouble(), EIGHT);
            assertThat(standing.adjusted()).isEqualTo(unit.get("z_additive").asDouble(), EIGHT);
            assertThat(standing.side()).isEqualTo(side(unit.get("flag_additive").asString()));
            assertMultiplicative(unit, funnel, points.get(i).n());
            Funnel.Limits limits = funnel.samplingLimits(points.get(i).n());
            assertThat(limits.low95()).isEqualTo(unit.get("lo95").asDouble(), EIGHT);
            assertThat(limits.high95()).isEqualTo(unit.get("hi95").asDouble(), EIGHT);
            assertThat(limits.low998()).isEqualTo(unit.get("lo998").asDouble(), EIGHT);
            assertThat(limits.high998()).isEqualTo(unit.get("hi998").asDouble(), EIGHT);
        }
    }

    @Test
    void overDispersionLeavesThreeOfNineFlags() {
        long[] n = {
            400, 25, 150, 30, 900, 20, 60, 250, 45, 1000, 36, 120, 500, 80, 220, 640, 35, 90, 310,
            55
        };
        double[] mean = {
            84.2, 96.5, 88.9, 90.1, 82.7, 71.0, 79.4, 86.0, 92.3, 80.5, 99.0, 77.8, 83.9, 83.0,
            81.9, 84.4, 85.5, 87.7, 82.2, 80.0
        };
        Funnel funnel =
                Funnel.of(
                        IntStream.range(0, n.length)
                                .mapToObj(i -> new Funnel.Point(n[i], mean[i]))
                                .toList(),
                        12.5);
        assertThat(funnel.target()).isEqualTo(83.2036850584, EIGHT);
        assertThat(funnel.phi()).isEqualTo(11.3276660848, EIGHT);
        assertThat(funnel.tauSquared()).isEqualTo(7.4011011713, EIGHT);
        assertThat(funnel.standings().stream().filter(s -> Math.abs(s.z()) > 3.090232)).hasSize(9);
        assertThat(funnel.standings().stream().map(Funnel.Standing::side))
                .filteredOn(side -> side != FunnelSide.INSIDE)
                .containsExactly(FunnelSide.HIGH, FunnelSide.LOW, FunnelSide.HIGH);
    }

    @Test
    void shrinksTheTwelveOfficesOfTheRankTest() {
        Shrinkage shrinkage = Shrinkage.of(RankSetsTest.OFFICES);
        assertThat(shrinkage.tauSquared()).isEqualTo(59.961056657, EIGHT);
        assertThat(shrinkage.mean()).isEqualTo(85.7799196322, EIGHT);
        assertThat(shrinkage.standardError()).isEqualTo(2.298971402, EIGHT);
        assertThat(shrinkage.units().get(10).value()).isEqualTo(98.5454824378, EIGHT);
    }

    @Test
    void aUnitFarOutIsFlaggedAndItsPeersAreNot() {
        List<Funnel.Point> points =
                Stream.concat(
                                IntStream.range(0, 19)
                                        .mapToObj(i -> new Funnel.Point(100, 83 + i % 3)),
                                Stream.of(new Funnel.Point(100, 60)))
                        .toList();
        Funnel funnel = Funnel.of(points, 12);
        assertThat(funnel.tauSquared()).isZero();
        assertThat(funnel.standings().getLast().side()).isEqualTo(FunnelSide.LOW);
        assertThat(funnel.standings().subList(0, 19))
                .allMatch(standing -> standing.side() == FunnelSide.INSIDE);
        assertThat(funnel.limits(100)).isEqualTo(funnel.samplingLimits(100));
    }

    @Test
    void aUnitAloneIsNeverDistinguishable() {
        Funnel funnel = Funnel.of(List.of(new Funnel.Point(40, 99)), 12);
        assertThat(funnel.standings().getFirst().side()).isEqualTo(FunnelSide.INSIDE);
        assertThatThrownBy(() -> Funnel.of(List.of(), 12)).hasMessageContaining("0 units");
        assertThatThrownBy(() -> Funnel.of(List.of(new Funnel.Point(40, 99)), 0))
                .hasMessageContaining("0.0");
    }

    @Test
    void reproducesTheChangesOfTheOracle() {
        List<JsonNode> units =
                Shared.json("oracles/07_change.json").get("welch").valueStream().toList();
        double[] p = new double[units.size()];
        for (int i = 0; i < p.length; i++) {
            JsonNode u = units.get(i);
            Change change = Change.between(spread(u, "1"), spread(u, "2")).orElseThrow();
            assertThat(change.t()).isEqualTo(u.get("t").asDouble(), EIGHT);
            assertThat(change.degreesOfFreedom()).isEqualTo(u.get("df").asDouble(), EIGHT);
            assertThat(change.p()).isEqualTo(u.get("p").asDouble(), EIGHT);
            p[i] = change.p();
        }
        double[] bh = PValueAdjustment.benjaminiHochberg(p);
        double[] holm = PValueAdjustment.holm(p);
        for (int i = 0; i < p.length; i++) {
            assertThat(bh[i]).isEqualTo(units.get(i).get("p_bh").asDouble(), EIGHT);
            assertThat(holm[i]).isEqualTo(units.get(i).get("p_holm").asDouble(), EIGHT);
        }
    }

    @Test
    void oneChangeWithTypedFigures() {
        Change p6 = Change.between(new Spread(150, 75, 12), new Spread(140, 79, 12)).orElseThrow();
        assertThat(p6.difference()).isEqualTo(4);
        assertThat(p6.t()).isEqualTo(2.8365431447, EIGHT);
        assertThat(p6.degreesOfFreedom()).isEqualTo(286.6255985782, EIGHT);
        assertThat(p6.p()).isEqualTo(0.004885567447, EIGHT);
    }

    @Test
    void tooLittleToTellAChangeIsSaidSo() {
        Spread usual = new Spread(30, 80, 12);
        assertThat(Change.between(new Spread(1, 80, 0), usual)).isEmpty();
        assertThat(Change.between(new Spread(10, 100, 0), new Spread(10, 75, 0))).isEmpty();
        assertThat(Change.between(new Spread(10, 100, 0), usual)).isPresent();
    }

    @Test
    void adjustsThePaperOfBenjaminiAndHochberg() {
        double[] p = {
            .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .324, .4262, .5719,
            .6528, .759, 1
        };
        double[] adjusted = PValueAdjustment.benjaminiHochberg(p);
        assertThat(DoubleStream.of(adjusted).filter(q -> q < 0.05).count()).isEqualTo(4);
        assertThat(adjusted[3]).isEqualTo(0.035625, EIGHT);
        assertThat(adjusted[5]).isEqualTo(0.0638571429, EIGHT);
        assertThat(PValueAdjustment.holm(p)[0]).isEqualTo(0.0015, EIGHT);
        assertThatThrownBy(() -> PValueAdjustment.holm(new double[] {Double.NaN}))
                .hasMessageContaining("NaN");
    }

    @Test
    void tellsHowManyRespondentsAChangeNeeds() {
        assertThat(Stream.of(1, 2, 3, 5, 10).map(d -> Change.respondentsNeeded(12, d)))
                .containsExactly(2261L, 566L, 252L, 91L, 23L);
    }

    @Test
    void reproducesTheShrinkageOfTheOracle() {
        JsonNode oracle = Shared.json("oracles/04_shrinkage.json");
        List<JsonNode> units = oracle.get("units").valueStream().toList();
        List<Spread> spreads =
                units.stream()
                        .map(u ->
                                new Spread(
                                        u.get("n").asLong(),
                                        u.get("mean").asDouble(),
                                        u.get("sd").asDouble()))
                        .toList();
        double pooled = Spread.pooled(spreads).orElseThrow();
        assertThat(pooled).isEqualTo(oracle.get("pooled_sd").asDouble(), EIGHT);
        Shrinkage shrinkage =
                Shrinkage.of(
                        spreads.stream()
                                .map(s ->
                                        new Estimate(
                                                s.mean(),
                                                Interval.moderated(
                                                                new Interval.Basis(
                                                                        s,
                                                                        OptionalLong.empty(),
                                                                        pooled))
                                                        .standardError()))
                                .toList());
        assertThat(shrinkage.tauSquared())
                .isEqualTo(oracle.get("pm").get("tau2").asDouble(), EIGHT);
        assertThat(shrinkage.mean()).isEqualTo(oracle.get("pm").get("mu").asDouble(), EIGHT);
        assertThat(shrinkage.standardError())
                .isEqualTo(oracle.get("pm").get("se_mu").asDouble(), EIGHT);
        for (int i = 0; i < units.size(); i++) {
            Shrinkage.Shrunk shrunk = shrinkage.units().get(i);
            assertThat(shrunk.kept()).isEqualTo(units.get(i).get("B").asDouble(), EIGHT);
            assertThat(shrunk.value()).isEqualTo(units.get(i).get("eb").asDouble(), EIGHT);
            assertThat(shrunk.sd()).isEqualTo(units.get(i).get("eb_sd").asDouble(), EIGHT);
        }
    }

    /// Figures of other fields that were published with their sources.
    @Test
    void reproducesThePublishedMetaAnalyses() {
        JsonNode external = Shared.json("oracles/04_shrinkage.json").get("external");
        JsonNode bcg = external.get("bcg");
        Shrinkage trials =
                Shrinkage.of(
                        IntStream.range(0, bcg.get("yi").size())
                                .mapToObj(i ->
                                        new Estimate(
                                                bcg.get("yi").get(i).asDouble(),
                                                Math.sqrt(bcg.get("vi").get(i).asDouble())))
                                .toList());
        assertThat(trials.tauSquared()).isEqualTo(bcg.get("pm").get("tau2").asDouble(), EIGHT);
        assertThat(trials.mean()).isEqualTo(bcg.get("pm").get("mu").asDouble(), EIGHT);
        assertThat(trials.standardError()).isEqualTo(bcg.get("pm").get("se_mu").asDouble(), EIGHT);
    }

    /// Among twelve offices, by numerical integration over what the first of them could be.
    @Test
    void theSimulatedProbabilityIsTheIntegratedOne() {
        Shrinkage shrinkage = Shrinkage.of(RankSetsTest.OFFICES);
        double[] simulated = shrinkage.leadingProbability(1);
        for (int i = 0; i < simulated.length; i++) {
            assertThat(simulated[i])
                    .as("office %d", i + 1)
                    .isEqualTo(bestOfAll(shrinkage.units(), i), within(0.01));
        }
    }

    private static double bestOfAll(List<Shrinkage.Shrunk> units, int own) {
        Shrinkage.Shrunk unit = units.get(own);
        double sum = 0;
        double step = 0.01;
        for (double z = -8; z <= 8; z += step) {
            double x = unit.value() + unit.sd() * z;
            double all = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
            for (int i = 0; i < units.size(); i++) {
                if (i != own) {
                    all *= Normal.upperTail((units.get(i).value() - x) / units.get(i).sd());
                }
            }
            sum += all * step;
        }
        return sum;
    }

    @Test
    void onlyWhatStaysCertainAmongAllUnitsIsCalledAChange() {
        List<JsonNode> units =
                Shared.json("oracles/07_change.json").get("welch").valueStream().toList();
        List<Optional<Change>> changes =
                Stream.concat(
                                units.stream()
                                        .map(u -> Change.between(spread(u, "1"), spread(u, "2"))),
                                Stream.of(Optional.<Change>empty()))
                        .toList();
        List<Optional<ChangeVerdict.Judged>> judged = ChangeVerdict.judge(changes);
        assertThat(judged.getLast()).isEmpty();
        for (int i = 0; i < units.size(); i++) {
            ChangeVerdict.Judged own = judged.get(i).orElseThrow();
            assertThat(own.adjustedP()).isEqualTo(units.get(i).get("p_bh").asDouble(), EIGHT);
            assertThat(own.verdict() != ChangeVerdict.NO_MEASURABLE_CHANGE)
                    .isEqualTo(units.get(i).get("sig_bh").asBoolean());
        }
        assertThat(judged.get(0).orElseThrow().verdict()).isEqualTo(ChangeVerdict.IMPROVED);
        assertThat(judged.get(2).orElseThrow().verdict()).isEqualTo(ChangeVerdict.DECLINED);
        assertThat(ChangeVerdict.judge(List.of())).isEmpty();
    }

    @Test
    void unitsThatDifferByChanceOnlyShrinkToOneValue() {
        double[] y = {28, 8, -3, 7, -1, 1, 18, 12};
        double[] se = {15, 10, 16, 11, 9, 11, 10, 18};
        Shrinkage schools =
                Shrinkage.of(
                        IntStream.range(0, y.length)
                                .mapToObj(i -> new Estimate(y[i], se[i]))
                                .toList());
        assertThat(schools.tauSquared()).isZero();
        assertThat(schools.mean()).isEqualTo(7.685616725, EIGHT);
        assertThat(schools.standardError()).isEqualTo(4.0719191584, EIGHT);
        assertThat(schools.units()).allMatch(school -> school.value() == schools.mean());
    }

    @Test
    void unitsWithoutErrorKeepTheirValue() {
        Shrinkage exact = Shrinkage.of(List.of(new Estimate(90, 0), new Estimate(80, 0)));
        assertThat(exact.units().getFirst().value()).isEqualTo(90, within(1e-6));
        assertThat(exact.tauSquared()).isEqualTo(50, within(1e-6));
        assertThat(Shrinkage.of(List.of(new Estimate(90, 1))).mean()).isEqualTo(90, EIGHT);
    }

    /// Of two units the better leads with probability Φ(difference / √(variance + variance)).
    @Test
    void theLeadingProbabilityOfTwoUnitsIsKnown() {
        Shrinkage two = Shrinkage.of(List.of(new Estimate(90, 2), new Estimate(80, 2)));
        Shrinkage.Shrunk a = two.units().get(0);
        Shrinkage.Shrunk b = two.units().get(1);
        double z = (a.value() - b.value()) / Math.hypot(a.sd(), b.sd());
        double[] probability = two.leadingProbability(1);
        assertThat(probability[0]).isEqualTo(1 - Normal.upperTail(z), within(0.01));
        assertThat(probability[0] + probability[1]).isEqualTo(1, EIGHT);
        assertThat(two.leading()).containsExactly(true, false);
    }

    private static Spread spread(JsonNode unit, String period) {
        return new Spread(
                unit.get("n" + period).asLong(),
                unit.get("m" + period).asDouble(),
                unit.get("s" + period).asDouble());
    }

    private static FunnelSide side(String flag) {
        return switch (flag) {
            case "high" -> FunnelSide.HIGH;
            case "low" -> FunnelSide.LOW;
            default -> FunnelSide.INSIDE;
        };
    }

    /// The multiplicative form widens the sampling limits by `√φ`.
    private static void assertMultiplicative(JsonNode unit, Funnel funnel, long n) {
        Funnel.Limits limits = funnel.samplingLimits(n);
        double factor = Math.sqrt(funnel.phi());
        assertThat(funnel.target() + factor * (limits.high998() - funnel.target()))
                .isEqualTo(unit.get("hi998_mult").asDouble(), EIGHT);
        assertThat(funnel.target() + factor * (limits.low998() - funnel.target()))
                .isEqualTo(unit.get("lo998_mult").asDouble(), EIGHT);
    }
}
