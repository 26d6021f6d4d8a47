package id.suaralayanan.portal.units;

import id.suaralayanan.portal.units.SoughtUnits.Word;
import id.suaralayanan.portal.units.UnitPage.Elsewhere;
import id.suaralayanan.portal.wordlists.WordList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What people call services, offices and places, and what stands in the names of units
/// (`search/unit-words.txt`, extended by `SUARA_DATA/search/unit-words.txt`):
///
/// - `jogja = yogyakarta`: the expressions left of the sign mean any of those on its right
/// - `bikin, urus =`: nothing to look for
/// - `sim > Satpas = satpas | samsat`: the matter of an institution, found by its own names only
@Component
final class UnitWords {
    private final Map<List<String>, Meaning> meanings = new HashMap<>();
    private int longest = 1;

    /// @param institution who is in charge; absent where the words stand for any unit
    /// @param forms none: nothing to look for
    private record Meaning(@Nullable String institution, List<String> forms) {}

    UnitWords(@Value("${suara.data}") Path data) {
        WordList.lines("unit-words.txt", Optional.of(data.resolve("search"))).forEach(this::learn);
    }

    private void learn(String line) {
        var sides = line.split("=", 2);
        if (sides.length < 2) {
            throw new IllegalStateException("unit-words.txt has a line without =: " + line);
        }
        var left = sides[0].split(">", 2);
        var forms = Stream.of(sides[1].split("\\|")).map(String::strip).filter(f -> !f.isEmpty());
        var meaning = new Meaning(left.length < 2 ? null : left[1].strip(), forms.toList());
        for (var expression : left[0].split(",")) {
            var words = UnitQuery.words(expression);
            meanings.put(words, meaning);
            longest = Math.max(longest, words.size());
        }
    }

    /// The words of a query as they are to be looked for.
    SoughtUnits of(UnitQuery query) {
        var typed = UnitQuery.words(query.text());
        var words = new ArrayList<Word>();
        var loose = new ArrayList<String>();
        Elsewhere elsewhere = null;
        int length;
        for (int i = 0; i < typed.size(); i += length) {
            length = expressionAt(typed, i);
            var said = typed.subList(i, i + length);
            var meaning = meanings.get(said);
            if (meaning == null ? UnitQuery.isLoose(said) : meaning.forms.isEmpty()) {
                loose.addAll(said);
            } else {
                words.add(word(said, meaning));
                elsewhere = meaning == null ? elsewhere : elsewhere(said, meaning, elsewhere);
            }
        }
        return SoughtUnits.of(words, loose, Optional.ofNullable(elsewhere));
    }

    private static Word word(List<String> said, @Nullable Meaning meaning) {
        var typed = String.join(" ", said);
        if (meaning == null) {
            return Word.typed(typed);
        }
        return meaning.institution == null
                ? Word.meaning(typed, meaning.forms)
                : Word.named(typed, meaning.forms);
    }

    private static @Nullable Elsewhere elsewhere(
            List<String> said, Meaning meaning, @Nullable Elsewhere before) {
        return meaning.institution == null
                ? before
                : new Elsewhere(String.join(" ", said), meaning.institution);
    }

    /// Number of words of the longest known expression that starts here, else 1.
    private int expressionAt(List<String> typed, int start) {
        for (int length = Math.min(longest, typed.size() - start); length > 1; length--) {
            if (meanings.containsKey(typed.subList(start, start + length))) {
                return length;
            }
        }
        return 1;
    }
}
