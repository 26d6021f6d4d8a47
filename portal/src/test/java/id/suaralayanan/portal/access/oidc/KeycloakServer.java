package id.suaralayanan.portal.access.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real Keycloak of its own distribution, with one realm; the profile `keycloak` unpacks it.
final class KeycloakServer implements AutoCloseable {
    static final String REALM = "pemda";
    static final String SECRET = "rahasia-keycloak";
    private static final String ADMIN = "pengelola";
    private static final String ADMIN_PASSWORD = "sandi-pengelola-uji";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final Process process;

    private KeycloakServer(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String issuer(int port) {
        return "http://127.0.0.1:" + port + "/realms/" + REALM;
    }

    /// @param realm the realm, as Keycloak exports one
    static KeycloakServer start(int port, String realm) {
        try {
            Path home = home();
            Path imports = Files.createDirectories(home.resolve("data/import"));
            Files.writeString(imports.resolve(REALM + ".json"), realm);
            var builder =
                    new ProcessBuilder(
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--cache=local",
                            "--db=dev-mem",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--hostname=http://127.0.0.1:" + port);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
            builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
            builder.redirectErrorStream(true).redirectOutput(home.resolve("log.txt").toFile());
            var server = new KeycloakServer(port, builder.start());
            server.awaitReady();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path home() throws IOException {
        try (var folders = Files.list(Path.of(System.getProperty("keycloak.folder", "")))) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private void awaitReady() {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("Keycloak ended: " + process.exitValue());
                    }
                    return answers();
                });
    }

    private boolean answers() throws IOException, InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(
                            URI.create(issuer(port) + "/.well-known/openid-configuration"));
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode()
                    == 200;
        } catch (ConnectException _) {
            return false;
        }
    }

    /// Ends all sessions of a person, as an administrator of Keycloak does.
    void endSessions(String username) {
        String id =
                call("GET", "/users?exact=true&username=" + username, "")
                        .get(0)
                        .get("id")
                        .asString();
        call("POST", "/users/" + id + "/logout", "");
    }

    /// Changes with which algorithm ID tokens for a client are signed.
    void signsWith(String client, String algorithm) {
        JsonNode known = call("GET", "/clients?clientId=" + client, "").get(0);
        String attributes =
                "{\"clientId\":\"%s\",\"attributes\":{\"id.token.signed.response.alg\":\"%s\"}}"
                        .formatted(client, algorithm);
        call("PUT", "/clients/" + known.get("id").asString(), attributes);
    }

    private JsonNode call(String method, String path, String body) {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/admin/realms/%s%s"
                                                .formatted(port, REALM, path)))
                        .header("Authorization", "Bearer " + adminToken())
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return json(request);
    }

    private String adminToken() {
        var form =
                "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                        .formatted(ADMIN, ADMIN_PASSWORD);
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/realms/master/protocol/openid-connect/token"
                                                .formatted(port)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        return json(request).get("access_token").asString();
    }

    private JsonNode json(HttpRequest request) {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        request.uri() + " " + answer.statusCode() + " " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /// `kc.sh` runs Java as a process of its own: that ends, too.
    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroy);
        all.forEach(one -> one.onExit().join());
        client.close();
    }
}
