package id.suaralayanan.portal.search.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The lists of words under `search/` on the class path: `word: other words`, `#` starts a comment.
final class Dictionaries {
    /// Endings that may follow a word without changing it (-nya: its, -lah: emphasis, …).
    private static final List<String> ENDINGS = List.of("nya", "ku", "mu", "lah", "kah", "pun");

    private Dictionaries() {}

    /// Every form to the root of its family; an abbreviation is its own family.
    static Map<String, String> stems() {
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

    /// Every way to write a word to the word itself; an ending stays.
    static Map<String, String> spellings() {
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
    static Map<String, List<String>> expressions() {
        var expressions = new LinkedHashMap<String, List<String>>();
        entries("expressions.txt")
                .forEach((word, full) -> expressions.put(word, List.of(full.split(" \\| "))));
        return expressions;
    }

    static List<String> stopWords() {
        return lines("stopwords.txt").stream()
                .flatMap(line -> List.of(line.split(" ")).stream())
                .toList();
    }

    private static Map<String, String> entries(String file) {
        var entries = new LinkedHashMap<String, String>();
        for (var line : lines(file)) {
            int colon = line.indexOf(": ");
            if (colon < 0) {
                throw new IllegalStateException(file + " has a line without a colon: " + line);
            }
            entries.put(line.substring(0, colon), line.substring(colon + 2).strip());
        }
        return entries;
    }

    private static List<String> lines(String file) {
        var stream =
                Objects.requireNonNull(
                        Dictionaries.class.getResourceAsStream("/search/" + file), file);
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var lines = new ArrayList<String>();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line.strip());
                }
            }
            return lines;
        } catch (IOException failure) {
            throw new UncheckedIOException("search/" + file + " cannot be read", failure);
        }
    }
}
