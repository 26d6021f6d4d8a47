package id.suaralayanan.portal.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.sampling.SampleProgress.Verdict;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class SampleProgressTest {
    private static final Period QUARTER = Period.parse("2026-Q4");
    private static final LocalDate HALF = LocalDate.of(2026, 11, 15);

    @Test
    void projectsTheEndOfThePeriodFromTheDaysThatAreOver() {
        var half = SampleProgress.of(QUARTER, HALF, OptionalLong.of(500), 120);

        assertThat(half.required()).hasValue(217);
        assertThat(half.projected()).hasValue(240);
        assertThat(half.verdict()).isEqualTo(Verdict.ON_COURSE);
        assertThat(half.missing()).isEqualTo(97);
        assertThat(half.responseRate())
                .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("24.0"));
    }

    @Test
    void saysWhatIsShortAndWhatIsMet() {
        assertThat(SampleProgress.of(QUARTER, HALF, OptionalLong.of(500), 100).verdict())
                .isEqualTo(Verdict.SHORT);
        assertThat(SampleProgress.of(QUARTER, HALF, OptionalLong.of(500), 217).verdict())
                .isEqualTo(Verdict.MET);
        assertThat(
                        SampleProgress.of(
                                        QUARTER,
                                        LocalDate.of(2027, 1, 1),
                                        OptionalLong.of(500),
                                        216)
                                .verdict())
                .isEqualTo(Verdict.SHORT);
    }

    @Test
    void tellsNothingThatNobodyKnows() {
        var unknown = SampleProgress.of(QUARTER, HALF, OptionalLong.empty(), 50);
        assertThat(unknown.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(unknown.required()).isEmpty();
        assertThat(unknown.responseRate()).isEmpty();

        var first = SampleProgress.of(QUARTER, LocalDate.of(2026, 10, 6), OptionalLong.of(50), 9);
        assertThat(first.projected()).isEmpty();
        assertThat(first.verdict()).isEqualTo(Verdict.TOO_EARLY);
        var week = SampleProgress.of(QUARTER, LocalDate.of(2026, 10, 7), OptionalLong.of(50), 2);
        assertThat(week.projected()).hasValue(26);
        assertThat(week.verdict()).isEqualTo(Verdict.SHORT);
        assertThat(
                        SampleProgress.of(QUARTER, LocalDate.of(2026, 10, 1), OptionalLong.of(9), 9)
                                .verdict())
                .isEqualTo(Verdict.MET);

        var odd = SampleProgress.of(QUARTER, HALF, OptionalLong.of(8), 9);
        assertThat(odd.required()).hasValue(8);
        assertThat(odd.hasMoreAnswersThanVisits()).isTrue();
        assertThat(odd.responseRate()).isEmpty();
    }
}
