package id.suaralayanan.analytics.indicators.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Score;
import id.suaralayanan.analytics.indicators.Shared;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex.Measured;
import id.suaralayanan.analytics.indicators.index.SatisfactionIndex.NoAnswers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SatisfactionIndexTest {
    /// Element means as printed by real units, in the official order, and their printed index.
    @ParameterizedTest
    @CsvSource({
        "87.28, B, 87.19, 3.31 3.35 3.49 3.93 3.45 3.39 3.39 3.76 3.35",
        "87.56, B, 87.47, 3.580 3.540 3.290 3.240 3.570 3.420 3.780 3.720 3.380",
        "94.53, A, 94.44, 3.868 3.670 3.758 3.879 3.879 3.868 3.835 3.725 3.549",
        "100.00, A, 99.90, 4 4 4 4 4 4 4 4 4",
        "78.74, B, 78.66, 2.8163 2.8367 3.0612 3.6122 3.2449 3.3265 3.2857 2.9184 3.2449"
    })
    void reproducesPublishedReports(String ikm, Grade grade, String with0111, String means) {
        Tally tally = fromMeans(Stream.of(means.split(" ")).map(BigDecimal::new).toList());
        assertMeasured(tally, ikm, grade);
        assertThat(WeightVariant.THREE_DECIMALS.compare(tally)).contains(new BigDecimal(with0111));
    }

    @Test
    void reproducesEveryRowOfThePublishedTable() {
        for (CSVRecord row : Shared.csv("domain/skm_published.csv")) {
            List<BigDecimal> means =
                    IntStream.rangeClosed(1, 9)
                            .mapToObj(i -> new BigDecimal(row.get("u" + i)))
                            .toList();
            assertMeasured(
                    fromMeans(means),
                    row.get("ikm_recomputed_exact"),
                    Grade.valueOf(row.get("grade_recomputed")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 9, 25.00, D",
        "1, 36, 100.00, A",
        "5000, 116991, 65.00, C",
        "5000, 137889, 76.61, B",
        "5000, 116990, 64.99, D",
        "5000, 137888, 76.60, C",
        "100, 2340, 65.00, C",
        "49, 1389, 78.74, B",
        "5, 150, 83.33, B"
    })
    void roundsHalfUpOnceAndThenGrades(long n, long total, String ikm, Grade grade) {
        assertMeasured(Shared.withTotal(n, total), ikm, grade);
    }

    @Test
    void agreesWithTheBoundaryTable() {
        for (CSVRecord row : Shared.csv("domain/ikm_boundary_oracle.csv")) {
            assertMeasured(
                    Shared.withTotal(
                            Long.parseLong(row.get("n")),
                            Long.parseLong(row.get("sum_of_all_answers"))),
                    row.get("ikm_half_up"),
                    Grade.valueOf(row.get("grade")));
        }
    }

    @Test
    void halfEvenWouldLoseAGrade() {
        Measured index = (Measured) SatisfactionIndex.of(Shared.withTotal(5000, 137_889));
        BigDecimal exact = index.toScale(6);
        assertThat(exact).isEqualTo("76.605000");
        assertThat(Grade.of(exact.setScale(2, RoundingMode.HALF_EVEN))).isEqualTo(Grade.C);
        assertThat(index.grade()).isEqualTo(Grade.B);
    }

    @ParameterizedTest
    @CsvSource({
        "90.63, A, 8, 29 29 29 29 29 29 29 29 29",
        "65.00, C, 5000, 10728 18072 10424 12100 13977 14661 12312 10295 14422"
    })
    void isRightWhereDoublesGoWrong(String ikm, Grade grade, long n, String sums) {
        long[] s = Stream.of(sums.split(" ")).mapToLong(Long::parseLong).toArray();
        double ni = 0;
        for (long sum : s) {
            ni += (double) sum / n * (1 / 9.0);
        }
        assertThat(BigDecimal.valueOf(ni * 25).setScale(2, RoundingMode.HALF_UP))
                .isNotEqualTo(new BigDecimal(ikm));
        assertMeasured(Shared.withSums(n, s), ikm, grade);
    }

    @Test
    void countsTheRespondentsOfSekadau() {
        Tally tally = Shared.tally("domain/raw_sekadau_2019s1.csv");
        assertThat(tally.elements().stream().map(ElementTally::sum))
                .containsExactly(138L, 139L, 150L, 177L, 159L, 163L, 161L, 143L, 159L);
        assertMeasured(tally, "78.74", Grade.B);
    }

    @Test
    void countsUnitsAAndB() {
        Tally a = Shared.tally("oracles/skm_unit_A.csv");
        assertThat(a.elements().stream().map(ElementTally::sum))
                .containsExactly(146L, 139L, 141L, 144L, 141L, 138L, 143L, 141L, 143L);
        assertMeasured(a, "88.61", Grade.A);
        assertThat(WeightVariant.TWO_DECIMALS.compare(a)).contains(new BigDecimal("87.73"));
        assertMeasured(Shared.tally("oracles/skm_unit_B.csv"), "77.89", Grade.B);
    }

    @Test
    void roundedElementMeansAreNeverFedBack() {
        Tally sekadau = Shared.withSums(49, 138, 139, 150, 177, 159, 163, 161, 143, 159);
        BigDecimal sum = BigDecimal.ZERO;
        for (ElementTally element : sekadau.elements()) {
            sum = sum.add(element.mean().orElseThrow().setScale(2, RoundingMode.HALF_UP));
        }
        BigDecimal fedBack =
                sum.multiply(BigDecimal.valueOf(25))
                        .divide(BigDecimal.valueOf(9), 2, RoundingMode.HALF_UP);
        assertThat(fedBack).isEqualTo("78.75");
        assertMeasured(sekadau, "78.74", Grade.B);
    }

    @Test
    void allBestIsOneHundredAndNotLess() {
        Tally best = Tally.of(Shared.form(4, 4, 4, 4, 4, 4, 4, 4, 4));
        assertMeasured(best, "100.00", Grade.A);
        assertThat(WeightVariant.THREE_DECIMALS.compare(best)).contains(new BigDecimal("99.90"));
        assertThat(WeightVariant.TWO_DECIMALS.compare(best)).contains(new BigDecimal("99.00"));
    }

    @Test
    void aMissingAnswerLeavesItsElementOnly() {
        Tally tally =
                Stream.of(
                                Shared.form(4, 4, 4, 4, 4, 4, 4, 4, 1),
                                Shared.form(4, 4, 4, 4, 4, 4, 4, 4),
                                Shared.form(2, 2, 2, 2, 2, 2, 2, 2, 4))
                        .map(Tally::of)
                        .collect(Tally.collector());
        // 25 × (8 × 10/3 + 5/2) / 9 = 81.0185…
        assertMeasured(tally, "81.02", Grade.B);
        assertThat(tally.complete()).isEqualTo(2);
        assertThat(tally.leastAnswers()).isEqualTo(2);
    }

    @Test
    void noAnswersIsNeitherZeroNorD() {
        assertThat(SatisfactionIndex.of(Tally.EMPTY))
                .isEqualTo(new NoAnswers(List.of(Element.values())));
        Tally eight = Tally.of(Shared.form(4, 4, 4, 4, 4, 4, 4, 4));
        NoAnswers none = (NoAnswers) SatisfactionIndex.of(eight);
        assertThat(none.unanswered()).containsExactly(Element.U9);
        assertThat(none.reason()).isEqualTo("NO_ANSWERS");
        assertThat(none.explain().sentence().id()).contains("Belum ada data");
        assertThat(WeightVariant.TWO_DECIMALS.compare(eight)).isEmpty();
    }

    @Test
    void mergingInAnyOrderAndGroupingGivesTheSameDigits() {
        Random random = new Random(20_261_121);
        List<Tally> parts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            parts.add(Tally.of(someForm(random)));
        }
        Tally whole = parts.stream().collect(Tally.collector());
        SatisfactionIndex index = SatisfactionIndex.of(whole);
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(parts, random);
            int cut = random.nextInt(parts.size());
            Tally left = parts.subList(0, cut).stream().collect(Tally.collector());
            Tally right =
                    parts.subList(cut, parts.size()).parallelStream().collect(Tally.collector());
            assertThat(right.plus(left)).isEqualTo(whole);
            assertThat(SatisfactionIndex.of(left.plus(right))).isEqualTo(index);
        }
    }

    @Test
    void explainsItselfDownToTheCounts() {
        Measured bantul =
                (Measured) SatisfactionIndex.of(Shared.withTotal(412, 412L * 9 * 3 + 100));
        Explanation tree = bantul.explain();
        assertThat(tree.value()).isEqualTo(bantul.value().toPlainString());
        assertThat(tree.formulaVersion()).isEqualTo("skm-2017/1");
        assertThat(tree.source()).isEqualTo("PermenPANRB 14/2017");
        assertThat(tree.inputs()).hasSize(10);
        assertThat(tree.inputs().getFirst().sentence().id()).startsWith("Persyaratan: 1248 ÷ 412");
        assertThat(tree.inputs().getFirst().value()).isEqualTo("3.0291");
        assertThat(tree.inputs().getLast().sentence().en())
                .isEqualTo("Grade C (Poor): 75.67 ≥ 65.00");
    }

    @Test
    void theWeakestElementsComeFirst() {
        Measured index =
                (Measured)
                        SatisfactionIndex.of(
                                Shared.withSums(49, 138, 139, 150, 177, 159, 163, 161, 143, 159));
        assertThat(index.weakest(3)).containsExactly(Element.U1, Element.U2, Element.U8);
    }

    @Test
    void noElementIsWeakestWhereAllAreEqual() {
        Measured index =
                (Measured) SatisfactionIndex.of(Tally.of(Shared.form(4, 4, 4, 4, 4, 4, 4, 4, 4)));
        assertThat(index.weakest(3)).isEmpty();
        assertThat(index.byMean()).containsExactly(Element.values());
    }

    @Test
    void refusesATallyThatCannotBe() {
        List<ElementTally> elements = Tally.of(Shared.form(4, 4, 4, 4, 4, 4, 4, 4, 4)).elements();
        assertThatThrownBy(() -> new Tally(0, 0, elements, 0, 0)).hasMessageContaining("U1");
        assertThatThrownBy(() -> new Tally(1, 1, elements, 37, 1296)).hasMessageContaining("37");
        assertThatThrownBy(() -> new Tally(1, 2, elements, 36, 1296))
                .hasMessageContaining("2 complete of 1");
        assertThatThrownBy(() -> new Score(5)).hasMessage("score 5 is not in 1..4");
        assertThatThrownBy(() -> new Score(0)).hasMessage("score 0 is not in 1..4");
    }

    private static void assertMeasured(Tally tally, String ikm, Grade grade) {
        assertThat(SatisfactionIndex.of(tally))
                .isInstanceOfSatisfying(
                        Measured.class,
                        index -> {
                            assertThat(index.value().toPlainString())
                                    .isEqualTo(new BigDecimal(ikm).setScale(2).toPlainString());
                            assertThat(index.grade()).isEqualTo(grade);
                        });
    }

    /// Ten thousand respondents hold any mean that is printed with up to four decimals.
    private static Tally fromMeans(List<BigDecimal> means) {
        return Shared.withSums(
                10_000,
                means.stream().mapToLong(m -> m.movePointRight(4).longValueExact()).toArray());
    }

    private static Map<Element, Score> someForm(Random random) {
        int answered = random.nextInt(10) == 0 ? random.nextInt(9) : 9;
        return Shared.form(IntStream.range(0, answered).map(i -> 1 + random.nextInt(4)).toArray());
    }
}
