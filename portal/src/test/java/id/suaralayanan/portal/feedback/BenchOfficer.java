package id.suaralayanan.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.database.DatabaseAddress;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/// An officer of [Office#UNIT] at a portal of a process of its own.
public final class BenchOfficer {
    private static final String PASSWORD = "kata-sandi-ukur";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final PortalProcess portal;

    private BenchOfficer(PortalProcess portal) {
        this.portal = portal;
    }

    /// Adds the officer to the office.
    public static void add(DatabaseAddress owner) throws SQLException {
        String hash = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD);
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO officer (username, name, password_hash, role, unit)
                    SELECT 'ukur', 'Petugas ukur', '%s', 'UNIT_OFFICER', id FROM unit WHERE code = '%s'
                    """
                            .formatted(hash, Office.UNIT));
        }
    }

    public static BenchOfficer signedIn(PortalProcess portal)
            throws IOException, InterruptedException {
        var officer = new BenchOfficer(portal);
        officer.post("/masuk", Map.of("username", "ukur", "password", PASSWORD));
        return officer;
    }

    public String get(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(portal.url(path)).build(), BodyHandlers.ofString())
                .body();
    }

    /// As a browser gets it, packed.
    public HttpResponse<byte[]> packed(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(portal.url(path))
                        .header("Accept-Encoding", "gzip, deflate, br")
                        .build(),
                BodyHandlers.ofByteArray());
    }

    public void post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var token = TOKEN.matcher(get("/masuk"));
        assertThat(token.find()).isTrue();
        String body =
                fields.entrySet().stream()
                        .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&", "", "&_csrf=" + encoded(token.group(1))));
        var answer =
                client.send(
                        HttpRequest.newBuilder(portal.url(path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
