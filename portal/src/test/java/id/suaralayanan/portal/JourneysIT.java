package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import id.suaralayanan.portal.browser.Browsers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What people come for, done in a real browser from the first page to the last.
final class JourneysIT {
    private static final String INK =
            """
            () => {
              const canvas = document.querySelector('canvas');
              const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
              return pixels.some((value, at) => at % 4 === 3 && value > 0);
            }
            """;

    private static final SampleCountry COUNTRY = SampleCountry.shared();

    /// The browser tells no more than a kilometre or so, and only after a press.
    @Test
    void aCitizenFindsTheOfficesCloseBy() {
        var sent = new ArrayList<String>();
        try (var visitor = Browsers.visitor(360, 640)) {
            visitor.grantPermissions(List.of("geolocation"));
            visitor.setGeolocation(new Geolocation(-1.26543, 116.83121));
            var page = visitor.newPage();
            page.onRequest(request -> {
                if (request.method().equals("POST")) {
                    sent.add(request.postData());
                }
            });
            page.navigate(COUNTRY.url("/cari?q=puskesmas"));
            assertThat(sent).isEmpty();
            page.locator("#dekat button").click();
            page.waitForURL("**/cari/dekat");

            assertThat(sent).containsExactly("lat=-1.27&lon=116.83");
            assertThat(page.locator("main li").first().textContent())
                    .contains("Sekitar 1 km", "Balikpapan");
            assertThat(Axe.faults(page)).isEmpty();
        }
    }

    /// Cells that a narrow screen cuts off leave axe in doubt; what it finds wrong counts.
    @Test
    void theTablesOfTheCountryAreReadOnAPhone() {
        try (var visitor = Browsers.visitor(360, 640)) {
            var page = COUNTRY.signedIn(visitor, "kementerian");
            for (String path :
                    List.of(
                            "/pusat/lewat",
                            "/pusat/mutu-data",
                            "/pusat/unit/" + SampleCountry.UNIT)) {
                page.navigate(COUNTRY.url(path));
                assertThat(Axe.faults(page)).noneMatch(fault -> fault.startsWith("broken"));
                assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
            }
        }
    }

