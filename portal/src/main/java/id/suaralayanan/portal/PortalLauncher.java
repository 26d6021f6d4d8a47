package id.suaralayanan.portal;

import id.suaralayanan.analytics.AnalyticsJobs;
import id.suaralayanan.infra.DatabaseEnvironment;
import id.suaralayanan.infra.DatabaseEnvironmentSettings;
import id.suaralayanan.infra.Schema;
import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;
import id.suaralayanan.infra.keys.KeyRegister;
import id.suaralayanan.infra.server.DataDirectory;
import id.suaralayanan.portal.health.EmbeddedJobs;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;

/// Starts the database, the portal and the jobs, and stops them in reverse. The portal's beans are
/// found while the database comes up.
///
/// The only class of the portal that knows the ground and the jobs: everything else reads and
/// writes through R2DBC and the pure `indicators` package.
public final class PortalLauncher {
    /// On a busy machine the first answers take their time.
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(PortalLauncher.class);

    private PortalLauncher() {}

    public static void main(String[] arguments) {
        Logs.toConsole();
        try {
            if (FirstInvitation.isAskedFor(arguments)) {
                FirstInvitation.run(arguments, LaunchSettings.ofProcess(), clock());
                return;
            }
            start(LaunchSettings.ofProcess(), DatabaseEnvironmentSettings.ofProcess());
        } catch (RuntimeException failure) {
            System.err.println(StartFailure.line(failure));
            System.exit(1);
        }
    }

    private static void start(LaunchSettings settings, DatabaseEnvironmentSettings ground) {
        settings.requireFreePorts();
        var parts = new RunningParts();
        Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "stop"));
        if (ground.external().isPresent()) {
            parts.add(hold(ground.data()));
        }
        var database = beside(() -> database(parts, ground, settings));
        var portal =
                parts.add(
                        PortalContext.start(
                                () -> database.join().environment().web(),
                                ground.data(),
                                of(settings)));
        var migrated = database.join();
        migrated.keys().note();
        var environment = migrated.environment();
        if (settings.embeddedJobs()) {
            startJobs(parts, environment.jobs(), ground.data(), portal.getBean(EmbeddedJobs.class));
        }
        welcome(portal, environment.owner(), settings);
    }

    private record MigratedDatabase(DatabaseEnvironment environment, KeyRegister keys) {}

    private static <T> CompletableFuture<T> beside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                work, task -> Thread.ofPlatform().daemon().name("database-start").start(task));
    }

    private static MigratedDatabase database(
            RunningParts parts, DatabaseEnvironmentSettings ground, LaunchSettings settings) {
        var environment = parts.add(DatabaseEnvironment.open(ground));
        return new MigratedDatabase(
                environment, prepare(environment.owner(), ground.data(), settings));
    }

    /// Brings the database up to date, and refuses one that these keys do not belong to.
    private static KeyRegister prepare(DatabaseAddress owner, Path data, LaunchSettings settings) {
        Schema.ensure(owner);
        var keys = new KeyRegister(owner, KeyRegister.folder(data));
        if (!settings.acceptsNewKeys()) {
            keys.requireOwn();
        }
        if (settings.sample()) {
            printPasswords(Sample.in(data).load(owner, clock()));
        }
        return keys;
    }

    /// Prints how to get in first, and that everything answers last.
    private static void welcome(
            ConfigurableApplicationContext portal, DatabaseAddress owner, LaunchSettings settings) {
        var address = address(settings, portal);
        var reachable = address.replace(settings.address(), settings.reachableAddress());
        FirstInvitation.print(owner, "Admin", "", reachable, settings, clock());
        awaitAnswers(portal, reachable);
        System.out.println("Suara Layanan is ready: " + address);
    }

    private static void awaitAnswers(ConfigurableApplicationContext portal, String address) {
        try {
            new Readiness(address, ReadinessPaths.by(portal.getBean(DatabaseClient.class)))
                    .await(READY_WITHIN, System.err::println);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Jobs that cannot start do not keep citizens from being heard: health and the log tell.
    private static void startJobs(
            RunningParts parts, DatabaseAddress jobs, Path data, EmbeddedJobs state) {
        try {
            parts.add(AnalyticsJobs.start(jobs, data, AnalyticsJobs.USUAL_PACE));
        } catch (CannotStart stopping) {
            throw stopping;
        } catch (RuntimeException failure) {
            state.failed();
            LOG.error("The jobs cannot be started", failure);
        }
    }

    private static void printPasswords(Map<String, String> passwords) {
        System.out.println("Sample data (data contoh); sign in at /masuk as");
        passwords.forEach((name, password) -> System.out.printf("  %-12s %s%n", name, password));
    }

    @SuppressWarnings("TimeZoneUsage") // where time enters before there is a context
    private static Clock clock() {
        return Clock.systemUTC();
    }

    /// Index, keys and logs lie in the data folder also when the database lies elsewhere.
    private static DataDirectory.Hold hold(Path data) {
        var directory = DataDirectory.at(data);
        return directory.hold().orElseThrow(directory::taken);
    }

    private static Map<String, Object> of(LaunchSettings settings) {
        var properties = new HashMap<String, Object>();
        properties.put("server.address", settings.address());
        properties.put("server.port", settings.port());
        properties.put("management.server.port", settings.managementPort());
        settings.baseUrl().ifPresent(url -> properties.put("suara.base-url", url.toString()));
        settings.mail()
                .ifPresent(mail -> {
                    properties.put("suara.smtp-url", mail.server());
                    properties.put("suara.mail-from", mail.from());
                });
        return properties;
    }

    private static String address(LaunchSettings settings, ConfigurableApplicationContext portal) {
        var server = ((WebServerApplicationContext) portal).getWebServer();
        var port = server == null ? settings.port() : server.getPort();
        return "http://" + settings.address() + ":" + port;
    }
}
