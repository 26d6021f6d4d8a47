package id.suaralayanan.analytics.indicators.integrity;

import static id.suaralayanan.analytics.indicators.integrity.SyntheticUnits.byStaff;
import static id.suaralayanan.analytics.indicators.integrity.SyntheticUnits.fromOneNetwork;
import static id.suaralayanan.analytics.indicators.integrity.SyntheticUnits.honest;
import static id.suaralayanan.analytics.indicators.integrity.SyntheticUnits.office;
import static id.suaralayanan.analytics.indicators.integrity.SyntheticUnits.stuffed;
import static id.suaralayanan.analytics.indicators.integrity.SyntheticUnits.withSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import id.suaralayanan.analytics.indicators.statistics.IncompleteGamma;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "PROGRAMMED, INTERVALS",
        "REPEATED, SAME_FORM",
        "LATE, LAST_DAYS",
        "COPIED, COPIED_WORDS",
    })
    void whatWasPutInIsSeenByTheTestMadeForIt(DetectorCard.Fraud fraud, IntegrityTest test) {
        var units = honest(new Random(12), 47);
        units.set(3, fraud.put(office(300, new Random(13), 3), 90));

        var questions = IntegrityScreen.of(units);

        assertThat(questions).extracting(Finding::test).containsOnly(test);
        assertThat(units(questions)).containsExactly(3);
        assertThat(IntegrityScreen.evidence(questions.getFirst(), units)).hasSize(2);
    }

    @Test
    void whoLetsStaffEnterMostOfTheAnswersIsAskedWhy() {
        var units = honest(new Random(14), 47);
        var honest = units.get(3);
        units.set(3, byStaff(honest, honest.answers() * 9 / 10));
        units.set(4, fromOneNetwork(units.get(4), units.get(4).answers() / 2));

        assertThat(IntegrityScreen.of(units))
                .extracting(Finding::unit, Finding::test)
                .containsExactlyInAnyOrder(
                        tuple(3, IntegrityTest.STAFF), tuple(4, IntegrityTest.NETWORK));
    }

    /// One pair among those of the oracle, of gaps near half a minute: 30, 31, 30, 29, 30, 30, 31,
    /// 30 are four pairs of 60 seconds or so, each even by chance once in sixty times.
    @Test
    void eightGapsOfHalfAMinuteAreNotThoseOfPeople() {
        assertThat(IncompleteGamma.poissonTail(2 / 61.0 + 1 / 59.0 + 1 / 60.0, 4)).isLessThan(1e-6);
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
        assertThat(PeerShares.overdispersion(Arrays.stream(new double[] {-3, 3, -3, 3})))
                .isCloseTo(9, within(1e-12));
        assertThat(PeerShares.overdispersion(Arrays.stream(new double[] {0.1, -0.1}))).isEqualTo(1);
    }

    private static List<Integer> units(List<Finding> questions) {
        return questions.stream().map(Finding::unit).distinct().toList();
    }
}
