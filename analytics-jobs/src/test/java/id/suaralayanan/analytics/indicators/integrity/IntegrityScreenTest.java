package id.suaralayanan.analytics.indicators.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Recall and false alarms on made-up units whose truth is known.
class IntegrityScreenTest {
    private static final int DAYS = 90;

    @Test
    void anHonestCountryRaisesHardlyAnyQuestion() {
        var random = new Random(20261129);
        int questioned = 0;
        int groups = 40;
        for (int group = 0; group < groups; group++) {
            questioned += units(IntegrityScreen.of(honest(random, 50))).size();
        }

        assertThat(questioned / (50.0 * groups)).isLessThanOrEqualTo(0.002);
    }

    @Test
    void thirtyMadeUpFormsOfOneNightAmong150AreSeen() {
        var random = new Random(7);
        int seen = 0;
        for (int round = 0; round < 100; round++) {
            var units = honest(random, 50);
            units.set(0, stuffed(new Unit(150, random).pattern(0), 30));
            seen += units(IntegrityScreen.of(units)).contains(0) ? 1 : 0;
        }

        assertThat(seen).isGreaterThanOrEqualTo(95);
    }

    @Test
    void aNightOfStuffingIsNamedByItsHourAndItsSharesBothWays() {
        var units = honest(new Random(3), 47);
        units.set(5, stuffed(new Unit(115, new Random(4)).pattern(5), 60));

        var questions = IntegrityScreen.of(units);

        assertThat(questions)
                .extracting(Finding::test)
                .contains(IntegrityTest.BURST, IntegrityTest.NIGHT, IntegrityTest.STRAIGHT_LINE);
        assertThat(questions).allMatch(question -> question.unit() == 5);
        assertThat(questions)
                .filteredOn(question -> question.test() == IntegrityTest.BURST)
                .singleElement()
                .satisfies(burst -> assertThat(burst.hour()).isEqualTo(2));
    }

    @Test
    void paperTypedInByTheMinuteShowsInItsSeconds() {
        var units = honest(new Random(5), 20);
        units.set(1, withSeconds(units.get(1), 31, 12, 9, 11, 10, 28, 9, 8, 12, 20));

        assertThat(IntegrityScreen.of(units))
                .anyMatch(question -> question.test() == IntegrityTest.SECONDS);
    }

    @Test
    void aUnitWithoutPeersIsComparedWithItsOwnHoursOnly() {
        var alone = stuffed(new Unit(60, new Random(8)).pattern(1), 40);

        assertThat(IntegrityScreen.of(List.of(alone)))
                .extracting(Finding::test)
                .contains(IntegrityTest.BURST);
        assertThat(IntegrityScreen.of(List.of())).isEmpty();
    }

    @Test
    void fewAnswersAreNoQuestion() {
        var units = honest(new Random(9), 30);
        units.set(0, stuffed(new Unit(400, new Random(10)).pattern(0), 9));

        assertThat(units(IntegrityScreen.of(units))).doesNotContain(0);
    }

    @Test
    void theSpreadOfHonestUnitsIsNotTakenForGuilt() {
        assertThat(IntegrityScreen.overdispersion(Arrays.stream(new double[] {-3, 3, -3, 3})))
                .isCloseTo(9, within(1e-12));
        assertThat(IntegrityScreen.overdispersion(Arrays.stream(new double[] {0.1, -0.1})))
                .isEqualTo(1);
    }

    private static List<Integer> units(List<Finding> questions) {
        return questions.stream().map(Finding::unit).distinct().toList();
    }

    private static List<AnswerPattern> honest(Random random, int count) {
        var units = new ArrayList<AnswerPattern>();
        for (int unit = 0; unit < count; unit++) {
            units.add(new Unit(30 + random.nextInt(770), random).pattern(unit));
        }
        return units;
    }

    /// An office whose visitors come by day, unevenly; each has its own share of quick forms.
    private record Unit(int answers, Random random) {
        AnswerPattern pattern(int unit) {
            double straight = Math.clamp(0.18 + 0.05 * random.nextGaussian(), 0.02, 0.6);
            double night = Math.clamp(0.005 + 0.003 * random.nextGaussian(), 0, 0.02);
            long[] hours = new long[24 * DAYS];
            Long[] seconds = new Long[10];
            Arrays.fill(seconds, 0L);
            long straights = 0;
            long nights = 0;
            for (int answer = 0; answer < answers; answer++) {
                straights += random.nextDouble() < straight ? 1 : 0;
                boolean atNight = random.nextDouble() < night;
                nights += atNight ? 1 : 0;
                int hour = atNight ? random.nextInt(5) : 8 + random.nextInt(7);
                hours[24 * random.nextInt(DAYS) + hour]++;
                seconds[random.nextInt(10)]++;
            }
            return new AnswerPattern(
                    unit,
                    answers,
                    straights,
                    0.18 * answers,
                    answers,
                    nights,
                    List.of(seconds),
                    hours(hours),
                    DAYS);
        }

        private static List<AnswerPattern.Hour> hours(long[] counts) {
            long[] ofDay = new long[24];
            for (int hour = 0; hour < counts.length; hour++) {
                ofDay[hour % 24] += counts[hour];
            }
            var hours = new ArrayList<AnswerPattern.Hour>();
            for (int hour = 0; hour < counts.length; hour++) {
                if (counts[hour] > 1) {
                    hours.add(
                            new AnswerPattern.Hour(
                                    hour, counts[hour], ofDay[hour % 24] - counts[hour]));
                }
            }
            return hours;
        }
    }

    /// All fours, put in between two and three of the first night.
    private static AnswerPattern stuffed(AnswerPattern honest, int forms) {
        var hours = new ArrayList<>(honest.hours());
        hours.add(new AnswerPattern.Hour(2, forms, 0));
        return new AnswerPattern(
                honest.unit(),
                honest.answers() + forms,
                honest.straight() + forms,
                0.18 * (honest.answers() + forms),
                honest.timed() + forms,
                honest.night() + forms,
                honest.seconds(),
                hours,
                DAYS);
    }

    private static AnswerPattern withSeconds(AnswerPattern honest, long... counts) {
        return new AnswerPattern(
                honest.unit(),
                150,
                27,
                27,
                150,
                0,
                Arrays.stream(counts).boxed().toList(),
                Collections.emptyList(),
                DAYS);
    }
}
