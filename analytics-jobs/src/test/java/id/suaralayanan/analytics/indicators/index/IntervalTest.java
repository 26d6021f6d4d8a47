package id.suaralayanan.analytics.indicators.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.suaralayanan.analytics.indicators.Shared;
import id.suaralayanan.analytics.indicators.Tally;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IntervalTest {
    private static final Offset<Double> EIGHT = within(1e-8);
    private static final OptionalLong UNKNOWN = OptionalLong.empty();
    private static final Spread UNIT_B = new Spread(25, 700 / 9.0 + 1 / 9.0, 5.972760527);

    @Test
    void reproducesEveryIntervalOfTheOracle() {
        JsonNode oracle = Shared.json("oracles/03_ci_mean.json");
        for (String name :
                List.of(
                        "unit_B_infinite",
                        "unit_B_N120",
                        "all_same_10",
                        "all_same_10_N12",
                        "census")) {
            JsonNode expected = oracle.get(name);
            Interval.Basis basis =
                    new Interval.Basis(
                            new Spread(
                                    expected.get("n").asLong(),
                                    expected.get("mean").asDouble(),
                                    expected.get("sd").asDouble()),
                            expected.get("N").isNull()
                                    ? UNKNOWN
                                    : OptionalLong.of(expected.get("N").asLong()),
                            12);
            Interval plain = Interval.plain(basis);
            assertEnds(plain, expected.get("t_ci_clipped"));
            assertThat(plain.standardError()).isEqualTo(expected.get("se").asDouble(), EIGHT);
            assertEnds(Interval.hoeffding(basis), expected.get("hoeffding_ci"));
            assertThat(Interval.empiricalBernstein(basis.spread()))
                    .isEqualTo(expected.get("emp_bernstein_half").asDouble(), EIGHT);
            if (expected.has("moderated")) {
                Interval moderated = Interval.moderated(basis);
                assertEnds(moderated, expected.get("moderated").get("ci_clipped"));
                assertThat(moderated.standardError())
                        .isEqualTo(expected.get("moderated").get("se").asDouble(), EIGHT);
            }
        }
    }

    @Test
    void agreesWithTheFiguresInTheSpecification() {
        Interval moderated =
                Interval.moderated(new Interval.Basis(UNIT_B, OptionalLong.of(120), 12));
        assertThat(moderated.low()).isEqualTo(75.0174237506, EIGHT);
        assertThat(moderated.high()).isEqualTo(80.7603540272, EIGHT);
        assertThat(moderated.printedLow()).isEqualTo("75.0");
        assertThat(moderated.printedHigh()).isEqualTo("80.8");
    }

    @Test
    void tenIdenticalFormsAreNotCertain() {
        Interval.Basis basis = new Interval.Basis(new Spread(10, 100, 0), UNKNOWN, 12);
        assertThat(Interval.plain(basis).low()).isEqualTo(100);
        assertThat(Interval.moderated(basis).low()).isEqualTo(94.5078008895, EIGHT);
        assertThat(Interval.moderated(basis).high()).isEqualTo(100);
        assertThat(Interval.hoeffding(basis).low()).isEqualTo(67.789794374, EIGHT);
    }

    @Test
    void aSmallUnitNearALimitMayHaveEitherGrade() {
        Interval interval =
                Interval.plain(new Interval.Basis(new Spread(22, 87.75, 12), UNKNOWN, 12));
        assertThat(interval.low()).isEqualTo(82.4, within(0.05));
        assertThat(interval.high()).isEqualTo(93.1, within(0.05));
    }

    @Test
    void takesItsSpreadFromTheCompleteForms() {
        Tally tally = Shared.tally("oracles/skm_unit_B.csv");
        Spread spread = Spread.of(tally).orElseThrow();
        assertThat(spread.n()).isEqualTo(25);
        assertThat(spread.mean()).isEqualTo(77.8888888889, EIGHT);
        assertThat(spread.sd()).isEqualTo(5.972760527, EIGHT);
        Interval interval = Interval.of(tally, OptionalLong.of(120), 12).orElseThrow();
        assertThat(interval.low()).isEqualTo(75.0174237506, EIGHT);
        assertThat(Spread.of(Shared.tally("oracles/skm_unit_A.csv")).orElseThrow().sd())
                .isEqualTo(5.7584049531, EIGHT);
    }

    @Test
    void noCompleteFormNoInterval() {
        Tally halves =
                Stream.of(new int[] {4, 3, 4, 3, 4, 3, 4, 3}, new int[] {})
                        .map(Shared::form)
                        .map(Tally::of)
                        .collect(Tally.collector());
        assertThat(Interval.of(halves, UNKNOWN, 12)).isEmpty();
        assertThat(Interval.of(Tally.EMPTY, UNKNOWN, 12)).isEmpty();
    }

    @Test
    void oneFormTakesTheSpreadOfThePeers() {
        Tally one = Tally.of(Shared.form(3, 3, 3, 3, 3, 3, 3, 3, 3));
        Interval interval = Interval.of(one, UNKNOWN, 12).orElseThrow();
        assertThat(interval.standardError()).isEqualTo(12, EIGHT);
        assertThat(interval.low()).isEqualTo(75 - 2.3060041350 * 12, EIGHT);
        assertThat(interval.high()).isEqualTo(100);
    }

    @Test
    void aPopulationBelowTheSampleIsNotBelieved() {
        Interval unknown = Interval.moderated(new Interval.Basis(UNIT_B, UNKNOWN, 12));
        Interval wrong = Interval.moderated(new Interval.Basis(UNIT_B, OptionalLong.of(24), 12));
        Interval census = Interval.moderated(new Interval.Basis(UNIT_B, OptionalLong.of(25), 12));
        assertThat(wrong.low()).isEqualTo(unknown.low());
        assertThat(census.low()).isEqualTo(census.high()).isEqualTo(UNIT_B.mean());
    }

    @Test
    void poolsTheSpreadOfPeers() {
        List<Spread> peers = List.of(new Spread(400, 84.2, 11), new Spread(8, 96.5, 6));
        assertThat(Spread.pooled(peers)).hasValue(Math.sqrt((399 * 121.0 + 7 * 36.0) / (399 + 7)));
        assertThat(Spread.ofPeers(peers)).isEqualTo(Spread.pooled(peers).orElseThrow());
        assertThat(Spread.ofPeers(List.of())).isEqualTo(Spread.USUAL_SD);
        assertThat(Spread.ofPeers(List.of(new Spread(500, 100, 0)))).isEqualTo(Spread.USUAL_SD);
        assertThat(Spread.pooled(List.of(new Spread(1, 100, 0)))).isEmpty();
    }

    @Test
    void explainsItselfInBothLanguages() {
        Explanation tree =
                Interval.moderated(new Interval.Basis(UNIT_B, OptionalLong.of(120), 12)).explain();
        assertThat(tree.sentence().id()).contains("antara 75,0 dan 80,8 (95 %)");
        assertThat(tree.sentence().en()).contains("between 75.0 and 80.8 (95 %)");
        assertThat(tree.inputs()).extracting(Explanation::value).contains("5.9728", "12.0000");
    }

    private static void assertEnds(Interval interval, JsonNode ends) {
        assertThat(interval.low()).isEqualTo(ends.get(0).asDouble(), EIGHT);
        assertThat(interval.high()).isEqualTo(ends.get(1).asDouble(), EIGHT);
    }
}
