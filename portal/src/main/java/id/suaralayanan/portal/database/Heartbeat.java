package id.suaralayanan.portal.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ValidationDepth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Whether PostgreSQL answers, found out by asking five times a second over a connection of its
/// own, on a thread of its own.
///
/// Silence is two waits of [#PATIENCE] without an answer, so that a pause of this process alone,
/// which spends only one of them, is not mistaken for an outage. An error is silence at once. Then
/// all connections are cut; after the next answer they are allowed again.
public final class Heartbeat implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMillis(400);

    /// For the first connection, which a busy start delays, and for one after an outage.
    private static final Duration FIRST_CONNECT = Duration.ofSeconds(10);

    private static final Duration RECONNECT = Duration.ofSeconds(1);

    private final ConnectionFactory own;
    private final OpenConnections connections;
    private final Clock clock;
    private final Scheduler scheduler = Schedulers.newSingle("heartbeat", true);

    private volatile Pulse pulse;
    private volatile @Nullable Connection connection;
    private volatile @Nullable Disposable beating;

    Heartbeat(ConnectionFactory own, OpenConnections connections, Clock clock) {
        this.own = own;
        this.connections = connections;
        this.clock = clock;
        this.pulse = new Pulse(true, clock.instant(), Duration.ZERO);
    }

    /// What the last beat found.
    ///
    /// @param answers whether the database answers
    /// @param since when that began
    /// @param took how long the last answer took
    public record Pulse(boolean answers, Instant since, Duration took) {}

    /// The present state; never waits.
    public Pulse pulse() {
        return pulse;
    }

    /// The one place that subscribes: the heart beats for nobody's request.
    @Override
    public void start() {
        beating =
                Flux.interval(EVERY, scheduler)
                        .onBackpressureDrop()
                        .concatMap(_ -> beat(), 1)
                        .subscribe();
    }

    @Override
    public void stop() {
        var running = beating;
        if (running != null) {
            running.dispose();
            beating = null;
        }
        scheduler.dispose();
    }

    @Override
    public boolean isRunning() {
        return beating != null;
    }

    /// Asks once; never fails.
    private Mono<Void> beat() {
        return Mono.defer(this::answer)
                .elapsed(scheduler)
                .doOnNext(answer -> alive(Duration.ofMillis(answer.getT1())))
                .then()
                .onErrorResume(_ -> silence());
    }

    private Mono<Boolean> answer() {
        var twoWaits = Mono.delay(PATIENCE, scheduler).then(Mono.delay(PATIENCE, scheduler));
        return connected().flatMap(Heartbeat::ask).timeout(twoWaits);
    }

    private Mono<Connection> connected() {
        var present = connection;
        return present != null
                ? Mono.just(present)
                : Mono.<Connection>from(own.create())
                        .timeout(pulse.answers() ? FIRST_CONNECT : RECONNECT, scheduler)
                        .doOnNext(opened -> connection = opened);
    }

    private static Mono<Boolean> ask(Connection connection) {
        return Mono.from(connection.validate(ValidationDepth.REMOTE))
                .filter(answered -> answered)
                .switchIfEmpty(Mono.error(DatabaseSilent::new));
    }

    private void alive(Duration took) {
        var before = pulse;
        if (!before.answers()) {
            LOG.warn("The database answers again");
            connections.allow();
        }
        pulse = new Pulse(true, before.answers() ? before.since() : clock.instant(), took);
    }

    private Mono<Void> silence() {
        var lost = connection;
        connection = null;
        var hangUp = lost == null ? Mono.<Void>empty() : Mono.from(lost.close()).onErrorComplete();
        if (!pulse.answers()) {
            return hangUp;
        }
        LOG.warn("The database does not answer");
        pulse = new Pulse(false, clock.instant(), Duration.ZERO);
        return connections.cut().then(hangUp);
    }
}
