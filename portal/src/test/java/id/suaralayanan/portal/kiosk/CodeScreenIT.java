package id.suaralayanan.portal.kiosk;

import static id.suaralayanan.portal.kiosk.KioskDevice.ONE_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.feedback.Office;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A screen at the counter: visit codes that change, end and work once.
@ResourceLock("devices of the shared portal")
final class CodeScreenIT {
    @AutoClose private KioskDevice screen;

    @BeforeEach
    void open() {
        screen = KioskDevice.upright().showsCodesAt(ONE_SERVICE);
        screen.page.waitForCondition(() -> shown().length() == 19);
    }

    @Test
    void aCodeWorksOnceAndTheScreenDoesNotTell() {
        var code = shown();

        assertThat(rate(code)).isEqualTo(201);
        assertThat(rate(code)).isEqualTo(409);
        assertThat(shown()).isEqualTo(code);
    }

    @Test
    void aDeviceGetsNoSecondCodeAtOnce() {
        assertThat(
                        screen.page.evaluate(
                                "fetch(location.pathname + '/kode', {method: 'POST'}).then((it) => it.status)"))
                .isEqualTo(204);
    }

    @Test
    void codesChangeAndEnd() {
        var first = shown();
        waitForTheNext(first);
        var second = shown();
        KioskDevice.run(
                "UPDATE visit_code SET until = now() - interval '1 second' WHERE until IS NOT NULL");

        assertThat(rate(second)).isEqualTo(409);
        assertThat(screen.admin.get("/admin/kunjungan").body()).contains("layar: Kios pintu masuk");
    }

    @Test
    void codesThatEndedUnusedAreSweptAway() {
        var first = shown();
        rate(first);
        waitForTheNext(first);
        KioskDevice.run(
                "UPDATE visit_code SET until = now() - interval '1 second' WHERE until IS NOT NULL");
        waitForTheNext(shown());

        assertThat(
                        KioskDevice.ask(
                                """
                                SELECT b.codes || ' ' || b.withdrawn || ' ' || count(c.hash)
                                  FROM visit_batch b
                                  LEFT JOIN visit_code c ON c.batch = b.id
                                 WHERE b.kiosk = (SELECT max(id) FROM kiosk)
                                 GROUP BY b.id
                                """))
                .isEqualTo("3 1 1");
    }

    @Test
    void withoutANetworkItShowsTheWayWithoutACode() {
        screen.wire.cut();
        screen.passSeconds(71);

        screen.page.waitForCondition(() -> !screen.page.locator("#nomor").isVisible());
        assertThat(screen.page.locator("#qr").isVisible()).isTrue();
    }

    @Test
    void stopsWhenItIsRevoked() {
        screen.adminDoes("cabut");
        screen.passSeconds(41);

        screen.waitForHeading("Layar ini dimatikan");
    }

    private String shown() {
        return screen.words(".number");
    }

    private void waitForTheNext(String code) {
        KioskDevice.run(
                "UPDATE visit_batch SET shown_at = shown_at - interval '1 minute' WHERE kiosk IS NOT NULL");
        screen.passSeconds(41);
        screen.page.waitForCondition(() -> !shown().equals(code));
    }

    private static int rate(String code) {
        return Office.in(PortalServer.shared()).rateWith(code);
    }
}
