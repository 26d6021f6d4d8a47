package id.suaralayanan.portal.database;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.Connection;
import reactor.core.publisher.Mono;

/// The pool that all features share. It says of each failure to connect that nothing was sent
/// ([NotConnected]), and notes for which requests something may have been ([SentStatements]).
final class SharedConnections extends ConnectionPool {
    SharedConnections(ConnectionPoolConfiguration configuration) {
        super(configuration);
    }

    @Override
    public Mono<Connection> create() {
        return Mono.deferContextual(context ->
                super.create()
                        .onErrorMap(NotConnected::new)
                        .doOnNext(_ -> SentStatements.note(context)));
    }
}
