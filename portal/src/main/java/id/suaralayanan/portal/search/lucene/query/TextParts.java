package id.suaralayanan.portal.search.lucene.query;

import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.lucene.index.IndexFields;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;

/// What an audience may search of a complaint: the citizen's text, and the unit's replies with less
/// weight, where any are in the index.
final class TextParts {
    private final String text;
    private final String replies;
    private final boolean hasReplies;
    private final float replyWeight;
    private final IndexReader index;

    private TextParts(
            String text, String replies, boolean hasReplies, float weight, IndexReader index) {
        this.text = text;
        this.replies = replies;
        this.hasReplies = hasReplies;
        this.replyWeight = weight;
        this.index = index;
    }

    static TextParts of(Audience audience, IndexReader index, Weights weights) throws IOException {
        var replies = IndexFields.repliesFor(audience);
        return new TextParts(
                IndexFields.textFor(audience),
                replies,
                index.getDocCount(replies) > 0,
                weights.reply(),
                index);
    }

    String text() {
        return text;
    }

    /// Found in either part.
    Query either(Function<String, Query> in) {
        return hasReplies
                ? new DisjunctionMaxQuery(
                        List.of(in.apply(text), new BoostQuery(in.apply(replies), replyWeight)), 0)
                : in.apply(text);
    }

    /// The words of the index that a pattern stands for, once and for all: neither searching nor
    /// highlighting has to look for them again.
    Query expanded(MultiTermQuery pattern) throws IOException {
        return new IndexSearcher(index).rewrite(pattern);
    }

    /// Number of texts that hold this stem.
    int texts(String stem) throws IOException {
        return index.docFreq(new Term(text, stem));
    }
}
