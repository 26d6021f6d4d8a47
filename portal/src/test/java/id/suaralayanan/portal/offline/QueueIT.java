package id.suaralayanan.portal.offline;

import static id.suaralayanan.portal.offline.CitizenDevice.COMPLAINT;
import static id.suaralayanan.portal.offline.CitizenDevice.SURVEY;
import static id.suaralayanan.portal.offline.CitizenDevice.WHOLE;
import static id.suaralayanan.portal.offline.CitizenDevice.problem;
import static id.suaralayanan.portal.offline.CitizenDevice.saying;
import static id.suaralayanan.portal.offline.CitizenDevice.survey;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import id.suaralayanan.portal.PortalServer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The queue of a device: every item by itself, nothing lost, nothing twice, nothing hidden.
@ResourceLock(PortalServer.COUNTED)
final class QueueIT {
    private static final Consumer<Route> FIREWALL =
            saying(403, "text/html", "<h1>Access denied</h1>");
    private static final Consumer<Route> HOTSPOT = saying(200, "text/html", "<h1>Welcome</h1>");
    private static final Consumer<Route> BROKEN = saying(500, "text/html", "<h1>Oops</h1>");

    @AutoClose private CitizenDevice device;

    @BeforeEach
    void open() {
        device = CitizenDevice.withoutWorker(PortalServer.counted());
    }

    @Test
    void theSameFormSentTwiceIsOneItem() {
        var key = device.queue(WHOLE + "&comment=Baik%0D%0Asekali&form=segel-lama");

        device.queue(key, SURVEY, WHOLE + "&comment=Baik%0Asekali&form=segel-baru&age=");

        assertThat(device.items()).hasSize(1);
        assertThat(device.item(key).state()).isEqualTo("waiting");
    }

    @Test
    void aFormThatWasChangedIsAnItemOfItsOwnAndItsWriterIsAsked() {
        var first = device.queue(survey(4));

        device.queue(first, SURVEY, survey(1));

        assertThat(device.item(first).body()).isEqualTo(survey(4));
        assertThat(device.items())
                .extracting(CitizenDevice.Item::state)
                .containsExactlyInAnyOrder("waiting", "draft");
        device.wire.cut();
        device.page.evaluate("dispatchEvent(new Event('online'))");
        device.page.waitForCondition(
                () -> device.words("#daftar").contains("Anda mengubah isian yang sudah dikirim"));
        assertThat(device.words("#daftar")).contains("Kirim ini saja", "Kirim keduanya");
    }

    @Test
    void bothAreSentWhenTheirWriterSaysSo() {
        var first = device.queue(survey(4));
        device.queue(first, SURVEY, survey(1));
        var keys = device.items().stream().map(CitizenDevice.Item::key).toList();
        device.page.evaluate(
                "antrean.all().then((all) => antrean.confirm(all.find((it) => it.instead).key))");

        device.sendNow();

        assertThat(device.stored(keys)).isEqualTo(2);
    }

    @Test
    void aChangedFormThatReplacesTheFirstIsStoredInItsPlace() {
        long before = device.ratings();
        device.wire.cut();
        var first = device.queue(survey(4));
        device.queue(first, SURVEY, survey(1));
        device.page.evaluate("dispatchEvent(new Event('online'))");
        device.press("#daftar .only");
        device.page.waitForCondition(() -> device.items().size() == 1);

        device.wire.mend();
        device.sendNow();

        assertThat(device.ratings()).isEqualTo(before + 1);
        assertThat(device.stored(List.of(first))).isEqualTo(1);
    }

    @Test
    void aFirstFormThatHasArrivedIsNotReplacedAndItsWriterIsAskedAgain() {
        var first = device.queue(survey(4));
        device.queue(first, SURVEY, survey(1));
        device.sendNow();

        device.page.evaluate(
                "antrean.all().then((all) => antrean.replace(all.find((it) => it.instead).key))");

        assertThat(device.items())
                .extracting(CitizenDevice.Item::state)
                .containsExactlyInAnyOrder("sent", "draft");
    }

    @Test
    void aComplaintToBeSentNeverBecomesADraftAgain() {
        var key = UUID.randomUUID().toString();
        var text = "teks=Antre+lama&identitas=ANONYMOUS";
        device.queue(key, COMPLAINT, text);

        device.page.evaluate(
                "([key, address, body]) => antrean.add({ key, address, body, draft: true })",
                List.of(key, COMPLAINT, text));
        device.page.evaluate(
                "([key, address, body]) => antrean.add({ key, address, body, draft: true })",
                List.of(key, COMPLAINT, text + "+sekali"));

        assertThat(device.item(key).state()).isEqualTo("waiting");
        assertThat(device.items()).hasSize(2);
    }

