package id.suaralayanan.portal.complaints.lifecycle;

import static id.suaralayanan.portal.complaints.lifecycle.Actor.CITIZEN;
import static id.suaralayanan.portal.complaints.lifecycle.Actor.INSPECTORATE;
import static id.suaralayanan.portal.complaints.lifecycle.Actor.MINISTRY;
import static id.suaralayanan.portal.complaints.lifecycle.Actor.OFFICER;
import static id.suaralayanan.portal.complaints.lifecycle.Actor.SYSTEM;
import static id.suaralayanan.portal.complaints.lifecycle.Status.APPEALED;
import static id.suaralayanan.portal.complaints.lifecycle.Status.FINISHED;
import static id.suaralayanan.portal.complaints.lifecycle.Status.FINISHED_UNCONFIRMED;
import static id.suaralayanan.portal.complaints.lifecycle.Status.IN_PROGRESS;
import static id.suaralayanan.portal.complaints.lifecycle.Status.RECEIVED;
import static id.suaralayanan.portal.complaints.lifecycle.Status.REJECTED;
import static id.suaralayanan.portal.complaints.lifecycle.Status.REOPENED;
import static id.suaralayanan.portal.complaints.lifecycle.Status.REPLIED;
import static id.suaralayanan.portal.complaints.lifecycle.Status.VERIFIED;
import static id.suaralayanan.portal.complaints.lifecycle.Status.WAITING_CITIZEN;
import static id.suaralayanan.portal.complaints.lifecycle.Status.WITHDRAWN;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What may happen to a complaint, by whom, and from where to where: the whole life cycle as one
/// table. What hangs on more than the status stands in [StepDenial].
///
/// Officer and inspectorate take the same steps: the one in ordinary cases, the other in those of
/// supervisory content. The ministry is the level above both.
public enum Step {
    /// Verifikasi: checked, and in the hands of those who can answer.
    VERIFY("VERIFIED", by(OFFICER, INSPECTORATE), Map.of(RECEIVED, VERIFIED)),
    /// Disposisi to another unit (no wrong door): the citizen's dates stay as they were promised.
    PASS_ON(
            "PASSED_ON",
            by(OFFICER),
            Map.of(
                    RECEIVED, VERIFIED,
                    VERIFIED, VERIFIED,
                    IN_PROGRESS, VERIFIED,
                    REOPENED, REOPENED)),
    /// The unit finds supervisory content: the case is the inspectorate's, and gone from the unit.
    REFER(
            "REFERRED",
            by(OFFICER),
            Map.of(
                    RECEIVED, RECEIVED,
                    VERIFIED, RECEIVED,
                    IN_PROGRESS, RECEIVED,
                    WAITING_CITIZEN, RECEIVED,
                    REOPENED, RECEIVED)),
    START(
            "IN_PROGRESS",
            by(OFFICER, INSPECTORATE),
            Map.of(VERIFIED, IN_PROGRESS, REOPENED, IN_PROGRESS)),
    /// Asks the citizen for what is missing; incomplete is no reason to refuse.
    ASK(
            "WAITING_CITIZEN",
            by(OFFICER, INSPECTORATE),
            Map.of(
                    RECEIVED, WAITING_CITIZEN,
                    VERIFIED, WAITING_CITIZEN,
                    IN_PROGRESS, WAITING_CITIZEN,
                    REOPENED, WAITING_CITIZEN)),
    /// A first answer while the work goes on.
    INFORM(
            "INFORMED",
            by(OFFICER, INSPECTORATE),
            Map.of(
                    RECEIVED, IN_PROGRESS,
                    VERIFIED, IN_PROGRESS,
                    IN_PROGRESS, IN_PROGRESS,
                    WAITING_CITIZEN, WAITING_CITIZEN,
                    REOPENED, IN_PROGRESS)),
    /// The answer that proposes to end the case; of one just received it is the verification too.
    REPLY(
            "REPLIED",
            by(OFFICER, INSPECTORATE),
            Map.of(
                    RECEIVED, REPLIED,
                    VERIFIED, REPLIED,
                    IN_PROGRESS, REPLIED,
                    WAITING_CITIZEN, REPLIED,
                    REOPENED, REPLIED)),
    /// Not a complaint that can be handled here; the reason is told to the citizen.
    REJECT(
            "REJECTED",
            by(OFFICER, INSPECTORATE),
            Map.of(RECEIVED, REJECTED, VERIFIED, REJECTED, WAITING_CITIZEN, REJECTED)),
    /// The level above writes to the citizen while it looks at the appeal.
    TELL("MESSAGE", by(MINISTRY), Map.of(APPEALED, APPEALED)),
    /// The appeal is right: those below begin again.
    UPHOLD("UPHELD", by(MINISTRY), Map.of(APPEALED, REOPENED)),
    /// The appeal is not right, or settled by the level above itself: the case ends.
    DECIDE("DECIDED", by(MINISTRY), Map.of(APPEALED, FINISHED)),
    /// The citizen adds something: what waited for the citizen, or was answered, is in work again.
    WRITE(
            "MESSAGE",
            by(CITIZEN),
            Map.of(
                    RECEIVED, RECEIVED,
                    VERIFIED, VERIFIED,
                    IN_PROGRESS, IN_PROGRESS,
                    WAITING_CITIZEN, IN_PROGRESS,
                    REPLIED, IN_PROGRESS,
                    REOPENED, REOPENED,
                    APPEALED, APPEALED)),
    /// The citizen agrees that it is over.
    CONFIRM("FINISHED", by(CITIZEN), Map.of(REPLIED, FINISHED, FINISHED_UNCONFIRMED, FINISHED)),
    /// The citizen does not agree that it is over, or the trouble is back.
    REOPEN(
            "REOPENED",
            by(CITIZEN),
            Map.of(
                    REPLIED, REOPENED,
                    FINISHED, REOPENED,
                    FINISHED_UNCONFIRMED, REOPENED,
                    REJECTED, REOPENED)),
    /// Banding: the citizen asks the level above, once; without an answer only when it is late.
    APPEAL(
            "APPEALED",
            by(CITIZEN),
            Map.of(
                    RECEIVED, APPEALED,
                    VERIFIED, APPEALED,
                    IN_PROGRESS, APPEALED,
                    REPLIED, APPEALED,
                    REOPENED, APPEALED,
                    FINISHED, APPEALED,
                    FINISHED_UNCONFIRMED, APPEALED,
                    REJECTED, APPEALED)),
    RATE(
            "RATED",
            by(CITIZEN),
            Map.of(
                    REPLIED, REPLIED,
                    FINISHED, FINISHED,
                    FINISHED_UNCONFIRMED, FINISHED_UNCONFIRMED,
                    REJECTED, REJECTED)),
    /// The citizen takes the complaint back; its words stay.
    WITHDRAW(
            "WITHDRAWN",
            by(CITIZEN),
            Map.of(
                    RECEIVED, WITHDRAWN,
                    VERIFIED, WITHDRAWN,
                    IN_PROGRESS, WITHDRAWN,
                    WAITING_CITIZEN, WITHDRAWN,
                    REPLIED, WITHDRAWN,
                    REOPENED, WITHDRAWN,
                    APPEALED, WITHDRAWN)),
    /// The citizen takes words and identity back, for good; what was open is withdrawn by it.
    ERASE(
            "ERASED",
            by(CITIZEN),
            Map.ofEntries(
                    Map.entry(RECEIVED, WITHDRAWN),
                    Map.entry(VERIFIED, WITHDRAWN),
                    Map.entry(IN_PROGRESS, WITHDRAWN),
                    Map.entry(WAITING_CITIZEN, WITHDRAWN),
                    Map.entry(REPLIED, WITHDRAWN),
                    Map.entry(REOPENED, WITHDRAWN),
                    Map.entry(APPEALED, WITHDRAWN),
                    Map.entry(FINISHED, FINISHED),
                    Map.entry(FINISHED_UNCONFIRMED, FINISHED_UNCONFIRMED),
                    Map.entry(REJECTED, REJECTED),
                    Map.entry(WITHDRAWN, WITHDRAWN))),
    /// Both sides were silent after an answer or a question.
    CLOSE_SILENT(
            "FINISHED_UNCONFIRMED",
            by(SYSTEM),
            Map.of(
                    REPLIED, FINISHED_UNCONFIRMED,
                    WAITING_CITIZEN, FINISHED_UNCONFIRMED));

    private final String event;
    private final Set<Actor> actors;
    private final Map<Status, Status> moves;

    Step(String event, Set<Actor> actors, Map<Status, Status> moves) {
        this.event = event;
        this.actors = actors;
        this.moves = new EnumMap<>(moves);
    }

    private static Set<Actor> by(Actor first, Actor... others) {
        return EnumSet.of(first, others);
    }

    /// Name of this step in the history of a case.
    public String event() {
        return event;
    }

    /// Whether the days to finish begin anew with it.
    public boolean restarts() {
        return this == REOPEN || this == APPEAL || this == UPHOLD;
    }

    /// Where the step leads when this one takes it; empty when it is not possible there.
    public Optional<Status> from(Status status, Actor actor) {
        return actors.contains(actor) ? Optional.ofNullable(moves.get(status)) : Optional.empty();
    }

    /// Whether this one ever takes this step.
    boolean isOf(Actor actor) {
        return actors.contains(actor);
    }
}
