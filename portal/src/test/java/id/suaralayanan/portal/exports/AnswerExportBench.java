package id.suaralayanan.portal.exports;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.DatabaseEnvironment;
import id.suaralayanan.infra.DatabaseEnvironmentSettings;
import id.suaralayanan.infra.bench.BenchReport;
import id.suaralayanan.infra.bench.Comparison;
import id.suaralayanan.infra.bench.Comparison.Run;
import id.suaralayanan.infra.database.DatabaseAddress;
import id.suaralayanan.portal.feedback.Office;
import id.suaralayanan.portal.feedback.PortalProcess;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/// A file of a million answers: how long it takes, what it costs in memory, and how long others
/// wait for a page meanwhile.
@Timeout(value = 1, unit = TimeUnit.HOURS)
final class AnswerExportBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final int QUIET_SECONDS = Integer.getInteger("bench.seconds", 15);
    private static final String PASSWORD = "kata-sandi-ekspor";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern READY = Pattern.compile("href=\"/unit/unduh/(\\d+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @TempDir private Path data;

    @Test
    void aMillionAnswersLeaveOthersAlone() throws Exception {
        try (var portal = PortalProcess.start(data, Map.of("SUARA_BASE_URL", ""));
                var environment =
                        DatabaseEnvironment.attach(
                                new DatabaseEnvironmentSettings(data, Optional.empty()))) {
            Office.fill(environment.owner());
            fill(environment.owner());
            Thread.sleep(5_000);
            signIn(portal);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(QUIET_SECONDS);
            waits(portal, () -> System.nanoTime() < end);
            long quietEnd = System.nanoTime() + TimeUnit.SECONDS.toNanos(QUIET_SECONDS);
            double quiet = waits(portal, () -> System.nanoTime() < quietEnd);
            double before = peakMegabytes(portal.pid());
            for (var format : ExportFormat.values()) {
                made(portal, format, quiet, before);
            }
        }
    }

    private void made(PortalProcess portal, ExportFormat format, double quiet, double before)
            throws Exception {
        post(
                portal,
                "/unit/unduh",
                Map.of("isi", "ANSWERS", "bentuk", format.name(), "period", "2026-Q3"));
        long began = System.nanoTime();
        double busy = waits(portal, () -> ready(portal) < format.ordinal() + 1);
        double seconds = (System.nanoTime() - began) / 1e9;
        double memory = peakMegabytes(portal.pid());
        report(format + " of %,d answers".formatted(ROWS), "s", 1, seconds, 60, "one minute");
        report(
                "p99 of pages meanwhile, " + format,
                "ms",
                5,
                busy,
                quiet,
                "against the same pages before");
        report(
                "peak memory, " + format,
                "MB",
                2,
                memory,
                before,
                "resident, against before; heap at most 512 MB");
    }

    private static void report(
            String name, String unit, double goal, double ours, double other, String note)
            throws IOException {
        BenchReport.open()
                .add(
                        new Comparison(
                                "Export: " + name,
                                note,
                                unit,
                                goal,
                                false,
                                List.of(new Run(ours, other)),
                                Optional.empty(),
                                note));
    }

    /// One form a row: every score, over three months and two services.
    private static void fill(DatabaseAddress owner) throws SQLException {
        String hash = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD);
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO officer (username, name, password_hash, role, unit)
                    SELECT 'ekspor', 'Petugas ekspor', '%s', 'UNIT_OFFICER', id FROM unit WHERE code = '%s'
                    """
                            .formatted(hash, Office.UNIT));
            statement.execute(
                    """
                    INSERT INTO rating (received_at, key, service, answered_on, channel, u1, u2, u3, u4, u5, u6, u7, u8, u9)
                    SELECT at, gen_random_uuid(), service, at::date, 'WEB', 1 + i %% 4, 1 + i / 4 %% 4, 1 + i / 16 %% 4,
                           1 + i / 64 %% 4, 1 + i / 3 %% 4, 1 + i / 5 %% 4, 1 + i / 7 %% 4, 1 + i / 11 %% 4, 1 + i / 13 %% 4
                      FROM (SELECT i, timestamptz '2026-07-02' + i * interval '7 seconds' AS at, (
                                   SELECT min(s.id) + i %% 2 FROM service s JOIN unit u ON u.id = s.unit WHERE u.code = '%s') AS service
                              FROM generate_series(1, %d) AS i) AS form
                    """
                            .formatted(Office.UNIT, ROWS));
            statement.execute("ANALYZE rating");
        }
    }

    /// The wait for a page that 99 of 100 are below, in milliseconds.
    private double waits(PortalProcess portal, BooleanSupplier goesOn) throws Exception {
        var waits = new ArrayList<Double>();
        for (int i = 0; i % 50 != 0 || goesOn.getAsBoolean(); i++) {
            long began = System.nanoTime();
            assertThat(get(portal, i % 2 == 0 ? "/s/V7F3K" : "/u/" + Office.UNIT)).isNotEmpty();
            waits.add((System.nanoTime() - began) / 1e6);
            Thread.sleep(15);
        }
        waits.sort(null);
        return waits.get((int) (waits.size() * 0.99));
    }

    private int ready(PortalProcess portal) {
        try {
            return Math.toIntExact(READY.matcher(get(portal, "/unit/unduh")).results().count());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void signIn(PortalProcess portal) throws IOException, InterruptedException {
        post(portal, "/masuk", Map.of("username", "ekspor", "password", PASSWORD));
    }

    private String get(PortalProcess portal, String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(portal.url(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private void post(PortalProcess portal, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var token = TOKEN.matcher(get(portal, "/masuk"));
        assertThat(token.find()).isTrue();
        String body =
                fields.entrySet().stream()
                        .map(it ->
                                it.getKey()
                                        + "="
                                        + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                        .collect(
                                Collectors.joining(
                                        "&",
                                        "",
                                        "&_csrf="
                                                + URLEncoder.encode(
                                                        token.group(1), StandardCharsets.UTF_8)));
        var answer =
                client.send(
                        HttpRequest.newBuilder(portal.url(path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private static double peakMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024.0;
    }
}
