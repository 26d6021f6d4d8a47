package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.access.Visitor;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The tables of the country as pages, as files and for programs: the same rows everywhere, and
/// only for those whom they are for.
final class NationalIT {
    private static final SampleCountry COUNTRY = SampleCountry.shared();
    private static final String RANKING = "/pusat/peringkat?type=DISDUKCAPIL-KOTA&period=2026-Q3";
    private static final Pattern KEY = Pattern.compile("<code>([A-Za-z0-9_-]{20,})</code>");

    @TempDir private Path folder = Path.of("");

    @AutoClose private static Visitor ministry = COUNTRY.visitor(Optional.empty());
    @AutoClose private static Visitor admin = COUNTRY.visitor(Optional.empty());

    @BeforeAll
    static void enter() {
        ministry = COUNTRY.visitor(Optional.of("kementerian"));
        admin = COUNTRY.visitor(Optional.of("admin"));
    }

    private static HttpResponse<String> call(String path, String key) {
        try (var program = COUNTRY.visitor(Optional.empty())) {
            return program.send(
                    path, HttpRequest.newBuilder().header("Authorization", "Bearer " + key).GET());
        }
    }

    private static String key(String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("nama", "Uji", "kontak", "Sari"));
        for (String field : fields) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], parts[1]);
        }
        var found = KEY.matcher(admin.post("/admin/program", form).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void theRankingIsReadPageByPageOnOneScale() {
        String first = ministry.get(RANKING).body();
        String second = ministry.get(RANKING + "&page=2").body();
        String whole = ministry.get(RANKING + "&semua=1").body();

        assertThat(rows(first)).isEqualTo(25);
        assertThat(first).contains("Unit 1–25 dari " + rows(whole), "Semua dalam satu halaman");
        assertThat(rows(second)).isBetween(1L, 25L);
        assertThat(second).containsPattern("data-low=\"" + scale(first) + '"');
        assertThat(rows(whole)).isGreaterThan(rows(second) + 24);
        assertThat(ministry.get(RANKING.replace("?", ".csv?")).body().lines().count())
                .isGreaterThan(rows(whole));
        assertThat(ministry.get(RANKING + "&q=balikpapan").body())
                .contains("Disdukcapil Kota Balikpapan")
                .doesNotContain("Disdukcapil Kota Samarinda");
    }

    /// The sample begins in the autumn of the year before.
    @Test
    void nobodyIsSaidNotToHaveImprovedWhereThereIsNothingToCompareWith() {
        assertThat(ministry.get(RANKING + "&lihat=improved").body())
                .contains("Belum dapat dijawab: periode yang sama tahun lalu")
                .doesNotContain("Tidak ada unit seperti itu");
    }

    private static long rows(String page) {
        return page.split("data-k=\"label\"", -1).length - 1L;
    }

    private static String scale(String page) {
        return page.replaceAll("(?s).*data-low=\"(\\d+)\".*", "$1");
    }

    /// Page, CSV, XLSX and JSON come from one reading; compared are the number of rows and a cell.
    @Test
    void everyFileHoldsTheSameRows() throws IOException {
        for (String table :
                Arrays.asList("lewat", "mutu", "berulang", "keaslian", "peringkat", "instrumen")) {
            JsonNode document = json(ministry.get("/pusat/unduh/" + table + ".json").body());
            var csv = ministry.get("/pusat/unduh/" + table + ".csv");
            byte[] workbook = ministry.bytes("/pusat/unduh/" + table + ".xlsx");

            assertThat(csv.body().lines().count())
                    .as(table)
                    .isGreaterThanOrEqualTo(document.get("rows").size() + 1L);
            assertThat(csv.body().substring(1).lines().findFirst().orElseThrow())
                    .isEqualTo(
                            String.join(
                                    ",",
                                    document.get("columns")
                                            .valueStream()
                                            .map(JsonNode::asString)
                                            .toList()));
            assertThat(rowsOf(workbook)).as(table).isEqualTo(document.get("rows").size() + 1L);
        }
        assertThat(ministry.get("/pusat/unduh/lain.csv").statusCode()).isEqualTo(404);
        assertThat(ministry.get("/pusat/unduh/mutu.pdf").statusCode()).isEqualTo(404);
    }

    private long rowsOf(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("tabel.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return Pattern.compile("<row ")
                    .matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .count();
        }
    }

    @Test
    void pagesSayWhatIsLateAndWhatTheDataAreWorth() {
        String late = ministry.get("/pusat/lewat?lang=id").body();
        long counted =
                Long.parseLong(
                        COUNTRY.ask(
                                "SELECT count(*) FROM complaint_on_desk WHERE awaits_unit AND due <"
                                        + " now()"));
        long told =
                json(ministry.get("/pusat/unduh/lewat.json").body())
                        .get("rows")
                        .valueStream()
                        .mapToLong(row -> row.get("late").asLong())
                        .sum();

        assertThat(late).contains("<svg", "KTM", "Kalimantan Timur", "Makin gelap");
        assertThat(told).isBetween(counted - 2, counted + 2);
        assertThat(late).doesNotContain("id=\"period\"");
        assertThat(ministry.get("/pusat/mutu-data?lang=en").body())
                .contains("Without a visit code", "Units with provisional figures", "<svg");
        assertThat(ministry.get("/pusat/instrumen?lang=id").body())
                .contains("U9", "Pertanyaan resmi");
        assertThat(ministry.get("/pusat/berulang?lang=id").body()).contains("satu suara");
    }

    @Test
    void aUnitIsReadWithoutAWordOfItsCitizens() {
        String page = ministry.get("/pusat/unit/" + SampleCountry.UNIT + "?lang=id").body();

        assertThat(page).contains("Mutu data", "Sembilan unsur", "Balikpapan");
        assertThat(page).doesNotContain(COUNTRY.released());
        assertThat(ministry.get("/pusat/unit/00-TIDAK-ADA").statusCode()).isEqualTo(404);
    }

    @Test
    void aProgramReadsWithAKeyForItAndUpToItsLimit() {
        String key = key("untuk-NATIONAL=ya", "batas=3");

        var list = call("/api/v1/national", key);
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains("\"table\":\"mutu\"");
        var table = json(call("/api/v1/national/peringkat?type=DISDUKCAPIL-KOTA", key).body());
        assertThat(table.get("type").asString()).isEqualTo("DISDUKCAPIL-KOTA");
        assertThat(table.get("rows").size()).isGreaterThan(10);
        assertThat(call("/api/v1/national/lewat?format=csv", key).body())
                .startsWith("\uFEFFregion");
        var over = call("/api/v1/national/lewat", key);
        assertThat(over.statusCode()).isEqualTo(429);
        assertThat(over.headers().firstValue("Retry-After")).isPresent();
        assertThat(over.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(admin.get("/admin/program").body()).contains("paling banyak 3 kali sehari");
        assertThat(
                        COUNTRY.ask(
                                "SELECT string_agg(what, ' ' ORDER BY what) FROM open311_client_use"
                                        + " u JOIN open311_client c ON c.id = u.client WHERE"
                                        + " c.daily_limit = 3"))
                .isEqualTo("lewat list peringkat");
    }

    @Test
    void whoHasNoRightHearsWhy() {
        assertThat(call("/api/v1/national/mutu", "").statusCode()).isEqualTo(401);
        var unknown = call("/api/v1/national/mutu", "tidak-ada-kunci-seperti-ini");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(json(unknown.body()).get("type").asString()).endsWith("api-key");
        String sender = key();
        assertThat(json(call("/api/v1/national/mutu", sender).body()).get("type").asString())
                .endsWith("api-scope");
        String reader = key("untuk-NATIONAL=ya", "batas=50");
        assertThat(call("/api/v1/national/rahasia", reader).statusCode()).isEqualTo(404);
        assertThat(call("/api/v1/national/mutu?format=pdf", reader).statusCode()).isEqualTo(400);
        assertThat(call("/api/v1/national/mutu?period=besok", reader).statusCode()).isEqualTo(400);
        assertThat(call("/api/v1/national/mutu?type=LAIN", reader).statusCode()).isEqualTo(404);
        revoke("50");
        assertThat(call("/api/v1/national/mutu", reader).statusCode()).isEqualTo(401);
        assertThat(
                        admin.post(
                                        "/admin/program",
                                        Map.of("nama", "Uji", "kontak", "Sari", "batas", "0"))
                                .statusCode())
                .isEqualTo(422);
    }

    private static void revoke(String limit) {
        String id =
                Objects.requireNonNull(
                        COUNTRY.ask(
                                "SELECT max(id) FROM open311_client WHERE daily_limit = " + limit));
        assertThat(admin.post("/admin/program/" + id + "/cabut", Map.of()).statusCode())
                .isEqualTo(303);
    }
}
