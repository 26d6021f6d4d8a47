package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.search.Dimension;
import id.suaralayanan.portal.search.SearchPage.Count;
import id.suaralayanan.portal.search.lucene.index.DocumentMapper;
import id.suaralayanan.portal.search.lucene.index.FacetSearcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/// How many matches have which value, by dimension; the most frequent first.
record FacetCounts(FacetSearcher index, Set<Dimension> dimensions) {
    /// Values of a dimension that are listed.
    static final int VALUES = 50;

    private static final Comparator<Count> MOST_FREQUENT =
            Comparator.comparingLong(Count::matches).reversed().thenComparing(Count::value);

    /// @param values the most frequent ones
    /// @param different how many there are, also those that are not listed
    record Counted(Map<Dimension, List<Count>> values, Map<Dimension, Integer> different) {
        private static Counted nothing() {
            return new Counted(new EnumMap<>(Dimension.class), new EnumMap<>(Dimension.class));
        }

        private void put(Dimension dimension, List<Count> counts, int all) {
            values.put(dimension, counts);
            different.put(dimension, all);
        }
    }

    /// Of everything collected.
    Counted of(@Nullable FacetsCollector collected) throws IOException {
        var counted = Counted.nothing();
        dimensions.forEach(dimension -> counted.put(dimension, List.of(), 0));
        var tables = index.counting();
        if (collected != null && tables.isPresent()) {
            var facets = new SortedSetDocValuesFacetCounts(tables.get(), collected);
            for (var dimension : dimensions) {
                var result = facets.getTopChildren(VALUES, dimension.name());
                if (result != null) {
                    var counts = Stream.of(result.labelValues).map(FacetCounts::strict).toList();
                    counted.put(dimension, counts, result.childCount);
                }
            }
        }
        return counted;
    }

    private static Count strict(LabelAndValue value) {
        return new Count(value.label, value.value.longValue(), value.value.longValue());
    }

    /// Of everything collected, and of those of the nearest that do not match as asked.
    Counted of(@Nullable FacetsCollector collected, ScoreDoc[] nearest, StrictDocuments strict)
            throws IOException {
        if (collected == null) {
            return of(null);
        }
        var both = new HashMap<String, Map<String, Count>>();
        count(collected, both);
        count(nearest, strict, both);
        var counted = Counted.nothing();
        for (var dimension : dimensions) {
            var all = both.getOrDefault(dimension.name(), Map.of());
            counted.put(
                    dimension,
                    all.values().stream().sorted(MOST_FREQUENT).limit(VALUES).toList(),
                    all.size());
        }
        return counted;
    }

    /// They are few, where others are near.
    private void count(FacetsCollector collected, Map<String, Map<String, Count>> counts)
            throws IOException {
        for (var leaf : collected.getMatchingDocs()) {
            var documents = leaf.bits().iterator();
            var found = new ArrayList<Integer>();
            while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                found.add(documents.docID());
            }
            add(leaf.context().reader(), found, 1, counts);
        }
    }

    private void count(
            ScoreDoc[] nearest, StrictDocuments strict, Map<String, Map<String, Count>> counts)
            throws IOException {
        var leaves = index.getIndexReader().leaves();
        var byLeaf =
                Arrays.stream(nearest)
                        .map(hit -> hit.doc)
                        .filter(number -> !strict.holds(number))
                        .sorted()
                        .collect(
                                Collectors.groupingBy(
                                        number -> ReaderUtil.subIndex(number, leaves)));
        for (var found : byLeaf.entrySet()) {
            var leaf = leaves.get(found.getKey());
            var documents = found.getValue().stream().map(number -> number - leaf.docBase).toList();
            add(leaf.reader(), documents, 0, counts);
        }
    }

    /// @param strict 1 where these documents match as asked, else 0
    private static void add(
            LeafReader leaf,
            List<Integer> documents,
            int strict,
            Map<String, Map<String, Count>> counts)
            throws IOException {
        for (var facet : DocumentMapper.facets(leaf, documents).entrySet()) {
            long times = facet.getValue();
            var value = facet.getKey().value();
            counts.computeIfAbsent(facet.getKey().dimension(), _ -> new HashMap<>())
                    .merge(
                            value,
                            new Count(value, times, times * strict),
                            (some, more) ->
                                    new Count(
                                            value,
                                            some.matches() + more.matches(),
                                            some.strict() + more.strict()));
        }
    }
}
