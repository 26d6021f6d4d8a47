package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.search.ComplaintQuery;
import id.suaralayanan.portal.search.SearchPage;
import id.suaralayanan.portal.search.SearchPage.Hit;
import id.suaralayanan.portal.search.SearchPage.Total;
import id.suaralayanan.portal.search.SearchUnavailable;
import id.suaralayanan.portal.search.lucene.LuceneComplaintSearch.SearchTools;
import id.suaralayanan.portal.search.lucene.index.DocumentMapper;
import id.suaralayanan.portal.search.lucene.index.FacetSearcher;
import id.suaralayanan.portal.search.lucene.index.IndexFields;
import id.suaralayanan.portal.search.lucene.query.FilteredQueries.Near;
import id.suaralayanan.portal.search.lucene.query.FilteredQueries.Question;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits.Relation;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;

/// One search at one point in time of the index, cut off at a deadline.
///
/// What matches as asked is counted completely. Where that is little ([#PLENTY]), the nearest
/// others are shown too, [#NEAREST] at most, in one order with it; else nobody would page that far.
final class SearchExecution {
    /// Matches counted exactly where nothing else has to be counted: all that can be paged to.
    private static final int COUNTED = ComplaintQuery.LAST_PAGE * ComplaintQuery.PAGE_SIZE + 1;

    private static final int PLENTY = RecencyRescorer.AMONG;
    private static final int NEAREST = 2 * PLENTY;
    private static final Sort NEWEST =
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
        for (var hit : found(asked, question, strict(asked, question)).top.scoreDocs) {
            tickets.add(
                    stored.document(hit.doc, Set.of(IndexFields.TICKET)).get(IndexFields.TICKET));
        }
        return tickets;
    }

    private Found found(ComplaintQuery asked, Question question, Found strict) throws IOException {
        var near = question.near().filter(_ -> strict.top.totalHits.value() < PLENTY);
        return near.isPresent() ? nearest(asked, question, near.get(), strict) : strict;
    }

    SearchPage answer(ComplaintQuery asked, Question question) throws IOException {
        var strict = strict(asked, question);
        var found = found(asked, question, strict);
        var counts = new FacetCounts(index, asked.counted());
        return new SearchPage(
                hits(asked, found),
                found.total,
                found.strict == null
                        ? counts.of(found.counted)
                        : counts.of(strict.counted, found.top.scoreDocs, found.strict),
                asked.page(),
                Duration.ofNanos(System.nanoTime() - began));
    }

    /// @param words what to mark
    /// @param counted everything that matches as asked, where it is to be counted
    /// @param strict of the best, the documents that match as asked; null: all
    private record Found(
            TopDocs top,
            Query words,
            Total total,
            @Nullable FacetsCollector counted,
            @Nullable StrictDocuments strict) {}

    private Found strict(ComplaintQuery asked, Question question) throws IOException {
        int wanted = asked.offset() + ComplaintQuery.PAGE_SIZE;
        boolean counting = !asked.counted().isEmpty();
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
        inTime();
        var weighed = question.ranked() ? tools.recency().weigh(searcher, top) : top;
        long matches = top.totalHits.value();
        boolean exact = top.totalHits.relation() == Relation.EQUAL_TO;
        return new Found(
                weighed, question.words(), new Total(matches, exact, matches), counted, null);
    }

    /// Words of the best texts are asked for only where there is room for what they find.
    private Found nearest(ComplaintQuery asked, Question question, Near near, Found strict)
            throws IOException {
        var first = best(near.query());
        var more =
                first.totalHits.value() > NEAREST
                        ? Optional.<Query>empty()
                        : tools.feedback()
                                .of(searcher, IndexFields.textFor(asked.audience()), first);
        var top = more.isPresent() ? best(near.with(more.get())) : first;
        inTime();
        var weighed = tools.recency().weigh(searcher, top);
        var documents = StrictDocuments.among(searcher, question.query(), weighed.scoreDocs);
        boolean all = top.totalHits.value() <= NEAREST;
        var total = new Total(weighed.scoreDocs.length, all, strict.total.strict());
        return new Found(weighed, near.words(), total, strict.counted, documents);
    }

    private TopDocs best(Query near) throws IOException {
        return searcher.search(near, new TopScoreDocCollectorManager(NEAREST, null, NEAREST + 1));
    }

    private void inTime() {
        if (searcher.timedOut()) {
            throw new SearchUnavailable(SearchUnavailable.Reason.TOO_SLOW);
        }
    }

    private static CollectorManager<? extends Collector, ? extends TopDocs> best(
            boolean ranked, int wanted, int counted) {
        return ranked
                ? new TopScoreDocCollectorManager(
                        Math.max(wanted, RecencyRescorer.AMONG), null, counted)
                : new TopFieldCollectorManager(NEWEST, wanted, null, counted);
    }

    private List<Hit> hits(ComplaintQuery asked, Found found) throws IOException {
        int from = Math.min(asked.offset(), found.top.scoreDocs.length);
        int to = Math.min(from + ComplaintQuery.PAGE_SIZE, found.top.scoreDocs.length);
        ScoreDoc[] page = Arrays.copyOfRange(found.top.scoreDocs, from, to);
        int[] documents = Arrays.stream(page).mapToInt(hit -> hit.doc).toArray();
        var field = IndexFields.textFor(asked.audience());
        var snippets = new Snippets(searcher, tools.analyzer(), field).of(found.words, documents);
        var stored = searcher.storedFields();
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < documents.length; i++) {
            hits.add(
                    DocumentMapper.hit(
                            stored.document(documents[i], DocumentMapper.OF_A_HIT),
                            found.strict == null || found.strict.holds(documents[i]),
                            snippets.get(i)));
        }
        return hits;
    }
}
