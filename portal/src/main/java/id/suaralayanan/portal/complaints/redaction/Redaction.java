package id.suaralayanan.portal.complaints.redaction;

import java.util.List;

/// Takes personal data out of a text before it may be published: e-mail addresses, tax numbers
/// (NPWP), identity numbers (NIK), bank accounts, telephone numbers, number plates and names of
/// persons.
///
/// Recall comes first: rather a word too many than a number too few. An officer reads the result
/// before the release, sees what is doubtful, and it is applied once more to what the officer hands
/// in.
public final class Redaction {
    private static final char MASKED_NAME = '\uFFFD';

    private Redaction() {}

    /// The text with personal data replaced by words such as `[NIK]`; doing it twice changes
    /// nothing more.
    public static String of(String text) {
        return read(text).text();
    }

    /// What is personal data in the text, and what may be.
    public static RedactedText read(String text) {
        var normalized = NormalizedText.of(text);
        var rest = new StringBuilder(normalized.value());
        blankMarks(rest);
        var numbers = PersonalNumbers.find(rest);
        var names = PersonNames.find(rest.toString());
        names.masked().forEach(numbers::add);
        var doubtful = PersonalNumbers.doubtful(rest);
        return new RedactedText(
                text,
                original(numbers, normalized),
                original(
                        java.util.stream.Stream.concat(doubtful.stream(), names.doubtful().stream())
                                .toList(),
                        normalized));
    }

    /// What was masked before is neither personal data nor a word that announces a name.
    private static void blankMarks(StringBuilder text) {
        for (var kind : PersonalData.values()) {
            char blank = kind == PersonalData.NAME ? MASKED_NAME : PersonalNumbers.FOUND;
            String mark = kind.mark();
            for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
                text.replace(at, at + mark.length(), String.valueOf(blank).repeat(mark.length()));
            }
        }
    }

    private static List<Passage> original(List<Passage> passages, NormalizedText text) {
        return passages.stream()
                .map(passage ->
                        new Passage(
                                passage.kind(),
                                text.start(passage.start()),
                                text.end(passage.end())))
                .toList();
    }

    /// Whether a word in lower case is a frequent given name and nothing else.
    public static boolean isGivenName(String word) {
        return NameWords.GIVEN.contains(word) && !NameWords.AMBIGUOUS.contains(word);
    }
}
