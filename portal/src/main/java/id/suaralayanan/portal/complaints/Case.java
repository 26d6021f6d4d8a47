package id.suaralayanan.portal.complaints;

import id.suaralayanan.portal.complaints.clock.Clocks;
import id.suaralayanan.portal.complaints.clock.Deadlines;
import id.suaralayanan.portal.complaints.keys.Ticket;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A complaint as it stands: everything but who complained. Never prints its text.
///
/// @param unit key of the unit it is about
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
        @Nullable Boolean satisfied,
        int revision) {
    /// When a case was first verified, first answered and finished, as far as it was.
    public record Milestones(
            @Nullable Instant verifiedAt,
            @Nullable Instant firstReplyAt,
            @Nullable Instant finishedAt) {}

    /// Class whose limits apply.
    public String clockKind() {
        return integrity ? "INTEGRITY" : kind.name();
    }

    /// Whether a redacted text may be published at all.
    public boolean mayBePublic() {
        return !secret && !integrity && identity != IdentityMode.CONFIDENTIAL;
    }

    /// The deadline that runs now: of the one who acts next. None when the case is closed.
    public Optional<Instant> nextDue() {
        return switch (status) {
            case RECEIVED -> Optional.of(due.verify());
            case VERIFIED, IN_PROGRESS, WAITING_CITIZEN ->
                    Optional.of(reached.firstReplyAt() == null ? due.reply() : due.finish());
            case REOPENED, APPEALED -> Optional.of(due.finish());
            case REPLIED -> Optional.ofNullable(confirmBy);
            case FINISHED, FINISHED_UNCONFIRMED, REJECTED, WITHDRAWN -> Optional.empty();
        };
    }

    /// The time as it is kept for what this actor did: to the hour when the exact time could point
    /// at a complainant.
    Instant timeOf(Actor actor, Instant at) {
        boolean discreet = integrity || identity == IdentityMode.CONFIDENTIAL;
        return discreet && actor == Actor.CITIZEN ? at.truncatedTo(ChronoUnit.HOURS) : at;
    }

    /// The case after a step; empty when the step is not possible now.
    Optional<Case> after(Step step, Instant at, Clocks clocks, @Nullable Boolean nowSatisfied) {
        return step.from(status)
                .map(to ->
                        with(
                                to,
                                step == Step.REOPEN ? due.withFinish(clocks.finish(at)) : due,
                                to == Status.REPLIED && step == Step.REPLY
                                        ? clocks.silence(at)
                                        : confirmBy,
                                milestones(step, to, at),
                                nowSatisfied == null ? satisfied : nowSatisfied));
    }

    private Milestones milestones(Step step, Status to, Instant at) {
        boolean verified = step == Step.VERIFY || step == Step.REPLY || step == Step.REJECT;
        return new Milestones(
                reached.verifiedAt() == null && verified ? at : reached.verifiedAt(),
                reached.firstReplyAt() == null && step == Step.REPLY ? at : reached.firstReplyAt(),
                !to.isClosed() ? null : reached.finishedAt() == null ? at : reached.finishedAt());
    }

    private Case with(
            Status to,
            Deadlines newDue,
            @Nullable Instant newConfirmBy,
            Milestones newMilestones,
            @Nullable Boolean nowSatisfied) {
        return new Case(
                id,
                ticket,
                unit,
                service,
                kind,
                identity,
                secret,
                integrity,
                category,
                to,
                text,
                publicText,
                releasedAt,
                happenedOn,
                place,
                receivedAt,
                newDue,
                newConfirmBy,
                newMilestones,
                nowSatisfied,
                revision + 1);
    }

    @Override
    public String toString() {
        return "Case[" + ticket + ", " + status + "]";
    }
}
