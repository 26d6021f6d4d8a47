package id.suaralayanan.portal.complaints.lifecycle;

import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        Case current = ACase.inState(status, firstReply, confirmBy);

        assertThat(
                        rows(
                                "SELECT to_char(running_deadline('%s', %s, %s, %s, %s, %s) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                                        .formatted(
                                                status,
                                                sql(firstReply),
                                                sql(current.due().verify()),
                                                sql(current.due().reply()),
                                                sql(current.due().finish()),
                                                sql(confirmBy))))
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
