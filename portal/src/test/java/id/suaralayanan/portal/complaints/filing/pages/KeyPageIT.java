package id.suaralayanan.portal.complaints.filing.pages;

import static id.suaralayanan.portal.complaints.ComplaintPortal.UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.suaralayanan.portal.browser.Browsers;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The page that shows the key of a complaint once: it can be copied, saved and passed on where the
/// browser can do that, and offers nothing that the browser cannot.
final class KeyPageIT {
    private static final String WITHOUT_CLIPBOARD =
            "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });";
    private static final String WITH_A_SHEET_TO_SHARE =
            "Navigator.prototype.share = (what) => { window.shared = what.text; return Promise.resolve(); };";
    private static final String WITHOUT_SHARING =
            "Object.defineProperty(Navigator.prototype, 'share', { get: () => undefined });";
    private static final String THAT_REFUSES_TO_COPY =
            "Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));";

    /// What the page says, in the order in which it is kept.
    private record Shown(String ticket, String key, String link) {
        static Shown on(Page page) {
            var codes = page.locator(".done .code").allTextContents();
            return new Shown(
                    codes.get(0), codes.get(1), page.locator("#tautan").getAttribute("href"));
        }

        String asText() {
            return "Nomor pengaduan: %s\nKunci: %s\n%s\n".formatted(ticket, key, link);
        }
    }

    @Test
    void copiesNumberKeyAndLink() {
        try (var visitor = Browsers.visitor(360, 640)) {
            visitor.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            var page = filed(visitor);

            page.locator("#salin").click();
            page.waitForCondition(
                    () -> page.locator("#salin").textContent().equals("Sudah disalin"));

            assertThat(page.evaluate("navigator.clipboard.readText()"))
                    .isEqualTo(Shown.on(page).asText());
        }
    }

    @Test
    void savesThemInAFileThatIsNamedAfterTheComplaint() throws IOException {
        try (var visitor = Browsers.visitor(360, 640)) {
            var page = filed(visitor);

            var file = page.waitForDownload(() -> page.locator("#unduh").click());

            assertThat(file.suggestedFilename()).isEqualTo(Shown.on(page).ticket() + ".txt");
            assertThat(Files.readString(file.path())).isEqualTo(Shown.on(page).asText());
        }
    }

    @Test
    void passesThemOnByTheDevicesOwnSheet() {
        try (var visitor = Browsers.visitor(360, 640)) {
            visitor.addInitScript(WITH_A_SHEET_TO_SHARE);
            var page = filed(visitor);

            page.locator("#bagi").click();

            assertThat(page.evaluate("window.shared")).isEqualTo(Shown.on(page).asText());
        }
    }

    @Test
    void offersNothingThatTheBrowserCannotDo() {
        try (var visitor = Browsers.visitor(360, 640)) {
            visitor.addInitScript(WITHOUT_CLIPBOARD + WITHOUT_SHARING);
            var page = filed(visitor);

            page.locator("#simpan").waitFor();
            assertThat(page.locator("#simpan button").locator("visible=true").allTextContents())
                    .containsExactly("Simpan sebagai berkas");
        }
    }

    @Test
    void aBrowserThatRefusesToCopyIsNotSaidToHaveCopied() {
        try (var visitor = Browsers.visitor(360, 640)) {
            visitor.addInitScript(THAT_REFUSES_TO_COPY);
            var page = filed(visitor);

            page.locator("#salin").click();
            page.waitForCondition(() -> page.locator("#salin").isHidden());

            assertThat(page.locator("#simpan").textContent()).doesNotContain("Sudah disalin");
        }
    }

    @Test
    void withoutScriptsThereIsNoButtonThatDoesNothing() {
        try (var visitor = Browsers.visitor(360, 640, false)) {
            var page = filed(visitor);

            assertThat(page.locator("#simpan").isVisible()).isFalse();
            assertThat(page.locator("#tautan").isVisible()).isTrue();
        }
    }

    private static Page filed(BrowserContext visitor) {
        var page = visitor.newPage();
        page.navigate(portal().url("/adu/" + UNIT).toString());
        page.locator("#teks").fill("Kunci loket hilang.");
        page.locator("#adu button[type=submit]").click();
        page.locator("#kirim button[type=submit]").first().click();
        page.locator(".done .code").first().waitFor();
        assertThat(page.locator(".done .code").count()).isEqualTo(2);
        return page;
    }
}
