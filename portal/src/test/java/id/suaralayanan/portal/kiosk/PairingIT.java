package id.suaralayanan.portal.kiosk;

import static id.suaralayanan.portal.kiosk.KioskDevice.ONE_SERVICE;
import static id.suaralayanan.portal.kiosk.KioskDevice.brought;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.Axe;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A device from its pairing to its end, as the admin and the unit see it.
@ResourceLock("devices of the shared portal")
final class PairingIT {
    @AutoClose private final KioskDevice kiosk = KioskDevice.upright();

    @Test
    void aWrongCodeSaysSo() {
        kiosk.enter("ABCD-2345");

        assertThat(kiosk.words(".why")).startsWith("Kode ini salah");
        assertThat(Axe.faults(kiosk.page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u2013", "\u00A0\u2011 ", "", " - - "})
    void aPastedCodeMayHaveAnySpacesAndDashes(String between) {
        var code = kiosk.newCode(ONE_SERVICE, "tanya").toLowerCase(Locale.ROOT);

        kiosk.enter("\u200B" + code.replace("-", between) + "\u00A0");

        assertThat(kiosk.page.url()).matches(".*/kios/\\w{28}");
    }

    @Test
    void aCodeWorksOnce() {
        var code = kiosk.newCode(ONE_SERVICE, "tanya");
        kiosk.enter(code);

        kiosk.enter(code);

        assertThat(kiosk.words(".why")).startsWith("Kode ini salah");
        assertThat(KioskDevice.ask("SELECT count(*) FROM kiosk WHERE key_hash IS NOT NULL"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"ZZZZZ, x, Tidak ada titik penilaian", "V7F3K, ' ', Tulis nama perangkat"})
    void aDeviceNeedsAPointAndAName(String point, String label, String sentence) {
        var answer = kiosk.added(point, label, "tanya");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence, "value=\"" + point + "\"");
    }

    @Test
    void aPastedPointMayHaveSpacesAndDashes() {
        assertThat(kiosk.added(" V7-F3K\u00A0", "Kios", "tanya").statusCode()).isEqualTo(200);
    }

    @Test
    void theUnitSeesHowItsDevicesAre() {
        kiosk.asksAt(ONE_SERVICE);
        kiosk.passSeconds(61);

        try (var unit = KioskDevice.officer()) {
            assertThat(unit.get("/unit/perangkat").body())
                    .contains("Kios pintu masuk", "Terpasang", "Terakhir terdengar");
            assertThat(unit.get("/admin/perangkat").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void stopsAtOnceWhenItIsRevoked() {
        kiosk.asksAt(ONE_SERVICE);
        var address = kiosk.page.url();
        int before = revoked();
        assertThat(kiosk.adminDoes("cabut").statusCode()).isEqualTo(303);

        kiosk.passSeconds(61);
        kiosk.waitForHeading("Kios ini dimatikan");

        assertThat(Axe.faults(kiosk.page)).isEmpty();
        assertThat(kiosk.page.navigate(address).status()).isEqualTo(410);
        assertThat(revoked()).isEqualTo(before + 1);
    }

    /// How many of the listed devices are revoked: those of other tests are.
    private int revoked() {
        return kiosk.admin
                        .get("/admin/perangkat.csv?keadaan=REVOKED")
                        .body()
                        .split("REVOKED", -1)
                        .length
                - 1;
    }

    @Test
    void bringsWhatItHoldsAfterItWasPairedAnewOrStopped() {
        kiosk.asksAt(ONE_SERVICE);
        kiosk.adminDoes("kode");
        kiosk.bringAnAnswer();
        kiosk.waitForHeading("Kios ini dimatikan");
        assertThat(broughtLate()).isEqualTo("1");

        kiosk.adminDoes("henti");
        kiosk.bringAnAnswer();

        assertThat(broughtLate()).isEqualTo("2");
        assertThat(kiosk.admin.get("/admin/perangkat?keadaan=STOPPED&q=pintu").body())
                .contains("Kios pintu masuk", "Cabut");
    }

    @Test
    void bringsNothingAfterItWasRevokedAndSaysSo() {
        kiosk.asksAt(ONE_SERVICE);
        kiosk.adminDoes("cabut");

        kiosk.bringAnAnswer();

        kiosk.page.waitForCondition(
                () -> kiosk.words("[data-if=lost]").startsWith("Jawaban yang belum"));
        assertThat(brought()).isZero();
    }

    private static String broughtLate() {
        return KioskDevice.ask(
                "SELECT count(*) FROM kiosk_rating WHERE late AND kiosk = (SELECT max(id) FROM kiosk)");
    }
}
