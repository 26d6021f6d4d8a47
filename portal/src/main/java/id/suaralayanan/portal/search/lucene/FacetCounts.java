package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.search.Dimension;
import id.suaralayanan.portal.search.SearchPage.Count;
import id.suaralayanan.portal.search.lucene.index.DocumentMapper;
import id.suaralayanan.portal.search.lucene.index.FacetSearcher;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/// How many matches have which value, by dimension; the most frequent first.
final class FacetCounts {
    private static final int VALUES = 50;

    private final FacetSearcher index;
    private final Set<Dimension> dimensions;

    FacetCounts(FacetSearcher index, Set<Dimension> dimensions) {
        this.index = index;
        this.dimensions = dimensions;
    }

    /// Of everything collected.
    Map<Dimension, List<Count>> of(@Nullable FacetsCollector counted) throws IOException {
        var counts = new EnumMap<Dimension, List<Count>>(Dimension.class);
        dimensions.forEach(dimension -> counts.put(dimension, List.of()));
        var tables = index.counting();
        if (counted != null && tables.isPresent()) {
            var facets = new SortedSetDocValuesFacetCounts(tables.get(), counted);
            for (var dimension : dimensions) {
                counts.put(dimension, count(facets, dimension));
            }
        }
        return counts;
    }

    private static List<Count> count(SortedSetDocValuesFacetCounts facets, Dimension dimension)
            throws IOException {
        var result = facets.getTopChildren(VALUES, dimension.name());
        return result == null
                ? List.of()
                : Arrays.stream(result.labelValues)
                        .map(value ->
                                new Count(
                                        value.label,
                                        value.value.longValue(),
                                        value.value.longValue()))
                        .toList();
    }

    /// Of everything collected, and of those of the nearest that do not match as asked.
    Map<Dimension, List<Count>> of(
            @Nullable FacetsCollector counted, ScoreDoc[] nearest, StrictDocuments strict)
            throws IOException {
        var counts = of(counted);
        if (counted == null) {
            return counts;
        }
        var near = values(nearest, strict);
        for (var dimension : dimensions) {
            counts.put(
                    dimension,
                    merged(
                            counts.getOrDefault(dimension, List.of()),
                            near.getOrDefault(dimension.name(), Map.of())));
        }
        return counts;
    }

    private static List<Count> merged(List<Count> strict, Map<String, Long> near) {
        var all = new HashMap<String, Count>();
        strict.forEach(count -> all.put(count.value(), count));
        near.forEach((value, more) -> {
            long same = all.containsKey(value) ? all.get(value).strict() : 0;
            all.put(value, new Count(value, same + more, same));
        });
        return all.values().stream()
                .sorted(
                        Comparator.comparingLong(Count::matches)
                                .reversed()
                                .thenComparing(Count::value))
                .limit(VALUES)
                .toList();
    }

    /// Dimension to value to number of documents.
    private Map<String, Map<String, Long>> values(ScoreDoc[] nearest, StrictDocuments strict)
            throws IOException {
        var values = new HashMap<String, Map<String, Long>>();
        var leaves = index.getIndexReader().leaves();
        var documents =
                Arrays.stream(nearest)
                        .mapToInt(hit -> hit.doc)
                        .filter(number -> !strict.holds(number))
                        .sorted()
                        .toArray();
        for (int number : documents) {
            var leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
            for (var value : DocumentMapper.facets(leaf.reader(), number - leaf.docBase)) {
                values.computeIfAbsent(value.dimension(), _ -> new HashMap<>())
                        .merge(value.value(), 1L, Long::sum);
            }
        }
        return values;
    }
}
