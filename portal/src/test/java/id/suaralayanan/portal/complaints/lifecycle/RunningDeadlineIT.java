package id.suaralayanan.portal.complaints.lifecycle;

import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The rule of the database against the rule of the life cycle.
final class RunningDeadlineIT {
    private static final Instant REPLIED = Instant.parse("2026-11-20T03:00:00Z");
    private static final Instant CONFIRM_BY = Instant.parse("2026-12-04T15:59:59Z");

    static Stream<Arguments> states() {
        return Stream.of(Status.values())
                .flatMap(status ->
                        Stream.of(
                                Arguments.of(status, null, null),
                                Arguments.of(status, REPLIED, null),
                                Arguments.of(status, null, CONFIRM_BY),
                                Arguments.of(status, REPLIED, CONFIRM_BY)));
    }

    @ParameterizedTest
    @MethodSource("states")
    void isTheSameInTheDatabase(
            Status status, @Nullable Instant firstReply, @Nullable Instant confirmBy) {
        assertRunning(ACase.inState(status, firstReply, confirmBy));
    }

    static Stream<ClockTable.Row> counted() {
        return ClockTable.rows();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("counted")
    void isTheSameInTheDatabaseForWhatWasCountedByHand(ClockTable.Row row) {
        assertRunning(row.played().current());
    }

    /// The table was counted on the calendar that the product has.
    @Test
    void standsOnTheNationalCalendar() {
        var days =
                rows(
                        "SELECT day FROM holiday WHERE calendar = 'NASIONAL' AND year IN (2026, 2027)");

        assertThat(days.stream().map(List::getFirst).map(LocalDate::parse))
                .containsExactlyInAnyOrderElementsOf(ClockTable.CALENDAR.holidays());
    }

    /// The limits that the table was counted with are those in force.
    @Test
    void standsOnTheLimitsInForce() {
        assertThat(
                        rows(
                                "SELECT stage, class, days, waits FROM complaint_clock ORDER BY stage, class"))
                .containsExactly(
                        List.of("FINISH", "ASPIRATION", "14", "t"),
                        List.of("FINISH", "COMPLAINT", "14", "t"),
                        List.of("FINISH", "INFORMATION", "5", "t"),
                        List.of("FINISH", "INTEGRITY", "60", "t"),
                        List.of("REPLY", "ANY", "5", "t"),
                        List.of("SILENCE", "ANY", "10", "f"),
                        List.of("VERIFY", "ANY", "3", "f"));
    }

    private static void assertRunning(Case current) {
        var reached = current.reached();
        var columns =
                """
                jsonb_build_object(
                    'status', '%s', 'due_verify', %s, 'due_reply', %s, 'due_finish', %s, 'confirm_by', %s,
                    'verified_at', %s, 'first_reply_at', %s, 'restarted_at', %s)
                """
                        .formatted(
                                current.status(),
                                sql(current.due().verify()),
                                sql(current.due().reply()),
                                sql(current.due().finish()),
                                sql(current.confirmBy()),
                                sql(reached.verifiedAt()),
                                sql(reached.firstReplyAt()),
                                sql(reached.restartedAt()));
        assertThat(
                        rows(
                                "SELECT to_char(running_deadline(jsonb_populate_record(NULL::complaint, %s)) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                                        .formatted(columns)))
                .containsExactly(List.of(current.nextDue().map(Instant::toString).orElse("null")));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void saysTheSameAboutTheTurn(Status status) {
        assertThat(rows("SELECT awaits_unit('%1$s'), awaits_citizen('%1$s')".formatted(status)))
                .containsExactly(
                        List.of(
                                status.turn() == Status.Turn.UNIT ? "t" : "f",
                                status.turn() == Status.Turn.CITIZEN ? "t" : "f"));
    }

    private static String sql(@Nullable Instant instant) {
        return instant == null ? "NULL::timestamptz" : "timestamptz '" + instant + "'";
    }
}
