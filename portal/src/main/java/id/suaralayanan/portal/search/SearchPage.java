package id.suaralayanan.portal.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One page of matches.
///
/// @param counts how many of all matches have which value, most frequent first, by each dimension
///   asked for
/// @param values how many different values there are, also those that are not counted here
/// @param page as asked, from 1
/// @param meanings what was searched besides the words asked for
/// @param took time spent in the index
public record SearchPage(
        List<Hit> hits,
        Total total,
        Map<Dimension, List<Count>> counts,
        Map<Dimension, Integer> values,
        int page,
        List<Meaning> meanings,
        Duration took) {
    public SearchPage {
        hits = List.copyOf(hits);
        counts = Map.copyOf(counts);
        values = Map.copyOf(values);
        meanings = List.copyOf(meanings);
    }

    /// Number of pages that can be asked for, at least 1.
    public int pages() {
        long pages = Math.ceilDiv(total.matches(), ComplaintQuery.PAGE_SIZE);
        return Math.clamp(pages, 1, ComplaintQuery.LAST_PAGE);
    }

    /// @param matches all that can be paged to, near ones (*mirip*) too
    /// @param exact false: at least so many
    /// @param strict of these, what matches as asked (*persis*)
    public record Total(long matches, boolean exact, long strict) {}

    /// @param strict of these, what matches as asked
    public record Count(String value, long matches, long strict) {}

    /// One complaint that matches.
    ///
    /// @param secret the citizen asked that the text be never public
    /// @param released its redacted text is public
    /// @param strict matches as asked, else it is only near
    /// @param snippet what matched, from the text that the audience may read
    /// @param reply what matched in the unit's reply; empty where nothing did
    /// @param reasons what the place is owed to, the weightiest first; only where it was asked for
    public record Hit(
            String ticket,
            String unit,
            String kind,
            Optional<String> category,
            String status,
            Instant receivedAt,
            boolean secret,
            boolean released,
            boolean strict,
            List<Part> snippet,
            List<Part> reply,
            List<Reason> reasons) {
        public Hit {
            snippet = List.copyOf(snippet);
            reply = List.copyOf(reply);
            reasons = List.copyOf(reasons);
        }
    }

    /// Words of the question and others that mean the same.
    public record Meaning(String words, List<String> also) {
        public Meaning {
            also = List.copyOf(also);
        }
    }

    /// @param where the part of the complaint that holds it
    /// @param words what matched, as the index knows it
    /// @param value what it adds to the score
    public record Reason(Where where, String words, double value) {}

    public enum Where {
        TEXT,
        REPLY,
        /// Names of the unit, its region and the service.
        PLACE,
        /// All that was asked for is there.
        STRICT
    }

    /// A piece of text, marked where it matched. Plain text: whoever shows it escapes it.
    public record Part(String text, boolean marked) {}
}
