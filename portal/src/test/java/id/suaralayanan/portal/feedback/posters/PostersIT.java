package id.suaralayanan.portal.feedback.posters;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import id.suaralayanan.portal.Goals;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.browser.Browsers;
import id.suaralayanan.portal.feedback.Office;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Posters as they come out of a printer, and the points they belong to.
final class PostersIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final Pattern BOX = Pattern.compile("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]");
    private static final Pattern CODE = Pattern.compile("/unit/qr/([2-9A-Z]{5})/a4");

    @BeforeAll
    static void fill() {
        Office.in(PORTAL);
        StaffRows.officer(PORTAL.database(), "pemasang", Role.UNIT_OFFICER, Office.UNIT);
        StaffRows.officer(PORTAL.database(), "pengawas-poster", Role.MINISTRY, "");
        StaffRows.unit(PORTAL.database(), "64.71-UJI-POSTER", "Kantor Poster");
        StaffRows.officer(
                PORTAL.database(), "pemasang-lain", Role.UNIT_OFFICER, "64.71-UJI-POSTER");
    }

    @ParameterizedTest(name = "{0} is {1} x {2} points")
    @CsvSource({"a4, 595, 842", "a3, 842, 1191", "tenda, 595, 842"})
    void printsOnOnePageWithNothingCutOff(String format, int width, int height) {
        try (var officer = Visitor.signedIn(PORTAL, "pemasang");
                var visitor = Browsers.visitor(1440, 900)) {
            officer.cookies()
                    .forEach((name, value) ->
                            visitor.addCookies(
                                    List.of(
                                            new Cookie(name, value)
                                                    .setUrl(PORTAL.url("/").toString()))));
            var page = visitor.newPage();
            page.navigate(PORTAL.url("/unit/qr/V7F3K/" + format).toString());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            var pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            var text = new String(pdf, StandardCharsets.ISO_8859_1);
            var boxes = BOX.matcher(text).results().toList();

            Goals.exactly("G35", "pages of a poster, " + format, 1, boxes.size());
            assertThat(Double.parseDouble(boxes.getFirst().group(1)))
                    .isBetween(width - 1.0, width + 1.0);
            assertThat(Double.parseDouble(boxes.getFirst().group(2)))
                    .isBetween(height - 1.0, height + 1.0);
            assertThat(
                            page.evaluate(
                                    "[...document.querySelectorAll('.face')].every(f => f.scrollHeight <= f.clientHeight + 1 && f.scrollWidth <= f.clientWidth + 1)"))
                    .isEqualTo(true);
            assertThat(page.locator("main").innerText())
                    .contains(
                            "Kantor Uji",
                            "Loket 3",
                            "V7F3K",
                            "Pindai, atau buka",
                            "How was our service?");
            assertThat(
                            (Double)
                                    page.evaluate(
                                            "document.querySelector('.qr').getBoundingClientRect().width * 25 / 33 / 96 * 25.4"))
                    .isGreaterThanOrEqualTo(format.equals("tenda") ? 49.9 : 99.9);
        }
    }

    @Test
    void aPointOfAnotherOfficeHasNoPosterHereButOneForTheMinistry() {
        try (var other = Visitor.signedIn(PORTAL, "pemasang-lain");
                var ministry = Visitor.signedIn(PORTAL, "pengawas-poster")) {
            assertThat(other.get("/unit/qr/V7F3K/a4").statusCode()).isEqualTo(404);
            assertThat(other.get("/pusat/qr/V7F3K/a4").statusCode()).isEqualTo(403);
            assertThat(ministry.get("/pusat/qr?unit=" + Office.UNIT).body())
                    .contains("Loket 3", "/pusat/qr/V7F3K/a3");
            assertThat(ministry.get("/pusat/qr/V7F3K/a3").body())
                    .contains("viewBox=\"-4 -4 33 33\"");
            assertThat(ministry.get("/pusat/qr/V7F3K/a5").statusCode()).isEqualTo(404);
            assertThat(ministry.get("/pusat/qr?unit=XX").body()).contains("tidak dikenal");
        }
    }

    @Test
    void anOfficerPutsUpAPointAndTakesItDown() {
        try (var officer = Visitor.signedIn(PORTAL, "pemasang-lain")) {
            StaffRows.run(
                    PORTAL.database(),
                    "INSERT INTO service (unit, code, name) SELECT id, 'KTP-EL', 'KTP-el' FROM unit WHERE code = '64.71-UJI-POSTER' ON CONFLICT DO NOTHING");
            Office.in(PORTAL);
            var empty = officer.post("/unit/qr", Map.of("label", " ", "layanan", "KTP-EL"));
            var added = officer.post("/unit/qr", Map.of("label", "Loket 9", "layanan", "KTP-EL"));
            var list = officer.get("/unit/qr").body();
            var code = CODE.matcher(list);

            assertThat(empty.statusCode()).isEqualTo(422);
            assertThat(added.statusCode()).isEqualTo(303);
            assertThat(code.find()).isTrue();
            assertThat(list).contains("Loket 9", "KTP-el");
            assertThat(officer.get("/s/" + code.group(1)).statusCode()).isEqualTo(200);
            officer.post("/unit/qr/" + code.group(1) + "/tutup", Map.of());
            assertThat(officer.get("/s/" + code.group(1)).statusCode()).isEqualTo(410);
            assertThat(officer.get("/unit/qr").body()).doesNotContain("Loket 9");
            officer.post("/unit/qr/V7F3K/tutup", Map.of());
            assertThat(officer.get("/s/V7F3K").statusCode()).isEqualTo(200);
        }
    }
}
