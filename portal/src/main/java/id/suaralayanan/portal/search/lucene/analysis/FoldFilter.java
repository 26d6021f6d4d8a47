package id.suaralayanan.portal.search.lucene.analysis;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Brings every way to type a word to plain lower-case letters.
///
/// - full-width, styled and accented letters become plain ones, invisible characters go (NFKC)
/// - three or more of one letter become one: `lamaaaa` is `lama`
/// - a 2 after a word, the written sign of doubling, goes: `belit2` is `belit`
final class FoldFilter extends TokenFilter {
    private static final int SHORTEST_DOUBLED = 3;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    FoldFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            if (!lowerIfPlain()) {
                normalize();
            }
            squeeze();
            dropDoublingSign();
            if (term.length() > 0) {
                return true;
            }
        }
        return false;
    }

    /// The fast way for what nearly every word is.
    private boolean lowerIfPlain() {
        char[] letters = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            char letter = letters[i];
            if (letter >= 0x80) {
                return false;
            }
            if (letter >= 'A' && letter <= 'Z') {
                letters[i] = (char) (letter + 32);
            }
        }
        return true;
    }

    private void normalize() {
        var plain = Normalizer.normalize(term, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        term.setEmpty();
        plain.codePoints()
                .filter(FoldFilter::isVisible)
                .forEach(point -> term.append(Character.toString(point)));
    }

    private static boolean isVisible(int point) {
        int type = Character.getType(point);
        return type != Character.NON_SPACING_MARK && type != Character.FORMAT;
    }

    private void squeeze() {
        char[] letters = term.buffer();
        int length = term.length();
        int kept = 0;
        int i = 0;
        while (i < length) {
            int end = i + 1;
            while (end < length && letters[end] == letters[i]) {
                end++;
            }
            int copies = end - i >= 3 && Character.isLetter(letters[i]) ? 1 : end - i;
            for (int copy = 0; copy < copies; copy++) {
                letters[kept++] = letters[i];
            }
            i = end;
        }
        term.setLength(kept);
    }

    /// The 2 after a word of three letters or more, also before an ending: `ugal2an`, `anak2nya`.
    private void dropDoublingSign() {
        for (int at = SHORTEST_DOUBLED; at < term.length(); at++) {
            if (term.charAt(at) == '2') {
                if (isWord(0, at) && isWord(at + 1, term.length())) {
                    var word = term.toString();
                    term.setEmpty().append(word, 0, at).append(word, at + 1, word.length());
                }
                return;
            }
        }
    }

    private boolean isWord(int start, int end) {
        for (int i = start; i < end; i++) {
            if (term.charAt(i) < 'a' || term.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }
}
