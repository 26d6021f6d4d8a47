package id.suaralayanan.portal.feedback.intake;

import id.suaralayanan.portal.database.StoreFailure;
import id.suaralayanan.portal.feedback.SubmissionOutcome;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// One submission in the writer's hands, until its outcome is known or its time is over.
final class PendingSubmission {
    private final Submission submission;
    private final Sinks.One<SubmissionOutcome> outcome = Sinks.one();
    private final long since = System.nanoTime();

    PendingSubmission(Submission submission) {
        this.submission = submission;
    }

    Submission submission() {
        return submission;
    }

    Mono<SubmissionOutcome> outcome() {
        return outcome.asMono();
    }

    /// The answer for a second submission with the same key that came meanwhile.
    Mono<SubmissionOutcome> sharedWith(Submission second) {
        boolean same = Arrays.equals(submission.fingerprint(), second.fingerprint());
        return outcome().map(first -> same ? repeated(first) : foreign(first));
    }

    private static SubmissionOutcome repeated(SubmissionOutcome first) {
        return first instanceof SubmissionOutcome.Stored stored
                ? new SubmissionOutcome.StoredBefore(stored.receipt())
                : first;
    }

    private static SubmissionOutcome foreign(SubmissionOutcome first) {
        return switch (first) {
            case SubmissionOutcome.Stored stored ->
                    new SubmissionOutcome.KeyTaken(stored.receipt());
            case SubmissionOutcome.StoredBefore before ->
                    new SubmissionOutcome.KeyTaken(before.receipt());
            case SubmissionOutcome.KeyTaken taken -> taken;
            case SubmissionOutcome.VisitRefused refused -> refused;
            case SubmissionOutcome.Refused refused -> refused;
        };
    }

    /// Answers with the outcome of this key; a key without one was neither stored nor found.
    void settle(Map<UUID, SubmissionOutcome> outcomes) {
        var mine = outcomes.get(submission.key());
        if (mine == null) {
            fail(StoreFailure.nothingStored());
        } else {
            outcome.tryEmitValue(mine);
        }
    }

    void fail(Throwable failure) {
        outcome.tryEmitError(failure);
    }

    boolean isOlder(long latest) {
        return since - latest < 0;
    }

    /// Gives up one that is on its way: it may still be stored.
    void failIfOlder(long latest) {
        if (isOlder(latest)) {
            fail(StoreFailure.outcomeUnknown());
        }
    }
}
