package id.suaralayanan.portal.search.lucene.analysis;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/// Words to stems where a root is known, and marked so that no other stemmer takes them; those that
/// are to stay as they are, stay. The mark of a denied word stays.
final class StemFilter extends TokenFilter {
    /// Most words of a text are among those of the texts before: looked up once, not taken apart
    /// again.
    private static final int REMEMBERED = 8_192;

    private final Map<String, Optional<String>> known = new HashMap<>();
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final Stemmer stemmer;

    StemFilter(TokenStream input, Stemmer stemmer) {
        super(input);
        this.stemmer = stemmer;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!keyword.isKeyword()) {
            var word = term.toString();
            boolean denied = word.length() > 1 && word.charAt(0) == NegationFilter.MARK;
            stem(denied ? word.substring(1) : word).ifPresent(stem -> put(stem, denied));
        }
        return true;
    }

    private Optional<String> stem(String word) {
        if (known.size() == REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(word, stemmer::stem);
    }

    private void put(String stem, boolean denied) {
        term.setEmpty();
        if (denied) {
            term.append(NegationFilter.MARK);
        }
        term.append(stem);
        keyword.setKeyword(true);
    }
}
