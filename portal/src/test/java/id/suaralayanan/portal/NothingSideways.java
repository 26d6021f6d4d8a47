package id.suaralayanan.portal;

import com.microsoft.playwright.Page;
import java.util.List;

/// Nobody has to scroll sideways.
///
/// @param width of the window, in pixels
/// @param text size of the letters, in per cent
record NothingSideways(int width, int text) implements PageCheck {
    private static final String RESIZE =
            "size => { document.documentElement.style.fontSize = size; }";

    @Override
    public List<String> faults(Page page) {
        page.setViewportSize(width, HEIGHT);
        page.evaluate(RESIZE, text + "%");
        boolean isWide = Tour.overflows(page);
        page.evaluate(RESIZE, "");
        return isWide ? List.of("wider than " + width + " px") : List.of();
    }
}
