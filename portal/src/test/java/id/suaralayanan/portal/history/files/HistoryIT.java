package id.suaralayanan.portal.history.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import id.suaralayanan.portal.Axe;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.browser.Browsers;
import id.suaralayanan.portal.history.reading.OfficeFiles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Earlier years, from the file of an office to the trend that everybody reads.
final class HistoryIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final String UNIT = "64.71-UJI-RIWAYAT";
    private static final String OTHER = "64.71-UJI-RIWAYAT-DUA";
    @AutoClose private static Visitor head = Visitor.of(PORTAL);

    @BeforeAll
    static void fill() {
        var database = PORTAL.database();
        StaffRows.unit(database, UNIT, "Kantor Riwayat");
        StaffRows.unit(database, OTHER, "Kantor Riwayat Dua");
        StaffRows.officer(database, "kepala-riwayat", Role.UNIT_HEAD, UNIT);
        StaffRows.officer(database, "petugas-riwayat", Role.UNIT_OFFICER, UNIT);
        StaffRows.officer(database, "kepala-riwayat-dua", Role.UNIT_HEAD, OTHER);
        StaffRows.officer(database, "admin-riwayat", Role.ADMIN, "");
        PORTAL.refreshRegistry();
        head = Visitor.signedIn(PORTAL, "kepala-riwayat");
    }

    @Test
    void fourFilesOfAnOfficeComeInAsTheyAreAndGoOutWhole() {
        try (var browser = Browsers.visitor(1440, 900)) {
            head.cookies()
                    .forEach((name, value) ->
                            browser.addCookies(
                                    List.of(
                                            new Cookie(name, value)
                                                    .setUrl(PORTAL.url("/").toString()))));
            var page = browser.newPage();
            for (var name :
                    List.of(
                            OfficeFiles.SEMESTER,
                            OfficeFiles.QUARTERS,
                            OfficeFiles.LIME,
                            OfficeFiles.RECAP)) {
                bring(page, name);
                page.locator("#awal").waitFor();
                if (name.equals(OfficeFiles.SEMESTER)) {
                    assertThat(page.locator("main").textContent())
                            .contains("30 baris diambil, 2 ditolak, 6 baris jumlah")
                            .contains("Baris 36", "Tanggal “29/02/2023” tidak ada")
                            .contains("U9 berisi “5,0”");
                    assertThat(Axe.faults(page)).isEmpty();
                }
                page.locator("button[value=simpan]").click();
                assertThat(page.locator(".done.panel").textContent())
                        .as(name)
                        .contains("Tersimpan");
            }

            page.navigate(PORTAL.url("/u/" + UNIT).toString());
            assertThat(page.locator("section[aria-labelledby=pertahun]").textContent())
                    .contains("Triwulan IV 2021", "80,32 B", "Triwulan III 2022", "81,19 B")
                    .contains("80,83 B", "76,39 C", "diimpor", "tidak ikut dalam peringkat");
            page.navigate(PORTAL.url("/unit").toString());
            assertThat(page.locator("section[aria-labelledby=pertahun]").textContent())
                    .contains("80,83 B", "diimpor");

            page.navigate(PORTAL.url("/unit/riwayat").toString());
            page.locator("text=" + OfficeFiles.SEMESTER).click();
            page.locator("form[action$='/batal'] button").click();
            assertThat(page.locator("main").textContent()).contains("dibatalkan oleh");
            assertThat(head.get("/u/" + UNIT).body()).doesNotContain("80,83").contains("76,39");
        }
        assertThat(
                        ask(
                                "SELECT count(*) FROM rating r JOIN service s ON s.id = r.service JOIN unit u ON u.id = s.unit WHERE u.code = '"
                                        + UNIT
                                        + "'"))
                .isEqualTo("0");
        assertThat(
                        ask(
                                "SELECT count(*) FROM indicator i JOIN unit u ON u.id = i.unit WHERE u.code = '"
                                        + UNIT
                                        + "'"))
                .isEqualTo("0");
        assertThat(
                        ask(
                                "SELECT string_agg(action, ' ' ORDER BY seq) FROM audit_log l JOIN officer o ON o.id = l.officer WHERE o.username = 'kepala-riwayat' AND object = (SELECT 'past import ' || min(i.id) FROM past_import i JOIN unit u ON u.id = i.unit WHERE u.code = '"
                                        + UNIT
                                        + "' AND i.name = '"
                                        + OfficeFiles.SEMESTER
                                        + "')"))
                .isEqualTo("HISTORY_BROUGHT HISTORY_STORED HISTORY_UNDONE");
    }

    private static void bring(Page page, String name) {
        page.navigate(PORTAL.url("/unit/riwayat").toString());
        page.locator("#pilih")
                .setInputFiles(new FilePayload(name, "text/csv", OfficeFiles.bytes(name)));
        page.locator("form[enctype] button").click();
    }

    @Test
    void oneTimeHasOneFigureAndTheReaderSaysWhatColumnsMean() {
        try (var second = Visitor.signedIn(PORTAL, "kepala-riwayat-dua")) {
            var file = "Nilai;Tahun\n87,28;2019\n";
            var page = upload(second, "/unit/riwayat", file);
            assertThat(second.get(page).body()).contains("Belum dapat disimpan");
            var mapped =
                    Map.of(
                            "kolom-0", "INDEX",
                            "kolom-1", "PERIOD",
                            "isi", "RESULTS",
                            "skala", "FOURTEEN",
                            "aksi", "lihat");
            assertThat(second.post(page, mapped).body())
                    .contains("Simpan ke tren", "angka tercetak");
            assertThat(second.post(page, with(mapped, "aksi", "simpan")).statusCode())
                    .isEqualTo(303);
            assertThat(second.get("/u/" + OTHER).body())
                    .contains("diimpor, skala lama 14 unsur", "87,28 A", "B mulai 62,51");

            var again = upload(second, "/unit/riwayat", file.replace("87,28", "90,00"));
            assertThat(second.post(again, with(mapped, "aksi", "simpan")).body())
                    .contains("2019 sudah ada dari berkas berkas.csv");
            assertThat(head.get(again).statusCode()).isEqualTo(404);
            assertThat(head.post(again + "/batal", Map.of()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aFileThatIsStoredIsNotStoredAgainUnderAnotherPeriod() {
        try (var second = Visitor.signedIn(PORTAL, "kepala-riwayat-dua")) {
            var file = "Nilai\n81,20\n";
            var mapped = Map.of("kolom-0", "INDEX", "isi", "RESULTS", "aksi", "simpan");
            var first = upload(second, "/unit/riwayat", file);
            assertThat(second.post(first, with(mapped, "tahun", "2018")).statusCode())
                    .isEqualTo(303);

            var again = upload(second, "/unit/riwayat", file);
            assertThat(second.post(again, with(mapped, "tahun", "2017")).body())
                    .contains("Berkas ini sudah disimpan, sebagai berkas.csv");
        }
    }

    @Test
    void theHeadAndTheAdminBringFilesAndOfficersDoNot() {
        try (var officer = Visitor.signedIn(PORTAL, "petugas-riwayat");
                var admin = Visitor.signedIn(PORTAL, "admin-riwayat")) {
            assertThat(officer.get("/unit/riwayat").body())
                    .contains("Hanya kepala unit")
                    .doesNotContain("name=\"berkas\"");
            assertThat(officer.upload("/unit/riwayat", "", "a").statusCode()).isEqualTo(403);
            assertThat(head.upload("/unit/riwayat", "falsch", "a").statusCode()).isEqualTo(403);

            assertThat(admin.get("/admin/riwayat?unit=64.71-TIDAK-ADA").body())
                    .contains("Tidak ada unit");
            var page = upload(admin, "/admin/riwayat?unit=" + UNIT, "sama sekali bukan tabel");
            assertThat(admin.get(page).body()).contains("Belum dapat disimpan");
            assertThat(upload(admin, "/admin/riwayat?unit=" + UNIT, "PK\u0003\u0004").length())
                    .isPositive();
        }
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new TreeMap<>(fields);
        all.put(name, value);
        return all;
    }

    private static String upload(Visitor visitor, String list, String file) {
        var found =
                Pattern.compile("name=\"izin\" value=\"([^\"]+)\"")
                        .matcher(visitor.get(list).body());
        assertThat(found.find()).as("a form for a file").isTrue();
        return visitor.upload(list.replaceAll("\\?.*", ""), found.group(1), file)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static String ask(String sql) {
        return StaffRows.ask(PORTAL.database(), sql);
    }
}
