package id.suaralayanan.portal.kiosk;

import static id.suaralayanan.portal.kiosk.KioskDevice.ONE_SERVICE;
import static id.suaralayanan.portal.kiosk.KioskDevice.SEVERAL_SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.suaralayanan.portal.Axe;
import id.suaralayanan.portal.browser.Sight;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The screens of a kiosk on the devices they are shown on: all of it in sight and within reach.
@ResourceLock("devices of the shared portal")
final class ScreenSizesIT {
    @ParameterizedTest
    @CsvSource({"1080,1920", "1366,768", "1920,1080", "1280,800", "360,640"})
    void everyScreenOfAKioskFitsAndIsUsable(int width, int height) {
        var broken = new ArrayList<String>();
        try (var kiosk = KioskDevice.of(width, height).asksAt(SEVERAL_SERVICES)) {
            look(kiosk.page, "start", height, broken);
            kiosk.tap("begin");
            look(kiosk.page, "service", height, broken);
            for (int question = 1; question <= 10; question++) {
                kiosk.press(".answers button >> nth=0");
                look(kiosk.page, "screen " + question, height, broken);
            }
            kiosk.press(".answers button >> nth=2");
            kiosk.waitForHeading("Terima kasih");
            look(kiosk.page, "done", height, broken);
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1080,1920", "1366,768", "1920,1080"})
    void theCodeForAComplaintIsWhollyInSightWhenAKioskThanks(int width, int height) {
        try (var kiosk = KioskDevice.of(width, height).asksAt(ONE_SERVICE)) {
            kiosk.tap("begin");
            kiosk.answerAll(3);
            kiosk.waitForHeading("Terima kasih");

            assertThat(kiosk.words(".trouble p")).startsWith("Ada masalah? Pindai kode ini");
            assertThat(Sight.isWhole(kiosk.page, "section:not([hidden]) .complain", 150)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"1080,1920", "1366,768", "1920,1080"})
    void theScreenOfCodesFits(int width, int height) {
        try (var screen = KioskDevice.of(width, height).showsCodesAt(ONE_SERVICE)) {
            screen.page.waitForCondition(() -> screen.words(".number").length() == 19);
            Sight.picture(screen.page, "codes");

            assertThat(Sight.outside(screen.page)).isEmpty();
            assertThat(Sight.isWhole(screen.page, "#qr", 300)).isTrue();
        }
    }

    private static void look(Page page, String screen, int height, List<String> broken) {
        Sight.picture(page, screen);
        if (!screen.matches("screen [2-9]")) {
            Axe.faults(page).forEach(fault -> broken.add(screen + ": " + fault));
        }
        if (!(Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")) {
            broken.add(screen + ": wider than the screen");
        }
        if (height > 640) {
            Sight.outside(page).forEach(part -> broken.add(screen + ": out of sight: " + part));
        }
        if ((Boolean)
                page.evaluate(
                        "[...document.querySelectorAll('button')].some((it) => it.offsetParent && it.offsetHeight < 96)")) {
            broken.add(screen + ": a button is lower than 96");
        }
    }
}
