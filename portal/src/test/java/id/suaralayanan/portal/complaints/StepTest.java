package id.suaralayanan.portal.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.complaints.clock.Clocks;
import id.suaralayanan.portal.complaints.clock.Deadlines;
import id.suaralayanan.portal.complaints.clock.Limits;
import id.suaralayanan.portal.complaints.clock.WorkingCalendar;
import id.suaralayanan.portal.complaints.keys.Ticket;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class StepTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-19T02:12:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-23T03:30:00Z");
    private static final Clocks CLOCKS =
            new Clocks(
                    new WorkingCalendar(
                            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                            Set.of(),
                            Map.of(2026, 1, 2027, 1)),
                    new Limits(3, 5, 14, 10),
                    ZoneId.of("Asia/Makassar"));

    @Test
    void answersAtOnceVerifyToo() {
        Case answered = step(received(false), Step.REPLY, MONDAY);

        assertThat(answered.status()).isEqualTo(Status.REPLIED);
        assertThat(answered.reached()).isEqualTo(new Case.Milestones(MONDAY, MONDAY, null));
        assertThat(answered.nextDue()).contains(Instant.parse("2026-12-07T15:59:59Z"));
        assertThat(answered.revision()).isEqualTo(1);
    }

    @Test
    void runsANewClockWhenACaseIsReopened() {
        Case finished = step(step(received(false), Step.REPLY, MONDAY), Step.CONFIRM, MONDAY);
        Case reopened = step(finished, Step.REOPEN, Instant.parse("2026-12-01T01:00:00Z"));

        assertThat(finished.reached().finishedAt()).isEqualTo(MONDAY);
        assertThat(finished.nextDue()).isEmpty();
        assertThat(reopened.reached().finishedAt()).isNull();
        assertThat(reopened.reached().firstReplyAt()).isEqualTo(MONDAY);
        assertThat(reopened.nextDue()).contains(Instant.parse("2026-12-21T15:59:59Z"));
    }

    @Test
    void keepsTheHourOnlyOfWhatADiscreetCitizenDoes() {
        assertThat(received(true).timeOf(Actor.CITIZEN, MONDAY)).isEqualTo("2026-11-23T03:00:00Z");
        assertThat(received(true).timeOf(Actor.INSPECTORATE, MONDAY)).isEqualTo(MONDAY);
        assertThat(received(false).timeOf(Actor.CITIZEN, MONDAY)).isEqualTo(MONDAY);
    }

    @Test
    void letsNothingHappenToAWithdrawnCase() {
        assertThat(Stream.of(Step.values()).filter(step -> step.isPossible(Status.WITHDRAWN)))
                .isEmpty();
    }

    @Test
    void endsEveryClosedCaseInNobodysTurn() {
        assertThat(Stream.of(Status.values()).filter(Status::isClosed))
                .allMatch(status -> status.turn() == Status.Turn.NOBODY);
    }

    private static Case step(Case before, Step step, Instant at) {
        return before.after(step, at, CLOCKS, null).orElseThrow();
    }

    private static Case received(boolean integrity) {
        Deadlines due = CLOCKS.deadlines(RECEIVED);
        return new Case(
                1,
                new Ticket("ADU-4KX9-77PM"),
                1,
                null,
                ComplaintClass.COMPLAINT,
                IdentityMode.ANONYMOUS,
                false,
                integrity,
                null,
                Status.RECEIVED,
                "Antre lama",
                null,
                null,
                null,
                null,
                RECEIVED,
                due,
                null,
                new Case.Milestones(null, null, null),
                null,
                0);
    }
}
