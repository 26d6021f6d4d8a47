package id.suaralayanan.portal.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.suaralayanan.portal.Axe;
import java.nio.file.Path;

/// A page as everybody can use it: axe finds nothing, and nothing is wider than the window. With
/// `-Dpictures=FOLDER` it is kept as a picture.
final class LookedAt {
    private LookedAt() {}

    static void page(Page page, String name) {
        String pictures = System.getProperty("pictures", "");
        if (!pictures.isEmpty()) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(
                                    Path.of(
                                            pictures,
                                            name + "-" + page.viewportSize().width + ".png")));
        }
        assertThat(Axe.violations(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name + " scrolls sideways")
                .isEqualTo(true);
    }
}
