package id.suaralayanan.portal;

import id.suaralayanan.analytics.transparency.LogKey;
import id.suaralayanan.infra.database.DatabaseAddress;
import id.suaralayanan.portal.signing.KeyFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The web application on a migrated database.
final class PortalContext {
    /// A statement that runs longer than this is cut off: no page waits for it.
    private static final String STATEMENT_TIMEOUT = "2000";

    private PortalContext() {}

    /// Starts it. Which beans there are does not depend on the database: it is waited for when they
    /// have been found and none of them exists yet, and so are logs and keys in its folder.
    ///
    /// @param web the database, which may be coming up; what it throws is the end of the start
    /// @param data folder of the index, the keys and the logs
    /// @param settings further properties, e.g. `server.port`
    static ConfigurableApplicationContext start(
            Supplier<DatabaseAddress> web, Path data, Map<String, Object> settings) {
        var properties = new HashMap<String, Object>(settings);
        properties.put("suara.data", data.toString());
        // That there is one decides which beans there are; where it is comes with the database.
        properties.put("spring.r2dbc.url", "r2dbc:postgresql:");
        var scanner = new ComponentScanner();
        var started =
                new SpringApplicationBuilder(Portal.class)
                        .web(WebApplicationType.REACTIVE)
                        .initializers(context -> {
                            add(context, "launch", properties);
                            context.addBeanFactoryPostProcessor(scanner);
                            context.addBeanFactoryPostProcessor(
                                    _ -> add(context, "database", awaited(web, data)));
                        })
                        .registerShutdownHook(false)
                        .run();
        scanner.clear();
        return started;
    }

    private static void add(
            ConfigurableApplicationContext context, String name, Map<String, Object> properties) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(name, properties));
    }

    /// Spring reports no failure of a run that is abandoned: the launcher does.
    private static Map<String, Object> awaited(Supplier<DatabaseAddress> web, Path data) {
        try {
            var properties = of(web.get());
            Logs.toFiles(data.resolve("logs"));
            KeyFiles.in(data).get(LogKey.FILE, LogKey::fresh);
            return properties;
        } catch (RuntimeException failure) {
            var end = new AbandonedRunException();
            end.initCause(failure);
            throw end;
        }
    }

    private static Map<String, Object> of(DatabaseAddress web) {
        return Map.of(
                "spring.r2dbc.url",
                "r2dbc:postgresql://%s:%d/%s".formatted(web.host(), web.port(), web.database()),
                "spring.r2dbc.username",
                web.user(),
                "spring.r2dbc.password",
                web.password(),
                "spring.r2dbc.properties.options",
                sessionOptions(web),
                "spring.r2dbc.properties.tcpKeepAlive",
                "true");
    }

    private static String sessionOptions(DatabaseAddress web) {
        var options = new HashMap<>(web.sessionOptions());
        options.put("statement_timeout", STATEMENT_TIMEOUT);
        return options.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining(";"));
    }
}
