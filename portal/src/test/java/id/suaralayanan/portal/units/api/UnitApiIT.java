package id.suaralayanan.portal.units.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.Patient;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.Rows;
import id.suaralayanan.portal.units.Registry;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class UnitApiIT {
    @AutoClose private static PortalServer portal;

    @BeforeAll
    static void fill() {
        portal = PortalServer.start(Patient.settings());
        Rows.run(
                portal,
                """
                INSERT INTO region (code, parent, name) VALUES
                    ('64', NULL, 'Kalimantan Timur'), ('64.71', '64', 'Kota Balikpapan'),
                    ('64.72', '64', 'Kota Samarinda'), ('64.71.05', '64.71', 'Balikpapan Selatan'),
                    ('64.71.05.1006', '64.71.05', 'Sepinggan Raya'), ('35', NULL, 'Jawa Timur'),
                    ('35.78', '35', 'Kota Surabaya');
                INSERT INTO unit_type (code, name, name_en, free_by_law) VALUES
                    ('DISDUKCAPIL-KOTA', 'Disdukcapil kota', 'Civil registry of a city', true),
                    ('DPMPTSP', 'Pelayanan perizinan', 'Permits', false);
                INSERT INTO unit (code, name, short_name, aliases, type, region, time_zone) VALUES
                    ('64.71-DISDUKCAPIL', 'Dinas Kependudukan dan Pencatatan Sipil Kota Balikpapan',
                     'Disdukcapil Balikpapan', 'dukcapil capil', 'DISDUKCAPIL-KOTA', '64.71', 'Asia/Makassar'),
                    ('64.72-DISDUKCAPIL', 'Dinas Kependudukan dan Pencatatan Sipil Kota Samarinda',
                     'Disdukcapil Samarinda', '', 'DISDUKCAPIL-KOTA', '64.72', 'Asia/Makassar'),
                    ('35.78-DISDUKCAPIL', 'Dinas Kependudukan dan Pencatatan Sipil Kota Surabaya',
                     'Disdukcapil Surabaya', '', 'DISDUKCAPIL-KOTA', '35.78', 'Asia/Jakarta'),
                    ('64.71-DPMPTSP', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Balikpapan',
                     'DPMPTSP Balikpapan', 'izin mal pelayanan publik mpp', 'DPMPTSP', '64.71', 'Asia/Makassar');
                UPDATE unit SET latitude = -1.27, longitude = 116.83 WHERE code = '64.71-DISDUKCAPIL';
                UPDATE unit SET latitude = -7.26, longitude = 112.75 WHERE code = '35.78-DISDUKCAPIL';
                INSERT INTO service (unit, code, name)
                SELECT id, 'KTP-EL', 'KTP elektronik' FROM unit WHERE type = 'DISDUKCAPIL-KOTA';
                INSERT INTO service (unit, code, name, closed_on)
                SELECT id, 'IMB', 'Izin mendirikan bangunan', '2021-08-02' FROM unit WHERE type = 'DPMPTSP';
                INSERT INTO feedback_point (code, unit, service, label)
                SELECT '7F3K', u.id, s.id, 'Loket 3'
                  FROM unit u JOIN service s ON s.unit = u.id
                 WHERE u.code = '64.71-DISDUKCAPIL';
                """);
        portal.refreshRegistry();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    capil balikpapan,     64.71-DISDUKCAPIL
                    dukcapil samarinda,   64.72-DISDUKCAPIL
                    disdukcpil surabaya,  35.78-DISDUKCAPIL
                    DUKCAPIL balikpapn,   64.71-DISDUKCAPIL
                    ktp surabya,          35.78-DISDUKCAPIL
                    64.72,                64.72-DISDUKCAPIL
                    izin,                 64.71-DPMPTSP
                    mal pelayanan,        64.71-DPMPTSP
                    catatan sipil smrinda,64.72-DISDUKCAPIL
                    capil,                64.71-DISDUKCAPIL
                    ektp samarinda,       64.72-DISDUKCAPIL
                    capil sepingan raya,  64.71-DISDUKCAPIL
                    kelurahan sepinggan,  64.71-DISDUKCAPIL
                    ktp jawa timur,       35.78-DISDUKCAPIL
                    kantor ptsp,          64.71-DPMPTSP
                    """)
    void findsAUnitByItsWordsItsServicesAndInSpiteOfTypingErrors(String words, String first)
            throws Exception {
        assertThat(codes(find("q=" + encoded(words)))).startsWith(first);
    }

    @Test
    void findsNothingForWordsThatNobodyUses() throws Exception {
        var found = find("q=" + encoded("imigrasi paspor"));

        assertThat(codes(found)).isEmpty();
        assertThat(found.path("total").intValue()).isZero();
    }

    @Test
    void listsAllUnitsOfARegionWithThoseInsideItAndOfAType() throws Exception {
        assertThat(codes(find("region=64&type=DISDUKCAPIL-KOTA")))
                .containsExactly("64.71-DISDUKCAPIL", "64.72-DISDUKCAPIL");
        assertThat(codes(find("region=64.71.05"))).isEmpty();
        assertThat(find("").path("total").intValue()).isEqualTo(4);
        assertThat(codes(find("page=2"))).isEmpty();
    }

    /// Same city, then same province, then the rest of the country.
    @Test
    void listsTheNeighboursOfAUnitFirst() throws Exception {
        var page = get("/cari?dekat=64.71-DPMPTSP").body();

        assertThat(page).contains("Yang dekat dengan DPMPTSP Balikpapan");
        assertThat(page.indexOf("/u/64.71-DISDUKCAPIL"))
                .isPositive()
                .isLessThan(page.indexOf("/u/64.72-DISDUKCAPIL"));
        assertThat(page.indexOf("/u/64.72-DISDUKCAPIL"))
                .isLessThan(page.indexOf("/u/35.78-DISDUKCAPIL"));
        assertThat(get("/cari?wilayah=64").body())
                .contains("Wilayah di Kalimantan Timur", "wilayah=64.71")
                .doesNotContain("/u/35.78-DISDUKCAPIL");
        assertThat(get("/cari?q=imigrasi&wilayah=64").body())
                .contains("Tidak ada hasil", "seluruh Indonesia");
        assertThat(get("/cari?dekat=x").statusCode()).isEqualTo(400);
    }

    @Test
    void listsTheUnitsCloseToAPlaceThatIsSentInAFormOnly() throws Exception {
        var near = post("lat=-1.5&lon=116.83");

        assertThat(near.statusCode()).isEqualTo(200);
        assertThat(near.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(near.body())
                .contains("/u/64.71-DISDUKCAPIL", "Sekitar 26 km", "/u/35.78-DISDUKCAPIL")
                .doesNotContain("/u/64.71-DPMPTSP");
        assertThat(near.body().indexOf("/u/64.71-DISDUKCAPIL"))
                .isLessThan(near.body().indexOf("/u/35.78-DISDUKCAPIL"));
        assertThat(post("lat=91&lon=x").statusCode()).isEqualTo(400);
        assertThat(get("/cari").headers().firstValue("Permissions-Policy").orElse(""))
                .contains("geolocation=(self)");
        assertThat(get("/").headers().firstValue("Permissions-Policy").orElse(""))
                .contains("geolocation=()");
    }

    private static HttpResponse<String> post(String form) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(portal.url("/cari/dekat"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void takesSpecialCharactersAsTextAndRefusesNonsense() throws Exception {
        assertThat(find("q=" + encoded("100%_'\"\\ ; DROP TABLE unit --")).path("units")).isEmpty();
        assertThat(get("/api/v1/units?region=6%25&page=0").statusCode()).isEqualTo(400);
    }

    @Test
    void describesAUnitWithItsServicesAndItsTimeZone() throws Exception {
        var unit = json(get("/api/v1/units/64.71-DISDUKCAPIL"));

        assertThat(unit.path("shortName").stringValue()).isEqualTo("Disdukcapil Balikpapan");
        assertThat(unit.path("regionName").stringValue()).isEqualTo("Kota Balikpapan");
        assertThat(unit.path("timeZone").stringValue()).isEqualTo("Asia/Makassar");
        assertThat(unit.at("/services/0/service").stringValue()).isEqualTo("KTP-EL");
    }

    @Test
    void answersAnUnknownUnitWithAProblem() throws Exception {
        var answer = get("/api/v1/units/99.99-TIDAKADA");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).path("detail").stringValue()).contains("99.99-TIDAKADA");
    }

    @Test
    void knowsAFeedbackPointHoweverItIsTyped() {
        var point = portal.bean(Registry.class).point("7f3k").orElseThrow();

        assertThat(point.label()).isEqualTo("Loket 3");
    }

    @Test
    void seesANewUnitWithinSeconds() throws Exception {
        Rows.run(
                portal,
                """
                INSERT INTO unit (code, name, short_name, type, region, time_zone) VALUES
                    ('35-BARU', 'Kantor Baru', 'Kantor Baru', 'DPMPTSP', '35', 'Asia/Jakarta')
                """);
        try {
            for (int tries = 0; tries < 50; tries++) {
                if (get("/api/v1/units/35-BARU").statusCode() == 200) {
                    return;
                }
                Thread.sleep(100);
            }
            assertThat(get("/api/v1/units/35-BARU").statusCode()).isEqualTo(200);
        } finally {
            Rows.run(portal, "DELETE FROM unit WHERE code = '35-BARU'");
            portal.refreshRegistry();
        }
    }

    private static JsonNode find(String query) throws IOException, InterruptedException {
        return json(get("/api/v1/units?" + query));
    }

    private static List<String> codes(JsonNode found) {
        return found.path("units")
                .valueStream()
                .map(unit -> unit.path("unit").stringValue())
                .toList();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(portal.url(path)).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
