package id.suaralayanan.portal.search.lucene.query;

import id.suaralayanan.portal.search.lucene.analysis.Dictionaries;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import id.suaralayanan.portal.search.lucene.analysis.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /// @param forms no two of the same stems
    /// @param near looked for with less weight
    record Group(String name, List<Form> forms, List<Form> near) {
        /// The forms as written, but for the one of these stems.
        List<String> others(List<String> stems) {
            return forms.stream()
                    .filter(form -> !form.stems.equals(stems))
                    .map(Form::written)
                    .toList();
        }
    }

    /// @param stems one or more
    record Form(String written, List<String> stems) {}

    /// A group that words of a query lead to.
    ///
    /// @param start first of these words
    record Span(int start, int length, Group group) {}

    ConceptLexicon(Dictionaries dictionaries, IndonesianAnalyzer analyzer) {
        dictionaries.concepts().forEach((name, concept) -> learn(name, concept, analyzer));
    }

    private void learn(String name, Dictionaries.Concept concept, IndonesianAnalyzer analyzer) {
        var group =
                new Group(name, forms(concept.forms(), analyzer), forms(concept.near(), analyzer));
        for (var form : group.forms) {
            groups.computeIfAbsent(form.stems, _ -> new ArrayList<>()).add(group);
            longest = Math.max(longest, form.stems.size());
        }
    }

    private static List<Form> forms(List<String> written, IndonesianAnalyzer analyzer) {
        var forms = new LinkedHashMap<List<String>, Form>();
        for (var one : written) {
            var stems = stems(one, analyzer);
            if (!stems.isEmpty()) {
                forms.putIfAbsent(stems, new Form(one, stems));
            }
        }
        return List.copyOf(forms.values());
    }

    private static List<String> stems(String form, IndonesianAnalyzer analyzer) {
        return withoutSigns(analyzer.tokens(form).stream().map(Token::stem).toList());
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
                        Comparator.comparingInt(
                                        (String form) -> Math.abs(form.length() - word.length()))
                                .thenComparing(Comparator.naturalOrder()));
    }
}
