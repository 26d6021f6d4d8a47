package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.search.ComplaintQuery;
import id.suaralayanan.portal.search.Dimension;
import id.suaralayanan.portal.search.SearchPage;
import id.suaralayanan.portal.search.SearchPage.Count;
import id.suaralayanan.portal.search.SearchPage.Hit;
import id.suaralayanan.portal.search.SearchPage.Total;
import id.suaralayanan.portal.search.SearchUnavailable;
import id.suaralayanan.portal.search.lucene.FilteredQueries.Question;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.TotalHits.Relation;
import org.jspecify.annotations.Nullable;

/// One search at one point in time of the index, cut off at a deadline.
final class SearchExecution {
    /// Matches counted exactly where nothing else has to be counted: all that can be paged to.
    private static final int COUNTED = ComplaintQuery.LAST_PAGE * ComplaintQuery.PAGE_SIZE + 1;

    private static final int VALUES = 50;
    private static final Sort NEWEST =
            new Sort(
                    LongField.newSortField(
                            IndexFields.RECEIVED, true, SortedNumericSelector.Type.MAX),
                    new SortField(IndexFields.NUMBER, SortField.Type.LONG, true));

    private final FacetSearcher index;
    private final Analyzer analyzer;
    private final RecencyRescorer recency;
    private final IndexSearcher searcher;
    private final long began = System.nanoTime();

    /// @param deadline of [System#nanoTime()]
    SearchExecution(
            FacetSearcher index, Analyzer analyzer, RecencyRescorer recency, long deadline) {
        this.index = index;
        this.analyzer = analyzer;
        this.recency = recency;
        this.searcher = new IndexSearcher(index.getIndexReader());
        searcher.setTimeout(() -> System.nanoTime() - deadline > 0);
    }

    SearchPage answer(ComplaintQuery parsedQuery, Question question) throws IOException {
        var found = find(parsedQuery, question);
        if (found.isFewerThanAPage() && question.tolerant().isPresent()) {
            found = find(parsedQuery, question.tolerant().get());
        }
        return new SearchPage(
                hits(parsedQuery, found.question, found.top),
                found.total(),
                counts(parsedQuery, found.counted),
                parsedQuery.page(),
                Duration.ofNanos(System.nanoTime() - began));
    }

    private record Found(Question question, TopDocs top, @Nullable FacetsCollector counted) {
        boolean isFewerThanAPage() {
            return top.totalHits.value() < ComplaintQuery.PAGE_SIZE;
        }

        Total total() {
            TotalHits hits = top.totalHits;
            return new Total(hits.value(), hits.relation() == Relation.EQUAL_TO);
        }
    }

    private Found find(ComplaintQuery parsedQuery, Question question) throws IOException {
        int wanted = parsedQuery.offset() + ComplaintQuery.PAGE_SIZE;
        boolean counting = !parsedQuery.counted().isEmpty();
        var best = best(question.ranked(), wanted, counting ? Integer.MAX_VALUE : COUNTED);
        TopDocs top;
        FacetsCollector counted = null;
        if (counting) {
            var both =
                    searcher.search(
                            question.query(),
                            new MultiCollectorManager(best, new FacetsCollectorManager()));
            top = (TopDocs) both[0];
            counted = (FacetsCollector) both[1];
        } else {
            top = searcher.search(question.query(), best);
        }
        if (searcher.timedOut()) {
            throw new SearchUnavailable(SearchUnavailable.Reason.TOO_SLOW);
        }
        return new Found(question, question.ranked() ? recency.weigh(searcher, top) : top, counted);
    }

    private static CollectorManager<? extends Collector, ? extends TopDocs> best(
            boolean ranked, int wanted, int counted) {
        return ranked
                ? new TopScoreDocCollectorManager(
                        Math.max(wanted, RecencyRescorer.AMONG), null, counted)
                : new TopFieldCollectorManager(NEWEST, wanted, null, counted);
    }

    private List<Hit> hits(ComplaintQuery parsedQuery, Question question, TopDocs top)
            throws IOException {
        int from = Math.min(parsedQuery.offset(), top.scoreDocs.length);
        int to = Math.min(from + ComplaintQuery.PAGE_SIZE, top.scoreDocs.length);
        ScoreDoc[] page = Arrays.copyOfRange(top.scoreDocs, from, to);
        int[] documents = Arrays.stream(page).mapToInt(hit -> hit.doc).toArray();
        var field = IndexFields.textFor(parsedQuery.audience());
        var snippets = new Snippets(searcher, analyzer, field).of(question.words(), documents);
        var stored = searcher.storedFields();
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < documents.length; i++) {
            hits.add(
                    DocumentMapper.hit(
                            stored.document(documents[i], DocumentMapper.OF_A_HIT),
                            snippets.get(i)));
        }
        return hits;
    }

    private Map<Dimension, List<Count>> counts(
            ComplaintQuery parsedQuery, @Nullable FacetsCollector counted) throws IOException {
        var counts = new EnumMap<Dimension, List<Count>>(Dimension.class);
        parsedQuery.counted().forEach(dimension -> counts.put(dimension, List.of()));
        var tables = index.counting();
        if (counted != null && tables.isPresent()) {
            var facets = new SortedSetDocValuesFacetCounts(tables.get(), counted);
            for (var dimension : parsedQuery.counted()) {
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
                        .map(value -> new Count(value.label, value.value.longValue()))
                        .toList();
    }
}
