package id.suaralayanan.portal.complaints.lifecycle;

import static java.util.Objects.requireNonNullElse;

import id.suaralayanan.portal.complaints.clock.Clocks;
import id.suaralayanan.portal.complaints.clock.Deadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A complaint as it stands: everything but who complained. Never prints its text.
///
/// @param unit key of the unit it is about
/// @param masked whether the unit reads it without personal data
/// @param confirmBy until when the citizen may answer the last reply
/// @param revision counts changes; a change made on an older revision is refused
public record Case(
        long id,
        Ticket ticket,
        int unit,
        @Nullable Integer service,
        ComplaintClass kind,
        IdentityMode identity,
        boolean secret,
        boolean integrity,
        boolean masked,
        @Nullable String category,
        Status status,
        String text,
        @Nullable String publicText,
        @Nullable Instant releasedAt,
        @Nullable LocalDate happenedOn,
        @Nullable String place,
        Instant receivedAt,
        Deadlines due,
        @Nullable Instant confirmBy,
        Milestones reached,
        int revision,
        CaseOutcome outcome) {
    /// When a case was first verified, first answered and finished, as far as it was.
    ///
    /// @param restartedAt when its days to finish last began anew
    /// @param waitingSince until when the days before the citizen are counted in, while they run
    public record Milestones(
            @Nullable Instant verifiedAt,
            @Nullable Instant firstReplyAt,
            @Nullable Instant finishedAt,
            @Nullable Instant restartedAt,
            @Nullable Instant waitingSince) {
        static final Milestones NONE = new Milestones(null, null, null, null, null);
    }

    /// Class whose limits apply.
    public String clockKind() {
        return integrity ? "INTEGRITY" : kind.name();
    }

    /// Whether a redacted text may be published at all.
    public boolean mayBePublic() {
        return !secret && !integrity && identity != IdentityMode.CONFIDENTIAL;
    }

    /// Whether the citizen took words and identity back.
    public boolean isErased() {
        return outcome.erasedAt() != null;
    }

    /// Whether the citizen may be told by mail that something moved: only who is known anyway.
    public boolean mayBeNotified() {
        return identity == IdentityMode.OPEN && !integrity;
    }

    /// The deadline that runs now: of the one who acts next. None when the case is closed.
    public Optional<Instant> nextDue() {
        return switch (status.turn()) {
            case UNIT, ABOVE -> Optional.of(due.of(promise()));
            case CITIZEN -> Optional.ofNullable(confirmBy);
            case NOBODY -> Optional.empty();
        };
    }

    /// The first promise that is not kept yet; a case that began again is only to be finished.
    public Deadlines.Promise promise() {
        if (reached.restartedAt() != null
                || status == Status.REOPENED
                || status == Status.APPEALED) {
            return Deadlines.Promise.FINISH;
        }
        if (status == Status.RECEIVED && reached.verifiedAt() == null) {
            return Deadlines.Promise.VERIFY;
        }
        return reached.firstReplyAt() == null ? Deadlines.Promise.REPLY : Deadlines.Promise.FINISH;
    }

    /// Whether those who have to answer let their deadline pass.
    public boolean isOverdue(Instant now) {
        return status.turn() == Status.Turn.UNIT && nextDue().filter(now::isAfter).isPresent();
    }

    /// The time as it is kept for what this actor did: to the hour when the exact time could point
    /// at a complainant.
    public Instant timeOf(Actor actor, Instant at) {
        boolean discreet = integrity || identity == IdentityMode.CONFIDENTIAL;
        return discreet && actor == Actor.CITIZEN ? at.truncatedTo(ChronoUnit.HOURS) : at;
    }

    /// What keeps this one from taking the step now; empty when nothing does.
    public Optional<StepDenial> denial(Step step, Actor actor, Instant now) {
        if (actor == (integrity ? Actor.OFFICER : Actor.INSPECTORATE)) {
            return Optional.of(StepDenial.NOT_YOURS);
        }
        if (isErased()) {
            return Optional.of(StepDenial.ERASED);
        }
        if (step == Step.APPEAL && outcome.appeal() != null) {
            return Optional.of(StepDenial.APPEALED_ONCE);
        }
        if (step == Step.APPEAL && actor == Actor.CITIZEN && isUnanswered() && !isOverdue(now)) {
            return Optional.of(StepDenial.NOT_LATE);
        }
        if (step == Step.REOPEN && outcome.appeal() == Appeal.DENIED) {
            return Optional.of(StepDenial.SETTLED);
        }
        return step.from(status, actor).isPresent()
                ? Optional.empty()
                : Optional.of(StepDenial.of(step, actor, status));
    }

    /// Whether the unit has not answered since it last had to; a case that was opened again can go
    /// up at once.
    private boolean isUnanswered() {
        return status.turn() == Status.Turn.UNIT && status != Status.REOPENED;
    }

    /// Whether this one may take the step now.
    public boolean allows(Step step, Actor actor, Instant now) {
        return denial(step, actor, now).isEmpty();
    }

    /// The class whose limits apply once this step is taken.
    public String clockKindAfter(Step step) {
        return step == Step.REFER ? "INTEGRITY" : clockKind();
    }

    /// The case after a step that it allows.
    ///
    /// @param clocks of [#clockKindAfter]
    /// @throws IllegalStateException when it does not allow it
    public Case after(StepCommand move, Instant at, Clocks clocks) {
        Step step = move.step();
        Status to =
                step.from(status, move.actor())
                        .orElseThrow(() -> new IllegalStateException(move + " in " + this));
        Deadlines newDue = due(move, at, clocks);
        if (step != Step.REPLY && step != Step.ASK) {
            return with(move, to, newDue, confirmBy, milestones(move, to, at));
        }
        Instant silence = clocks.silence(at);
        return with(
                move,
                to,
                newDue.provisionalToo(clocks.isProvisional(at, silence)),
                silence,
                milestones(move, to, at));
    }

    /// To finish, the days count anew whenever the case is opened again or goes up a level; those
    /// of the inspectorate count from the start. Passed on, each date stays what it was called.
    private Deadlines due(StepCommand move, Instant at, Clocks clocks) {
        Instant since = reached.waitingSince();
        Deadlines now =
                since == null ? due : clocks.waited(due, since, at, reached.firstReplyAt() != null);
        return switch (move) {
            case StepCommand.Reopen _, StepCommand.AppealTo _, StepCommand.Uphold _ ->
                    clocks.restarted(now, at);
            case StepCommand.Refer _ ->
                    clocks.restarted(now, requireNonNullElse(reached.restartedAt(), receivedAt));
            case StepCommand.PassOn there -> now.moved(clocks.zone(), there.zone());
            default -> now;
        };
    }

    private Milestones milestones(StepCommand move, Status to, Instant at) {
        Step step = move.step();
        boolean verified = move.actor().isOffice() && to != Status.RECEIVED;
        boolean answered = step == Step.REPLY || step == Step.INFORM;
        return new Milestones(
                reached.verifiedAt() == null && verified ? at : reached.verifiedAt(),
                reached.firstReplyAt() == null && answered ? at : reached.firstReplyAt(),
                !to.isClosed() ? null : reached.finishedAt() == null ? at : reached.finishedAt(),
                step.restarts() ? at : reached.restartedAt(),
                to.turn() == Status.Turn.CITIZEN ? at : null);
    }

    private Case with(
            StepCommand move,
            Status to,
            Deadlines newDue,
            @Nullable Instant newConfirmBy,
            Milestones newMilestones) {
        boolean referred = move.step() == Step.REFER;
        return new Case(
                id,
                ticket,
                move instanceof StepCommand.PassOn there ? there.unit() : unit,
                move instanceof StepCommand.PassOn ? null : service,
                kind,
                identity,
                secret,
                integrity || referred,
                masked,
                category,
                to,
                text,
                referred ? null : publicText,
                referred ? null : releasedAt,
                happenedOn,
                place,
                receivedAt,
                newDue,
                newConfirmBy,
                newMilestones,
                revision + 1,
                outcome.after(move));
    }

    @Override
    public String toString() {
        return "Case[" + ticket + ", " + status + "]";
    }
}
