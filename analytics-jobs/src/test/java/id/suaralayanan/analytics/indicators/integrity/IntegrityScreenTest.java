package id.suaralayanan.analytics.indicators.integrity;

import static id.suaralayanan.analytics.indicators.integrity.SyntheticUnits.honest;
import static id.suaralayanan.analytics.indicators.integrity.SyntheticUnits.office;
import static id.suaralayanan.analytics.indicators.integrity.SyntheticUnits.stuffed;
import static id.suaralayanan.analytics.indicators.integrity.SyntheticUnits.withSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Recall and false alarms on made-up units whose truth is known.
class IntegrityScreenTest {
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
            units.set(0, stuffed(office(150, random, 0), 30));
            seen += units(IntegrityScreen.of(units)).contains(0) ? 1 : 0;
        }

        assertThat(seen).isGreaterThanOrEqualTo(95);
    }

    @Test
    void aNightOfStuffingIsNamedByItsHourAndItsSharesBothWays() {
        var units = honest(new Random(3), 47);
        units.set(5, stuffed(office(115, new Random(4), 5), 60));

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
        var alone = stuffed(office(60, new Random(8), 1), 40);

        assertThat(IntegrityScreen.of(List.of(alone)))
                .extracting(Finding::test)
                .contains(IntegrityTest.BURST);
        assertThat(IntegrityScreen.of(List.of())).isEmpty();
    }

    @Test
    void fewAnswersAreNoQuestion() {
        var units = honest(new Random(9), 30);
        units.set(0, stuffed(office(400, new Random(10), 0), 9));

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
}
