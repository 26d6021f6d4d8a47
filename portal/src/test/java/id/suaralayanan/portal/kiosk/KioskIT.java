package id.suaralayanan.portal.kiosk;

import static id.suaralayanan.portal.kiosk.KioskDevice.ONE_SERVICE;
import static id.suaralayanan.portal.kiosk.KioskDevice.SEVERAL_SERVICES;
import static id.suaralayanan.portal.kiosk.KioskDevice.brought;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.Axe;
import id.suaralayanan.portal.Goals;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A kiosk that asks, as citizens see it, with and without a network.
@ResourceLock("devices of the shared portal")
final class KioskIT {
    @AutoClose private final KioskDevice kiosk = KioskDevice.upright();

    @Test
    void asksNineQuestionsWithoutANetwork() {
        kiosk.asksAt(ONE_SERVICE);
        kiosk.page.evaluate("navigator.serviceWorker.ready.then(() => 0)");
        kiosk.wire.cut();
        long begin = System.nanoTime();
        kiosk.tap("begin");
        kiosk.answerAll(3);
        kiosk.waitForHeading("Terima kasih");
        Goals.atMost(
                "G23",
                "kiosk without a network, seconds until the done screen",
                30,
                Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
        kiosk.page.waitForCondition(() -> kiosk.words("#menunggu").startsWith("1"));
        assertThat(Axe.faults(kiosk.page)).isEmpty();

        kiosk.reconnected();
        kiosk.page.waitForCondition(() -> kiosk.words("#menunggu").isEmpty());

        assertThat(lastRating()).isEqualTo("KIOSK 3 F V7F3K");
    }

    private static String lastRating() {
        return KioskDevice.ask(
                """
                SELECT r.channel || ' ' || r.u1 || ' ' || r.sex || ' ' || k.point
                  FROM kiosk_rating k
                  JOIN rating r USING (key)
                 WHERE k.kiosk = (SELECT max(id) FROM kiosk)
                """);
    }

    @Test
    void leavesNothingOfACitizenBehind() {
        kiosk.asksAt(ONE_SERVICE);
        kiosk.tap("begin");
        kiosk.answerAll(2);
        kiosk.waitForHeading("Terima kasih");
        kiosk.passSeconds(16);
        kiosk.waitForHeading("Bagaimana layanan kami?");
        kiosk.waitUntilNothingIsLeft();
        Goals.exactly("G23", "kept on a kiosk after its reset", 0, kiosk.left());

        kiosk.page.goBack();

        kiosk.waitForHeading("Bagaimana layanan kami?");
        assertThat(kiosk.page.url()).matches(".*/kios/\\w{28}");
    }

    @Test
    void asksForTheServiceWhereThereAreSeveralInTheLanguageOfTheCitizen() {
        kiosk.asksAt(SEVERAL_SERVICES);
        kiosk.tap("language");
        assertThat(kiosk.words("h1")).isEqualTo("How was our service?");

        kiosk.tap("begin");

        assertThat(kiosk.words("h1")).isEqualTo("What did you come for?");
    }

    @Test
    void forgetsWhoWalksAway() {
        kiosk.asksAt(SEVERAL_SERVICES);
        kiosk.tap("language");
        kiosk.tap("begin");
        kiosk.press(".answers button >> nth=0");
        kiosk.press(".answers button >> nth=0");
        kiosk.passSeconds(21);
        assertThat(kiosk.words("h1")).isEqualTo("Still here?");
        assertThat(Axe.faults(kiosk.page)).isEmpty();
        kiosk.tap("continue");
        assertThat(kiosk.words(".top span")).isEqualTo("2 / 9");

        kiosk.passSeconds(31);

        assertThat(kiosk.words("h1")).isEqualTo("Bagaimana layanan kami?");
        assertThat(kiosk.left()).isZero();
    }

    @Test
    void answersThatCannotBeKeptAreHeldUntilSomebodyHasHelped() {
        kiosk.asksAt(ONE_SERVICE);
        kiosk.page.evaluate("() => { self.kept = antrean.add; antrean.add = async () => false; }");
        kiosk.tap("begin");
        kiosk.answerAll(3);
        kiosk.waitForHeading("Jawaban Anda belum tersimpan");
        int before = brought();

        kiosk.page.evaluate("() => { antrean.add = kept; }");
        kiosk.tap("retry");
        kiosk.waitForHeading("Terima kasih");
        kiosk.waitUntilNothingIsLeft();

        assertThat(brought()).isEqualTo(before + 1);
    }

    /// Put right before the answer is sent, so that page and worker both see one of years ago.
    @Test
    void aWrongClockDiscardsNoAnswer() {
        kiosk.asksAt(ONE_SERVICE);
        kiosk.wire.cut();
        kiosk.page.evaluate(
                "() => { self.rightNow = Date.now; Date.now = () => rightNow.call(Date) - 6 * 365 * 86400000; }");
        kiosk.tap("begin");
        kiosk.answerAll(3);
        kiosk.waitForHeading("Terima kasih");
        kiosk.page.evaluate("() => { Date.now = rightNow; }");

        kiosk.reconnected();
        kiosk.waitUntilNothingIsLeft();

        assertThat(brought()).isEqualTo(1);
    }
}
