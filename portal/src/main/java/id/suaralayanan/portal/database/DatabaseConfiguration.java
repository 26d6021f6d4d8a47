package id.suaralayanan.portal.database;

import static java.util.Objects.requireNonNullElse;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.resources.LoopResources;

/// One pool for the portal's statements, in place of Spring Boot's: it never hands out a connection
/// that is known to be dead and never tries twice, so that the longest wait is the configured one.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration LIFE = Duration.ofMinutes(30);

    @Bean(defaultCandidate = false)
    OpenConnections openConnections(R2dbcConnectionDetails details) {
        return new OpenConnections(
                ConnectionFactories.get(
                        details.getConnectionFactoryOptions()
                                .mutate()
                                .option(ConnectionFactoryOptions.CONNECT_TIMEOUT, CONNECT)
                                .build()));
    }

    @Bean(destroyMethod = "dispose")
    ConnectionPool connectionFactory(
            @Qualifier("openConnections") OpenConnections connections, R2dbcProperties properties) {
        var pool = properties.getPool();
        return new SharedConnections(
                ConnectionPoolConfiguration.builder(connections)
                        .initialSize(pool.getInitialSize())
                        .maxSize(pool.getMaxSize())
                        .maxAcquireTime(pool.getMaxAcquireTime())
                        .maxCreateConnectionTime(CONNECT)
                        .maxValidationTime(pool.getMaxValidationTime())
                        .acquireRetry(0)
                        .customizer(builder ->
                                Eviction.of(
                                        builder,
                                        pool.getMaxIdleTime(),
                                        requireNonNullElse(pool.getMaxLifeTime(), LIFE)))
                        .build());
    }

    @Bean(destroyMethod = "dispose")
    LoopResources heartbeatLoop() {
        return LoopResources.create("heartbeat-io", 1, true);
    }

    @Bean
    Heartbeat heartbeat(
            R2dbcConnectionDetails details,
            LoopResources heartbeatLoop,
            @Qualifier("openConnections") OpenConnections connections,
            Clock clock) {
        var own =
                ConnectionFactories.get(
                        details.getConnectionFactoryOptions()
                                .mutate()
                                .option(
                                        PostgresqlConnectionFactoryProvider.LOOP_RESOURCES,
                                        heartbeatLoop)
                                .option(ConnectionFactoryOptions.CONNECT_TIMEOUT, CONNECT)
                                .build());
        return new Heartbeat(own, connections, clock);
    }
}
