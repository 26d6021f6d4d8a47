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
/// @param mail where notices by e-mail are handed in and whom they come from; empty: none are sent
/// @param acceptsNewKeys whether keys that do not belong to the database are taken all the same
record LaunchSettings(
        String address,
        int port,
        int managementPort,
        boolean sample,
        boolean embeddedJobs,
        String search,
        Optional<URI> baseUrl,
        Optional<Mail> mail,
        boolean acceptsNewKeys) {
    private static final String LOOPBACK = "127.0.0.1";

    /// @param server `smtp://` or `smtps://`, with user and password where the server asks for them
    /// @param from the sender
    record Mail(String server, String from) {
        @Override
        public String toString() {
            return "Mail[hidden]";
        }
    }

    LaunchSettings {
        if (mail.isPresent() && baseUrl.isEmpty()) {
            throw new CannotStart(
                    "SUARA_SMTP_URL needs SUARA_BASE_URL: a notice has to say where to look");
        }
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
                flag(lookUp, "SUARA_SAMPLE"),
                oneOf(lookUp, "SUARA_JOBS", "embedded", Set.of("embedded", "external"))
                        .equals("embedded"),
                oneOf(lookUp, "SUARA_SEARCH", "lucene", Set.of("lucene")),
                baseUrl(setting(lookUp, "SUARA_BASE_URL", "")),
                mail(setting(lookUp, "SUARA_SMTP_URL", ""), setting(lookUp, "SUARA_MAIL_FROM", "")),
                flag(lookUp, "SUARA_ACCEPT_NEW_KEYS"));
    }

    /// Refuses before anything is started what would fail after everything has.
    ///
    /// @throws CannotStart naming the address or port that cannot be listened on
    void requireFreePorts() {
        requireFree(address, port);
        requireFree(LOOPBACK, managementPort);
    }

    /// By which this machine itself comes to the portal.
    String reachableAddress() {
        return Set.of("0.0.0.0", "::", "[::]", "0:0:0:0:0:0:0:0").contains(address)
                ? LOOPBACK
                : address;
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

    private static boolean flag(Function<String, @Nullable String> lookUp, String name) {
        return oneOf(lookUp, name, "false", Set.of("true", "false")).equals("true");
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
                return Optional.of(hostAlone(url));
            }
        } catch (URISyntaxException _) {
            // Refused below, in the same words as any other nonsense.
        }
        throw new CannotStart(
                "SUARA_BASE_URL is " + value + "; it must look like https://nilai.go.id");
    }

    /// Pages name each other from the root of the host, so that nothing works below a folder.
    private static URI hostAlone(URI url) {
        if (url.getRawPath().matches("/*")
                && url.getRawQuery() == null
                && url.getRawFragment() == null
                && url.getRawUserInfo() == null) {
            return url;
        }
        throw new CannotStart(
                "SUARA_BASE_URL is %s; the portal needs a host of its own, such as https://nilai.go.id, and cannot be served below a folder"
                        .formatted(url));
    }

    /// The address may hold a password, so that no refusal repeats it.
    private static Optional<Mail> mail(String server, String from) {
        if (server.isEmpty()) {
            return Optional.empty();
        }
        if (!isMailServer(server)) {
            throw new CannotStart(
                    "SUARA_SMTP_URL must look like smtp://user:password@mail.go.id:587");
        }
        if (!from.matches("[^@\\s<>\",;]+@[^@\\s<>\",;]+")) {
            throw new CannotStart(
                    "SUARA_MAIL_FROM is %s; it must be an address such as suara@balikpapan.go.id"
                            .formatted(from.isEmpty() ? "missing" : from));
        }
        return Optional.of(new Mail(server, from));
    }

    private static boolean isMailServer(String address) {
        try {
            var url = new URI(address);
            return Set.of("smtp", "smtps").contains(String.valueOf(url.getScheme()))
                    && url.getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
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
