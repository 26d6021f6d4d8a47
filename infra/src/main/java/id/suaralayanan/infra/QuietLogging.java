package id.suaralayanan.infra;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logging of a process that has no logging configuration (yet): warnings only.
public final class QuietLogging {
    private QuietLogging() {}

    /// Silences everything below a warning until a configuration is read, as Spring Boot does.
    public static void untilWarnings() {
        level(Logger.ROOT_LOGGER_NAME, Level.WARN);
    }

    static void level(String logger, Level level) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(logger).setLevel(level);
        }
    }
}
