package id.suaralayanan.portal.feedback;

import id.suaralayanan.portal.web.Refusal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// One submission in the writer's hands, until its outcome is known or its time is over.
final class Ticket {
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Submission submission;
    private final Sinks.One<Outcome> outcome = Sinks.one();
    private final long since = System.nanoTime();

    Ticket(Submission submission) {
        this.submission = submission;
    }

    Submission submission() {
        return submission;
    }

    Mono<Outcome> outcome() {
        return outcome.asMono();
    }

    /// The answer for a second submission with the same key that came meanwhile.
    Mono<Outcome> sharedWith(Submission second) {
        boolean same = Arrays.equals(submission.fingerprint(), second.fingerprint());
        return outcome().map(first -> same ? repeated(first) : foreign(first));
    }

    private static Outcome repeated(Outcome first) {
        return first instanceof Outcome.Stored stored
                ? new Outcome.StoredBefore(stored.receipt())
                : first;
    }

    private static Outcome foreign(Outcome first) {
        return switch (first) {
            case Outcome.Stored stored -> new Outcome.KeyTaken(stored.receipt());
            case Outcome.StoredBefore before -> new Outcome.KeyTaken(before.receipt());
            case Outcome.KeyTaken taken -> taken;
            case Outcome.VisitRefused refused -> refused;
            case Outcome.Refused refused -> refused;
        };
    }

    /// Answers with the outcome of this key; a key without one was neither stored nor found.
    void settle(Map<UUID, Outcome> outcomes) {
        var mine = outcomes.get(submission.key());
        if (mine == null) {
            fail(unavailable());
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

    void failIfOlder(long latest) {
        if (isOlder(latest)) {
            fail(unavailable());
        }
    }

    private static Refusal unavailable() {
        return Refusal.later(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", RETRY);
    }
}