    @Test
    void whoWritesForEverybodyMeetsNoBarrier() {
        var broken = new ArrayList<String>();
        for (var desk :
                Map.of(
                                "kepala",
                                        List.of(
                                                "/unit/perbaikan",
                                                "/unit/suara",
                                                "/unit/keaslian",
                                                "/unit/rtl",
                                                "/unit/zi",
                                                "/unit/pekppp",
                                                "/unit/area8",
                                                "/s/" + COUNTRY.point() + "/spak",
                                                "/unit/laporan",
                                                "/unit/unduh"),
                                "petugas", List.of("/unit/cari?q=antre", "/akun/kabar"),
                                "kementerian",
                                        List.of(
                                                "/pusat/pemeriksaan",
                                                "/pusat/zi",
                                                "/pusat/zi/" + SampleCountry.UNIT,
                                                "/pusat/pekppp",
                                                "/pusat/pekppp/" + SampleCountry.UNIT),
                                "pemda", List.of("/pusat/lingkup"),
                                "admin",
                                        List.of(
                                                "/admin/bahasa",
                                                "/admin/bahasa/id",
                                                "/admin/pekerjaan",
                                                "/admin/program",
                                                "/admin/skm",
                                                "/admin/webhook"))
                        .entrySet()) {
            try (var visitor = Browsers.visitor(360, 640)) {
                var page = COUNTRY.signedIn(visitor, desk.getKey());
                for (String path : desk.getValue()) {
                    page.navigate(COUNTRY.url(path));
                    Axe.faults(page).forEach(rule -> broken.add(path + ": " + rule));
                    if (Tour.overflows(page)) {
                        broken.add(path + ": wider than the screen");
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void aCitizenComplainsAndAnOfficerAnswers() {
        try (var visitor = Browsers.visitor(360, 640, false);
                var desk = Browsers.visitor(1440, 900)) {
            var citizen = visitor.newPage();
            complain(
                    citizen,
                    "Antrean loket tiga lambat sekali dan petugas pergi istirahat panjang.");
            var ticket = citizen.locator(".code").first().textContent().strip();
            var receipt = citizen.locator(".code").nth(1).textContent().strip();

            var officer = COUNTRY.signedIn(desk, "petugas");
            officer.navigate(COUNTRY.url("/unit/aduan/" + ticket));
            assertThat(officer.locator("main").textContent()).contains("petugas pergi istirahat");

            citizen.navigate(COUNTRY.url("/lacak?ticket=" + ticket));
            citizen.locator("#kunci").fill(receipt);
            citizen.locator("main form button").first().click();
            assertThat(citizen.url()).endsWith("/lacak/" + ticket);
            assertThat(citizen.locator("main").textContent()).contains(ticket);
        }
    }

    @Test
    void aComplaintIsFoundByItsWordsWithinASecond() {
        try (var visitor = Browsers.visitor(360, 640, false);
                var desk = Browsers.visitor(1440, 900)) {
            var officer = COUNTRY.signedIn(desk, "petugas");
            var citizen = visitor.newPage();
            complain(citizen, "Mesin cetak kartunya rusak bertuliskan zamrudkhatulistiwa.");
            citizen.waitForTimeout(1_000);

            var answer =
                    officer.request().get(COUNTRY.url("/api/v1/complaints?q=zamrudkhatulistiwa"));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text())
                    .contains(citizen.locator(".code").first().textContent().strip());
        }
    }

    @Test
    void theHeadOfAnOfficeSeesChartsDrawnFromTables() {
        try (var desk = Browsers.visitor(1440, 900)) {
            var page = COUNTRY.signedIn(desk, "kepala");
            var violations = new ArrayList<String>();
            page.onConsoleMessage(message -> violations.add(message.text()));
            page.navigate(COUNTRY.url("/unit"));

            assertThat(page.locator("main").textContent()).contains("IKM");
            assertThat(page.locator("table").count()).isPositive();
            awaitAChart(page);
            assertThat(violations).noneMatch(text -> text.contains("Content Security Policy"));
            assertThat(Axe.faults(page)).isEmpty();
        }
    }

    @Test
    void theMinistrySeesRangesOfRanksAndTheFunnel() {
        try (var desk = Browsers.visitor(1440, 900)) {
            var page = COUNTRY.signedIn(desk, "kementerian");
            page.navigate(COUNTRY.url("/pusat/peringkat?type=DISDUKCAPIL-KOTA"));
            assertThat(page.locator("table").first().textContent()).containsPattern("\\d+–\\d+");
            awaitAChart(page);

            page.navigate(COUNTRY.url("/pusat/corong?type=DISDUKCAPIL-KOTA"));
            awaitAChart(page);
            assertThat(Axe.faults(page)).isEmpty();
        }
    }

    /// Three questions of the ministry, none of them more than three clicks away from its home.
    @Test
    void theMinistryLearnsWhoIsClearlyAboveWhoImprovedAndWhoseAnswersAreDoubted() {
        try (var desk = Browsers.visitor(1440, 900)) {
            var page = COUNTRY.signedIn(desk, "kementerian");
            page.navigate(COUNTRY.url("/pusat?type=DISDUKCAPIL-KOTA"));
            page.locator("a.chip.up").click();
            assertThat(page.locator("#peringkat tbody tr").count()).isPositive();
            assertThat(page.locator("#peringkat tbody tr:not(:has-text('Jelas di atas'))").count())
                    .isZero();
            page.locator("#peringkat tbody th a").first().click();
            assertThat(page.locator("main").textContent())
                    .contains("Seluruh rentangnya ada di paruh atas");
            assertThat(Axe.faults(page)).isEmpty();

            page.navigate(COUNTRY.url("/pusat/peringkat?type=DISDUKCAPIL-KOTA"));
            page.locator("nav.tabs a:has-text('Membaik dengan pasti')").click();
            assertThat(page.url()).contains("lihat=improved");
            assertThat(Axe.faults(page)).isEmpty();

            page.navigate(COUNTRY.url("/pusat"));
            page.locator("a[href='/pusat/keaslian']:visible").first().click();
            assertThat(page.url()).endsWith("/pusat/keaslian");
        }
    }

    private static void complain(Page citizen, String text) {
        citizen.navigate(COUNTRY.url("/adu/" + SampleCountry.UNIT));
        citizen.locator("#teks").fill(text);
        citizen.locator("label:has(input[name=identitas][value=ANONYMOUS])").click();
        citizen.waitForTimeout(3_100);
        citizen.locator("main form button").first().click();
        citizen.locator("main form button").first().click();
        assertThat(citizen.locator("h1").textContent()).isEqualTo("Pengaduan Anda sudah masuk");
    }

    /// Scrolls to the first chart and waits until there is ink on it.
    private static void awaitAChart(Page page) {
        page.locator("canvas").first().scrollIntoViewIfNeeded();
        page.waitForCondition(() -> (Boolean) page.evaluate(INK));
    }
}
