package id.suaralayanan.portal.search.lucene.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Marks the word that is denied: `petugas tidak ramah` becomes `petugas tidak !ramah`, so that who
/// looks for kind staff does not find the opposite. Words that merely stand between (`tidak pernah
/// ramah`) let the denial pass on to the next.
final class NegationFilter extends TokenFilter {
    static final char MARK = '!';
    private static final int FARTHEST = 2;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final CharArraySet denying;
    private final CharArraySet between;
    private int left;

    NegationFilter(TokenStream input, CharArraySet denying, CharArraySet between) {
        super(input);
        this.denying = denying;
        this.between = between;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (denying.contains(term.buffer(), 0, term.length())) {
            left = FARTHEST;
        } else if (left > 0 && between.contains(term.buffer(), 0, term.length())) {
            left--;
        } else if (left > 0) {
            left = 0;
            var word = term.toString();
            term.setEmpty().append(MARK).append(word);
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        left = 0;
    }
}
