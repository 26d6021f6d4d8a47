package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.search.ComplaintQuery;
import id.suaralayanan.portal.search.SearchPage;
import id.suaralayanan.portal.search.SearchPage.Meaning;
import id.suaralayanan.portal.search.SearchPage.Total;
import id.suaralayanan.portal.search.SearchUnavailable;
import id.suaralayanan.portal.search.lucene.FacetCounts.Counted;
import id.suaralayanan.portal.search.lucene.LuceneComplaintSearch.SearchTools;
import id.suaralayanan.portal.search.lucene.index.FacetSearcher;
import id.suaralayanan.portal.search.lucene.index.IndexFields;
import id.suaralayanan.portal.search.lucene.query.FilteredQueries.Near;
import id.suaralayanan.portal.search.lucene.query.FilteredQueries.Question;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.TotalHits.Relation;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;

/// One search at one point in time of the index, cut off at a deadline.
///
/// What matches as asked is counted completely. Where that is little ([#PLENTY]), the nearest
/// others are shown too, [#NEAREST] at most, in one order with it; else nobody would page that far.
/// The best are looked for apart from the counting, so that Lucene may pass over what cannot get
/// among them.
final class SearchExecution {
    /// Matches counted exactly where nothing else has to be counted: all that can be paged to.
    private static final int COUNTED = ComplaintQuery.LAST_PAGE * ComplaintQuery.PAGE_SIZE + 1;

    static final int PLENTY = RecencyRescorer.AMONG;
    static final int NEAREST = 2 * PLENTY;
    static final Sort NEWEST =
            new Sort(
                    LongField.newSortField(
                            IndexFields.RECEIVED, true, SortedNumericSelector.Type.MAX),
                    new SortField(IndexFields.NUMBER, SortField.Type.LONG, true));

    private final FacetSearcher index;
    private final SearchTools tools;
    private final IndexSearcher searcher;
    private final long began = System.nanoTime();

    /// @param deadline of [System#nanoTime()]
    SearchExecution(FacetSearcher index, SearchTools tools, long deadline) {
        this.index = index;
        this.tools = tools;
        this.searcher = new IndexSearcher(index.getIndexReader());
        searcher.setSimilarity(
                new BM25Similarity(tools.weights().saturation(), tools.weights().length()));
        searcher.setTimeout(() -> System.nanoTime() - deadline > 0);
    }

    /// Of everything up to the page that is asked for.
    List<String> tickets(ComplaintQuery asked, Question question) throws IOException {
        var stored = searcher.storedFields();
        var tickets = new ArrayList<String>();
        for (var hit : found(question, strict(asked, question)).top.scoreDocs) {
            tickets.add(
                    stored.document(hit.doc, Set.of(IndexFields.TICKET)).get(IndexFields.TICKET));
        }
        return tickets;
    }

    SearchPage answer(ComplaintQuery asked, Question question) throws IOException {
        var strict = strict(asked, question);
        var found = found(question, strict);
        var facets = new FacetCounts(index, asked.counted());
        Counted counted =
                found.strict == null
                        ? facets.of(found.counted)
                        : facets.of(strict.counted, found.top.scoreDocs, found.strict);
        var shown = new ShownHits(searcher, tools.analyzer(), asked);
        return new SearchPage(
                shown.of(found.top, found.query, found.words, found.strict),
                found.total,
                counted.values(),
                counted.different(),
                asked.page(),
                found.meanings,
                Duration.ofNanos(System.nanoTime() - began));
    }

    /// @param query what was asked of the index
    /// @param words what to mark
    /// @param counted everything that matches as asked, where it is to be counted
    /// @param strict of the best, the documents that match as asked; null: all
    private record Found(
            TopDocs top,
            Query query,
            Query words,
            Total total,
            List<Meaning> meanings,
            @Nullable FacetsCollector counted,
            @Nullable StrictDocuments strict) {}

    private Found found(Question question, Found strict) throws IOException {
        var near = question.near().filter(_ -> strict.total.strict() < PLENTY);
        return near.isPresent() ? nearest(question, near.get(), strict) : strict;
    }

    private Found strict(ComplaintQuery asked, Question question) throws IOException {
        FacetsCollector counted = null;
        TotalHits all = null;
        if (!asked.counted().isEmpty()) {
            counted = searcher.search(question.query(), new FacetsCollectorManager());
            all = all(counted);
        }
        var top = best(asked, question, all == null ? COUNTED : 1);
        if (all == null) {
            all = top.totalHits;
        }
        inTime();
        var weighed = question.ranked() ? tools.recency().weigh(searcher, top) : top;
        boolean exact = all.relation() == Relation.EQUAL_TO;
        var total = new Total(all.value(), exact, all.value());
        return new Found(
                weighed, question.query(), question.words(), total, List.of(), counted, null);
    }

    private static TotalHits all(FacetsCollector counted) {
        long sum = counted.getMatchingDocs().stream().mapToLong(leaf -> leaf.totalHits()).sum();
        return new TotalHits(sum, Relation.EQUAL_TO);
    }

    private TopDocs best(ComplaintQuery asked, Question question, int counted) throws IOException {
        int wanted = asked.offset() + ComplaintQuery.PAGE_SIZE;
        return question.ranked()
                ? searcher.search(
                        question.query(),
                        new TopScoreDocCollectorManager(
                                Math.max(wanted, RecencyRescorer.AMONG), null, counted))
                : searcher.search(
                        question.query(),
                        new TopFieldCollectorManager(NEWEST, wanted, null, counted));
    }

    private Found nearest(Question question, Near near, Found strict) throws IOException {
        var top =
                searcher.search(
                        near.query(), new TopScoreDocCollectorManager(NEAREST, null, NEAREST + 1));
        inTime();
        var weighed = tools.recency().weigh(searcher, top);
        var documents = StrictDocuments.among(searcher, question.query(), weighed.scoreDocs);
        boolean all = top.totalHits.value() <= NEAREST;
        var total = new Total(weighed.scoreDocs.length, all, strict.total.strict());
        return new Found(
                weighed,
                near.query(),
                near.words(),
                total,
                near.meanings(),
                strict.counted,
                documents);
    }

    private void inTime() {
        if (searcher.timedOut()) {
            throw new SearchUnavailable(SearchUnavailable.Reason.TOO_SLOW);
        }
    }
}
