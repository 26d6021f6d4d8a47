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

    /// Each is a process of its own for each window, and most of what the window takes.
    @Test
    void aWindowLoadsNoPageOfTheBrowsersOwn() {
        try (var visitor = Browsers.visitor(360, 640)) {
            visitor.newPage().navigate(PortalServer.shared().url("/tidak-ada").toString());

            assertThat(visitor.browser().newBrowserCDPSession().send("Target.getTargets"))
                    .asString()
                    .contains("/tidak-ada")
                    .doesNotContain("chrome://");
        }
    }
}
