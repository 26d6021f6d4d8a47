package id.suaralayanan.portal.database;

import static java.util.Objects.requireNonNullElse;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import io.r2dbc.spi.Connection;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// What the database tells its listeners (`NOTIFY`), over a connection of its own.
@Component
public final class Notifications {
    private static final String MISSED = "";
    private static final Duration RECONNECT = Duration.ofSeconds(1);

    private final OpenConnections connections;

    Notifications(@Qualifier("openConnections") OpenConnections connections) {
        this.connections = connections;
    }

    /// What is said on a channel, and an empty word after every new connection, because what was
    /// said before it is lost. Never ends and never fails: a lost connection is opened anew.
    public Flux<String> on(String channel) {
        return Flux.usingWhen(
                        connections.create().cast(PostgresqlConnection.class),
                        connection -> heard(connection, channel),
                        Connection::close)
                .repeatWhen(ends -> ends.delayElements(RECONNECT))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, RECONNECT));
    }

    private static Flux<String> heard(PostgresqlConnection connection, String channel) {
        return connection
                .createStatement("LISTEN " + channel)
                .execute()
                .concatMap(PostgresqlResult::getRowsUpdated)
                .thenMany(
                        Flux.merge(
                                connection
                                        .getNotifications()
                                        .map(word ->
                                                requireNonNullElse(word.getParameter(), MISSED)),
                                Mono.just(MISSED)));
    }
}
