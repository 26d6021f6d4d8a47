package id.suaralayanan.portal.feedback.intake;

import id.suaralayanan.portal.database.StoreFailure;
import id.suaralayanan.portal.feedback.SubmissionOutcome;
import id.suaralayanan.portal.web.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Stores submissions durably before they are acknowledged, and lets them share commits.
///
/// What waits goes out as one statement as soon as the batch in flight has landed; while it is on
/// its way the next batch gathers. Where nothing is on its way nothing waits for company: a lone
/// submission goes at once. A statement costs more than its rows, so another one goes beside it
/// only for many, or when the one on its way takes long.
///
/// - The queue is full: refused at once, nothing stored.
/// - Nothing was sent to the database in time, or it said that it did not store: refused, nothing
///   stored.
/// - The database does not answer in time, or the connection is lost: the outcome is unknown, and
///   the sender hears so; the same key is safe to send again.
/// - The same key twice at the same time: one is stored, both get its receipt.
@Component
@EnableConfigurationProperties(FeedbackSettings.class)
final class RatingWriter implements DisposableBean {
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final Duration WATCH = Duration.ofMillis(50);

    private final Ratings ratings;
    private final FeedbackSettings settings;
    private final IntakeMeters meters;
    private final Queue<PendingSubmission> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger inFlightBatches = new AtomicInteger();
    private final ConcurrentMap<UUID, PendingSubmission> open = new ConcurrentHashMap<>();
    private final Set<Flight> flying = ConcurrentHashMap.newKeySet();
    private final Disposable watch;

    RatingWriter(Ratings ratings, FeedbackSettings settings, IntakeMeters meters) {
        this.ratings = ratings;
        this.settings = settings;
        this.meters = meters;
        meters.watch(waiting);
        watch =
                Schedulers.parallel()
                        .schedulePeriodically(
                                this::look,
                                WATCH.toMillis(),
                                WATCH.toMillis(),
                                TimeUnit.MILLISECONDS);
    }

    /// Takes a submission in at once, whether or not anyone listens to the answer: it goes on its
    /// way also when the client is gone.
    Mono<SubmissionOutcome> write(Submission submission) {
        var mine = new PendingSubmission(submission);
        var first = open.putIfAbsent(submission.key(), mine);
        if (first != null) {
            return first.sharedWith(submission);
        }
        if (waiting.incrementAndGet() > settings.queue()) {
            waiting.decrementAndGet();
            open.remove(submission.key(), mine);
            meters.refused("busy");
            return Mono.error(
                    ProblemException.later(HttpStatus.SERVICE_UNAVAILABLE, "busy", RETRY));
        }
        queue.add(mine);
        depart();
        return mine.outcome();
    }

    private void depart() {
        depart(settings.company());
    }

    /// Sends what waits, while a flight is free.
    ///
    /// @param company how many have to wait before a flight goes beside another one
    private void depart(int company) {
        while (!queue.isEmpty() && takeFlight(company)) {
            var batch = next();
            if (batch.isEmpty()) {
                inFlightBatches.decrementAndGet();
            } else {
                send(batch);
            }
        }
    }

    private boolean takeFlight(int company) {
        while (true) {
            int taken = inFlightBatches.get();
            if (taken >= settings.inFlightBatches() || (taken > 0 && waiting.get() < company)) {
                return false;
            }
            if (inFlightBatches.compareAndSet(taken, taken + 1)) {
                return true;
            }
        }
    }

    private List<PendingSubmission> next() {
        var batch = new ArrayList<PendingSubmission>();
        while (batch.size() < settings.batch()) {
            var ticket = queue.poll();
            if (ticket == null) {
                break;
            }
            batch.add(ticket);
        }
        waiting.addAndGet(-batch.size());
        return batch;
    }

    /// Submissions that are on their way together.
    private static final class Flight {
        private final List<PendingSubmission> tickets;
        private final long start = System.nanoTime();

        Flight(List<PendingSubmission> tickets) {
            this.tickets = tickets;
        }
    }

    /// The one place where the writer subscribes: a flight belongs to no single request.
    private void send(List<PendingSubmission> batch) {
        var flight = new Flight(batch);
        flying.add(flight);
        ratings.store(batch.stream().map(PendingSubmission::submission).toList())
                .subscribe(outcomes -> arrive(flight, outcomes), failure -> fail(flight, failure));
    }

    private void arrive(Flight flight, Map<UUID, SubmissionOutcome> outcomes) {
        meters.stored(flight.tickets.size(), System.nanoTime() - flight.start);
        land(flight);
        flight.tickets.forEach(ticket -> ticket.settle(outcomes));
    }

    private void fail(Flight flight, Throwable failure) {
        meters.failed(flight.tickets.size(), failure);
        land(flight);
        var problem =
                failure instanceof StoreFailure known
                        ? known.problem()
                        : StoreFailure.outcomeUnknown();
        flight.tickets.forEach(ticket -> ticket.fail(problem));
    }

    /// Lets the next batch go before this one is told.
    private void land(Flight flight) {
        flying.remove(flight);
        flight.tickets.forEach(ticket -> open.remove(ticket.submission().key(), ticket));
        inFlightBatches.decrementAndGet();
        depart();
    }

    /// Nobody waits long for the company of others behind a flight that takes its time.
    private void look() {
        refuseTheLate();
        long latest = System.nanoTime() - WATCH.toNanos();
        if (flying.stream().allMatch(flight -> flight.start - latest < 0)) {
            depart(1);
        }
    }

    /// Nobody waits longer than the patience: neither in the queue nor for a flight.
    private void refuseTheLate() {
        long latest = System.nanoTime() - settings.patience().toNanos();
        flying.forEach(flight -> flight.tickets.forEach(ticket -> ticket.failIfOlder(latest)));
        for (var ticket = queue.peek();
                ticket != null && ticket.isOlder(latest);
                ticket = queue.peek()) {
            if (queue.remove(ticket)) {
                waiting.decrementAndGet();
                open.remove(ticket.submission().key(), ticket);
                ticket.fail(StoreFailure.nothingStored());
            }
        }
    }

    @Override
    public void destroy() {
        watch.dispose();
    }
}
