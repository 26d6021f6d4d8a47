package id.suaralayanan.portal.feedback;

import id.suaralayanan.infra.database.DatabaseAddress;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.Rows;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.UUID;

/// An office whose ratings a test may fill: one open service, one closed one, a closed neighbour,
/// and feedback points for each.
public final class Office {
    public static final String UNIT = "64.71-UJI-NILAI";

    private static final String ROWS =
            """
            INSERT INTO region (code, parent, name) VALUES
                ('64', NULL, 'Kalimantan Timur'), ('64.71', '64', 'Kota Balikpapan')
                ON CONFLICT DO NOTHING;
            INSERT INTO unit_type (code, name, name_en, free_by_law) VALUES
                ('UJI-GRATIS', 'Kantor uji', 'Test office', true),
                ('UJI-BAYAR', 'Kantor uji berbayar', 'Test office with fees', false)
                ON CONFLICT DO NOTHING;
            INSERT INTO unit (code, name, short_name, type, region, time_zone, closed_on) VALUES
                ('64.71-UJI-NILAI', 'Kantor Uji Penilaian', 'Kantor Uji', 'UJI-GRATIS', '64.71',
                 'Asia/Makassar', NULL),
                ('64.71-UJI-TUTUP', 'Kantor yang Ditutup', 'Kantor Tutup', 'UJI-BAYAR', '64.71',
                 'Asia/Makassar', '2026-01-01')
                ON CONFLICT DO NOTHING;
            INSERT INTO service (unit, code, name, closed_on)
            SELECT unit.id, s.code, s.name, s.closed_on
              FROM unit,
                   (VALUES ('64.71-UJI-NILAI', 'KTP-EL', 'KTP-el', NULL),
                           ('64.71-UJI-NILAI', 'KIA', 'Kartu Identitas Anak', NULL),
                           ('64.71-UJI-NILAI', 'LAMA', 'Layanan Lama', DATE '2026-01-01'),
                           ('64.71-UJI-TUTUP', 'KTP-EL', 'KTP-el', NULL))
                   AS s (unit, code, name, closed_on)
             WHERE unit.code = s.unit
                ON CONFLICT DO NOTHING;
            INSERT INTO feedback_point (code, unit, service, label, closed_on)
            SELECT p.code, unit.id, service.id, p.label, p.closed_on
              FROM (VALUES ('V7F3K', '64.71-UJI-NILAI', 'KTP-EL', 'Loket 3', NULL),
                           ('V7F3M', '64.71-UJI-NILAI', '', 'Pintu masuk', NULL),
                           ('V7F3N', '64.71-UJI-NILAI', 'KTP-EL', 'Loket lama', DATE '2026-01-01'),
                           ('V7F3P', '64.71-UJI-NILAI', 'LAMA', 'Loket layanan lama', NULL),
                           ('V7F3R', '64.71-UJI-TUTUP', 'KTP-EL', 'Loket tutup', NULL))
                   AS p (code, unit, service, label, closed_on)
              JOIN unit ON unit.code = p.unit
              LEFT JOIN service ON service.unit = unit.id AND service.code = p.service
                ON CONFLICT DO NOTHING;
            """;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final PortalServer portal;

    private Office(PortalServer portal) {
        this.portal = portal;
    }

    /// The office in a portal's database, made on first use.
    public static Office in(PortalServer portal) {
        Rows.run(portal, ROWS);
        portal.refreshRegistry();
        return new Office(portal);
    }

    /// The office in a database that some portal reads within seconds.
    public static void fill(DatabaseAddress owner) throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute(ROWS);
        }
    }

    /// One form a row: every score, over three months and two services.
    public static void answer(DatabaseAddress owner, int forms) throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO rating (received_at, key, service, answered_on, channel, u1, u2, u3, u4, u5, u6, u7, u8, u9)
                    SELECT at, gen_random_uuid(), service, at::date, 'WEB', 1 + i %% 4, 1 + i / 4 %% 4, 1 + i / 16 %% 4,
                           1 + i / 64 %% 4, 1 + i / 3 %% 4, 1 + i / 5 %% 4, 1 + i / 7 %% 4, 1 + i / 11 %% 4, 1 + i / 13 %% 4
                      FROM (SELECT i, timestamptz '2026-07-02' + i * interval '7 seconds' AS at, (
                                   SELECT min(s.id) + i %% 2 FROM service s JOIN unit u ON u.id = s.unit WHERE u.code = '%s') AS service
                              FROM generate_series(1, %d) AS i) AS form
                    """
                            .formatted(UNIT, forms));
            statement.execute("ANALYZE rating");
        }
    }

    /// A whole and valid rating, as JSON.
    static String rating() {
        return """
        {"unit":"64.71-UJI-NILAI","service":"KTP-EL","channel":"WEB",
         "answers":{"U1":3,"U2":4,"U3":3,"U4":4,"U5":3,"U6":3,"U7":4,"U8":3,"U9":3}}\
        """;
    }

    /// One more rating, with a visit code.
    ///
    /// @return the status of the answer
    public int rateWith(String visitCode) {
        var body =
                rating().replace("\"channel\"", "\"visitCode\":\"" + visitCode + "\",\"channel\"");
        return rate(UUID.randomUUID(), body).statusCode();
    }

    HttpResponse<String> rate(UUID key, String body) {
        return send(
                HttpRequest.newBuilder(portal.url("/api/v1/ratings"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key.toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        }
    }

    /// The first column of the first row, as text.
    String ask(String sql) {
        try (var connection = portal.database().superuser().connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "nothing";
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// How many rows each of the three tables has under a key: `1 1 0`.
    String stored(UUID key) {
        return ask(
                """
                SELECT (SELECT count(*) FROM submission_key WHERE key = '%1$s') || ' '
                       || (SELECT count(*) FROM rating WHERE key = '%1$s') || ' '
                       || (SELECT count(*) FROM rating_comment WHERE key = '%1$s')
                """
                        .formatted(key));
    }
}
