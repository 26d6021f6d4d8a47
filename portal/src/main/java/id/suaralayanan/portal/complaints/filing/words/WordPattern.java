package id.suaralayanan.portal.complaints.filing.words;

import java.util.List;
import java.util.Locale;

/// Words and expressions to look for in a text; one that ends in `*` is the beginning of words.
public record WordPattern(List<String> words) {
    public WordPattern {
        words = List.copyOf(words);
    }

    /// Whatever the case and the punctuation of the text.
    public boolean occurIn(String text) {
        String plain =
                " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}-]+", " ") + " ";
        return words.stream().anyMatch(word -> plain.contains(needle(word)));
    }

    private static String needle(String word) {
        return word.endsWith("*") ? " " + word.substring(0, word.length() - 1) : " " + word + " ";
    }
}
