package id.suaralayanan.portal;

import id.suaralayanan.analytics.AnalyticsJobs;
import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.infra.ScratchPostgres;
import id.suaralayanan.infra.ScratchServer;
import id.suaralayanan.portal.database.StoreFailure;
import id.suaralayanan.portal.units.Registry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.util.retry.Retry;

/// The whole portal on a database of its own, for tests: real PostgreSQL, real HTTP, free port.
public final class PortalServer implements AutoCloseable {
    /// The lock of [#counted()], for `@ResourceLock`.
    public static final String COUNTED = "the portal whose ratings are counted";

    /// Spring sets up the logging of the whole JVM when it starts.
    private static final Object STARTING = new Object();

    private final ScratchDatabase database;
    private final boolean ownsDatabase;
    private final Path data;
    private final ConfigurableApplicationContext context;

    private PortalServer(
            ScratchDatabase database, boolean ownsDatabase, Map<String, Object> settings) {
        this.database = database;
        this.ownsDatabase = ownsDatabase;
        try {
            data = Files.createTempDirectory("suara-portal-");
            var all = new HashMap<String, Object>(settings);
            all.putIfAbsent("server.port", 0);
            all.putIfAbsent("management.server.port", 0);
            synchronized (STARTING) {
                Logs.toConsole();
                context = PortalContext.start(database::web, data, all);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A portal of its own, with further properties; close it.
    public static PortalServer start(Map<String, Object> settings) {
        return new PortalServer(ScratchPostgres.fresh(), true, settings);
    }

    /// A portal whose PostgreSQL is its own, too: a test may stop or kill it.
    public static PortalServer apart(Map<String, Object> settings) {
        return new PortalServer(ScratchServer.start().fresh(Map.of()), true, settings);
    }

    /// Another portal on the same database; close it first.
    public PortalServer replica(Map<String, Object> settings) {
        return new PortalServer(database, false, settings);
    }

    /// The jobs of this portal, as they run beside it, but for how often they look for work.
    public AutoCloseable jobs() {
        synchronized (STARTING) {
            return AnalyticsJobs.start(database.jobs(), data, Duration.ofSeconds(1));
        }
    }

    /// One portal for all tests of the JVM that do not mind each other's rows; never close it.
    public static PortalServer shared() {
        return Shared.PORTAL;
    }

    /// Another one, for classes that count all ratings there are: each locks [#COUNTED].
    public static PortalServer counted() {
        return Counted.PORTAL;
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public int port() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) {
            throw new IllegalStateException("the portal has no web server");
        }
        return server.getPort();
    }

    public ScratchDatabase database() {
        return database;
    }

    public Path data() {
        return data;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// Has the portal read its registry anew: it knows at once what a test has written there. Waits
    /// where a busy machine makes the database look silent.
    public void refreshRegistry() {
        bean(Registry.class)
                .refresh()
                .retryWhen(
                        Retry.fixedDelay(30, Duration.ofSeconds(1))
                                .filter(StoreFailure::isOfDatabase))
                .block();
    }

    <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /// Whether templates can call a bean by this name.
    boolean has(String name) {
        return context.containsBean(name);
    }

    /// Whether the portal's context holds anything of this type.
    boolean has(Class<?> type) {
        return context.getBeanNamesForType(type).length > 0;
    }

    /// How Spring came to know each bean.
    Stream<BeanDefinition> definitions() {
        var factory = context.getBeanFactory();
        return Stream.of(factory.getBeanDefinitionNames()).map(factory::getBeanDefinition);
    }

    @Override
    public void close() {
        context.close();
        if (ownsDatabase) {
            database.close();
        }
    }

    private static final class Shared {
        static final PortalServer PORTAL =
                new PortalServer(
                        ScratchPostgres.fresh(),
                        true,
                        Map.of("suara.alerts.every", "1h", "suara.push.every", "1h"));
    }

    private static final class Counted {
        static final PortalServer PORTAL =
                new PortalServer(ScratchPostgres.fresh(), true, Map.of());
    }
}
