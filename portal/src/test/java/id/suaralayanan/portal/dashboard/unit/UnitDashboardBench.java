package id.suaralayanan.portal.dashboard.unit;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.DatabaseEnvironment;
import id.suaralayanan.infra.DatabaseEnvironmentSettings;
import id.suaralayanan.infra.bench.BenchReport;
import id.suaralayanan.infra.bench.Comparison;
import id.suaralayanan.infra.bench.Comparison.Run;
import id.suaralayanan.infra.database.DatabaseAddress;
import id.suaralayanan.portal.feedback.BenchOfficer;
import id.suaralayanan.portal.feedback.Office;
import id.suaralayanan.portal.feedback.PortalProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The pages of an office with a million ratings in a quarter, 40,000 comments and 4,000
/// complaints: how long they take over HTTP, one after the other, and what the first of them weighs
/// with everything it asks for.
@Timeout(value = 1, unit = TimeUnit.HOURS)
final class UnitDashboardBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final int PAGES = Integer.getInteger("bench.pages", 200);
    private static final int WARM = Integer.getInteger("bench.warm", 400);
    private static final double LONGEST = 100;
    private static final double HEAVIEST = 110;
    private static final String DASHBOARD = "/unit?period=2026-Q3";
    private static final Pattern PART =
            Pattern.compile("(?:<link rel=\"stylesheet\" href|<script src)=\"([^\"]+)\"");

    @TempDir private Path data;

    @Test
    void aMillionRatingsAreReadAtOnce() throws Exception {
        try (var portal =
                        PortalProcess.start(
                                data, Map.of("SUARA_BASE_URL", "", "SUARA_JOBS", "embedded"));
                var environment =
                        DatabaseEnvironment.attach(
                                new DatabaseEnvironmentSettings(data, Optional.empty()))) {
            Office.fill(environment.owner());
            BenchOfficer.add(environment.owner());
            fill(environment.owner());
            Awaitility.await()
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> filed(environment.owner()) >= ROWS);
            var officer = BenchOfficer.signedIn(portal);
            report("first page, cold", "KB", HEAVIEST, kilobytes(officer));
            for (String path :
                    List.of(
                            DASHBOARD,
                            "/api/v1/units/" + Office.UNIT + "/dashboard?period=2026-Q3",
                            "/unit/skm?period=2026-Q3",
                            "/unit/unsur?period=2026-Q3",
                            "/unit/prioritas?period=2026-Q3",
                            "/unit/kendali",
                            "/unit/perubahan?dari=2026-07&ke=2026-09",
                            "/u/" + Office.UNIT)) {
                waits(officer, path, WARM);
                report("p95 of " + path, "ms", LONGEST, waits(officer, path, PAGES));
            }
        }
    }

    private static void report(String name, String unit, double limit, double ours)
            throws IOException {
        BenchReport.open()
                .add(
                        new Comparison(
                                "Office of %,d ratings: %s".formatted(ROWS, name),
                                "its limit",
                                unit,
                                1,
                                false,
                                List.of(new Run(ours, limit)),
                                Optional.empty(),
                                "40,000 comments, 4,000 complaints"));
    }

    /// The wait for a page that 95 of 100 are below, in milliseconds.
    private static double waits(BenchOfficer officer, String path, int pages) throws Exception {
        var waits = new ArrayList<Double>();
        for (int i = 0; i < pages; i++) {
            long began = System.nanoTime();
            assertThat(officer.packed(path).statusCode()).as(path).isEqualTo(200);
            waits.add((System.nanoTime() - began) / 1e6);
        }
        waits.sort(null);
        System.out.printf(
                "%s: median %.1f ms, p95 %.1f ms%n",
                path, waits.get(waits.size() / 2), waits.get((int) (waits.size() * 0.95)));
        return waits.get((int) (waits.size() * 0.95));
    }

    private static double kilobytes(BenchOfficer officer) throws Exception {
        var first = officer.packed(DASHBOARD);
        assertThat(first.statusCode()).isEqualTo(200);
        double bytes = first.body().length;
        String page = officer.get(DASHBOARD);
        int asked = 0;
        for (var parts = PART.matcher(page); parts.find(); asked++) {
            bytes += officer.packed(parts.group(1)).body().length;
        }
        assertThat(asked).as(page).isEqualTo(3);
        return bytes / 1000;
    }

    private static long filed(DatabaseAddress owner) throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT coalesce(max(respondents), 0) FROM indicator WHERE period = '2026-Q3'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void fill(DatabaseAddress owner) throws SQLException {
        Office.answer(owner, ROWS);
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO rating_comment (key, service, received_at, text)
                    SELECT gen_random_uuid(), (SELECT min(s.id) FROM service s JOIN unit u ON u.id = s.unit WHERE u.code = '%1$s'),
                           timestamptz '2026-07-02' + i * interval '3 minutes', 'Antre ' || i %% 7 || ' jam, loket ' || i %% 5 || ' tutup dan petugas ramah'
                      FROM generate_series(1, 40000) AS i;
                    INSERT INTO complaint (ticket, receipt_hash, unit, class, identity, secret, integrity, status, text,
                                           received_at, due_verify, due_reply, due_finish, calendar_version, first_reply_at)
                    SELECT 'ADU-' || translate(upper(substr(md5(i::text), 1, 4)), '01', 'XY') || '-' || translate(upper(substr(md5('b' || i), 1, 4)), '01', 'XY'),
                           sha256(i::text::bytea), u.id, 'COMPLAINT', 'ANONYMOUS', false, false,
                           CASE WHEN i %% 20 = 0 THEN 'IN_PROGRESS' ELSE 'REPLIED' END, 'Antre lama', at, at + interval '5 days',
                           at + interval '7 days', at + interval '20 days', 1, CASE WHEN i %% 20 > 0 THEN at + i %% 9 * interval '1 day' END
                      FROM unit u, generate_series(1, 4000) AS i, LATERAL (SELECT now() - i * interval '2 hours' AS at) AS t
                     WHERE u.code = '%1$s'
                    """
                            .formatted(Office.UNIT));
            statement.execute("ANALYZE");
        }
    }
}
