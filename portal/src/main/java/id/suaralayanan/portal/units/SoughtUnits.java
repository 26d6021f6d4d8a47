package id.suaralayanan.portal.units;

import id.suaralayanan.portal.units.UnitPage.Elsewhere;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The words of a query in the forms that stand in the names of units, services and places.
///
/// @param words each must be found in one of its forms; the longest and so most telling one first
/// @param loose words that need not be found
/// @param elsewhere where a word is the matter of one institution
record SoughtUnits(List<Word> words, List<String> loose, Optional<Elsewhere> elsewhere) {
    private static final int MOST_WORDS = 6;

    /// Only loose words: then these are what is looked for.
    static SoughtUnits of(List<Word> words, List<String> loose, Optional<Elsewhere> elsewhere) {
        var sought = words.isEmpty() ? loose.stream().map(Word::typed) : words.stream();
        var telling =
                sought.distinct()
                        .sorted(
                                Comparator.comparingInt((Word word) -> word.said.length())
                                        .reversed())
                        .limit(MOST_WORDS)
                        .toList();
        return new SoughtUnits(telling, words.isEmpty() ? List.of() : loose, elsewhere);
    }

    /// One word or expression as it was typed.
    record Word(String said, List<Form> forms) {
        /// As typed, a typing error is forgiven; no word of the list.
        static Word typed(String said) {
            return new Word(said, List.of(new Form(said, likeness(said))));
        }

        /// What was typed counts too; names out of a list have no typing errors.
        static Word meaning(String said, List<String> names) {
            float asTyped = said.contains(" ") ? Form.SAME : likeness(said);
            return new Word(
                    said,
                    Stream.concat(
                                    Stream.of(new Form(said, asTyped)),
                                    names.stream().map(name -> new Form(name, Form.SAME)))
                            .toList());
        }

        /// Only these names, as they are.
        static Word named(String said, List<String> names) {
            return new Word(said, names.stream().map(name -> new Form(name, Form.SAME)).toList());
        }

        /// In a short word every letter counts: `sim` is not `sipil`.
        private static float likeness(String form) {
            return switch (form.length()) {
                case 1, 2, 3 -> Form.WHOLE;
                case 4 -> Form.NEARLY_WHOLE;
                default -> Form.ALIKE;
            };
        }
    }

    /// @param least how alike (word_similarity) a name has to be
    record Form(String text, float least) {
        private static final float SAME = 0.8f;
        private static final float WHOLE = 0.8f;
        private static final float NEARLY_WHOLE = 0.6f;
        private static final float ALIKE = 0.5f;
    }
}
