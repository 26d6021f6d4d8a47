package id.suaralayanan.portal.search.lucene.suggest;

import id.suaralayanan.portal.search.ComplaintQuery;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import id.suaralayanan.portal.search.lucene.analysis.Token;
import java.util.List;
import java.util.Optional;

/// What somebody has typed so far: words, and the beginning of one more.
///
/// @param typed the words before it, as they were typed
/// @param before their stems
/// @param last the beginning, in the letters of the index
record BegunWords(String typed, List<String> before, String last) {
    private static final int SHORTEST = 2;

    /// Empty where there is nothing to end: no word is begun, or it is a number or a phrase in
    /// quotes.
    static Optional<BegunWords> of(String typed, IndonesianAnalyzer analyzer) {
        int at = typed.lastIndexOf(' ') + 1;
        var last = analyzer.folded(typed.substring(at));
        if (typed.length() > ComplaintQuery.LONGEST_TEXT
                || typed.contains("\"")
                || last.length() < SHORTEST
                || !last.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
            return Optional.empty();
        }
        var before = typed.substring(0, at);
        var stems = analyzer.tokens(before).stream().map(Token::stem).toList();
        return Optional.of(new BegunWords(before.strip(), stems, last));
    }

    String endedBy(String word) {
        return typed.isEmpty() ? word : typed + " " + word;
    }
}
