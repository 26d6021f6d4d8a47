package id.suaralayanan.portal.search.lucene.query;

import java.util.ArrayList;
import java.util.List;

/// What a person typed, taken apart: phrases in double quotes, and the words outside of them.
///
/// @param words everything outside of quotes, in order
/// @param open the last word may still be incomplete
record ParsedQuery(List<String> phrases, String words, boolean open) {
    /// Never fails: a quote without a partner is no quote.
    static ParsedQuery of(String text) {
        var pieces = text.replaceAll("[“”„«»]", "\"").split("\"", -1);
        var phrases = new ArrayList<String>();
        var words = new StringBuilder();
        for (int i = 0; i < pieces.length; i++) {
            boolean quoted = i % 2 == 1 && i < pieces.length - 1;
            if (quoted) {
                phrases.add(pieces[i]);
            } else {
                words.append(i > 0 ? " " : "").append(pieces[i]);
            }
        }
        return new ParsedQuery(List.copyOf(phrases), words.toString(), endsInAWord(words));
    }

    private static boolean endsInAWord(CharSequence words) {
        return !words.isEmpty() && Character.isLetterOrDigit(words.charAt(words.length() - 1));
    }
}
