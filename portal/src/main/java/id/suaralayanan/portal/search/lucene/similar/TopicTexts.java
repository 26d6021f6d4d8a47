package id.suaralayanan.portal.search.lucene.similar;

import id.suaralayanan.portal.search.Topics;
import id.suaralayanan.portal.search.Topics.Example;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import id.suaralayanan.portal.search.lucene.index.IndexFields;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;

/// What complaints of a period tell of more than those before, from the newest of both.
public final class TopicTexts {
    /// Texts read of each time: more would take long and tell hardly more.
    private static final int READ = 2_000;

    private static final int OPENING = 140;

    private final IndonesianAnalyzer analyzer;
    private final IndexSearcher searcher;
    private final String field;

    /// @param field the text that the reader may read
    public TopicTexts(IndonesianAnalyzer analyzer, IndexSearcher searcher, String field) {
        this.analyzer = analyzer;
        this.searcher = searcher;
        this.field = field;
    }

    /// @param newest first the newest
    public Topics of(Query now, Query before, Sort newest) throws IOException {
        var words = new TopicWords();
        for (var hit : searcher.search(now, READ, newest).scoreDocs) {
            var document =
                    searcher.storedFields().document(hit.doc, Set.of(field, IndexFields.TICKET));
            var text = document.get(field);
            if (text != null) {
                var example = new Example(document.get(IndexFields.TICKET), opening(text));
                words.addNow(analyzer.tokens(text), example);
            }
        }
        for (ScoreDoc hit : searcher.search(before, READ, newest).scoreDocs) {
            var text = searcher.storedFields().document(hit.doc, Set.of(field)).get(field);
            if (text != null) {
                words.addBefore(analyzer.tokens(text));
            }
        }
        return words.topics();
    }

    /// Likewise of texts that stand in no index.
    public static Topics of(IndonesianAnalyzer analyzer, List<String> now, List<String> before) {
        var words = new TopicWords();
        now.forEach(text -> words.addNow(analyzer.tokens(text), new Example("", opening(text))));
        before.forEach(text -> words.addBefore(analyzer.tokens(text)));
        return words.topics();
    }

    private static String opening(String text) {
        int length = Math.min(OPENING, text.codePointCount(0, text.length()));
        int end = text.offsetByCodePoints(0, length);
        return end == text.length() ? text : text.substring(0, end) + "…";
    }
}
