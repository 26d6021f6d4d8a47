package id.suaralayanan.portal.search.lucene.analysis;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Replaces a known abbreviation, slang word or variant by the word it means: `yg` by `yang`.
final class SpellingFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final CharArrayMap<String> words;

    SpellingFilter(TokenStream input, CharArrayMap<String> words) {
        super(input);
        this.words = words;
    }

    static CharArrayMap<String> compile(Map<String, String> spellings) {
        return CharArrayMap.unmodifiableMap(new CharArrayMap<>(spellings, false));
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String word = words.get(term.buffer(), 0, term.length());
        if (word != null) {
            term.setEmpty().append(word);
        }
        return true;
    }
}
