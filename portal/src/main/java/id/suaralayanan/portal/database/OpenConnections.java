package id.suaralayanan.portal.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Opens connections and can close all of them at once, also those that are waiting for an answer.
///
/// Pools take their connections from here.
final class OpenConnections implements ConnectionFactory {
    private final ConnectionFactory driver;

    /// Held weakly: whoever closes a connection need not say so here.
    private final Set<Connection> open =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private volatile boolean silent;

    OpenConnections(ConnectionFactory driver) {
        this.driver = driver;
    }

    /// A new connection; refused at once while the database is silent.
    @Override
    public Mono<Connection> create() {
        return Mono.defer(() ->
                        silent
                                ? Mono.error(new DatabaseSilent())
                                : Mono.<Connection>from(driver.create()))
                .doOnNext(open::add);
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return driver.getMetadata();
    }

    /// Fails every statement that is under way and refuses new connections until [#allow()].
    ///
    /// All are told at the same time: one that takes its leave slowly keeps nobody else waiting.
    Mono<Void> cut() {
        silent = true;
        var all = drained();
        return Flux.fromIterable(all)
                .flatMap(
                        connection -> Mono.from(connection.close()).onErrorComplete(),
                        Math.max(1, all.size()))
                .then();
    }

    void allow() {
        silent = false;
    }

    private List<Connection> drained() {
        synchronized (open) {
            var all = List.copyOf(open);
            open.clear();
            return all;
        }
    }
}
