package id.suaralayanan.analytics.indicators.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Score;
import id.suaralayanan.analytics.indicators.Shared;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex;
import id.suaralayanan.analytics.indicators.index.Spread;
import id.suaralayanan.analytics.indicators.ranking.Change;
import id.suaralayanan.analytics.indicators.statistics.StudentT;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DecompositionTest {
    /// Before: 60 forms of 3 and 40 of 4, index 85. After: 20 of 3 and 80 of 4, index 95.
    @Test
    void aChangeOfWhoAnswersIsMixAlone() {
        var split =
                Decomposition.of(
                                Map.of("A", alike(60, 3), "B", alike(40, 4)),
                                Map.of("A", alike(20, 3), "B", alike(80, 4)))
                        .orElseThrow();

        assertThat(split.change()).isEqualByComparingTo("10.00");
        assertThat(split.within()).isEqualByComparingTo("0.00");
        // A: (0.2 − 0.6)·(75 − 90) = 6; B: (0.8 − 0.4)·(100 − 90) = 4.
        assertThat(effect(split, "A").mix()).isEqualByComparingTo("6.00");
        assertThat(effect(split, "B").mix()).isEqualByComparingTo("4.00");
        // Chi-square of [60 40; 20 80]: 2·20²/40 + 2·20²/60 = 33.3, one degree of freedom.
        assertThat(split.mixChance()).isLessThan(1e-7);
    }

    /// A rises from 50 to 75, B stays at 100; shares 0.5 each before, 0.75 and 0.25 after.
    @Test
    void splitsByHand() {
        var split =
                Decomposition.of(
                                Map.of("A", alike(50, 2), "B", alike(50, 4)),
                                Map.of("A", alike(75, 3), "B", alike(25, 4)))
                        .orElseThrow();

        // 75 before, 81.25 after; means of both periods: shares 0.625 and 0.375, all 78.125.
        assertThat(split.change()).isEqualByComparingTo("6.25");
        assertThat(effect(split, "A").within().doubleValue()).isEqualTo(15.625, within(0.01));
        assertThat(effect(split, "B").within()).isEqualByComparingTo("0.00");
        assertThat(effect(split, "A").mix().doubleValue()).isEqualTo(-3.90625, within(0.01));
        assertThat(effect(split, "B").mix().doubleValue()).isEqualTo(-5.46875, within(0.01));
        assertThat(split.within().add(split.mix())).isEqualByComparingTo("6.25");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whateverTheAnswersThePrintedPartsAddUpToThePrintedChange(long seed) {
        var random = new Random(seed);
        var before = groups(random);
        var after = groups(random);

        var split = Decomposition.of(before, after).orElseThrow();

        var change = index(after).subtract(index(before));
        assertThat(split.change()).isEqualByComparingTo(change);
        assertThat(split.within().add(split.mix())).isEqualByComparingTo(change);
        assertThat(
                        ElementEffect.of(sum(before), sum(after)).stream()
                                .map(ElementEffect::points)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(change);
    }

    @Test
    void aGroupThatIsNewOrGoneHasNoChangeOfItsOwn() {
        var split =
                Decomposition.of(
                                Map.of("old", alike(30, 2), "stays", alike(70, 3)),
                                Map.of("new", alike(30, 4), "stays", alike(70, 3)))
                        .orElseThrow();

        assertThat(split.within()).isEqualByComparingTo("0.00");
        assertThat(split.change()).isEqualByComparingTo("15.00");
        assertThat(effect(split, "new").indexBefore()).isEmpty();
        assertThat(effect(split, "new").judged()).isEmpty();
    }

    @Test
    void groupsOfFewerThanTenAreToldTogether() {
        var split =
                Decomposition.of(
                                Map.of("A", alike(50, 3), "B", alike(6, 3), "C", alike(40, 3)),
                                Map.of("A", alike(50, 3), "B", alike(6, 4), "D", alike(9, 4)))
                        .orElseThrow();

        // B and D alone would leave six people before: C, the smallest that was told, joins them.
        assertThat(split.effects())
                .extracting(Effect::group)
                .containsExactly(Optional.of("A"), Optional.empty());
        assertThat(split.effects().getLast().before().respondents()).isEqualTo(46);
        assertThat(split.effects().getLast().after().respondents()).isEqualTo(15);
    }

    @Test
    void withoutAnIndexThereIsNothingToSplit() {
        assertThat(Decomposition.of(Map.of("A", alike(20, 3)), Map.of())).isEmpty();
        assertThat(ElementEffect.of(Tally.EMPTY, alike(20, 3))).isEmpty();
    }

    /// U1 from 3 to 4, everything else as before: 25/9 points, and only U1 is certain.
    @Test
    void anElementCountsForANinth() {
        var before = mixed(100, 0);
        var after = mixed(100, 1);

        var effects = ElementEffect.of(before, after);

        assertThat(effects.getFirst().points().doubleValue())
                .isEqualTo(25.0 / 9 * 50 / 100, within(0.01));
        assertThat(effects)
                .filteredOn(ElementEffect::isCertain)
                .extracting(ElementEffect::element)
                .containsExactly(Element.U1);
    }

    /// The intervals that go with the p-values of the oracle: 0 lies outside exactly where p is
    /// below 0.05.
    @Test
    void theMarginAgreesWithTheTest() {
        for (JsonNode unit : Shared.json("oracles/07_change.json").get("welch")) {
            var before = spread(unit, "1");
            var after = spread(unit, "2");
            double difference = after.mean() - before.mean();

            double margin = Change.margin(before, after).orElseThrow();

            assertThat(Math.abs(difference) > margin).isEqualTo(unit.get("p").asDouble() < 0.05);
            assertThat(margin)
                    .isEqualTo(
                            Math.abs(difference / unit.get("t").asDouble())
                                    * quantile(unit.get("df").asDouble()),
                            within(1e-6));
        }
    }

    private static double quantile(double df) {
        return StudentT.quantile(0.975, df);
    }

    private static Spread spread(JsonNode unit, String period) {
        return new Spread(
                unit.get("n" + period).asLong(),
                unit.get("m" + period).asDouble(),
                unit.get("s" + period).asDouble());
    }

    private static Effect<String> effect(Decomposition<String> split, String group) {
        return split.effects().stream()
                .filter(it -> it.group().equals(Optional.of(group)))
                .findFirst()
                .orElseThrow();
    }

    /// Forms with the same points everywhere.
    private static Tally alike(long n, int points) {
        return Shared.withSums(n, IntStream.range(0, 9).mapToLong(_ -> n * points).toArray());
    }

    /// Half 3 and half 4 everywhere; U1 half a point higher per step.
    private static Tally mixed(int n, int step) {
        var sums = IntStream.range(0, 9).mapToLong(_ -> 7L * n / 2).toArray();
        sums[0] += (long) step * n / 2;
        return Shared.withSums(n, sums);
    }

    private static Map<String, Tally> groups(Random random) {
        var groups = new LinkedHashMap<String, Tally>();
        for (String name : List.of("A", "B", "C", "D", "E")) {
            int n = random.nextInt(1, 60);
            groups.put(
                    name,
                    IntStream.range(0, n).mapToObj(_ -> form(random)).collect(Tally.collector()));
        }
        return groups;
    }

    /// Now and then an imported form leaves an element out.
    private static Tally form(Random random) {
        var answers = new EnumMap<Element, Score>(Element.class);
        for (Element element : Element.values()) {
            if (element == Element.U1 || random.nextInt(20) > 0) {
                answers.put(element, new Score(random.nextInt(1, 5)));
            }
        }
        return Tally.of(answers);
    }

    private static Tally sum(Map<String, Tally> groups) {
        return groups.values().stream().collect(Tally.collector());
    }

    private static BigDecimal index(Map<String, Tally> groups) {
        return ((SatisfactionIndex.Measured) SatisfactionIndex.of(sum(groups))).value();
    }
}
