package id.suaralayanan.portal.search.lucene.similar;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// The words of one text, rare ones weighing more (tf-idf), and its shingles: every three words in
/// a row, by which a copy is known whatever was added to it.
final class WeighedWords {
    private static final int SHINGLE = 3;

    private final Map<String, Double> weights = new HashMap<>();
    private final Set<List<String>> shingles = new HashSet<>();
    private final double length;

    /// @param rarity of a word, 0 for one that tells nothing
    WeighedWords(List<String> words, ToDoubleFunction<String> rarity) {
        var times = new HashMap<String, Integer>();
        words.forEach(word -> times.merge(word, 1, Integer::sum));
        times.forEach((word, count) ->
                weights.put(word, (1 + Math.log(count)) * rarity.applyAsDouble(word)));
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            shingles.add(List.copyOf(words.subList(i, i + SHINGLE)));
        }
        length = Math.sqrt(weights.values().stream().mapToDouble(weight -> weight * weight).sum());
    }

    /// The weightiest words.
    List<String> telling(int most) {
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(
                        Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Cosine of the two: 1 for the same words, in whatever order.
    double cosine(WeighedWords other) {
        double both =
                weights.entrySet().stream()
                        .mapToDouble(entry ->
                                entry.getValue() * other.weights.getOrDefault(entry.getKey(), 0d))
                        .sum();
        return length == 0 || other.length == 0 ? 0 : both / (length * other.length);
    }

    /// Share of the shingles of the shorter text that the other holds too; 0 where it has too few
    /// to tell.
    double contained(WeighedWords other) {
        var fewer = shingles.size() <= other.shingles.size() ? shingles : other.shingles;
        var more = fewer == shingles ? other.shingles : shingles;
        return fewer.size() < SHINGLE
                ? 0
                : (double) fewer.stream().filter(more::contains).count() / fewer.size();
    }
}
