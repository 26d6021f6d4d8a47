package id.suaralayanan.portal;

import id.suaralayanan.analytics.AnalyticsJobs;
import id.suaralayanan.analytics.transparency.LogKey;
import id.suaralayanan.infra.DatabaseEnvironment;
import id.suaralayanan.infra.DatabaseEnvironmentSettings;
import id.suaralayanan.infra.Schema;
import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;
import id.suaralayanan.infra.keys.KeyRegister;
import id.suaralayanan.infra.server.DataDirectory;
import id.suaralayanan.portal.health.EmbeddedJobs;
import id.suaralayanan.portal.signing.KeyFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.r2dbc.core.DatabaseClient;

/// Starts the database, the portal and the jobs, in this order, and stops them in reverse.
///
/// The only class of the portal that knows the ground and the jobs: everything else reads and
/// writes through R2DBC and the pure `indicators` package.
public final class PortalLauncher {
    /// A statement that runs longer than this is cut off: no page waits for it.
    private static final String STATEMENT_TIMEOUT = "2000";

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
        var database = parts.add(DatabaseEnvironment.open(ground));
        var keys = prepare(database.owner(), ground.data(), settings);
        var portal = parts.add(portal(database.web(), ground.data(), of(settings)));
        keys.note();
        if (settings.embeddedJobs()) {
            startJobs(parts, database.jobs(), ground.data(), portal.getBean(EmbeddedJobs.class));
        }
        welcome(portal, database.owner(), settings);
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

    /// The web application on a migrated database.
    ///
    /// @param data folder of the index, the keys and the logs
    /// @param settings further properties, e.g. `server.port`
    static ConfigurableApplicationContext portal(
            DatabaseAddress web, Path data, Map<String, Object> settings) {
        Logs.toFiles(data.resolve("logs"));
        KeyFiles.in(data).get(LogKey.FILE, LogKey::fresh);
        var properties = new HashMap<String, Object>(settings);
        properties.put("suara.data", data.toString());
        properties.put(
                "spring.r2dbc.url",
                "r2dbc:postgresql://%s:%d/%s".formatted(web.host(), web.port(), web.database()));
        properties.put("spring.r2dbc.username", web.user());
        properties.put("spring.r2dbc.password", web.password());
        properties.put("spring.r2dbc.properties.options", sessionOptions(web));
        properties.put("spring.r2dbc.properties.tcpKeepAlive", "true");
        return new SpringApplicationBuilder(Portal.class)
                .web(WebApplicationType.REACTIVE)
                .initializers(context ->
                        context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("launch", properties)))
                .registerShutdownHook(false)
                .run();
    }

    private static String sessionOptions(DatabaseAddress web) {
        var options = new HashMap<>(web.sessionOptions());
        options.put("statement_timeout", STATEMENT_TIMEOUT);
        return options.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining(";"));
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
