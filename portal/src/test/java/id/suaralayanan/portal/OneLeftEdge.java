package id.suaralayanan.portal;

import com.microsoft.playwright.Page;
import java.util.List;

/// What is read in the header, the page and the footer begins at the same distance from the left.
///
/// @param width of the window, in pixels
record OneLeftEdge(int width) implements PageCheck {
    /// Left edges, in pixels; none where the page lacks one of the three.
    private static final String EDGES =
            """
            () => {
              const parts = ['header .brand', 'main > *', 'footer nav'].map((what) => document.querySelector(what));
              return parts[0] && parts[1] ? parts.map((it) => {
                const inside = it.matches('main > *') ? 0 : parseFloat(getComputedStyle(it).paddingLeft);
                return Math.round(it.getBoundingClientRect().left + inside);
              }) : [];
            }
            """;

    @Override
    public List<String> faults(Page page) {
        page.setViewportSize(width, HEIGHT);
        var edges = (List<?>) page.evaluate(EDGES);
        return edges.stream().distinct().count() > 1 ? List.of(edges.toString()) : List.of();
    }
}
