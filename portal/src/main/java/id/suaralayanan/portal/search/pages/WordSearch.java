package id.suaralayanan.portal.search.pages;

import id.suaralayanan.portal.search.Dimension;
import id.suaralayanan.portal.search.SearchPage;
import id.suaralayanan.portal.search.SearchPage.Count;
import id.suaralayanan.portal.search.SearchPage.Hit;
import id.suaralayanan.portal.search.SearchPage.Meaning;
import id.suaralayanan.portal.search.pages.FacetLabels.Labels;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a search found, ready to be shown.
///
/// @param facets only those that tell anything apart
/// @param chosen what the search is narrowed down by
/// @param previous address of the page before; null on the first
/// @param next address of the page after; null on the last
public record WordSearch(
        SearchPage page,
        List<Line> lines,
        List<Facet> facets,
        List<Choice> chosen,
        List<Synonyms> synonyms,
        Optional<SearchAddress> previous,
        Optional<SearchAddress> next) {
    private static final int SHOWN_VALUES = 8;
    private static final int SHOWN_SYNONYMS = 10;

    /// @param unit what the unit is called
    /// @param category what its category is called, empty for none
    /// @param day of receipt on the unit's own calendar
    public record Line(Hit hit, String unit, String category, LocalDate day) {
        public YearMonth month() {
            return YearMonth.from(day);
        }
    }

    /// One way to narrow the search down.
    ///
    /// @param name a dimension in lower case
    /// @param different how many values there are, also those that are not shown
    public record Facet(String name, List<Option> options, int different) {
        public boolean isCut() {
            return options.size() < different;
        }
    }

    public record Option(String label, Count count, SearchAddress address) {}

    /// @param address of the search without it
    public record Choice(String name, String label, SearchAddress address) {}

    /// @param more how many others are searched besides those shown
    public record Synonyms(String words, List<String> also, int more) {
        private static Synonyms of(Meaning meaning) {
            var shown = meaning.also().stream().limit(SHOWN_SYNONYMS).toList();
            return new Synonyms(meaning.words(), shown, meaning.also().size() - shown.size());
        }
    }

    static WordSearch of(
            SearchPage page, SearchAddress here, Labels labels, List<Dimension> dimensions) {
        return new WordSearch(
                page,
                page.hits().stream().map(hit -> line(hit, labels)).toList(),
                dimensions.stream().flatMap(each -> facet(page, each, here, labels)).toList(),
                chosen(here, labels, dimensions),
                page.meanings().stream()
                        .filter(meaning -> !meaning.also().isEmpty())
                        .map(Synonyms::of)
                        .toList(),
                page.page() > 1 ? Optional.of(onPage(here, page.page() - 1)) : Optional.empty(),
                page.page() < page.pages()
                        ? Optional.of(onPage(here, page.page() + 1))
                        : Optional.empty());
    }

    private static Line line(Hit hit, Labels labels) {
        return new Line(
                hit,
                labels.unit(hit.unit()),
                hit.category().map(code -> labels.of(Dimension.CATEGORY, code)).orElse(""),
                labels.day(hit.unit(), hit.receivedAt()));
    }

    private static Stream<Facet> facet(
            SearchPage page, Dimension dimension, SearchAddress here, Labels labels) {
        var name = name(dimension);
        var counts = page.counts().getOrDefault(dimension, List.of());
        if (counts.size() < 2 || !here.value(name).isEmpty()) {
            return Stream.empty();
        }
        var options =
                counts.stream()
                        .limit(SHOWN_VALUES)
                        .map(count ->
                                new Option(
                                        labels.of(dimension, count.value()),
                                        count,
                                        here.with(name, count.value())))
                        .toList();
        return Stream.of(
                new Facet(name, options, page.values().getOrDefault(dimension, counts.size())));
    }

    private static List<Choice> chosen(
            SearchAddress here, Labels labels, List<Dimension> dimensions) {
        var chosen = new ArrayList<Choice>();
        for (var dimension : dimensions) {
            var name = name(dimension);
            if (!here.value(name).isEmpty()) {
                var label = labels.of(dimension, here.value(name));
                chosen.add(new Choice(name, label, here.without(name)));
            }
        }
        return chosen;
    }

    private static SearchAddress onPage(SearchAddress here, int page) {
        return here.with("page", Integer.toString(page));
    }

    private static String name(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }
}
