package id.suaralayanan.portal.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.suaralayanan.portal.Axe;
import id.suaralayanan.portal.Goals;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.browser.Browsers;
import id.suaralayanan.portal.browser.Wire;
import id.suaralayanan.portal.feedback.Office;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A kiosk from its pairing to its end, as admin, citizens and the unit see it.
final class KioskIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final Pattern CODE = Pattern.compile(">(\\w{4}-\\w{4})</p>");
    private static final Pattern ID = Pattern.compile("/admin/perangkat/(\\d+)/cabut");

    private Wire wire;
    private Visitor admin;
    private BrowserContext device;
    private Page page;

    @BeforeEach
    void open() {
        Office.in(PORTAL);
        StaffRows.officer(PORTAL.database(), "admin-kios", Role.ADMIN, "");
        StaffRows.officer(PORTAL.database(), "petugas-kios", Role.UNIT_OFFICER, Office.UNIT);
        StaffRows.run(
                PORTAL.database(),
                "UPDATE kiosk SET revoked_at = now(), pairing_hash = NULL, pairing_until = NULL, key_hash = NULL, paired_at = NULL, former_hash = NULL, former_until = NULL");
        wire = Wire.to(PORTAL.port());
        admin = Visitor.signedIn(PORTAL, "admin-kios");
        device = Browsers.keeper(1080, 1920);
        page = device.newPage();
    }

    @AfterEach
    void close() {
        device.close();
        admin.close();
        wire.close();
    }

    @Test
    void asksNineQuestionsWithoutANetworkAndLeavesNothingBehind() {
        pair("V7F3K");
        page.evaluate("navigator.serviceWorker.ready.then(() => 0)");
        wire.cut();
        long begin = System.nanoTime();
        tap("begin");
        for (int question = 1; question <= 9; question++) {
            assertThat(words(".top span")).isEqualTo(question + " / 9");
            press(".answers button >> nth=2");
        }
        press(".answers button >> nth=0");
        page.waitForCondition(() -> words("h1").equals("Terima kasih"));
        Goals.atMost(
                "G23",
                "kiosk without a network, seconds until the done screen",
                30,
                Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
        page.waitForCondition(() -> words("#menunggu").startsWith("1"));
        assertThat(Axe.faults(page)).isEmpty();

        wire.mend();
        page.waitForCondition(() -> words("h1").equals("Bagaimana layanan kami?"));
        page.evaluate("dispatchEvent(new Event('online'))");
        page.waitForCondition(() -> "0".equals(left()));
        Goals.exactly("G23", "kept on a kiosk after its reset", 0, Double.parseDouble(left()));
        assertThat(
                        StaffRows.ask(
                                PORTAL.database(),
                                """
                                SELECT r.channel || ' ' || r.u1 || ' ' || r.sex || ' ' || k.point
                                  FROM kiosk_rating k
                                  JOIN rating r USING (key)
                                  JOIN kiosk d ON d.id = k.kiosk AND d.revoked_at IS NULL
                                """))
                .isEqualTo("KIOSK 3 F V7F3K");

        page.goBack();
        page.waitForCondition(() -> words("h1").equals("Bagaimana layanan kami?"));
        assertThat(page.url()).matches(".*/kios/\\w{28}");
    }

    @Test
    void asksForTheServiceWhereThereAreSeveralAndForgetsWhoWalksAway() {
        page.clock().install();
        pair("V7F3M");
        tap("language");
        assertThat(words("h1")).isEqualTo("How was our service?");
        tap("begin");
        assertThat(words("h1")).isEqualTo("What did you come for?");
        press(".answers button >> nth=0");
        press(".answers button >> nth=0");
        page.clock().runFor(20_100);
        assertThat(words("h1")).isEqualTo("Still here?");
        assertThat(Axe.faults(page)).isEmpty();
        tap("continue");
        assertThat(words(".top span")).isEqualTo("2 / 9");
        page.clock().runFor(31_000);
        assertThat(words("h1")).isEqualTo("Bagaimana layanan kami?");
        tap("begin");
        assertThat(words("h1")).isEqualTo("Layanan apa yang Anda urus?");
        tap("reset");
        assertThat(left()).isEqualTo("0");
    }

    @Test
    void stopsAtOnceWhenItIsRevoked() {
        page.clock().install();
        pair("V7F3K");
        var token = page.url();
        page.clock().runFor(61_000);
        try (var unit = Visitor.signedIn(PORTAL, "petugas-kios")) {
            assertThat(unit.get("/unit/perangkat").body())
                    .contains("Kios pintu masuk", "Terpasang", "Terakhir terdengar");
            assertThat(unit.get("/admin/perangkat").statusCode()).isEqualTo(403);
        }

        assertThat(admin.post("/admin/perangkat/" + id() + "/cabut", Map.of()).statusCode())
                .isEqualTo(303);
        page.clock().runFor(61_000);
        page.waitForCondition(() -> words("h1").startsWith("Kios ini dimatikan"));
        assertThat(Axe.faults(page)).isEmpty();
        assertThat(page.navigate(token).status()).isEqualTo(410);
        assertThat(admin.get("/admin/perangkat").body()).contains("Dicabut");
    }

    @Test
    void bringsWhatItHoldsAfterItWasPairedAnewOrStoppedAndNothingAfterItWasRevoked() {
        pair("V7F3K");
        admin.post("/admin/perangkat/" + id() + "/kode", Map.of());
        hold();
        page.waitForCondition(() -> words("h1").startsWith("Kios ini dimatikan"));
        assertThat(broughtLate()).isEqualTo("1");
        admin.post("/admin/perangkat/" + id() + "/henti", Map.of());
        assertThat(admin.get("/admin/perangkat").body()).contains("Dihentikan", "Cabut");
        hold();
        assertThat(broughtLate()).isEqualTo("2");
        assertThat(words("[data-if=lost]")).isEmpty();

        admin.post("/admin/perangkat/" + id() + "/cabut", Map.of());
        hold();
        page.waitForCondition(() -> words("[data-if=lost]").startsWith("Jawaban yang belum"));
        assertThat(broughtLate()).isEqualTo("2");
    }

    /// Puts an answer into the device's queue and lets it be sent.
    private void hold() {
        page.evaluate(
                """
                () => antrean.add({ key: crypto.randomUUID(), address: location.pathname, quiet: true,
                  body: 'layanan=KTP-EL&' + [1, 2, 3, 4, 5, 6, 7, 8, 9].map((u) => 'U' + u + '=3').join('&') })
                .then(() => dispatchEvent(new Event('online')))
                """);
        page.waitForCondition(() -> "0".equals(left()));
    }

    private static String broughtLate() {
        return StaffRows.ask(
                PORTAL.database(),
                "SELECT count(*) FROM kiosk_rating k JOIN rating r USING (key) WHERE late AND kiosk = (SELECT max(id) FROM kiosk)");
    }

    @Test
    void showsVisitCodesThatChangeEndAndWorkOnce() {
        page.clock().install();
        open(newKiosk("V7F3K", "kode"));
        page.waitForCondition(() -> words("h1").startsWith("Sudah dilayani"));
        page.waitForCondition(() -> words(".number").length() == 19);
        var first = words(".number");

        assertThat(
                        page.evaluate(
                                "fetch(location.pathname + '/kode', {method: 'POST'}).then((it) => it.status)"))
                .isEqualTo(204);
        assertThat(rate(first)).isEqualTo(201);
        assertThat(rate(first)).isEqualTo(409);
        assertThat(words(".number")).isEqualTo(first);

        waitForTheNext(first);
        var second = words(".number");
        StaffRows.run(
                PORTAL.database(),
                "UPDATE visit_code SET until = now() - interval '1 second' WHERE until IS NOT NULL");
        assertThat(rate(second)).isEqualTo(409);
        waitForTheNext(second);
        assertThat(
                        StaffRows.ask(
                                PORTAL.database(),
                                """
                                SELECT b.codes || ' ' || b.withdrawn || ' ' || count(c.hash)
                                  FROM visit_batch b
                                  LEFT JOIN visit_code c ON c.batch = b.id
                                 WHERE b.kiosk = (SELECT max(id) FROM kiosk)
                                 GROUP BY b.id
                                """))
                .isEqualTo("3 1 1");
        assertThat(admin.get("/admin/kunjungan").body()).contains("layar: Kios pintu masuk");

        wire.cut();
        page.clock().runFor(71_000);
        page.waitForCondition(() -> !page.locator("#nomor").isVisible());
        wire.mend();
        admin.post("/admin/perangkat/" + id() + "/cabut", Map.of());
        page.clock().runFor(11_000);
        page.waitForCondition(() -> words("h1").startsWith("Layar ini dimatikan"));
    }

    private void waitForTheNext(String code) {
        StaffRows.run(
                PORTAL.database(),
                "UPDATE visit_batch SET shown_at = shown_at - interval '1 minute' WHERE kiosk IS NOT NULL");
        page.clock().runFor(41_000);
        page.waitForCondition(() -> !words(".number").equals(code));
    }

    private static int rate(String code) {
        return Office.in(PORTAL).rateWith(code);
    }

    @Test
    void aPairingCodeWorksOnceAndAWrongOneSaysSo() {
        var code = newKiosk("V7F3K");
        page.navigate(wire.url("/kios"));
        page.locator("#kode").fill("ABCD-2345");
        page.locator("main button").click();
        assertThat(words(".why")).startsWith("Kode ini salah");
        assertThat(Axe.faults(page)).isEmpty();
        page.locator("#kode").fill(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        page.locator("main button").click();
        assertThat(page.url()).matches(".*/kios/\\w{28}");
        page.navigate(wire.url("/kios"));
        page.locator("#kode").fill(code);
        page.locator("main button").click();
        assertThat(words(".why")).startsWith("Kode ini salah");

        assertThat(
                        StaffRows.ask(
                                PORTAL.database(),
                                "SELECT count(*) FROM kiosk WHERE key_hash IS NOT NULL"))
                .isEqualTo("1");
        assertThat(admin.post("/admin/perangkat", Map.of("titik", "ZZZZZ", "nama", "x")).body())
                .contains("Tidak ada titik penilaian", "value=\"ZZZZZ\"");
        assertThat(
                        admin.post("/admin/perangkat", Map.of("titik", "V7F3K", "nama", " "))
                                .statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"1080,1920", "1280,800", "360,640"})
    void everyScreenFitsAndIsUsable(int width, int height) {
        page.setViewportSize(width, height);
        pair("V7F3M");
        var broken = new ArrayList<String>();
        look("start", height, broken);
        tap("begin");
        look("service", height, broken);
        for (int question = 1; question <= 10; question++) {
            press(".answers button >> nth=0");
            look("screen " + question, height, broken);
        }
        press(".answers button >> nth=2");
        look("done", height, broken);
        assertThat(broken).isEmpty();
    }

    private void look(String screen, int height, ArrayList<String> broken) {
        if (!screen.matches("screen [2-9]")) {
            Axe.faults(page).forEach(fault -> broken.add(screen + ": " + fault));
        }
        if (!(Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")) {
            broken.add(screen + ": wider than the screen");
        }
        var small =
                "[...document.querySelectorAll('button')].some((it) => it.offsetParent && it.offsetHeight < 96)";
        if ((Boolean) page.evaluate(small)) {
            broken.add(screen + ": a button is lower than 96");
        }
        if (height >= 800
                && !(Boolean)
                        page.evaluate("document.documentElement.scrollHeight <= innerHeight")) {
            broken.add(screen + ": higher than the screen");
        }
    }

    private String newKiosk(String point) {
        return newKiosk(point, "tanya");
    }

    private String newKiosk(String point, String task) {
        var answer =
                admin.post(
                        "/admin/perangkat",
                        Map.of("titik", point, "nama", "Kios pintu masuk", "tugas", task));
        var found = CODE.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    private void pair(String point) {
        open(newKiosk(point));
        page.waitForCondition(() -> words("h1").equals("Bagaimana layanan kami?"));
    }

    private void open(String code) {
        page.navigate(wire.url("/kios"));
        page.locator("#kode").fill(code);
        page.locator("main button").click();
    }

    private String id() {
        var found = ID.matcher(admin.get("/admin/perangkat").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private void tap(String deed) {
        press("[data-do=" + deed + "]");
    }

    /// A press after the pause in which the screen takes none.
    private void press(String selector) {
        page.waitForTimeout(320);
        page.locator("section:visible").locator(selector).first().click();
    }

    private String words(String selector) {
        var found = page.locator(selector).locator("visible=true").first();
        return found.count() == 0 ? "" : found.textContent().strip();
    }

    /// What a browser could still know of a citizen.
    private String left() {
        return String.valueOf(
                page.evaluate(
                        """
                        async () => localStorage.length + sessionStorage.length + document.cookie.length
                          + document.querySelectorAll('input,textarea,select').length
                          + (await antrean.all()).length
                        """));
    }
}
