package id.suaralayanan.portal.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.browser.Browsers;
import id.suaralayanan.portal.browser.Wire;
import id.suaralayanan.portal.feedback.Office;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;

/// A device in an office on a line that can be cut, and the admin who looks after it.
///
/// Its clock is the test's: no press waits for the pause between two screens.
final class KioskDevice implements AutoCloseable {
    static final String ONE_SERVICE = "V7F3K";
    static final String SEVERAL_SERVICES = "V7F3M";

    private static final PortalServer PORTAL = PortalServer.shared();
    private static final Pattern CODE = Pattern.compile(">(\\w{4}-\\w{4})</p>");
    private static final Pattern ID = Pattern.compile("/admin/perangkat/(\\d+)/cabut");

    private final BrowserContext context;
    final Visitor admin;
    final Wire wire;
    final Page page;

    private KioskDevice(int width, int height) {
        Office.in(PORTAL);
        StaffRows.officer(PORTAL.database(), "admin-kios", Role.ADMIN, "");
        StaffRows.officer(PORTAL.database(), "petugas-kios", Role.UNIT_OFFICER, Office.UNIT);
        run(
                """
                UPDATE kiosk
                   SET revoked_at = now(), pairing_hash = NULL, pairing_until = NULL, key_hash = NULL,
                       paired_at = NULL, former_hash = NULL, former_until = NULL
                """);
        admin = Visitor.signedIn(PORTAL, "admin-kios");
        wire = Wire.to(PORTAL.port());
        context = Browsers.keeper(width, height);
        page = context.newPage();
        page.clock().install();
    }

    static KioskDevice upright() {
        return new KioskDevice(1080, 1920);
    }

    static KioskDevice of(int width, int height) {
        return new KioskDevice(width, height);
    }

    /// An officer of the unit the device stands in.
    static Visitor officer() {
        return Visitor.signedIn(PORTAL, "petugas-kios");
    }

    /// What the admin is told of a new device.
    HttpResponse<String> added(String point, String label, String task) {
        return admin.post("/admin/perangkat", Map.of("titik", point, "nama", label, "tugas", task));
    }

    /// A pairing code for a new device.
    String newCode(String point, String task) {
        var found = CODE.matcher(added(point, "Kios pintu masuk", task).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /// Makes it a kiosk that asks.
    KioskDevice asksAt(String point) {
        enter(newCode(point, "tanya"));
        waitForHeading("Bagaimana layanan kami?");
        return this;
    }

    /// Makes it a screen that shows visit codes.
    KioskDevice showsCodesAt(String point) {
        enter(newCode(point, "kode"));
        waitForHeading("Sudah dilayani");
        return this;
    }

    void enter(String code) {
        page.navigate(wire.url("/kios"));
        page.locator("#kode").fill(code);
        page.locator("main button").click();
    }

    /// What the admin does to it: `kode`, `henti` or `cabut`.
    HttpResponse<String> adminDoes(String deed) {
        var found = ID.matcher(admin.get("/admin/perangkat").body());
        assertThat(found.find()).isTrue();
        return admin.post("/admin/perangkat/" + found.group(1) + "/" + deed, Map.of());
    }

    /// Presses a button of the shown screen, after the pause in which it takes none.
    void press(String selector) {
        page.clock().runFor(320);
        page.locator("section:visible").locator(selector).first().click();
    }

    void tap(String deed) {
        press("[data-do=" + deed + "]");
    }

    /// From the first question to the last, always the same answer, and "woman".
    void answerAll(int answer) {
        for (int question = 1; question <= 9; question++) {
            assertThat(words(".top span")).isEqualTo(question + " / 9");
            press(".answers button >> nth=" + (answer - 1));
        }
        press(".answers button >> nth=0");
    }

    /// Puts an answer into its queue and lets it be sent.
    void bringAnAnswer() {
        page.evaluate(
                """
                () => antrean.add({ address: location.pathname, quiet: true,
                  body: 'layanan=KTP-EL&' + [1, 2, 3, 4, 5, 6, 7, 8, 9].map((u) => 'U' + u + '=3').join('&') })
                .then(() => dispatchEvent(new Event('online')))
                """);
        waitUntilNothingIsLeft();
    }

    void reconnected() {
        wire.mend();
        page.evaluate("dispatchEvent(new Event('online'))");
    }

    void passSeconds(int seconds) {
        page.clock().runFor(seconds * 1000L);
    }

    void waitForHeading(String beginning) {
        page.waitForCondition(() -> words("h1").startsWith(beginning));
    }

    /// What is to be read at a place; empty where nothing shows. Asked in one go: what shows now
    /// may be gone at the next question.
    String words(String selector) {
        var found = page.locator(selector).locator("visible=true").allTextContents();
        return found.isEmpty() ? "" : found.getFirst().strip();
    }

    void waitUntilNothingIsLeft() {
        page.waitForCondition(() -> left() == 0);
    }

    /// What a browser could still know of a citizen.
    int left() {
        return ((Number)
                        page.evaluate(
                                """
                                async () => localStorage.length + sessionStorage.length + document.cookie.length
                                  + document.querySelectorAll('input,textarea,select').length
                                  + (await antrean.all()).length
                                """))
                .intValue();
    }

    static int brought() {
        return Integer.parseInt(
                ask("SELECT count(*) FROM kiosk_rating WHERE kiosk = (SELECT max(id) FROM kiosk)"));
    }

    static String ask(String sql) {
        return StaffRows.ask(PORTAL.database(), sql);
    }

    static void run(String sql) {
        StaffRows.run(PORTAL.database(), sql);
    }

    @Override
    public void close() {
        Browsers.leave(context);
        admin.close();
        wire.close();
    }
}