    @Test
    void anItemThatAFirewallRefusesDoesNotHoldTheOthers() {
        doesNotHoldTheOthers(FIREWALL, "blocked");
    }

    @Test
    void anItemThatAHotspotSwallowsDoesNotHoldTheOthers() {
        doesNotHoldTheOthers(HOTSPOT, "blocked");
    }

    @Test
    void anItemThatAlwaysFailsDoesNotHoldTheOthers() {
        doesNotHoldTheOthers(BROKEN, "busy");
    }

    @Test
    void anItemWhoseConnectionIsAlwaysCutDoesNotHoldTheOthers() {
        doesNotHoldTheOthers(Route::abort, "network");
    }

    private void doesNotHoldTheOthers(Consumer<Route> failing, String trouble) {
        // Before anything is in the queue: the page sends by itself, too.
        device.answer(route -> {
            if (route.request().postData().contains("racun")) {
                failing.accept(route);
            } else {
                route.resume();
            }
        });
        var poisoned = device.queue(WHOLE + "&comment=racun");
        var others = List.of(device.queue(WHOLE), device.queue(WHOLE));

        device.round();

        assertThat(device.stored(others)).isEqualTo(2);
        assertThat(device.item(poisoned).state()).isEqualTo("waiting");
        assertThat(device.item(poisoned).trouble()).isEqualTo(trouble);
        assertThat(device.item(poisoned).body()).contains("racun");
    }

    @Test
    void manyFailingItemsLetTheOthersPassInTheNextRound() {
        device.answer(route -> {
            if (route.request().postData().contains("racun")) {
                FIREWALL.accept(route);
            } else {
                route.resume();
            }
        });
        for (int item = 0; item < 5; item++) {
            device.queue(WHOLE + "&comment=racun" + item);
        }
        var other = device.queue(WHOLE);

        device.sendNow();
        device.sendNow();

        assertThat(device.stored(List.of(other))).isEqualTo(1);
    }

    @Test
    void anItemThatFailedWaitsLongerEachTimeButGoesAtOnceWhenAsked() {
        var tries = new ArrayList<String>();
        device.answer(route -> {
            tries.add(route.request().url());
            FIREWALL.accept(route);
        });
        var key = device.queue(WHOLE);
        device.round();

        device.round();
        assertThat(tries).as("not again at once").hasSize(1);

        double first = device.item(key).next();
        device.sendNow();
        double second = device.item(key).next();
        device.sendNow();
        assertThat(device.item(key).next() - second)
                .as("twice as long as the time before")
                .isGreaterThan(second - first + 3_000);

        device.answerAsThePortal();
        device.sendNow();
        assertThat(device.stored(List.of(key))).isEqualTo(1);
    }

    @Test
    void thePageSaysHowAnItemFaresAndTriesAgainAtAPress() {
        device.answer(FIREWALL);
        device.queue(WHOLE);
        device.page.reload();
        device.waitForWords("#daftar .trouble", "Percobaan terakhir gagal: jaringan ini");

        device.answerAsThePortal();
        device.press("#daftar .go");

        device.page.waitForCondition(() -> device.words("#daftar").contains("Sudah terkirim."));
    }

    @Test
    void whereTheOutcomeIsUnknownTheItemStaysAndGoesAgainUnderItsKey() {
        var key = device.queue(WHOLE);
        device.answer(problem(503, "outcome-unknown"));
        device.sendNow();

        assertThat(device.item(key).trouble()).isEqualTo("unknown");
        device.page.reload();
        device.waitForWords("#daftar .trouble", "Belum pasti apakah sudah sampai.");
        device.answerAsThePortal();
        device.sendNow();
        assertThat(device.stored(List.of(key))).isEqualTo(1);
    }

    @Test
    void whatThePortalRefusesKeepsItsWords() {
        var key = device.queue(WHOLE + "&comment=lampu+zamrud");
        device.answer(problem(400, "malformed"));

        device.sendNow();

        assertThat(device.item(key).state()).isEqualTo("refused");
        assertThat(device.item(key).body()).contains("zamrud");
        device.page.reload();
        device.waitForWords("#daftar .said", "lampu zamrud");
        assertThat(device.words("#daftar .state")).startsWith("Tidak dapat diterima. Isinya masih");
    }

    @Test
    void thePageOfTheQueueLeavesAComplaintBeingWrittenAlone() {
        device.queue(UUID.randomUUID().toString(), COMPLAINT, "teks=Satu&identitas=ANONYMOUS");
        device.page.evaluate(
                "localStorage.setItem('%s', JSON.stringify({ at: Date.now(), values: ['Dua'] }))"
                        .formatted("adu-" + COMPLAINT.substring(5)));

        device.page.reload();
        device.waitForWords("#daftar .said", "Satu");

        assertThat(device.page.evaluate("localStorage.length")).isEqualTo(1);
    }
}
