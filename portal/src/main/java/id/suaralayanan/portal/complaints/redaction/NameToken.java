package id.suaralayanan.portal.complaints.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word of a text as the search for names sees it.
///
/// @param plain in small letters
/// @param gap what stands between it and the word before
/// @param opens whether it begins a sentence
/// @param shouted whether its sentence is written in capitals, so that a capital says nothing
record NameToken(
        String text, String plain, int start, int end, String gap, boolean opens, boolean shouted) {
    private static final Pattern WORD =
            Pattern.compile("(?:[aA][./][nN]\\b|\\p{L}[\\p{L}\\p{M}'’`-]*)");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;\\n\"“”]");
    private static final Set<String> SHORTENED =
            Set.of(
                    "a.n", "an", "sdr", "sdri", "bpk", "tn", "ny", "nn", "dr", "drg", "drs", "dra",
                    "ir", "prof", "h", "hj", "kh", "k", "moh", "muh", "m", "r", "rr", "rm", "no",
                    "st", "ust", "jl", "jln", "gg", "kel", "kec", "kab", "prov", "ds", "dsn", "dg",
                    "dt", "abd");

    static List<NameToken> of(String text) {
        var tokens = new ArrayList<NameToken>();
        Matcher word = WORD.matcher(text);
        int end = 0;
        while (word.find()) {
            String gap = text.substring(end, word.start());
            String plain = word.group().toLowerCase(Locale.ROOT);
            boolean opens = tokens.isEmpty() || endsSentence(tokens.getLast(), gap);
            tokens.add(
                    new NameToken(
                            word.group(), plain, word.start(), word.end(), gap, opens, false));
            end = word.end();
        }
        return marked(tokens);
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /// Written like a name: one capital first; in a shouted sentence, or as an initial, capitals
    /// only.
    boolean looksLikeName() {
        return isCapitalised() && (shouted || !isAcronym());
    }

    boolean isAcronym() {
        return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
    }

    boolean isInitial() {
        return text.length() == 1 && isCapitalised();
    }

    private static boolean endsSentence(NameToken before, String gap) {
        if (gap.startsWith(".") && before.isShortened()) {
            return SENTENCE_END.matcher(gap.substring(1)).find();
        }
        return SENTENCE_END.matcher(gap).find();
    }

    private boolean isShortened() {
        return text.length() == 1 ? isCapitalised() : SHORTENED.contains(plain);
    }

    private static List<NameToken> marked(List<NameToken> tokens) {
        var result = new ArrayList<NameToken>();
        for (int from = 0; from < tokens.size(); ) {
            int to = from + 1;
            while (to < tokens.size() && !tokens.get(to).opens()) {
                to++;
            }
            List<NameToken> sentence = tokens.subList(from, to);
            boolean shouted = isShouted(sentence);
            sentence.forEach(token -> result.add(token.in(shouted)));
            from = to;
        }
        return result;
    }

    private NameToken in(boolean loud) {
        return new NameToken(text, plain, start, end, gap, opens, loud);
    }

    private static boolean isShouted(List<NameToken> sentence) {
        long words = sentence.stream().filter(token -> token.text().length() > 2).count();
        long acronyms =
                sentence.stream()
                        .filter(token -> token.text().length() > 2 && token.isAcronym())
                        .count();
        long capitals =
                sentence.stream()
                        .filter(token -> token.text().length() > 2 && token.isCapitalised())
                        .count();
        return words >= 4
                && (acronyms * 10 >= words * 6 || words >= 7 && capitals * 10 >= words * 8);
    }
}
