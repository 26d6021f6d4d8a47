package id.suaralayanan.portal.complaints;

import static org.awaitility.Awaitility.await;

import id.suaralayanan.portal.Patient;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.Rows;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One portal with three units, for the tests of the complaints; each test files its own.
public final class ComplaintPortal {
    public static final String UNIT = "64.71-DISDUKCAPIL";
    public static final String OTHER_UNIT = "91.71-DISDUKCAPIL";
    public static final String CLOSED_UNIT = "64.71-LAMA";

    private static final MailBox MAIL = new MailBox();
    private static final PortalServer PORTAL = filled();

    private ComplaintPortal() {}

    public static PortalServer portal() {
        return PORTAL;
    }

    /// Where the notices of this portal arrive.
    static MailBox mailBox() {
        return MAIL;
    }

    /// An answer with its status, its text and its headers.
    public record Answer(int status, String body, HttpResponse<?> response) {
        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public static Answer post(String path, String json, String... headers) {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    public static Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public static HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(PORTAL.url(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public static Answer send(HttpRequest.Builder request) {
        return send(Client.PLAIN, request);
    }

    public static Answer send(HttpClient client, HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /// A browser without JavaScript: cookies and redirects only.
    public static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /// Files a complaint with these members beside unit, class and identity.
    public static JsonNode filed(String identity, String members) {
        return file(UNIT, identity, members);
    }

    public static JsonNode file(String unit, String identity, String members) {
        var body =
                "{\"unit\":\"%s\",\"class\":\"COMPLAINT\",\"identity\":\"%s\",%s}"
                        .formatted(unit, identity, members);
        var key = UUID.randomUUID().toString();
        Answer answer =
                await().until(
                                () -> post("/api/v1/complaints", body, "Idempotency-Key", key),
                                it -> it.status() != 503);
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer.json();
    }

    /// The rows of a query as the superuser sees them, each column as text.
    public static List<List<String>> rows(String sql) {
        var address = PORTAL.database().superuser();
        try (var connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.jdbcProperties());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                all.add(row);
            }
            return all;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, Object> settings() {
        var settings =
                new HashMap<String, Object>(
                        Map.of(
                                "suara.complaints.quickest", "0s",
                                "suara.proxies", "1",
                                "suara.pace.complaints", "500",
                                "suara.pace.forms", "5000",
                                "suara.tracking.free-tries", "1000",
                                "suara.smtp-url", MAIL.url(),
                                "suara.mail-from", "suara@contoh.example",
                                "suara.base-url", "http://127.0.0.1:1",
                                "suara.notices.every", "200ms",
                                "suara.notices.retry", "500ms"));
        settings.putAll(
                Map.of(
                        "suara.webhooks.private-targets", "true",
                        "suara.webhooks.every", "100ms",
                        "suara.webhooks.answer", "2s",
                        "suara.webhooks.retry", "2100ms"));
        return settings;
    }

    private static PortalServer filled() {
        var portal = PortalServer.start(Patient.with(settings()));
        Rows.run(
                portal,
                """
                INSERT INTO region (code, parent, name) VALUES
                    ('64', NULL, 'Kalimantan Timur'), ('64.71', '64', 'Kota Balikpapan'),
                    ('91', NULL, 'Papua'), ('91.71', '91', 'Kota Jayapura');
                INSERT INTO unit_type (code, name, name_en) VALUES
                    ('DISDUKCAPIL-KOTA', 'Disdukcapil kota', 'Civil registry of a city');
                INSERT INTO unit (code, name, short_name, type, region, time_zone, closed_on) VALUES
                    ('64.71-DISDUKCAPIL', 'Dinas Kependudukan dan Pencatatan Sipil Kota Balikpapan',
                     'Disdukcapil Balikpapan', 'DISDUKCAPIL-KOTA', '64.71', 'Asia/Makassar', NULL),
                    ('91.71-DISDUKCAPIL', 'Dinas Kependudukan dan Pencatatan Sipil Kota Jayapura',
                     'Disdukcapil Jayapura', 'DISDUKCAPIL-KOTA', '91.71', 'Asia/Jayapura', NULL),
                    ('64.71-LAMA', 'Kantor Lama', 'Kantor Lama', 'DISDUKCAPIL-KOTA', '64.71',
                     'Asia/Makassar', '2020-01-01');
                INSERT INTO service (unit, code, name)
                SELECT id, 'KTP-EL', 'KTP elektronik' FROM unit;
                INSERT INTO service (unit, code, name)
                SELECT id, 'KK', 'Kartu keluarga' FROM unit WHERE code = '64.71-DISDUKCAPIL';
                """);
        for (String other : List.of("64.71-DISDUKCAPIL", "91.71-DISDUKCAPIL")) {
            StaffRows.officer(
                    portal.database(),
                    "petugas-" + other.substring(0, 2),
                    Role.UNIT_OFFICER,
                    other);
        }
        StaffRows.officer(portal.database(), "inspektur", Role.INSPECTORATE, "");
        StaffRows.officer(portal.database(), "menteri", Role.MINISTRY, "");
        // A busy machine may take its own start for an outage.
        portal.refreshRegistry();
        Runtime.getRuntime().addShutdownHook(new Thread(portal::close));
        return portal;
    }

    private static final class Client {
        static final HttpClient PLAIN = HttpClient.newHttpClient();
    }
}
