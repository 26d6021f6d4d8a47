package id.suaralayanan.portal.feedback.wording;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How hard a sentence is to read: by the number of its words, and of the syllables in them.
final class Readability {
    static final int MOST_WORDS = 12;

    /// Of a word, on average over all questions.
    static final int MOST_SYLLABLES = 4;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'’-]+");
    private static final Pattern VOWELS = Pattern.compile("ai|au|oi|[aiueoy]");

    private Readability() {}

    static int words(String sentence) {
        return (int) split(sentence).stream().count();
    }

    /// Syllables are counted as vowels, two that sound as one as one. In a script without these
    /// vowels nothing can be said: 0.
    static double syllablesPerWord(List<String> sentences) {
        return sentences.stream()
                .flatMap(sentence -> split(sentence).stream())
                .mapToLong(word -> VOWELS.matcher(bare(word)).results().count())
                .average()
                .orElse(0);
    }

    private static List<String> split(String sentence) {
        return BETWEEN_WORDS.splitAsStream(sentence).filter(word -> !word.isEmpty()).toList();
    }

    /// In lower case, without accents.
    private static String bare(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
