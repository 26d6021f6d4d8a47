package id.suaralayanan.portal.search.lucene.advice;

import static id.suaralayanan.portal.complaints.advice.TextAdvice.FEWEST_CASES;
import static id.suaralayanan.portal.complaints.advice.TextAdvice.FEWEST_OWN_CASES;
import static id.suaralayanan.portal.complaints.advice.TextAdvice.FEWEST_UNITS;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What cases that people labelled teach about words, and to whom.
///
/// - to everybody: words that stand in at least `FEWEST_CASES` cases of at least `FEWEST_UNITS`
///   units
/// - to officers of a unit besides: words of at least `FEWEST_OWN_CASES` of its own cases, which
///   they may read anyway
///
/// A word below that teaches nothing: it can be a name, and point to one case or one unit.
final class Lessons {
    private final Map<String, Word> words = new HashMap<>();

    private static final class Word {
        private final Map<Integer, Map<String, Integer>> byUnit = new HashMap<>();

        private int cases(int unit) {
            return byUnit.getOrDefault(unit, Map.of()).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }

        private boolean isShared() {
            return byUnit.size() >= FEWEST_UNITS
                    && byUnit.keySet().stream().mapToInt(this::cases).sum() >= FEWEST_CASES;
        }
    }

    /// One case.
    ///
    /// @param stems of its words, each once
    void add(int unit, String label, Set<String> stems) {
        for (var stem : stems) {
            words.computeIfAbsent(stem, _ -> new Word())
                    .byUnit
                    .computeIfAbsent(unit, _ -> new HashMap<>())
                    .merge(label, 1, Integer::sum);
        }
    }

    /// For everybody.
    WordCounts shared() {
        var counts = new WordCounts();
        words.forEach((stem, word) -> {
            if (word.isShared()) {
                word.byUnit
                        .values()
                        .forEach(labels ->
                                labels.forEach((label, cases) -> counts.add(stem, label, cases)));
            }
        });
        return counts;
    }

    /// Of each unit, for its own officers, without what everybody is taught.
    Map<Integer, WordCounts> own() {
        var own = new HashMap<Integer, WordCounts>();
        words.forEach((stem, word) -> {
            for (int unit : new HashSet<>(word.byUnit.keySet())) {
                if (!word.isShared() && word.cases(unit) >= FEWEST_OWN_CASES) {
                    var counts = own.computeIfAbsent(unit, _ -> new WordCounts());
                    word.byUnit
                            .getOrDefault(unit, Map.of())
                            .forEach((label, cases) -> counts.add(stem, label, cases));
                }
            }
        });
        return own;
    }
}
