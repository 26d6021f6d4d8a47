package id.suaralayanan.portal.search.lucene.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes the affixes off a word as long as a known root is left: formal ones (*memperpanjang*,
/// *keterlambatan*) and those of speech (*ngurusin*, *kecopetan*, *antrine*). A word whose root is
/// not known is left to Lucene's stemmer, which knows no roots.
record Stemmer(Map<String, String> overrides, Set<String> roots) {
    private static final List<String> ENDINGS =
            List.of("nya", "ku", "mu", "lah", "kah", "pun", "ne", "e");
    private static final List<String> SUFFIXES = List.of("kan", "an", "i", "in");
    private static final List<Prefix> PREFIXES =
            List.of(
                    new Prefix("memper", ""),
                    new Prefix("diper", ""),
                    new Prefix("meng", "", "k"),
                    new Prefix("meny", "s"),
                    new Prefix("mem", "p", ""),
                    new Prefix("men", "t", ""),
                    new Prefix("me", ""),
                    new Prefix("peng", "", "k"),
                    new Prefix("peny", "s"),
                    new Prefix("pem", "p", ""),
                    new Prefix("pen", "t", ""),
                    new Prefix("per", ""),
                    new Prefix("pe", ""),
                    new Prefix("keter", ""),
                    new Prefix("keber", ""),
                    new Prefix("ber", ""),
                    new Prefix("be", ""),
                    new Prefix("ter", ""),
                    new Prefix("te", "r"),
                    new Prefix("di", ""),
                    new Prefix("ke", ""),
                    new Prefix("se", ""),
                    new Prefix("nge", ""),
                    new Prefix("ng", "", "k"),
                    new Prefix("ny", "s", "c"),
                    new Prefix("n", "t"),
                    new Prefix("m", "p"));
    private static final int SHORTEST_ROOT = 3;
    private static final int MOST_PREFIXES = 2;

    /// @param restored what the prefix took from the root, or nothing
    private record Prefix(String letters, String... restored) {}

    /// The same stemmer with more roots: those of these words, shortest first, that hold none yet.
    Stemmer with(Iterable<String> words) {
        var more = new Stemmer(overrides, new HashSet<>(roots));
        for (var word : words) {
            if (!overrides.containsKey(word) && more.known(word) == null) {
                more.roots.add(word);
            }
        }
        return more;
    }

    boolean knows(String word) {
        return overrides.containsKey(word) || known(word) != null;
    }

    /// Empty where no root is known.
    Optional<String> stem(String word) {
        var listed = overrides.get(word);
        if (listed != null) {
            return Optional.of(listed);
        }
        return Optional.ofNullable(known(word)).map(root -> overrides.getOrDefault(root, root));
    }

    /// The known root, the word itself first, then with the fewest letters taken off.
    private @Nullable String known(String word) {
        if (roots.contains(word)) {
            return word;
        }
        for (var base : withoutEndings(word)) {
            var root = withoutPrefixes(base, 0);
            if (root != null) {
                return root;
            }
        }
        return null;
    }

    private static List<String> withoutEndings(String word) {
        var bases = new ArrayList<String>();
        bases.add(word);
        ENDINGS.forEach(ending -> cut(bases, word, ending));
        for (var base : List.copyOf(bases)) {
            SUFFIXES.forEach(suffix -> cut(bases, base, suffix));
        }
        return bases;
    }

    private static void cut(List<String> bases, String word, String ending) {
        if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_ROOT) {
            bases.add(word.substring(0, word.length() - ending.length()));
        }
    }

    private @Nullable String withoutPrefixes(String base, int taken) {
        if (roots.contains(base)) {
            return base;
        }
        if (taken == MOST_PREFIXES) {
            return null;
        }
        for (var prefix : PREFIXES) {
            if (base.startsWith(prefix.letters)
                    && base.length() - prefix.letters.length() >= SHORTEST_ROOT - 1) {
                var rest = base.substring(prefix.letters.length());
                for (var restored : prefix.restored) {
                    var root = withoutPrefixes(restored + rest, taken + 1);
                    if (root != null) {
                        return root;
                    }
                }
            }
        }
        return null;
    }
}
