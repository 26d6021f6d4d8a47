package id.suaralayanan.portal.complaints.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cases counted by hand on the national calendar of 2026 and the first days of 2027.
class WorkingCalendarTest {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final WorkingCalendar NATIONAL =
            new WorkingCalendar(
                    WEEKEND,
                    days(
                            "2026-03-18 2026-03-19 2026-03-20 2026-03-23 2026-03-24 2026-04-03"
                                    + " 2026-12-24 2026-12-25 2027-01-01 2027-01-05"),
                    Map.of(2026, 1, 2027, 2));

    @ParameterizedTest
    @CsvSource({
        // An ordinary week: received on a Thursday.
        "2026-11-19, 3, 2026-11-24",
        "2026-11-19, 5, 2026-11-26",
        "2026-11-19, 14, 2026-12-09",
        // Received on a Saturday: Monday is day 1.
        "2026-11-21, 3, 2026-11-25",
        // Nyepi and Lebaran: 18-20 and 23-24 March are off, a weekend lies between.
        "2026-03-17, 1, 2026-03-25",
        "2026-03-13, 3, 2026-03-25",
        "2026-03-16, 5, 2026-03-30",
        "2026-03-20, 3, 2026-03-27",
        // Across 3 April, a Friday off.
        "2026-03-31, 3, 2026-04-06",
        // Over Christmas and the New Year, with 1 and 5 January off.
        "2026-12-23, 3, 2026-12-30",
        "2026-12-30, 3, 2027-01-06",
        "2026-12-31, 1, 2027-01-04",
        "2026-12-22, 10, 2027-01-11",
        "2026-11-19, 0, 2026-11-19",
    })
    void countsToTheKthWorkingDayAfterDayZero(LocalDate dayZero, int k, LocalDate expected) {
        assertThat(NATIONAL.workingDayAfter(dayZero, k)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // 23:30 in Jakarta, half past midnight in Makassar, half past one in Jayapura.
        "2026-11-19T16:30:00Z, Asia/Jakarta,  2026-11-24T16:59:59Z",
        "2026-11-19T16:30:00Z, Asia/Makassar, 2026-11-25T15:59:59Z",
        "2026-11-19T16:30:00Z, Asia/Jayapura, 2026-11-25T14:59:59Z",
        // 31 December in Jakarta is already 1 January further east: 4, 6, 7 January follow.
        "2026-12-31T15:30:00Z, Asia/Jakarta,  2027-01-07T16:59:59Z",
        "2026-12-31T15:30:00Z, Asia/Jayapura, 2027-01-07T14:59:59Z",
        "2026-12-30T15:30:00Z, Asia/Jakarta,  2027-01-06T16:59:59Z",
        "2026-12-30T15:30:00Z, Asia/Jayapura, 2027-01-07T14:59:59Z",
    })
    void endsWithTheDayInTheZoneOfTheUnit(Instant start, ZoneId zone, Instant expected) {
        assertThat(NATIONAL.deadline(start, 3, zone)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // At the end of the last known year: 1 January 2028, a Saturday, and 3 January follow.
        "2027-12-29, 3, 2028-01-03, true",
        "2027-12-27, 3, 2027-12-30, false",
        // In a year that nobody has entered: 1 May is a Monday, 1 June a Thursday.
        "2028-04-28, 1, 2028-05-02, true",
        "2028-05-31, 1, 2028-06-02, true",
        "2028-08-16, 1, 2028-08-18, true",
        "2028-12-22, 1, 2028-12-26, true",
    })
    void countsWithWeekendsAndFixedHolidaysWhereAYearIsMissing(
            LocalDate dayZero, int k, LocalDate expected, boolean provisional) {
        assertThat(NATIONAL.workingDayAfter(dayZero, k)).isEqualTo(expected);
        assertThat(NATIONAL.isProvisional(dayZero, expected)).isEqualTo(provisional);
    }

    @Test
    void isProvisionalOverAYearThatAwaitsItsDecree() {
        var computed =
                new WorkingCalendar(WEEKEND, Set.of(), Map.of(2026, 1, 2027, 1), Set.of(2027));

        assertThat(computed.isProvisional(LocalDate.of(2026, 12, 20), LocalDate.of(2027, 1, 4)))
                .isTrue();
        assertThat(computed.isProvisional(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 21)))
                .isFalse();
        assertThat(computed.versionOn(LocalDate.of(2028, 1, 3))).isZero();
    }

    @Test
    void countsWorkingDaysLeftAndLate() {
        var thursday = LocalDate.of(2026, 3, 12);

        assertThat(NATIONAL.workingDaysBetween(thursday, LocalDate.of(2026, 3, 25))).isEqualTo(4);
        assertThat(NATIONAL.workingDaysBetween(LocalDate.of(2026, 3, 25), thursday)).isEqualTo(-4);
        assertThat(NATIONAL.workingDaysBetween(thursday, thursday)).isZero();
    }

    @Test
    void agreesWithItselfOnEveryDayOfAYear() {
        LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2026, 12, 1))
                .forEach(day ->
                        assertThat(
                                        NATIONAL.workingDaysBetween(
                                                day, NATIONAL.workingDayAfter(day, 14)))
                                .isEqualTo(14));
    }

    @Test
    void letsAnOfficeWorkSixDays() {
        var sixDays = new WorkingCalendar(EnumSet.of(DayOfWeek.SUNDAY), Set.of(), Map.of(2026, 1));

        assertThat(sixDays.workingDayAfter(LocalDate.of(2026, 11, 19), 3))
                .isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void givesAnIntegrityCaseSixtyDays() {
        var clocks = new Clocks(NATIONAL, new Limits(3, 5, 60, 10), ZoneId.of("Asia/Makassar"));
        var received = Instant.parse("2026-10-01T02:00:00Z");

        assertThat(clocks.deadlines(received))
                .isEqualTo(
                        new Deadlines(
                                Instant.parse("2026-10-06T15:59:59Z"),
                                Instant.parse("2026-10-08T15:59:59Z"),
                                // 21 in October, 21 in November, 18 in December without the
                                // 24th and 25th.
                                Instant.parse("2026-12-28T15:59:59Z"),
                                false));
        assertThat(clocks.silence(received)).isEqualTo("2026-10-15T15:59:59Z");
        assertThat(clocks.version(received)).isEqualTo(1);
    }

    private static Set<LocalDate> days(String text) {
        return Stream.of(text.split(" ")).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
