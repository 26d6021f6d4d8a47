package id.suaralayanan.portal.search.lucene.query;

import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import id.suaralayanan.portal.search.lucene.analysis.Token;
import java.util.ArrayList;
import java.util.List;

/// What a person typed, taken apart: phrases in double quotes, and the words outside of them.
///
/// @param phrases none of them empty
/// @param words everything outside of quotes, in order
/// @param open the last word may still be incomplete
record WordedQuery(List<List<Token>> phrases, List<Token> words, boolean open) {
    /// Never fails: a quote without a partner is no quote.
    static WordedQuery of(String text, IndonesianAnalyzer analyzer) {
        var pieces = text.replaceAll("[“”„«»]", "\"").split("\"", -1);
        var phrases = new ArrayList<List<Token>>();
        var outside = new StringBuilder();
        for (int i = 0; i < pieces.length; i++) {
            boolean quoted = i % 2 == 1 && i < pieces.length - 1;
            if (quoted) {
                phrases.add(analyzer.tokens(pieces[i]));
            } else {
                outside.append(i > 0 ? " " : "").append(pieces[i]);
            }
        }
        phrases.removeIf(List::isEmpty);
        var words = analyzer.tokens(outside.toString());
        boolean open =
                !words.isEmpty()
                        && words.getLast().end() == outside.length()
                        && Character.isLetterOrDigit(outside.charAt(outside.length() - 1));
        return new WordedQuery(List.copyOf(phrases), List.copyOf(words), open);
    }

    boolean isEmpty() {
        return phrases.isEmpty() && words.isEmpty();
    }

    /// Whether this is the last word and may be incomplete.
    boolean mayGoOn(Token word) {
        return open && words.getLast() == word;
    }
}
