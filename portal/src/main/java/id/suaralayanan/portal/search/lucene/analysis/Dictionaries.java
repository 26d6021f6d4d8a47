package id.suaralayanan.portal.search.lucene.analysis;

import id.suaralayanan.portal.wordlists.WordList;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The lists of words under `search/` on the class path and in the administrator's folder.
public final class Dictionaries {
    /// Endings that may follow a word without changing it (-nya: its, -lah: emphasis, …).
    private static final List<String> ENDINGS = List.of("nya", "ku", "mu", "lah", "kah", "pun");

    /// In the place of a concept's words.
    private static final String REMOVED = "-";

    private static final List<String> OF_A_WORD =
            List.of(
                    "spellings.txt",
                    "stopwords.txt",
                    "denying.txt",
                    "between.txt",
                    "stems.txt",
                    "roots.txt",
                    "expressions.txt",
                    "concepts.txt");

    private final Optional<Path> own;

    /// @param own the folder of the administrator's files; empty for none
    public Dictionaries(Optional<Path> own) {
        this.own = own;
    }

    /// Every form to the root of its family; an abbreviation is its own family.
    Map<String, String> stems() {
        var stems = new LinkedHashMap<String, String>();
        entries("stems.txt")
                .forEach((root, forms) ->
                        List.of(forms.split(" ")).forEach(form -> add(stems, form, root)));
        expressions().keySet().forEach(abbreviation -> add(stems, abbreviation, abbreviation));
        return stems;
    }

    private static void add(Map<String, String> words, String form, String root) {
        words.put(form, root);
        ENDINGS.forEach(ending -> words.putIfAbsent(form + ending, root));
    }

    /// Roots that take affixes, and words that merely look as if they had some.
    Set<String> roots() {
        var roots = new HashSet<>(words("roots.txt"));
        roots.addAll(entries("stems.txt").keySet());
        return roots;
    }

    /// Every way to write a word to the word itself; an ending stays.
    Map<String, String> spellings() {
        var spellings = new LinkedHashMap<String, String>();
        entries("spellings.txt")
                .forEach((word, ways) -> {
                    for (var way : ways.split(" ")) {
                        spellings.put(way, word);
                        ENDINGS.forEach(
                                ending -> spellings.putIfAbsent(way + ending, word + ending));
                    }
                });
        return spellings;
    }

    /// Abbreviation to the expressions it stands for.
    public Map<String, List<String>> expressions() {
        var expressions = new LinkedHashMap<String, List<String>>();
        entries("expressions.txt").forEach((word, full) -> expressions.put(word, parts(full)));
        return expressions;
    }

    /// Concepts by name; a name that stands twice adds to the first, and `name: -` removes it.
    public Map<String, Concept> concepts() {
        var concepts = new LinkedHashMap<String, Concept>();
        for (var line : WordList.lines("concepts.txt", own)) {
            var entry = entry("concepts.txt", line);
            if (entry.getValue().equals(REMOVED)) {
                concepts.remove(entry.getKey());
                continue;
            }
            var sides = entry.getValue().split("~", 2);
            var concept =
                    new Concept(parts(sides[0]), sides.length < 2 ? List.of() : parts(sides[1]));
            concepts.merge(entry.getKey(), concept, Concept::and);
        }
        return concepts;
    }

    /// What people call the same thing.
    ///
    /// @param forms words and expressions that stand for each other
    /// @param near words that the concept also looks for, and that do not lead to it
    public record Concept(List<String> forms, List<String> near) {
        Concept and(Concept more) {
            return new Concept(joined(forms, more.forms), joined(near, more.near));
        }

        private static List<String> joined(List<String> some, List<String> others) {
            return Stream.concat(some.stream(), others.stream()).distinct().toList();
        }
    }

    /// Changes with every list that decides what a word of a text is.
    String fingerprint() {
        try {
            var all = MessageDigest.getInstance("SHA-256");
            for (var file : OF_A_WORD) {
                for (var line : WordList.lines(file, own)) {
                    all.update((file + ":" + line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(all.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<String> stopWords() {
        return words("stopwords.txt");
    }

    List<String> words(String file) {
        return WordList.lines(file, own).stream()
                .flatMap(line -> Stream.of(line.split("\\s+")))
                .toList();
    }

    private static List<String> parts(String text) {
        return Stream.of(text.split("\\|")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    private Map<String, String> entries(String file) {
        var entries = new LinkedHashMap<String, String>();
        for (var line : WordList.lines(file, own)) {
            var entry = entry(file, line);
            entries.merge(entry.getKey(), entry.getValue(), (some, more) -> some + " " + more);
        }
        return entries;
    }

    private static Map.Entry<String, String> entry(String file, String line) {
        int colon = line.indexOf(": ");
        if (colon < 0) {
            throw new IllegalStateException(file + " has a line without a colon: " + line);
        }
        return Map.entry(line.substring(0, colon), line.substring(colon + 2).strip());
    }
}
