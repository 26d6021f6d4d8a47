package id.suaralayanan.portal.feedback.intake;

import id.suaralayanan.portal.database.Eviction;
import id.suaralayanan.portal.database.StoreFailure;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The connections that only intake uses, so that a busy dashboard never keeps a rating waiting.
@Component
final class IntakeConnections implements DisposableBean {
    /// For questions after a stored key, beside the statements that store.
    private static final int FOR_QUESTIONS = 1;

    private static final Duration LONGEST_IDLE = Duration.ofMinutes(5);
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(30);

    private final ConnectionPool pool;
    private final Duration patience;

    IntakeConnections(ConnectionFactory shared, FeedbackSettings settings) {
        patience = settings.patience();
        pool =
                new ConnectionPool(
                        ConnectionPoolConfiguration.builder(driver(shared))
                                .name("intake")
                                .initialSize(0)
                                .maxSize(settings.inFlightBatches() + FOR_QUESTIONS)
                                .maxAcquireTime(patience)
                                .maxCreateConnectionTime(patience)
                                .maxValidationTime(patience)
                                .acquireRetry(0)
                                .customizer(
                                        builder -> Eviction.of(builder, LONGEST_IDLE, LONGEST_LIFE))
                                .build());
    }

    private static ConnectionFactory driver(ConnectionFactory shared) {
        return shared instanceof Wrapped<?> wrapped
                        && wrapped.unwrap() instanceof ConnectionFactory driver
                ? driver
                : shared;
    }

    /// Does some work on a connection, for as long as a citizen waits. After a failure, and when
    /// the time is over, the connection is thrown away: whatever it was doing must not delay the
    /// next.
    ///
    /// Where no connection is to be had, it fails with a [StoreFailure] before anything was sent.
    <T> Mono<T> with(Function<Connection, Mono<T>> work) {
        return Mono.usingWhen(
                pool.create().onErrorMap(StoreFailure::beforeSending),
                connection -> work.apply(connection).timeout(patience),
                Connection::close,
                (connection, failure) -> discard(connection),
                IntakeConnections::discard);
    }

    private static Publisher<?> discard(Connection connection) {
        var pooled = Mono.from(connection.close());
        return connection instanceof Wrapped<?> wrapped
                        && wrapped.unwrap() instanceof Connection driver
                ? Mono.from(driver.close()).onErrorComplete().then(pooled).onErrorComplete()
                : pooled.onErrorComplete();
    }

    @Override
    public void destroy() {
        pool.dispose();
    }
}
