package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.search.ComplaintQuery;
import id.suaralayanan.portal.search.SearchPage.Hit;
import id.suaralayanan.portal.search.SearchPage.Reason;
import id.suaralayanan.portal.search.lucene.index.DocumentMapper;
import id.suaralayanan.portal.search.lucene.index.DocumentMapper.Shown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/// The hits of one page, as they are shown.
final class ShownHits {
    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final ComplaintQuery asked;

    ShownHits(IndexSearcher searcher, Analyzer analyzer, ComplaintQuery asked) {
        this.searcher = searcher;
        this.analyzer = analyzer;
        this.asked = asked;
    }

    /// @param query what found them
    /// @param words what to mark
    /// @param strict those that match as asked; null: all
    List<Hit> of(TopDocs top, Query query, Query words, @Nullable StrictDocuments strict)
            throws IOException {
        int from = Math.min(asked.offset(), top.scoreDocs.length);
        int to = Math.min(from + ComplaintQuery.PAGE_SIZE, top.scoreDocs.length);
        ScoreDoc[] page = Arrays.copyOfRange(top.scoreDocs, from, to);
        int[] documents = Arrays.stream(page).mapToInt(hit -> hit.doc).toArray();
        var cuts = new Snippets(searcher, analyzer, asked.audience()).of(words, documents);
        var stored = searcher.storedFields();
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < documents.length; i++) {
            hits.add(
                    DocumentMapper.hit(
                            stored.document(documents[i], DocumentMapper.OF_A_HIT),
                            strict == null || strict.holds(documents[i]),
                            new Shown(
                                    cuts.get(i).text(),
                                    cuts.get(i).reply(),
                                    reasons(query, documents[i]))));
        }
        return hits;
    }

    private List<Reason> reasons(Query query, int document) throws IOException {
        return asked.explained()
                ? Reasons.of(searcher.explain(query, document), asked.audience())
                : List.of();
    }
}
