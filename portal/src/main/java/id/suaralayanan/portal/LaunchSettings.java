package id.suaralayanan.portal;

import id.suaralayanan.infra.database.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The settings of one start, each checked before anything is started.
///
/// @param port where the portal listens; 0 takes a free one
/// @param managementPort where health and metrics listen
/// @param sample whether the sample data are loaded into an empty database
/// @param embeddedJobs whether the jobs run in this process
/// @param baseUrl public address in QR codes and links
record LaunchSettings(
        String address,
        int port,
        int managementPort,
        boolean sample,
        boolean embeddedJobs,
        String search,
        Optional<URI> baseUrl) {
    private static final String LOOPBACK = "127.0.0.1";

    LaunchSettings {
        if (managementPort == port && port != 0) {
            throw new CannotStart(
                    "MANAGEMENT_SERVER_PORT is %d, the same as SERVER_PORT; health needs a port of its own"
                            .formatted(port));
        }
    }

    /// Settings of this process: a system property such as `suara.sample`, else the environment.
    static LaunchSettings ofProcess() {
        return of(LaunchSettings::lookUp);
    }

    /// @throws CannotStart with one line naming the setting that makes no sense
    static LaunchSettings of(Function<String, @Nullable String> lookUp) {
        return new LaunchSettings(
                setting(lookUp, "SERVER_ADDRESS", LOOPBACK),
                port(lookUp, "SERVER_PORT", 8080),
                port(lookUp, "MANAGEMENT_SERVER_PORT", 8081),
                oneOf(lookUp, "SUARA_SAMPLE", "false", Set.of("true", "false")).equals("true"),
                oneOf(lookUp, "SUARA_JOBS", "embedded", Set.of("embedded", "external"))
                        .equals("embedded"),
                oneOf(lookUp, "SUARA_SEARCH", "lucene", Set.of("lucene")),
                baseUrl(setting(lookUp, "SUARA_BASE_URL", "")));
    }

    /// Refuses before anything is started what would fail after everything has.
    ///
    /// @throws CannotStart naming the address or port that cannot be listened on
    void requireFreePorts() {
        requireFree(address, port);
        requireFree(LOOPBACK, managementPort);
    }

    /// The line for a port that someone else listens on.
    String portInUse(int taken) {
        return taken == managementPort
                ? "MANAGEMENT_SERVER_PORT: port %d of %s is in use".formatted(taken, LOOPBACK)
                : "SERVER_PORT: port %d of %s is in use".formatted(taken, address);
    }

    private void requireFree(String host, int wanted) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), wanted));
        } catch (IOException failure) {
            throw new CannotStart(cannotListen(host, wanted, failure));
        }
    }

    private String cannotListen(String host, int wanted, IOException failure) {
        var words = String.valueOf(failure.getMessage());
        if (words.contains("in use")) {
            return portInUse(wanted);
        }
        return failure instanceof UnknownHostException || words.contains("assign requested")
                ? "SERVER_ADDRESS is %s; it must be an address of this machine".formatted(host)
                : "SERVER_PORT: port %d of %s: %s".formatted(wanted, host, words);
    }

    private static String oneOf(
            Function<String, @Nullable String> lookUp,
            String name,
            String usual,
            Set<String> known) {
        var value = setting(lookUp, name, usual);
        if (!known.contains(value)) {
            throw new CannotStart(
                    name + " is " + value + "; it can be " + String.join(" or ", known));
        }
        return value;
    }

    private static int port(Function<String, @Nullable String> lookUp, String name, int usual) {
        var value = setting(lookUp, name, Integer.toString(usual));
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new CannotStart(name + " is " + value + "; it must be a port from 0 to 65535");
        }
        return Integer.parseInt(value);
    }

    private static Optional<URI> baseUrl(String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            var url = new URI(value);
            if (Set.of("http", "https").contains(String.valueOf(url.getScheme()))
                    && url.getHost() != null) {
                return Optional.of(url);
            }
        } catch (URISyntaxException _) {
            // Refused below, in the same words as any other nonsense.
        }
        throw new CannotStart(
                "SUARA_BASE_URL is " + value + "; it must look like https://nilai.go.id");
    }

    private static String setting(
            Function<String, @Nullable String> lookUp, String name, String usual) {
        var value = lookUp.apply(name);
        return value == null || value.isBlank() ? usual : value.strip();
    }

    private static @Nullable String lookUp(String name) {
        var property = System.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'));
        return property != null ? property : System.getenv(name);
    }
}
