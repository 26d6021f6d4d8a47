package id.suaralayanan.portal.search.lucene.query;

import id.suaralayanan.portal.search.lucene.analysis.Dictionaries;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import id.suaralayanan.portal.search.lucene.analysis.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/// The concepts of `search/concepts.txt` in stems, found by any of their forms.
final class ConceptLexicon {
    private final Map<List<String>, List<Group>> groups = new HashMap<>();
    private int longest = 1;

    /// @param forms each one or more stems
    /// @param near likewise, looked for with less weight
    record Group(String name, List<List<String>> forms, List<List<String>> near) {}

    /// A group that words of a query lead to.
    ///
    /// @param start first of these words
    record Span(int start, int length, Group group) {}

    ConceptLexicon(Dictionaries dictionaries, IndonesianAnalyzer analyzer) {
        dictionaries.concepts().forEach((name, concept) -> learn(name, concept, analyzer));
    }

    private void learn(String name, Dictionaries.Concept concept, IndonesianAnalyzer analyzer) {
        var group =
                new Group(name, stems(concept.forms(), analyzer), stems(concept.near(), analyzer));
        for (var form : group.forms) {
            groups.computeIfAbsent(form, _ -> new ArrayList<>()).add(group);
            longest = Math.max(longest, form.size());
        }
    }

    private static List<List<String>> stems(List<String> forms, IndonesianAnalyzer analyzer) {
        return forms.stream()
                .map(form -> analyzer.tokens(form).stream().map(Token::stem).toList())
                .map(ConceptLexicon::withoutSigns)
                .filter(form -> !form.isEmpty())
                .distinct()
                .toList();
    }

    /// `tidak !ramah` is found by `!ramah`, whatever denies it and stands between.
    static List<String> withoutSigns(List<String> stems) {
        boolean denied = stems.stream().anyMatch(stem -> stem.startsWith("!"));
        return denied ? stems.stream().filter(stem -> !isSign(stem)).toList() : stems;
    }

    static boolean isSign(String stem) {
        return stem.equals("tidak") || stem.equals("belum") || stem.equals("bukan");
    }

    /// Every group that some words of a query lead to, of every length.
    List<Span> spans(List<String> stems) {
        var spans = new ArrayList<Span>();
        for (int start = 0; start < stems.size(); start++) {
            for (int length = 1; length <= longest && start + length <= stems.size(); length++) {
                for (var group :
                        groups.getOrDefault(stems.subList(start, start + length), List.of())) {
                    spans.add(new Span(start, length, group));
                }
            }
        }
        return spans;
    }

    boolean knows(String stem) {
        return groups.containsKey(List.of(stem));
    }

    /// The word of the lexicon that a misspelled one is, if one letter makes it so.
    Optional<String> corrected(String word) {
        var alike =
                new CharacterRunAutomaton(
                        Operations.determinize(
                                new LevenshteinAutomata(word, true)
                                        .toAutomaton(1, word.substring(0, 1)),
                                10_000));
        return groups.keySet().stream()
                .flatMap(form -> form.size() == 1 ? form.stream() : Stream.empty())
                .filter(alike::run)
                .min(
                        java.util.Comparator.comparingInt(
                                        (String form) -> Math.abs(form.length() - word.length()))
                                .thenComparing(java.util.Comparator.naturalOrder()));
    }
}
