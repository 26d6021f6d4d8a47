package id.suaralayanan.portal.feedback.intake;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.portal.database.StoreFailure;
import id.suaralayanan.portal.feedback.Arrival;
import id.suaralayanan.portal.feedback.RatingForm;
import id.suaralayanan.portal.feedback.SubmissionOutcome;
import id.suaralayanan.portal.throttling.networks.NetworkBursts;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.ProblemException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The one door for ratings, whichever way they come: a valid form in, a durable outcome back.
@Component
public final class RatingIntake {
    private final Registry registry;
    private final Ratings ratings;
    private final RatingWriter writer;
    private final NetworkBursts bursts;
    private final Clock clock;
    private final ReceiptCodes codes = new ReceiptCodes();

    RatingIntake(
            Registry registry,
            Ratings ratings,
            RatingWriter writer,
            NetworkBursts bursts,
            Clock clock) {
        this.bursts = bursts;
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
    /// The day and the period of a rating are those of its answers, also when it arrives later. A
    /// release that was published meanwhile stays as it is; the late answer counts in the tally of
    /// its day, and in the next release that corrects the period. Whether the service was open is
    /// asked of the time of answering, too.
    ///
    /// @throws ProblemException 404 at once
    public Mono<SubmissionOutcome> take(UUID key, RatingForm form, Arrival arrival) {
        var received = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var answered = Clock.fixed(arrival.answered(received), ZoneOffset.UTC);
        var named = registry.unitOrRefuse(form.unit());
        var unit = named.isClosed(answered) ? registry.acting(named) : named;
        var service = registry.serviceOrRefuse(unit, form.service());
        var submission =
                new Submission(
                        key,
                        unit,
                        service,
                        form,
                        form.fingerprint(),
                        codes.next(),
                        received,
                        arrival,
                        isBurst(form, unit, arrival));
        return service.isClosed(unit, answered)
                ? ratings.find(key, submission.fingerprint())
                        .onErrorMap(_ -> StoreFailure.outcomeUnknown())
                        .switchIfEmpty(Mono.error(RatingIntake::closed))
                : writer.write(submission);
    }

    /// What is stored under a key, seen from a form: [SubmissionOutcome.StoredBefore] where it is
    /// the same, [SubmissionOutcome.KeyTaken] where it is another; empty where there is nothing.
    public Mono<SubmissionOutcome> find(UUID key, RatingForm form) {
        return ratings.find(key, form.fingerprint()).onErrorMap(_ -> StoreFailure.nothingStored());
    }

    /// A visit code is a proof of its own; a kiosk and an officer stand in one network by nature.
    private boolean isBurst(RatingForm form, Unit unit, Arrival arrival) {
        return arrival.network() != null
                && form.visit().isEmpty()
                && (form.channel() == Channel.WEB || form.channel() == Channel.QR)
                && bursts.isBurst(arrival.network(), unit.id());
    }

    private static ProblemException closed() {
        return ProblemException.of(HttpStatus.GONE, "rating-closed");
    }
}
