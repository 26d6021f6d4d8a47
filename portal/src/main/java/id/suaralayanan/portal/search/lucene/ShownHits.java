package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.search.ComplaintQuery;
import id.suaralayanan.portal.search.SearchPage.Hit;
import id.suaralayanan.portal.search.SearchPage.Reason;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import id.suaralayanan.portal.search.lucene.index.DocumentMapper;
import id.suaralayanan.portal.search.lucene.index.DocumentMapper.Shown;
import id.suaralayanan.portal.search.lucene.index.IndexFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/// The hits of one page, as they are shown.
record ShownHits(IndexSearcher searcher, IndonesianAnalyzer analyzer, ComplaintQuery asked) {
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
                ? Reasons.of(searcher.explain(query, document), asked.audience(), words(document))
                : List.of();
    }

    private Set<String> words(int document) throws IOException {
        var fields =
                Set.of(
                        IndexFields.textFor(asked.audience()),
                        IndexFields.repliesFor(asked.audience()));
        var words = new HashSet<String>();
        for (var field : searcher.storedFields().document(document, fields)) {
            analyzer.tokens(field.stringValue()).forEach(word -> words.add(word.stem()));
        }
        return words;
    }
}
