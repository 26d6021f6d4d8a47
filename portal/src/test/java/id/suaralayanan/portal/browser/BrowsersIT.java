package id.suaralayanan.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import org.junit.jupiter.api.Test;

final class BrowsersIT {
    @Test
    void aRealBrowserReadsAPageOfThePortal() {
        try (var visitor = Browsers.visitor(360, 640)) {
            var page = visitor.newPage();

            page.navigate(PortalServer.shared().url("/tidak-ada").toString());

            assertThat(page.locator("h1").textContent()).isEqualTo("Tidak ditemukan");
            assertThat(page.locator(".top").evaluate("e => getComputedStyle(e).backgroundColor"))
                    .isEqualTo("rgb(8, 53, 117)");
        }
    }
}
