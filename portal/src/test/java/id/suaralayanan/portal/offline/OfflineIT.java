package id.suaralayanan.portal.offline;

import static id.suaralayanan.portal.offline.CitizenDevice.COMPLAINT;
import static id.suaralayanan.portal.offline.CitizenDevice.SURVEY;
import static id.suaralayanan.portal.offline.CitizenDevice.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.suaralayanan.portal.Goals;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.feedback.Office;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A citizen on a line that breaks: nothing is lost, nothing arrives twice, nothing unfinished is
/// kept, and whoever wrote it can see and delete it.
@ResourceLock(PortalServer.COUNTED)
final class OfflineIT {
    private static final String SEND = "main form button[type=submit], main form button.full";

    @AutoClose private CitizenDevice device;

    @BeforeEach
    void open() {
        device = CitizenDevice.of(PortalServer.counted());
    }

    @Test
    void aSurveyFilledWithoutANetworkArrivesOnce() {
        long before = device.ratings();
        surveyWithoutANetwork(3);
        device.waitForWords("#ringkas", "1 menunggu terkirim");
        assertThat(device.ratings()).isEqualTo(before);

        device.wire.mend();
        device.page.evaluate("document.getElementById('kirim').click()");
        device.page.waitForCondition(() -> device.words("#daftar").contains("Sudah terkirim."));

        assertThat(device.words("#daftar .receipt")).matches("SKM-.{4}-.{4}");
        assertThat(device.ratings()).isEqualTo(before + 1);
        assertThat(device.items()).allMatch(item -> item.body().isEmpty());
    }

    @Test
    void aPageThatIsNotKeptSaysSoInBothLanguages() {
        device.keep(SURVEY);
        device.wire.cut();
        device.page.reload();
        assertThat(device.words("main .note")).startsWith("Tidak ada jaringan.");

        device.page.navigate(device.wire.url("/u/64.71-BELUM-PERNAH"));

        assertThat(device.words("main")).contains("Tidak ada jaringan", "No network");
    }

    @Test
    void aSurveyFilledOnceMoreTakesNothingFromTheFirst() {
        long before = device.ratings();
        surveyWithoutANetwork(3);
        device.page.goBack();
        device.choose(1, 9);
        device.press(SEND);
        device.page.waitForURL("**/tersimpan");

        device.page.waitForCondition(() -> device.items().size() == 2);
        device.wire.mend();
        device.sendNow();

        assertThat(device.ratings()).isEqualTo(before + 2);
    }

    @Test
    void whatWaitsIsShownOnEveryPageAndGoesByItself() {
        device.keep(SURVEY);
        device.page.navigate(device.wire.url("/tersimpan"));
        device.wire.cut();
        var key = device.queue(WHOLE);
        device.page.navigate(device.wire.url(SURVEY));
        device.waitForWords("#antre", "1 belum terkirim.");

        device.wire.mend();
        device.page.evaluate("dispatchEvent(new Event('online'))");
        device.page.waitForCondition(() -> device.words("#antre").isEmpty());

        assertThat(device.stored(List.of(key))).isEqualTo(1);
    }

    @Test
    void nothingUnfinishedIsEverQueued() {
        device.keep(SURVEY);
        device.wire.cut();
        device.page.reload();
        device.choose(3, 8);
        device.page.evaluate("document.querySelector('main form').noValidate = true");
        device.press(SEND);

        device.page.waitForURL("**/tersimpan?kurang");
        assertThat(device.words("#kurang")).contains("belum disimpan");
        Goals.exactly("G18", "incomplete surveys in the queue", 0, device.waiting());
    }

    @Test
    void aHundredFormsOverThreeReconnectsAreStoredOnceEach() {
        device.visit("/tersimpan");
        var second = device.anotherTab();
        var keys = IntStream.range(0, 100).mapToObj(_ -> UUID.randomUUID().toString()).toList();
        reconnect(keys.subList(0, 34), second);
        reconnect(keys.subList(34, 67), second);
        reconnect(keys.subList(67, 100), second);

        assertThat(device.wire.lost()).as("answers lost on the way").isGreaterThanOrEqualTo(3);
        Goals.exactly(
                "G17", "stored of 100 made offline over 3 reconnects", 100, device.stored(keys));
    }

    private void reconnect(List<String> keys, Page second) {
        device.wire.cut();
        keys.forEach(key -> device.queue(key, SURVEY, WHOLE));
        device.wire.loseAnswers();
        device.sendNow();
        assertThat(device.waiting()).isEqualTo(keys.size());
        device.wire.mend();
        second.evaluate("void antrean.drain(true)");
        device.page.waitForCondition(() -> {
            device.sendNow();
            return device.waiting() == 0;
        });
    }

