package id.suaralayanan.portal.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/// What of a page can be seen without scrolling.
public final class Sight {
    private static final String OUTSIDE =
            """
            () => [...document.querySelectorAll('main *')]
              .filter((it) => it.checkVisibility())
              .filter((it) => {
                const box = it.getBoundingClientRect();
                const isCut = it.matches('.told,section') && it.scrollHeight > it.clientHeight + 2;
                return box.width > 0 && (isCut || box.left < 0 || box.top < 0
                  || box.right > innerWidth + 1 || box.bottom > innerHeight + 1);
              })
              .map((it) => it.tagName + ' ' + it.getAttribute('class') + ' ' + it.textContent.trim().slice(0, 30))
            """;

    private Sight() {}

    /// What lies beyond the edges of the screen, or of its own part of the page.
    @SuppressWarnings("unchecked")
    public static List<String> outside(Page page) {
        return (List<String>) page.evaluate(OUTSIDE);
    }

    /// Whether something is wholly on the screen.
    ///
    /// @param least width and height in pixels
    public static boolean isWhole(Page page, String selector, int least) {
        var box = page.locator(selector).first().boundingBox();
        var size = page.viewportSize();
        return box.x >= 0
                && box.y >= 0
                && box.width >= least
                && box.height >= least
                && box.x + box.width <= size.width
                && box.y + box.height <= size.height;
    }

    /// Keeps a picture where `-Dpictures=FOLDER` asks for them.
    public static void picture(Page page, String name) {
        var pictures = System.getProperty("pictures", "");
        if (!pictures.isEmpty()) {
            var file = "%s-%d.png".formatted(name.replace(' ', '-'), page.viewportSize().width);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(pictures, file)));
        }
    }
}
