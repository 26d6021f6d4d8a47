package id.suaralayanan.portal.search.lucene.advice;

import id.suaralayanan.portal.complaints.redaction.Redaction;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import java.util.LinkedHashMap;
import java.util.Map;

/// The words of a text that can say what it is: no numbers, no names of persons, each once; and
/// whether it asks.
record TextWords(IndonesianAnalyzer analyzer) {
    private static final int SHORTEST = 3;
    private static final String ASKS = "?";
    private static final String DENIED = "!";

    /// Stays beside the word that it denies, and says nothing alone.
    private static final String NOT = "tidak";

    /// Stems, each with the word as it is shown.
    Map<String, String> of(String text) {
        var words = new LinkedHashMap<String, String>();
        for (var token : analyzer.tokens(text)) {
            var bare = token.stem().replace(DENIED, "");
            if (bare.length() >= SHORTEST
                    && !bare.equals(NOT)
                    && bare.chars().allMatch(Character::isLetter)
                    && !Redaction.isGivenName(bare)) {
                words.putIfAbsent(token.stem(), token.surface().replace(DENIED, "tidak "));
            }
        }
        if (text.contains(ASKS)) {
            words.put(ASKS, ASKS);
        }
        return words;
    }
}
