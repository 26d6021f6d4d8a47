package id.suaralayanan.portal.complaints;

import static id.suaralayanan.portal.complaints.Status.FINISHED;
import static id.suaralayanan.portal.complaints.Status.FINISHED_UNCONFIRMED;
import static id.suaralayanan.portal.complaints.Status.IN_PROGRESS;
import static id.suaralayanan.portal.complaints.Status.RECEIVED;
import static id.suaralayanan.portal.complaints.Status.REJECTED;
import static id.suaralayanan.portal.complaints.Status.REOPENED;
import static id.suaralayanan.portal.complaints.Status.REPLIED;
import static id.suaralayanan.portal.complaints.Status.VERIFIED;
import static id.suaralayanan.portal.complaints.Status.WAITING_CITIZEN;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What may happen to a complaint, and from where to where: the whole life cycle as one table.
public enum Step {
    /// Checked and forwarded to the ones who can answer.
    VERIFY("VERIFIED", Map.of(RECEIVED, VERIFIED)),
    START("IN_PROGRESS", Map.of(VERIFIED, IN_PROGRESS, REOPENED, IN_PROGRESS)),
    /// The unit asks the citizen for what is missing.
    ASK(
            "WAITING_CITIZEN",
            Map.of(
                    VERIFIED, WAITING_CITIZEN,
                    IN_PROGRESS, WAITING_CITIZEN,
                    REOPENED, WAITING_CITIZEN)),
    /// The answer; of a complaint just received it is the verification too.
    REPLY(
            "REPLIED",
            Map.of(
                    RECEIVED, REPLIED,
                    VERIFIED, REPLIED,
                    IN_PROGRESS, REPLIED,
                    WAITING_CITIZEN, REPLIED,
                    REOPENED, REPLIED)),
    /// Not a complaint that can be handled here; the reason is told to the citizen.
    REJECT("REJECTED", Map.of(RECEIVED, REJECTED, VERIFIED, REJECTED)),
    /// The citizen adds something: what waited for the citizen, or was answered, is in work again.
    WRITE(
            "MESSAGE",
            Map.of(
                    RECEIVED, RECEIVED,
                    VERIFIED, VERIFIED,
                    IN_PROGRESS, IN_PROGRESS,
                    WAITING_CITIZEN, IN_PROGRESS,
                    REPLIED, IN_PROGRESS,
                    REOPENED, REOPENED)),
    CONFIRM("FINISHED", Map.of(REPLIED, FINISHED, FINISHED_UNCONFIRMED, FINISHED)),
    REOPEN(
            "REOPENED",
            Map.of(
                    REPLIED, REOPENED,
                    FINISHED, REOPENED,
                    FINISHED_UNCONFIRMED, REOPENED,
                    REJECTED, REOPENED)),
    RATE(
            "RATED",
            Map.of(
                    REPLIED, REPLIED,
                    FINISHED, FINISHED,
                    FINISHED_UNCONFIRMED, FINISHED_UNCONFIRMED)),
    /// Both sides were silent after the reply.
    CLOSE_SILENT("FINISHED_UNCONFIRMED", Map.of(REPLIED, FINISHED_UNCONFIRMED));

    private final String event;
    private final Map<Status, Status> moves;

    Step(String event, Map<Status, Status> moves) {
        this.event = event;
        this.moves = new EnumMap<>(moves);
    }

    /// Name of this step in the history of a case: the status it leads to, if it leads anywhere.
    public String event() {
        return event;
    }

    /// Where the step leads; empty when it is not possible there.
    public Optional<Status> from(Status status) {
        return Optional.ofNullable(moves.get(status));
    }

    public boolean isPossible(Status status) {
        return moves.containsKey(status);
    }
}
