package id.suaralayanan.portal.feedback;

import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.ProblemException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The one door for ratings, whichever way they come: a valid form in, a durable outcome back.
@Component
public final class RatingIntake {
    private final Registry registry;
    private final Ratings ratings;
    private final RatingWriter writer;
    private final Clock clock;
    private final ReceiptCodes codes = new ReceiptCodes();

    RatingIntake(Registry registry, Ratings ratings, RatingWriter writer, Clock clock) {
        this.registry = registry;
        this.ratings = ratings;
        this.writer = writer;
        this.clock = clock;
    }

    /// Stores a form under the key of its client.
    ///
    /// Fails with a [ProblemException]: 404 for an unknown unit or service, 410 when it is closed,
    /// 503 when nothing can be stored now. A form that was stored before its service closed still
    /// gets its receipt.
    ///
    /// @param seconds from the first view to the answer, where that is known
    /// @throws Refusal 404 at once
    public Mono<SubmissionOutcome> take(UUID key, RatingForm form, @Nullable Integer seconds) {
        return take(key, form, seconds, List.of());
    }

    /// The same, with answers to questions of the unit's own.
    ///
    /// @param extras to questions of that unit
    /// @throws Refusal 404 at once
    public Mono<SubmissionOutcome> take(
            UUID key, RatingForm form, @Nullable Integer seconds, List<ExtraAnswer> extras) {
        var unit = registry.unitOrRefuse(form.unit());
        var service = registry.serviceOrRefuse(unit, form.service());
        var submission =
                new Submission(
                        key,
                        unit,
                        service,
                        form,
                        form.fingerprint(),
                        codes.next(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        seconds,
                        List.copyOf(extras));
        return service.isClosed(unit, clock)
                ? ratings.find(submission).switchIfEmpty(Mono.error(RatingIntake::closed))
                : writer.write(submission);
    }

    private static ProblemException closed() {
        return ProblemException.of(HttpStatus.GONE, "rating-closed");
    }
}
