package id.suaralayanan.portal.search.lucene.suggest;

import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.ComplaintSearch;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import id.suaralayanan.portal.search.lucene.index.IndexFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Ends the word that somebody is typing: by words that stand in at least
/// [ComplaintSearch#FEWEST_TEXTS] of the texts that this audience may read, the most frequent
/// first; where words stand before it, in texts that hold those too, if there are any.
///
/// Texts are counted one by one, as they are now: what was deleted or taken back counts no more.
public final class NextWords {
    private static final int OFFERED = 8;

    private final IndonesianAnalyzer analyzer;
    private final IndexSearcher searcher;
    private final Audience audience;
    private final Query scope;

    /// @param scope the texts that the audience may read
    public NextWords(
            IndonesianAnalyzer analyzer, IndexSearcher searcher, Audience audience, Query scope) {
        this.analyzer = analyzer;
        this.searcher = searcher;
        this.audience = audience;
        this.scope = scope;
    }

    /// What was typed, ended in several ways.
    ///
    /// @param deadline of [System#nanoTime()]: after it there is no further look
    public List<String> of(String typed, long deadline) throws IOException {
        var begun = BegunWords.of(typed, analyzer);
        if (begun.isEmpty()) {
            return List.of();
        }
        var field = IndexFields.suggestedFor(audience);
        var frequent =
                new FrequentWords(searcher.getIndexReader(), field)
                        .beginningWith(begun.get().last(), ComplaintSearch.FEWEST_TEXTS);
        var together = ends(frequent, beside(begun.get().before()), deadline);
        var found = together.isEmpty() ? ends(frequent, scope, deadline) : together;
        return found.stream().map(begun.get()::endedBy).toList();
    }

    private Query beside(List<String> stems) {
        var all = new BooleanQuery.Builder().add(scope, Occur.FILTER);
        for (var stem : stems) {
            all.add(new TermQuery(new Term(IndexFields.textFor(audience), stem)), Occur.FILTER);
        }
        return all.build();
    }

    private List<String> ends(List<String> words, Query within, long deadline) throws IOException {
        var field = IndexFields.suggestedFor(audience);
        var enough = new ArrayList<String>();
        for (var word : words) {
            if (enough.size() == OFFERED || System.nanoTime() - deadline > 0) {
                break;
            }
            var both =
                    new BooleanQuery.Builder()
                            .add(within, Occur.FILTER)
                            .add(new TermQuery(new Term(field, word)), Occur.FILTER)
                            .build();
            if (TextCount.reaches(searcher, both, ComplaintSearch.FEWEST_TEXTS)) {
                enough.add(word);
            }
        }
        return enough;
    }
}
