package id.suaralayanan.portal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import id.suaralayanan.infra.database.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Where the process writes what it has to say: warnings as single lines to the console, everything
/// as structured lines (ECS) to `SUARA_DATA/logs/portal.json`, at most [#ALL_FILES] of them.
///
/// It is set up once for the whole process and Spring's own set-up is switched off, so that neither
/// application context changes the other's logging. Nothing a citizen sent is ever written: there
/// is no access log, the servers' loggers, which name the client's address, are silent, and
/// [WithoutMessages] leaves out what exceptions quote.
final class Logs {
    private static final FileSize ONE_FILE = FileSize.valueOf("10MB");
    private static final FileSize ALL_FILES = FileSize.valueOf("200MB");
    private static final int DAYS = 30;

    private static final Map<String, Level> LEVELS =
            Map.of(
                    Logger.ROOT_LOGGER_NAME,
                    Level.WARN,
                    "id.suaralayanan",
                    Level.INFO,
                    "reactor.netty",
                    Level.OFF,
                    "io.netty",
                    Level.ERROR,
                    "org.apache.lucene.internal.vectorization",
                    Level.ERROR,
                    "org.springdoc.core.events.SpringDocAppInitializer",
                    Level.ERROR,
                    "org.springframework.boot.web.server.reactive.context",
                    Level.ERROR,
                    "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter",
                    Level.OFF);

    private Logs() {}

    /// Warnings and errors go to the console, until there is a folder for more.
    static void toConsole() {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        var context = context();
        context.reset();
        context.addListener(propagator(context));
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        LEVELS.forEach((name, level) -> context.getLogger(name).setLevel(level));
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(console(context));
    }

    /// Everything goes to files in a folder, too; another folder takes the place of an earlier one.
    ///
    /// @throws CannotStart when the folder cannot be made
    static void toFiles(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CannotStart("SUARA_DATA: the folder %s cannot be made".formatted(folder), e);
        }
        toConsole();
        var context = context();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(files(context, folder));
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    private static LevelChangePropagator propagator(LoggerContext context) {
        var propagator = new LevelChangePropagator();
        propagator.setContext(context);
        propagator.setResetJUL(true);
        propagator.start();
        return propagator;
    }

    private static Appender<ILoggingEvent> console(LoggerContext context) {
        var pattern = new PatternLayoutEncoder();
        pattern.setContext(context);
        pattern.setPattern("%d{HH:mm:ss} %-5level %logger{0}: %msg%n%nopex");
        pattern.start();
        var threshold = new ThresholdFilter();
        threshold.setLevel(Level.WARN.toString());
        threshold.start();
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(pattern);
        console.addFilter(threshold);
        console.start();
        return console;
    }

    private static Appender<ILoggingEvent> files(LoggerContext context, Path folder) {
        var files = new RollingFileAppender<ILoggingEvent>();
        files.setContext(context);
        files.setFile(folder.resolve("portal.json").toString());
        files.setEncoder(structured(context));
        var rolling = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        rolling.setContext(context);
        rolling.setParent(files);
        rolling.setFileNamePattern(folder.resolve("portal.%d{yyyy-MM-dd}.%i.json.gz").toString());
        rolling.setMaxFileSize(ONE_FILE);
        rolling.setTotalSizeCap(ALL_FILES);
        rolling.setMaxHistory(DAYS);
        rolling.start();
        files.setRollingPolicy(rolling);
        files.start();
        return files;
    }

    private static Encoder<ILoggingEvent> structured(LoggerContext context) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "logs",
                                Map.of(
                                        "spring.application.name",
                                        "suara-layanan",
                                        "spring.application.pid",
                                        ProcessHandle.current().pid(),
                                        "logging.structured.json.stacktrace.printer",
                                        WithoutMessages.class.getName(),
                                        "logging.structured.json.exclude",
                                        "error.message")));
        context.putObject(Environment.class.getName(), environment);
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        return encoder;
    }
}
