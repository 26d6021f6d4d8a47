package id.suaralayanan.portal;

import id.suaralayanan.infra.database.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.web.server.PortInUseException;

/// What stopped a start, as the one line that the person at the keyboard reads.
final class StartFailure {
    private StartFailure() {}

    /// Names the setting at fault wherever there is one.
    static String line(Throwable failure) {
        return switch (telling(failure)) {
            case CannotStart refusal -> String.valueOf(refusal.getMessage());
            case PortInUseException taken ->
                    "SERVER_PORT or MANAGEMENT_SERVER_PORT: port %d is in use"
                            .formatted(taken.getPort());
            case BindException nonsense -> setting(nonsense);
            default -> "Suara Layanan cannot start: " + words(root(failure));
        };
    }

    private static Throwable telling(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart
                    || cause instanceof PortInUseException
                    || cause instanceof BindException) {
                return cause;
            }
        }
        return failure;
    }

    private static String setting(BindException nonsense) {
        ConfigurationProperty property = nonsense.getProperty();
        return property == null
                ? nonsense.getName() + ": " + words(root(nonsense))
                : "%s is %s: %s"
                        .formatted(property.getName(), property.getValue(), words(root(nonsense)));
    }

    private static Throwable root(Throwable failure) {
        var root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }

    private static String words(Throwable failure) {
        @Nullable String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
