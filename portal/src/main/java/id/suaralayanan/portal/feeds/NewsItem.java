package id.suaralayanan.portal.feeds;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that became public: released words of a citizen, or what a unit put right.
///
/// @param name the ticket, or the number of the note
/// @param unit its key
/// @param answer of the unit: its public reply, or what it changed
/// @param changedAt when it became public or changed there last
record NewsItem(
        Kind kind,
        String name,
        int unit,
        String text,
        @Nullable String answer,
        boolean closed,
        Instant changedAt) {
    private static final int LONGEST_TITLE = 80;

    enum Kind {
        COMPLAINT,
        IMPROVEMENT
    }

    /// Stays the same whatever the site's address is and however often the words change.
    String id() {
        return "urn:uuid:"
                + UUID.nameUUIDFromBytes(
                        ("suara-layanan/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8));
    }

    /// How the words begin, cut between words.
    String title() {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        int word = line.lastIndexOf(' ', LONGEST_TITLE);
        int whole = Character.isHighSurrogate(line.charAt(LONGEST_TITLE - 1)) ? 1 : 0;
        return line.substring(0, word > LONGEST_TITLE / 2 ? word : LONGEST_TITLE - whole) + "…";
    }
}
