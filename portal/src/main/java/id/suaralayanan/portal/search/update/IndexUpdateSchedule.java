package id.suaralayanan.portal.search.update;

import id.suaralayanan.portal.search.ComplaintSearch;
import id.suaralayanan.portal.units.CentralTime;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Lets the [IndexUpdater] step five times a second, so that a complaint is found well within a
/// second; also while the index is built anew beside it.
///
/// A step or a building that fails is begun again a second later, as long as it takes; the log says
/// once that it fails and once that it works again.
@Component
final class IndexUpdateSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(IndexUpdateSchedule.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final IndexUpdater indexUpdater;
    private final ComplaintSearch search;
    private final Clock clock;
    private final Counter applied;
    private final Counter rebuilt;
    private final AtomicBoolean stepping = new AtomicBoolean();
    private final AtomicBoolean building = new AtomicBoolean();

    /// A step has found that the index has to be built anew.
    private volatile boolean wanted;

    private volatile Instant current;

    /// How old the state of the database is that a new index shows at least.
    private volatile Instant followed;

    private volatile Instant pausedUntil = Instant.MIN;
    private volatile Optional<String> trouble = Optional.empty();

    IndexUpdateSchedule(
            IndexUpdater indexUpdater, ComplaintSearch search, Clock clock, MeterRegistry meters) {
        this.indexUpdater = indexUpdater;
        this.search = search;
        this.clock = clock;
        this.current = clock.instant();
        this.followed = current;
        this.applied = meters.counter("suara.search.applied");
        this.rebuilt = meters.counter("suara.search.rebuilt");
        Gauge.builder(
                        "suara.search.lag",
                        this,
                        indexUpdateSchedule -> indexUpdateSchedule.lag().toMillis() / 1000d)
                .baseUnit("seconds")
                .register(meters);
    }

    /// How old the state of the database is that the index shows.
    Duration lag() {
        return Duration.between(current, clock.instant());
    }

    /// Why the last step failed, in words for the operator; empty when it did not.
    Optional<String> trouble() {
        return trouble;
    }

    /// Does nothing while a step is under way.
    @Scheduled(fixedRate = 200, timeUnit = TimeUnit.MILLISECONDS)
    Mono<Void> tick() {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            return now.isBefore(pausedUntil) || !stepping.compareAndSet(false, true)
                    ? Mono.empty()
                    : step(now);
        });
    }

    /// Does nothing while none is wanted, or one is under way.
    @Scheduled(fixedRate = 200, timeUnit = TimeUnit.MILLISECONDS)
    Mono<Void> buildWhereWanted() {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            return !wanted || now.isBefore(pausedUntil) || !building.compareAndSet(false, true)
                    ? Mono.empty()
                    : build(now);
        });
    }

    /// Reads the whole index every night: a flipped bit is not noticed by itself. One that is not
    /// sound has no position afterwards, and the next step builds it anew.
    @Scheduled(cron = "0 30 2 * * *", zone = CentralTime.NAME)
    Mono<Void> check() {
        return search.verify().doOnNext(this::checked).then();
    }

    private void checked(boolean sound) {
        if (!sound) {
            LOG.warn("search index is damaged and will be built anew");
        }
    }

    private Mono<Void> step(Instant began) {
        return indexUpdater
                .step()
                .doOnNext(changes -> stepped(changes, began))
                .switchIfEmpty(Mono.fromRunnable(() -> wanted = true))
                .doOnError(this::failed)
                .onErrorComplete()
                .doFinally(_ -> stepping.set(false))
                .then();
    }

    private void stepped(int changes, Instant began) {
        wanted = false;
        applied.increment(changes);
        followed = began;
        if (search.condition().follows()) {
            current = began;
        }
        works();
    }

    private Mono<Void> build(Instant began) {
        return indexUpdater
                .rebuild()
                .doOnSubscribe(_ -> followed = began)
                .doOnSuccess(_ -> built())
                .doOnError(this::failed)
                .onErrorComplete()
                .doFinally(_ -> building.set(false));
    }

    private void built() {
        wanted = false;
        current = followed;
        rebuilt.increment();
        LOG.info("search index built anew");
        works();
    }

    private void works() {
        if (trouble.isPresent()) {
            LOG.info("search index follows the database again");
        }
        trouble = Optional.empty();
    }

    /// The kind of failure only: a message of the database may quote a text.
    private void failed(Throwable failure) {
        pausedUntil = clock.instant().plus(PAUSE);
        var kind = failure.getClass().getSimpleName();
        if (trouble.isEmpty()) {
            LOG.warn("search index cannot follow the database: {}", kind);
        }
        trouble = Optional.of(kind);
    }
}
