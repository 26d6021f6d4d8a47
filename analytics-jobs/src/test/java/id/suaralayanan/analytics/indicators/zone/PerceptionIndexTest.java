package id.suaralayanan.analytics.indicators.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class PerceptionIndexTest {
    /// So many people who give each of `items` the same score.
    static PerceptionTally alike(int people, int items, int score) {
        var counts = new ArrayList<>(Collections.nCopies(items * 6, 0L));
        for (int item = 0; item < items; item++) {
            counts.set(item * 6 + score - 1, (long) people);
        }
        long sum = (long) items * score;
        return new PerceptionTally(people, people * sum, people * sum * sum, counts);
    }

    private static PerceptionIndex spak(PerceptionTally tally, Conversion conversion) {
        return PerceptionIndex.of(PerceptionSurvey.SPAK, tally, conversion, List.of());
    }

    @Test
    void theExampleOfThePackageIsRight() {
        var tally = alike(8, 5, 6).plus(alike(2, 5, 5));

        assertThat(spak(tally, Conversion.RATIO).value()).isEqualByComparingTo("3.87");
        assertThat(spak(tally, Conversion.RATIO).otherValue()).isEqualByComparingTo("3.84");
        assertThat(spak(tally, Conversion.LINEAR).value()).isEqualByComparingTo("3.84");
    }

    @Test
    void theEndsOfTheScaleAreThoseOfTheConversion() {
        assertThat(spak(alike(40, 5, 6), Conversion.RATIO).value()).isEqualByComparingTo("4");
        assertThat(spak(alike(40, 5, 1), Conversion.RATIO).value()).isEqualByComparingTo("0.67");
        assertThat(spak(alike(40, 5, 6), Conversion.LINEAR).value()).isEqualByComparingTo("4");
        assertThat(spak(alike(40, 5, 1), Conversion.LINEAR).value()).isEqualByComparingTo("0");
    }

    /// 4 × 10,815 ÷ (6 × 5 × 400) is 3.605 exactly.
    @Test
    void isRoundedOnceHalfUpFromWholeNumbers() {
        var halfway = new PerceptionTally(400, 10_815, 293_000, alike(400, 5, 6).counts());

        assertThat(
                        PerceptionIndex.of(
                                        PerceptionSurvey.SPAK, halfway, Conversion.RATIO, List.of())
                                .value())
                .isEqualByComparingTo("3.61");
    }

    @Test
    void tenEqualFormsDoNotClaimCertainty() {
        var index = spak(alike(10, 5, 6), Conversion.RATIO);

        assertThat(index.value()).isEqualByComparingTo("4.00");
        assertThat(index.high()).isEqualByComparingTo("4.00");
        assertThat(index.low()).isLessThan(index.value());
    }

    @Test
    void theIntervalHoldsTheTrueIndexInNineteenOfTwenty() {
        var random = new SplittableRandom(42);
        int held = 0;
        for (int run = 0; run < 1000; run++) {
            PerceptionTally tally = sample(random, 40);
            var index =
                    PerceptionIndex.of(
                            PerceptionSurvey.SPAK, tally, Conversion.RATIO, List.of(tally));
            // Each score is 4, 5 or 6 with 1/4, 1/4, 1/2: mean 5.25.
            double truth = 4 * 5.25 / 6;
            held +=
                    index.low().doubleValue() <= truth && truth <= index.high().doubleValue()
                            ? 1
                            : 0;
        }

        assertThat(held).isBetween(930, 990);
    }

    private static PerceptionTally sample(RandomGenerator random, int people) {
        PerceptionTally sum = person(random);
        for (int more = 1; more < people; more++) {
            sum = sum.plus(person(random));
        }
        return sum;
    }

    private static PerceptionTally person(RandomGenerator random) {
        var counts = new ArrayList<>(Collections.nCopies(30, 0L));
        long sum = 0;
        for (int item = 0; item < 5; item++) {
            int score = random.nextInt(4) < 2 ? 6 : 4 + random.nextInt(2);
            counts.set(item * 6 + score - 1, 1L);
            sum += score;
        }
        return new PerceptionTally(1, sum, sum * sum, counts);
    }

    @Test
    void noAnswersAreNoIndex() {
        assertThatThrownBy(() -> spak(alike(0, 5, 6), Conversion.RATIO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void explainsItselfWithEachItemTheIntervalAndTheOtherConversion() {
        var tree = spak(alike(8, 5, 6).plus(alike(2, 5, 5)), Conversion.RATIO).explain();

        assertThat(tree.sentence().id()).contains("IPAK 3,87", "10 responden");
        assertThat(tree.inputs()).hasSize(7);
        assertThat(tree.inputs().getFirst().sentence().en()).isEqualTo("Item 1: 58 ÷ 10 = 5.8000");
        assertThat(tree.inputs().getLast().sentence().id()).contains("3,84");
    }
}
