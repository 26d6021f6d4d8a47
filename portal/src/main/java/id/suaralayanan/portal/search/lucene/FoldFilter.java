package id.suaralayanan.portal.search.lucene;

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
/// - a trailing 2, the written sign of doubling, goes: `belit2` is `belit`
final class FoldFilter extends TokenFilter {
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

    private void dropDoublingSign() {
        int last = term.length() - 1;
        if (last >= 3 && term.charAt(last) == '2' && isWord(last)) {
            term.setLength(last);
        }
    }

    private boolean isWord(int length) {
        for (int i = 0; i < length; i++) {
            if (term.charAt(i) < 'a' || term.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }
}
