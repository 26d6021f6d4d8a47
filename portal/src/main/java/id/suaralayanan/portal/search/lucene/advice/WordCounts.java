package id.suaralayanan.portal.search.lucene.advice;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// In how many texts of each label a word stands. A text counts a word once. The counts are whole,
/// so that they add up to the same in whatever order they came.
final class WordCounts {
    private final Map<String, Map<String, Integer>> words = new HashMap<>();
    private final Map<String, Integer> labels = new TreeMap<>();
    private int all;

    /// A label is known from here on, whether words speak for it or not.
    void know(String label) {
        labels.putIfAbsent(label, 0);
    }

    void add(String word, String label, int texts) {
        words.computeIfAbsent(word, _ -> new HashMap<>()).merge(label, texts, Integer::sum);
        labels.merge(label, texts, Integer::sum);
        all += texts;
    }

    /// Both together; this one stays as it is.
    WordCounts and(WordCounts more) {
        var both = new WordCounts();
        both.addAll(this);
        both.addAll(more);
        return both;
    }

    private void addAll(WordCounts more) {
        more.labels.keySet().forEach(this::know);
        more.words.forEach(
                (word, counts) -> counts.forEach((label, texts) -> add(word, label, texts)));
    }

    Set<String> labels() {
        return labels.keySet();
    }

    int words() {
        return words.size();
    }

    boolean knows(String word) {
        return words.containsKey(word);
    }

    int of(String word, String label) {
        return words.getOrDefault(word, Map.of()).getOrDefault(label, 0);
    }

    /// Of the word under any label but this one.
    int elsewhere(String word, String label) {
        int texts =
                words.getOrDefault(word, Map.of()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
        return texts - of(word, label);
    }

    /// Of all words under any label but this one.
    int elsewhere(String label) {
        return all - labels.getOrDefault(label, 0);
    }
}
