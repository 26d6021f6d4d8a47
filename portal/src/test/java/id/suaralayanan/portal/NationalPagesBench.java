package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.infra.ScratchServer;
import id.suaralayanan.infra.bench.BenchCountry;
import id.suaralayanan.infra.bench.BenchReport;
import id.suaralayanan.infra.bench.Comparison;
import id.suaralayanan.infra.bench.Comparison.Run;
import id.suaralayanan.portal.feedback.PortalProcess;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/// How long pages about all units take, and how large they are, where there are as many units as in
/// the country: `-Dbench.units=60000 -Dbench.answers=1000000`.
///
/// The portal has 512 MB of heap. Files of whole tables are asked for a few times only.
@Timeout(value = 2, unit = TimeUnit.HOURS)
final class NationalPagesBench {
    private static final int UNITS = Integer.getInteger("bench.units", 6_000);
    private static final int ANSWERS = Integer.getInteger("bench.answers", 300_000);
    private static final String PASSWORD = "kata-sandi-pusat";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String UNIT = "11.01-JENIS-0";
    private static final String CHOICE = "?type=JENIS-0&period=" + BenchCountry.QUARTER;

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/peringkat",
                    "/peringkat" + CHOICE,
                    "/u/" + UNIT,
                    "/u/" + UNIT + "/persepsi",
                    "/cari?q=kabupaten+12",
                    "/api/v1/rankings" + CHOICE,
                    "/pusat",
                    "/pusat/peringkat" + CHOICE,
                    "/pusat/corong" + CHOICE,
                    "/pusat/zi",
                    "/pusat/zi?hanya=belum-dinilai&page=100",
                    "/pusat/lewat",
                    "/pusat/mutu-data" + CHOICE,
                    "/pusat/berulang",
                    "/pusat/keaslian",
                    "/pusat/pemeriksaan",
                    "/pusat/pekppp",
                    "/pusat/rilis",
                    "/pusat/unit/" + UNIT);

    private static final List<String> FILES =
            List.of(
                    "/pusat/zi.csv",
                    "/pusat/peringkat.csv" + CHOICE,
                    "/pusat/unduh/peringkat.xlsx" + CHOICE,
                    "/pusat/unduh/mutu.json" + CHOICE,
                    "/api/v1/data/indicators/" + BenchCountry.QUARTER + ".csv",
                    "/api/v1/data/indicators/" + BenchCountry.QUARTER + ".json");

    private static final int TIMES = 20;
    private static final int FEW_TIMES = 3;
    private static final double SECOND = 1_000;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @TempDir private Path data;

    @Test
    void pagesOfTheCountryTakeLessThanASecond() throws Exception {
        try (ScratchDatabase database = ScratchServer.start().fresh(Map.of())) {
            var country = new BenchCountry(database.superuser(), UNITS);
            country.found();
            country.answer(ANSWERS);
            country.perceive();
            for (String job : List.of("tally", "indicators", "ranking", "perceptions")) {
                job(database, job);
            }
            password(database);
            try (var portal =
                    PortalProcess.start(
                            data,
                            Map.of(
                                    "SUARA_DATABASE_URL",
                                    database.owner().url(),
                                    "SUARA_BASE_URL",
                                    ""))) {
                awaitPublicCopy(database);
                signIn(portal);
                for (String page : PAGES) {
                    measure(portal, page, TIMES);
                }
                for (String file : FILES) {
                    measure(portal, file, FEW_TIMES);
                }
            }
        }
    }

    /// As on a command line.
    private void job(ScratchDatabase database, String job) throws Exception {
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx2g",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "id.suaralayanan.analytics.AnalyticsJobs",
                                job)
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolve(job + ".log").toFile());
        builder.environment().put("SUARA_DATABASE_URL", database.owner().url());
        builder.environment().put("SUARA_DATA", data.toString());
        assertThat(builder.start().waitFor()).as(job).isZero();
    }

    private static void password(ScratchDatabase database) throws SQLException {
        String hash = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD);
        try (var connection = database.owner().connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE officer SET password_hash = '%s' WHERE username = 'pusat'"
                            .formatted(hash));
        }
    }

    /// The portal makes it in one statement.
    private static void awaitPublicCopy(ScratchDatabase database) throws Exception {
        boolean isThere = false;
        while (!isThere) {
            Thread.sleep(1_000);
            try (var connection = database.owner().connect();
                    var statement = connection.createStatement();
                    var found =
                            statement.executeQuery("SELECT EXISTS (SELECT FROM public_tally)")) {
                found.next();
                isThere = found.getBoolean(1);
            }
        }
    }

    private void measure(PortalProcess portal, String path, int times) throws Exception {
        var waits = new ArrayList<Double>();
        int bytes = 0;
        for (int i = 0; i <= times; i++) {
            long began = System.nanoTime();
            HttpResponse<byte[]> answer = get(portal, path);
            double taken = (System.nanoTime() - began) / 1e6;
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            bytes = answer.body().length;
            if (i > 0) {
                waits.add(taken);
            }
        }
        waits.sort(null);
        double median = waits.get(waits.size() / 2);
        double p95 = waits.get(Math.min(waits.size() - 1, (int) (waits.size() * 0.95)));
        System.out.printf(
                Locale.ROOT,
                "%-60s p50 %8.1f ms  p95 %8.1f ms  %,12d bytes%n",
                path,
                median,
                p95,
                bytes);
        BenchReport.open()
                .add(
                        new Comparison(
                                String.format(Locale.ROOT, "%s of %,d units, p95", path, UNITS),
                                "one second",
                                "ms",
                                times == TIMES ? 1 : 10,
                                false,
                                List.of(new Run(p95, SECOND)),
                                Optional.empty(),
                                String.format(Locale.ROOT, "%,d bytes", bytes)));
    }

    private HttpResponse<byte[]> get(PortalProcess portal, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(portal.url(path)).build(), BodyHandlers.ofByteArray());
    }

    private void signIn(PortalProcess portal) throws Exception {
        var token = TOKEN.matcher(new String(get(portal, "/masuk").body(), StandardCharsets.UTF_8));
        assertThat(token.find()).isTrue();
        String body =
                "username=pusat&password=%s&_csrf=%s"
                        .formatted(
                                URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8),
                                URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        var answer =
                client.send(
                        HttpRequest.newBuilder(portal.url("/masuk"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(303);
    }
}
