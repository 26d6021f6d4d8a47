package id.suaralayanan.portal;

import com.microsoft.playwright.Page;
import java.util.List;

/// What is read in the header, the page and the footer begins at the same distance from the left.
///
/// @param width of the window, in pixels
record OneLeftEdge(int width) implements PageCheck {
    /// Left edges, in pixels; none on a screen in a lobby, which has neither header nor footer.
    private static final String EDGES =
            """
            () => {
              const parts = ['header .brand', 'main > *', 'footer nav'].map((what) => document.querySelector(what));
              if (location.pathname.startsWith('/layar/')) return [];
              return parts.map((it, at) => {
                if (!it) return 'none of ' + at;
                const inside = it.matches('main > *') ? 0 : parseFloat(getComputedStyle(it).paddingLeft);
                return Math.round(it.getBoundingClientRect().left + inside);
              });
            }
            """;

    @Override
    public List<String> faults(Page page) {
        page.setViewportSize(width, HEIGHT);
        var edges = (List<?>) page.evaluate(EDGES);
        return edges.stream().distinct().count() > 1 ? List.of(edges.toString()) : List.of();
    }
}
