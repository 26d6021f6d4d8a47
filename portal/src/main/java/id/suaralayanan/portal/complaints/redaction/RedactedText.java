package id.suaralayanan.portal.complaints.redaction;

import java.util.Comparator;
import java.util.List;

/// What redaction found in a text.
///
/// @param original as it was written
/// @param masked what is personal data, in the order of the text, without overlaps
/// @param doubtful what may be: a person has to look before anyone publishes it
public record RedactedText(String original, List<Passage> masked, List<Passage> doubtful) {
    public RedactedText {
        masked = inOrder(masked);
        doubtful = inOrder(doubtful);
    }

    /// The text with a mark in place of each piece of personal data.
    public String text() {
        var text = new StringBuilder();
        int written = 0;
        for (Passage passage : masked) {
            text.append(original, written, passage.start()).append(passage.kind().mark());
            written = passage.end();
        }
        return text.append(original, written, original.length()).toString();
    }

    public boolean isClean() {
        return masked.isEmpty() && doubtful.isEmpty();
    }

    /// The words of the original that a person has to look at, each once.
    public List<String> doubtfulWords() {
        return doubtful.stream()
                .map(passage -> original.substring(passage.start(), passage.end()))
                .distinct()
                .toList();
    }

    private static List<Passage> inOrder(List<Passage> passages) {
        return passages.stream().sorted(Comparator.comparingInt(Passage::start)).toList();
    }
}
