package id.suaralayanan.portal.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.pool.PoolBuilder;

/// When a pool lets go of a connection: it is dead, has been idle or has lived for too long.
/// Whoever comes first after an outage gets a new connection instead of the end of an old one.
public final class Eviction {
    private Eviction() {}

    public static void of(PoolBuilder<Connection, ?> pool, Duration idle, Duration life) {
        pool.evictionPredicate((connection, use) ->
                isDead(connection)
                        || use.idleTime() >= idle.toMillis()
                        || use.lifeTime() >= life.toMillis());
    }

    /// Known at once: the driver looks at its own socket.
    private static boolean isDead(Connection connection) {
        return !Mono.from(connection.validate(ValidationDepth.LOCAL))
                .toFuture()
                .getNow(Boolean.FALSE);
    }
}
