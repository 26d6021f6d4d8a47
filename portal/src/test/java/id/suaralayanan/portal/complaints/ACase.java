package id.suaralayanan.portal.complaints;

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
import org.jspecify.annotations.Nullable;

/// A complaint for tests, received on a Thursday in Balikpapan.
final class ACase {
    static final Instant RECEIVED = Instant.parse("2026-11-19T02:12:00Z");
    static final Clocks CLOCKS =
            new Clocks(
                    new WorkingCalendar(
                            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                            Set.of(),
                            Map.of(2026, 1, 2027, 1)),
                    new Limits(3, 5, 14, 10),
                    ZoneId.of("Asia/Makassar"));

    private ACase() {}

    static Case in(Status status, boolean integrity) {
        return in(status, integrity, CaseOutcome.NONE);
    }

    static Case in(Status status, boolean integrity, CaseOutcome outcome) {
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
                status,
                "Antre lama",
                "Antre lama",
                RECEIVED,
                null,
                null,
                RECEIVED,
                due,
                null,
                new Case.Milestones(null, null, status.isClosed() ? RECEIVED : null),
                null,
                0,
                outcome);
    }

    static Case after(Case before, Step step, Actor actor, Instant at) {
        return before.after(move(step, actor, null), at, CLOCKS);
    }

    static StepCommand move(Step step, Actor actor, @Nullable Rejection reason) {
        return new StepCommand(step, actor, null, null, null, null, reason, null, null, null);
    }
}
