package id.suaralayanan.analytics.indicators.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.suaralayanan.analytics.indicators.Shared;
import id.suaralayanan.analytics.indicators.ranking.RankSets.Range;
import id.suaralayanan.analytics.indicators.statistics.NormalDraws;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RankSetsTest {
    /// Twelve offices: 10 forms that are all 100 lie beside 900 forms at 82.7.
    static final List<Estimate> OFFICES =
            estimates(
                    new double[] {
                        84.2, 96.5, 88.9, 90.1, 82.7, 71.0, 79.4, 86.0, 92.3, 80.5, 100.0, 77.8
                    },
                    new double[] {
                        0.5510791353, 3.4320075881, 0.864214016, 1.7783586749, 0.4066225645,
                        3.9936578725, 1.6755804764, 0.6917538881, 1.3269077751, 0.404588382,
                        2.6138107522, 1.2244552897
                    });

    @Test
    void publishesTheNarrowRanges() {
        assertThat(RankSets.of(OFFICES).ranges())
                .containsExactly(
                        new Range(6, 9),
                        new Range(1, 6),
                        new Range(2, 6),
                        new Range(1, 6),
                        new Range(7, 10),
                        new Range(8, 12),
                        new Range(7, 12),
                        new Range(3, 7),
                        new Range(1, 5),
                        new Range(9, 12),
                        new Range(1, 4),
                        new Range(9, 12));
    }

    @Test
    void simulatesTheCriticalValue() {
        double[] errors = OFFICES.stream().mapToDouble(Estimate::standardError).toArray();
        assertThat(critical(errors, 200_000)).isEqualTo(3.159, within(0.02));
        assertThat(RankSets.of(OFFICES).critical()).isEqualTo(3.159, within(0.04));
    }

    /// With two units there is one pair, and its critical value is a plain normal quantile.
    @Test
    void twoUnitsNeedThePlainQuantile() {
        assertThat(critical(new double[] {1, 3}, 200_000)).isEqualTo(1.95996, within(0.02));
    }

    /// Skipping pairs is only a short cut: looking at all of them gives the same to the last digit.
    @Test
    void theShortCutChangesNothing() {
        var random = new Random(7);
        double[] errors = random.doubles(60, 0.1, 4).sorted().toArray();
        double[] largest = new double[2_000];
        double[] z = new double[errors.length];
        for (int draw = 0; draw < largest.length; draw++) {
            new NormalDraws(20_261_121, draw).fill(z, z.length);
            largest[draw] = largestOfAll(z, errors);
        }
        Arrays.sort(largest);

        assertThat(critical(errors, largest.length)).isEqualTo(largest[1_899], within(1e-9));
    }

    @Test
    void aGroupsValueDoesNotDependOnItsCompany() {
        var others = estimates(new double[40], new Random(1).doubles(40, 1, 3).toArray());

        assertThat(RankSets.ofEach(List.of(others, OFFICES, others)).get(1))
                .isEqualTo(RankSets.of(OFFICES));
    }

    private static double critical(double[] errors, int draws) {
        return MaxT.criticals(List.of(errors), draws)[0];
    }

    private static double largestOfAll(double[] z, double[] errors) {
        double most = 0;
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < i; j++) {
                double difference = Math.abs(z[i] * errors[i] - z[j] * errors[j]);
                most = Math.max(most, difference / Math.hypot(errors[i], errors[j]));
            }
        }
        return most;
    }

    @Test
    void computesTheVariantsWithoutSimulation() {
        assertThat(RankSets.kleinCritical(12)).isEqualTo(2.8578426239, within(1e-8));
        assertThat(RankSets.bonferroniCritical(12)).isEqualTo(3.36784718, within(1e-8));
        assertThat(RankSets.klein(OFFICES).get(9)).isEqualTo(new Range(8, 12));
        assertThat(RankSets.bonferroni(OFFICES).get(0)).isEqualTo(new Range(5, 10));
    }

    @Test
    void agreesWithTheOracleInAllFourWays() {
        JsonNode oracle = Shared.json("oracles/05_rank_sets.json");
        List<Estimate> input =
                oracle.get("input")
                        .valueStream()
                        .map(u -> new Estimate(u.get("theta").asDouble(), u.get("se").asDouble()))
                        .toList();
        assertThat(input).isEqualTo(OFFICES);
        assertThat(RankSets.of(input).ranges()).isEqualTo(sets(oracle, "mrsw_simultaneous_maxT"));
        assertThat(RankSets.klein(input)).isEqualTo(sets(oracle, "klein"));
        assertThat(RankSets.bonferroni(input))
                .isEqualTo(sets(oracle, "mrsw_simultaneous_bonferroni"));
        assertThat(RankSets.marginal(input)).isEqualTo(sets(oracle, "mrsw_marginal_bonferroni"));
        assertThat(RankSets.marginalCritical(input.size()))
                .isEqualTo(
                        oracle.get("mrsw_marginal_bonferroni").get("c").asDouble(), within(1e-8));
    }

    @Test
    void separatedUnitsHaveSinglePlacesAndEqualOnesShareAll() {
        assertThat(ranges(new double[] {1, 2, 3}, new double[] {.01, .01, .01}))
                .containsExactly(new Range(3, 3), new Range(2, 2), new Range(1, 1));
        assertThat(ranges(new double[] {5, 5, 5}, new double[] {1, 1, 1}))
                .containsOnly(new Range(1, 3));
    }

    @Test
    void unitsWithoutErrorAreComparedExactly() {
        assertThat(ranges(new double[] {90, 80, 90}, new double[] {0, 0, 0}))
                .containsExactly(new Range(1, 2), new Range(3, 3), new Range(1, 2));
        assertThat(ranges(new double[] {90, 80}, new double[] {0, 1}))
                .containsExactly(new Range(1, 1), new Range(2, 2));
    }

    @Test
    void oneUnitIsFirstAndNoneIsFine() {
        assertThat(ranges(new double[] {80}, new double[] {2})).containsExactly(new Range(1, 1));
        assertThat(RankSets.of(List.of()).ranges()).isEmpty();
    }

    @Test
    void theOrderOfTheUnitsDoesNotMatter() {
        List<Estimate> reversed = OFFICES.reversed();
        assertThat(RankSets.of(reversed).ranges())
                .isEqualTo(RankSets.of(OFFICES).ranges().reversed());
    }

    private static List<Range> ranges(double[] values, double[] errors) {
        return RankSets.of(estimates(values, errors)).ranges();
    }

    private static List<Range> sets(JsonNode oracle, String name) {
        return oracle.get(name)
                .get("sets")
                .valueStream()
                .map(set -> new Range(set.get("rank_lo").asInt(), set.get("rank_hi").asInt()))
                .toList();
    }

    private static List<Estimate> estimates(double[] values, double[] errors) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Estimate(values[i], errors[i]))
                .toList();
    }
}
