package id.suaralayanan.portal.complaints.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.complaints.clock.Clocks;
import id.suaralayanan.portal.complaints.clock.WorkingCalendar;
import id.suaralayanan.portal.complaints.lifecycle.ClockTable;
import id.suaralayanan.portal.complaints.lifecycle.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Counting anew from the history gives what was counted step by step.
final class RecountTest {
    static Stream<ClockTable.Row> rows() {
        return ClockTable.rows();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void countsWhatTheStepsCounted(ClockTable.Row row) {
        var played = row.played();
        var current = played.current();

        var anew =
                Recount.of(
                        current.receivedAt(), played.events(), played.filedIn(), played.clocks());

        assertThat(anew.due().provisionalToo(true)).isEqualTo(current.due().provisionalToo(true));
        if (current.status().turn() == Status.Turn.CITIZEN) {
            assertThat(anew.confirmBy()).isEqualTo(current.confirmBy());
        }
    }

    @Test
    void anotherHolidayMovesOnlyWhatIsOpen() {
        var row = row("answered after two working days");
        var played = row.played();
        var current = played.current();
        var anew =
                Recount.of(
                        current.receivedAt(),
                        played.events(),
                        played.filedIn(),
                        with(played.clocks(), LocalDate.of(2026, 11, 26)));

        var open = Recount.open(current, anew.due(), Instant.parse("2026-11-24T07:00:00Z"));
        var late = Recount.open(current, anew.due(), Instant.parse("2026-12-01T07:00:00Z"));

        // Thursday 26 off: the fifth day is 27, the fourteenth 10 December, and 23 and 24 waited.
        assertThat(open.verify()).isEqualTo(current.due().verify());
        assertThat(open.reply()).isEqualTo("2026-12-01T15:59:59Z");
        assertThat(open.finish()).isEqualTo("2026-12-14T15:59:59Z");
        assertThat(late.reply()).isEqualTo(current.due().reply());
    }

    private static ClockTable.Row row(String name) {
        return ClockTable.rows().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    private static Clocks with(Clocks clocks, LocalDate holiday) {
        var calendar = clocks.calendar();
        var days = new HashSet<>(calendar.holidays());
        days.add(holiday);
        return new Clocks(
                new WorkingCalendar(
                        calendar.weekend(), days, calendar.versions(), calendar.computed()),
                clocks.limits(),
                clocks.zone());
    }
}
