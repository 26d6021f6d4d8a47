package id.suaralayanan.portal.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.suaralayanan.portal.Goals;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.browser.Browsers;
import id.suaralayanan.portal.browser.Wire;
import id.suaralayanan.portal.feedback.Office;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A citizen on a line that breaks: nothing is lost, nothing arrives twice, nothing unfinished is
/// kept, and whoever wrote it can see and delete it.
final class OfflineIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final String SURVEY = "/s/V7F3K";
    private static final String WHOLE =
            IntStream.rangeClosed(1, 9)
                    .mapToObj(u -> "U" + u + "=3")
                    .collect(Collectors.joining("&", "layanan=KTP-EL&", ""));

    private Wire wire;
    private BrowserContext visitor;
    private Page page;

    @BeforeEach
    void open() {
        Office.in(PORTAL);
        wire = Wire.to(PORTAL.port());
        visitor = Browsers.keeper(360, 640);
        page = visitor.newPage();
    }

    @AfterEach
    void close() {
        visitor.close();
        wire.close();
    }

    @Test
    void aSurveyFilledWithoutANetworkArrivesOnce() {
        long before = ratings();
        visit(SURVEY);
        wire.cut();
        page.reload();
        assertThat(page.locator("main .note").textContent()).startsWith("Tidak ada jaringan.");
        answer(9);
        page.locator("main form button").click();

        page.waitForURL("**/tersimpan");
        page.waitForCondition(() -> words("#ringkas").startsWith("1 menunggu terkirim"));
        assertThat(ratings()).isEqualTo(before);
        page.navigate(wire.url("/u/64.71-BELUM-PERNAH"));
        assertThat(words("main")).contains("Tidak ada jaringan", "No network");

        page.navigate(wire.url("/tersimpan"));
        wire.mend();
        page.evaluate("document.getElementById('kirim').click()");
        page.waitForCondition(() -> words("#daftar").contains("Sudah terkirim."));
        assertThat(words("#daftar .receipt")).matches("SKM-.{4}-.{4}");
        assertThat(page.locator("#daftar .go, #segera:not([hidden])").count()).isZero();
        assertThat(ratings()).isEqualTo(before + 1);
        assertThat(page.evaluate("antrean.all().then((all) => all.some((it) => it.body))"))
                .isEqualTo(false);
    }

    @Test
    void whatWaitsIsShownOnEveryPageAndGoesByItself() {
        var key = UUID.randomUUID().toString();
        visit(SURVEY);
        page.navigate(wire.url("/tersimpan"));
        wire.cut();
        add(key, SURVEY);
        page.navigate(wire.url(SURVEY));
        page.waitForCondition(() -> words("#antre").startsWith("1 belum terkirim."));

        wire.mend();
        page.evaluate("dispatchEvent(new Event('online'))");
        page.waitForCondition(() -> words("#antre").isEmpty());
        assertThat(stored(List.of(key))).isEqualTo("1 1");
    }

    @Test
    void nothingUnfinishedIsEverQueued() {
        visit(SURVEY);
        wire.cut();
        page.reload();
        answer(8);
        page.evaluate("document.querySelector('main form').noValidate = true");
        page.locator("main form button").click();
        page.waitForURL("**/tersimpan?kurang");
        assertThat(words("#kurang")).contains("belum disimpan");
        Goals.exactly("G18", "incomplete surveys in the queue", 0, queued());

        var broken =
                List.of(
                        WHOLE.replace("U4=3", "U4=5"),
                        WHOLE.replace("U9=3", "U9="),
                        WHOLE + "&U1=4",
                        WHOLE + "&age=4",
                        WHOLE + "&comment=" + "a".repeat(1001));
        assertThat(broken).noneMatch(form -> isComplete(SURVEY, form));
        assertThat(isComplete(SURVEY, WHOLE)).isTrue();
        assertThat(isComplete("/adu/X", "teks=+&identitas=ANONYMOUS")).isFalse();
        assertThat(isComplete("/adu/X", "teks=Antre&identitas=ANONYMOUS&hp=08123456")).isFalse();
        assertThat(isComplete("/adu/X", "teks=Antre&identitas=ANONYMOUS")).isTrue();
    }

    @Test
    void aHundredFormsOverThreeReconnectsAreStoredOnceEach() {
        visit("/tersimpan");
        var second = visitor.newPage();
        second.navigate(wire.url("/tersimpan"));
        var keys = IntStream.range(0, 100).mapToObj(_ -> UUID.randomUUID().toString()).toList();
        for (List<String> round :
                List.of(keys.subList(0, 34), keys.subList(34, 67), keys.subList(67, 100))) {
            wire.cut();
            round.forEach(key -> add(key, SURVEY));
            wire.loseAnswers();
            page.evaluate("antrean.drain()");
            assertThat(queued()).isEqualTo(round.size());
            wire.mend();
            second.evaluate("void antrean.drain()");
            page.waitForCondition(() -> {
                page.evaluate("antrean.drain()");
                return queued() == 0;
            });
        }

        assertThat(wire.lost()).as("answers lost on the way").isGreaterThanOrEqualTo(3);
        assertThat(stored(keys)).isEqualTo("100 100");
        Goals.exactly("G17", "stored of 100 made offline over 3 reconnects", 100, rows(keys));
    }

    @Test
    void aHundredDoubleClicksAreStoredOnceEach() {
        page.navigate(wire.url(SURVEY));
        @SuppressWarnings("unchecked")
        var seals =
                (List<String>)
                        page.evaluate(
                                """
                                async () => {
                                  const seals = [];
                                  for (let form = 0; form < 100; form++) {
                                    const page = await (await fetch(location.href)).text();
                                    seals.push(page.match(/name="form" value="([^"]+)"/)[1]);
                                  }
                                  await new Promise((done) => setTimeout(done, 3100));
                                  const post = (seal) => fetch(location.href, {
                                    method: 'POST',
                                    redirect: 'manual',
                                    body: new URLSearchParams('%s&form=' + encodeURIComponent(seal)),
                                  });
                                  await Promise.all(seals.flatMap((seal) => [post(seal), post(seal)]));
                                  return seals;
                                }
                                """
                                        .formatted(WHOLE));
        var keys = seals.stream().map(seal -> seal.substring(0, 36)).toList();
        assertThat(stored(keys)).isEqualTo("100 100");
        Goals.exactly("G17", "stored of 100 double clicks", 100, rows(keys));

        long before = ratings();
        answer(9);
        page.locator("main form button").dblclick();
        page.waitForURL("**/selesai?**");
        assertThat(ratings()).isEqualTo(before + 1);
    }

    @Test
    void aComplaintWaitsForItsWritersWordAndIsForgottenOnceItHasArrived() {
        var text = "Loket tutup sebelum waktunya, lampu zamrudpadam.";
        page.navigate(wire.url("/adu/" + Office.UNIT));
        ready();
        page.waitForCondition(this::isKept);
        wire.cut();
        page.reload();
        page.locator("#teks").fill(text);
        page.locator("label:has(input[name=identitas][value=ANONYMOUS])").click();
        page.locator("main form button[type=submit]").first().click();

        page.waitForURL("**/tersimpan");
        page.waitForCondition(() -> words("#daftar .said").equals(text));
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
        wire.mend();
        page.evaluate("antrean.drain()");
        assertThat(complaints(text)).as("not sent without a word").isEqualTo("0");
        page.locator("#daftar .go").click();
        page.waitForCondition(() -> words("#daftar .ticket").startsWith("ADU-"));
        assertThat(words("#daftar .receipt")).matches("(\\w{4}-){5}\\w{4}");
        assertThat(complaints(text)).isEqualTo("1");
        assertThat((String) page.evaluate("antrean.all().then(JSON.stringify)"))
                .doesNotContain("zamrudpadam");

        page.locator("#daftar .forget").click();
        page.locator("#daftar .forget").click();
        page.waitForCondition(() -> words("#kosong").startsWith("Tidak ada yang menunggu"));
        assertThat(page.evaluate("antrean.all().then((all) => all.length)")).isEqualTo(0);
    }

    @Test
    void aScreenSaysHowOldItsFiguresAre() {
        page.clock().install();
        page.navigate(wire.url("/layar/" + Office.UNIT));
        ready();
        page.waitForCondition(this::isKept);
        wire.cut();
        page.clock().runFor(61_000);
        page.waitForCondition(() -> words("#putus").startsWith("Tidak ada jaringan."));
        page.reload();

        assertThat(words("main .note"))
                .matches("Tidak ada jaringan\\. Isi halaman ini disimpan .*\\d{4}.*");
        assertThat(words("h1")).isEqualTo("Kantor Uji");
    }

    @Test
    void whatIsKeptOnTheDeviceIsPublic() {
        visit(SURVEY);
        for (var path : List.of("/masuk", "/lacak", "/unit", "/adu/" + Office.UNIT + "/periksa")) {
            page.navigate(wire.url(path));
        }
        @SuppressWarnings("unchecked")
        var kept =
                (List<String>)
                        page.evaluate(
                                """
                                async () => {
                                  const names = await caches.keys();
                                  const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
                                  return all.flat().map((it) => new URL(it.url).pathname);
                                }
                                """);
        assertThat(kept)
                .contains(SURVEY, "/luring", "/tersimpan")
                .allMatch(path ->
                        path.matches("/a/.*|/bahasa|/luring|/tersimpan|/s/V7F3K|/adu/[^/]+"));
    }

    private void visit(String path) {
        page.navigate(wire.url(path));
        ready();
        if (path.equals(SURVEY)) {
            page.waitForCondition(this::isKept);
        }
    }

    private boolean isKept() {
        return (Boolean) page.evaluate("caches.match(location.href).then(Boolean)");
    }

    private void ready() {
        page.evaluate(
                """
                () => navigator.serviceWorker.ready.then(() => new Promise((done) => {
                  if (navigator.serviceWorker.controller) done();
                  else navigator.serviceWorker.oncontrollerchange = () => done();
                }))
                """);
    }

    private void answer(int elements) {
        for (int element = 1; element <= elements; element++) {
            page.locator("label:has(#U" + element + "-3)").click();
        }
    }

    private void add(String key, String address) {
        page.evaluate(
                "([key, address, body]) => antrean.add({ key, address, body })",
                List.of(key, address, WHOLE));
    }

    private boolean isComplete(String address, String form) {
        return (Boolean)
                page.evaluate(
                        "([address, form]) => antrean.isComplete(address, new URLSearchParams(form))",
                        List.of(address, form));
    }

    private int queued() {
        return ((Number) page.evaluate("antrean.count()")).intValue();
    }

    private String words(String selector) {
        var found = page.locator(selector).first();
        return found.isVisible() ? found.textContent().strip() : "";
    }

    private static long ratings() {
        return Long.parseLong(StaffRows.ask(PORTAL.database(), "SELECT count(*) FROM rating"));
    }

    /// Rows and different keys among them.
    private static String stored(List<String> keys) {
        return StaffRows.ask(
                PORTAL.database(),
                "SELECT count(*) || ' ' || count(DISTINCT key) FROM rating WHERE key IN ('%s')"
                        .formatted(String.join("','", keys)));
    }

    private static double rows(List<String> keys) {
        return Double.parseDouble(stored(keys).split(" ")[0]);
    }

    private static String complaints(String text) {
        return StaffRows.ask(
                PORTAL.database(), "SELECT count(*) FROM complaint WHERE text = '" + text + "'");
    }
}
