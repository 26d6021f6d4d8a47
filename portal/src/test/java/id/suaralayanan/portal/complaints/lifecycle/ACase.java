package id.suaralayanan.portal.complaints.lifecycle;

import id.suaralayanan.portal.complaints.clock.Clocks;
import id.suaralayanan.portal.complaints.clock.Deadlines;
import id.suaralayanan.portal.complaints.clock.Limits;
import id.suaralayanan.portal.complaints.clock.WorkingCalendar;
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

    private static final CaseText WORDS = new CaseText("Antre lama");

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
                false,
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
                new Case.Milestones(null, null, status.isClosed() ? RECEIVED : null, null, null),
                0,
                outcome);
    }

    /// A case just filed, of that kind.
    static Case filed(String kind, Instant at, Deadlines due) {
        boolean integrity = kind.equals("INTEGRITY");
        return new Case(
                1,
                new Ticket("ADU-4KX9-77PM"),
                1,
                null,
                integrity ? ComplaintClass.COMPLAINT : ComplaintClass.valueOf(kind),
                IdentityMode.ANONYMOUS,
                false,
                integrity,
                false,
                null,
                Status.RECEIVED,
                "Antre lama",
                null,
                null,
                null,
                null,
                at,
                due,
                null,
                Case.Milestones.NONE,
                0,
                CaseOutcome.NONE);
    }

    static Case inState(Status status, @Nullable Instant firstReply, @Nullable Instant confirmBy) {
        Case plain = in(status, false);
        return new Case(
                plain.id(),
                plain.ticket(),
                plain.unit(),
                plain.service(),
                plain.kind(),
                plain.identity(),
                plain.secret(),
                plain.integrity(),
                plain.masked(),
                plain.category(),
                plain.status(),
                plain.text(),
                plain.publicText(),
                plain.releasedAt(),
                plain.happenedOn(),
                plain.place(),
                plain.receivedAt(),
                plain.due(),
                confirmBy,
                new Case.Milestones(null, firstReply, plain.reached().finishedAt(), null, null),
                plain.revision(),
                plain.outcome());
    }

    static Case after(Case before, Step step, Actor actor, Instant at) {
        return before.after(command(step, actor), at, CLOCKS);
    }

    /// The step with some words, where it needs any.
    static StepCommand command(Step step, Actor actor) {
        return actor.isOffice() ? ofOffice(step, new StepCommand.By(actor, 1, 0)) : ofCitizen(step);
    }

    private static StepCommand ofOffice(Step step, StepCommand.By by) {
        return switch (step) {
            case VERIFY -> new StepCommand.Verify(by);
            case PASS_ON -> new StepCommand.PassOn(by, WORDS, 2, "Dinas lain", CLOCKS.zone());
            case REFER -> new StepCommand.Refer(by);
            case START -> new StepCommand.Start(by);
            case ASK -> new StepCommand.Ask(by, WORDS);
            case INFORM -> new StepCommand.Inform(by, WORDS);
            case REPLY -> new StepCommand.Reply(by, WORDS);
            case REJECT -> new StepCommand.Reject(by, WORDS, Rejection.DUPLICATE);
            case TELL -> new StepCommand.Tell(by, WORDS);
            case UPHOLD -> new StepCommand.Uphold(by, WORDS);
            case DECIDE -> new StepCommand.Decide(by, WORDS);
            default -> throw new IllegalArgumentException(step + " is no step of an office");
        };
    }

    private static StepCommand ofCitizen(Step step) {
        return switch (step) {
            case WRITE -> new StepCommand.Write(WORDS);
            case CONFIRM -> new StepCommand.Confirm();
            case REOPEN -> new StepCommand.Reopen(WORDS);
            case APPEAL -> new StepCommand.AppealTo(WORDS);
            case RATE -> StepCommand.Rate.of(true);
            case WITHDRAW -> new StepCommand.Withdraw();
            case ERASE -> new StepCommand.Erase();
            default -> throw new IllegalArgumentException(step + " is no step of a citizen");
        };
    }
}