    /// Each form is another person's: none sends the cookie by which one browser is known again.
    @Test
    void aHundredDoubleClicksAreStoredOnceEach() {
        device.page.navigate(device.wire.url(SURVEY));
        @SuppressWarnings("unchecked")
        var seals =
                (List<String>)
                        device.page.evaluate(
                                """
                                async (form) => {
                                  const page = async () => (await fetch(location.href)).text();
                                  const pages = await Promise.all(Array.from({ length: 100 }, page));
                                  const seals = pages.map((it) => it.match(/name="form" value="([^"]+)"/)[1]);
                                  await new Promise((done) => setTimeout(done, 3100));
                                  const post = (seal) => fetch(location.href, {
                                    method: 'POST',
                                    redirect: 'manual',
                                    credentials: 'omit',
                                    body: new URLSearchParams(form + '&form=' + encodeURIComponent(seal)),
                                  });
                                  await Promise.all(seals.flatMap((seal) => [post(seal), post(seal)]));
                                  return seals;
                                }
                                """,
                                WHOLE);
        var keys = seals.stream().map(seal -> seal.substring(0, 36)).toList();

        Goals.exactly("G17", "stored of 100 double clicks", 100, device.stored(keys));
        long before = device.ratings();
        device.choose(3, 9);
        device.page.locator(SEND).first().dblclick();
        device.page.waitForURL("**/selesai?**");
        assertThat(device.ratings()).isEqualTo(before + 1);
    }

    @Test
    void aComplaintWaitsForItsWritersWord() {
        var text = "Loket tutup sebelum waktunya, lampu zamrudpadam.";
        complaintWithoutANetwork(text);
        assertThat(device.page.evaluate("localStorage.length")).isEqualTo(0);

        device.wire.mend();
        device.sendNow();
        assertThat(device.complaints(text)).as("not sent without a word").isZero();
        device.press("#daftar .go");
        device.waitForWords("#daftar .ticket", "ADU-");

        assertThat(device.words("#daftar .receipt")).matches("(\\w{4}-){5}\\w{4}");
        assertThat(device.complaints(text)).isEqualTo(1);
        assertThat((String) device.page.evaluate("antrean.all().then(JSON.stringify)"))
                .doesNotContain("zamrudpadam");
    }

    @Test
    void aComplaintThatArrivedIsForgottenWhenItsNumberIsNoted() {
        complaintWithoutANetwork("Antre dua jam tanpa nomor, lampu kecubung.");
        device.wire.mend();
        device.press("#daftar .go");
        device.waitForWords("#daftar .ticket", "ADU-");

        device.press("#daftar .forget");
        device.press("#daftar .forget");

        device.waitForWords("#kosong", "Tidak ada yang menunggu");
        assertThat(device.items()).isEmpty();
    }

    @Test
    void aComplaintThatWaitsForADecisionOrHasNewsIsSaidOnEveryPage() {
        complaintWithoutANetwork("Pagar rusak sejak lama, lampu nilam.");
        device.wire.mend();
        device.page.navigate(device.wire.url(SURVEY));
        device.waitForWords("#antre", "1 menunggu keputusan Anda.");

        device.page.navigate(device.wire.url("/tersimpan"));
        device.press("#daftar .go");
        device.waitForWords("#daftar .ticket", "ADU-");
        device.page.navigate(device.wire.url(SURVEY));

        device.waitForWords("#antre", "Pengaduan Anda sudah terkirim.");
    }

    @Test
    void aScreenSaysHowOldItsFiguresAre() {
        device.page.clock().install();
        device.keep("/layar/" + Office.UNIT);
        device.wire.cut();
        device.page.clock().runFor(61_000);
        device.waitForWords("#putus", "Tidak ada jaringan.");

        device.page.reload();

        assertThat(device.words("main .note"))
                .matches("Tidak ada jaringan\\. Isi halaman ini disimpan .*\\d{4}.*");
        assertThat(device.words("h1")).isEqualTo("Kantor Uji");
    }

    @Test
    void whatIsKeptOnTheDeviceIsPublic() {
        device.keep(SURVEY);
        for (var path : List.of("/masuk", "/lacak", "/unit", COMPLAINT + "/periksa")) {
            device.page.navigate(device.wire.url(path));
        }
        @SuppressWarnings("unchecked")
        var kept =
                (List<String>)
                        device.page.evaluate(
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

    private void surveyWithoutANetwork(int score) {
        device.keep(SURVEY);
        device.wire.cut();
        device.page.reload();
        device.choose(score, 9);
        device.press(SEND);
        device.page.waitForURL("**/tersimpan");
    }

    private void complaintWithoutANetwork(String text) {
        device.keep(COMPLAINT);
        device.wire.cut();
        device.page.reload();
        device.page.locator("#teks").fill(text);
        device.press("label:has(input[name=identitas][value=ANONYMOUS])");
        device.press(SEND);
        device.page.waitForURL("**/tersimpan");
        device.page.waitForCondition(() -> device.words("#daftar .said").equals(text));
    }
}
