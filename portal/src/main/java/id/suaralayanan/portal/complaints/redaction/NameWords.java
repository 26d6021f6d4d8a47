package id.suaralayanan.portal.complaints.redaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words that decide what is a person's name, read from the lists in `redaction/`.
final class NameWords {
    static final Set<String> GIVEN = words("given-names");
    static final Set<String> AMBIGUOUS = words("ambiguous-names");
    static final Set<String> NOT_NAMES = words("not-names");
    static final Set<String> PLACE_CUES = words("place-cues");
    static final Set<String> PLACES = words("places");
    private static final Map<String, Set<String>> CUES = cues();
    static final Set<String> TITLES = cue("title");
    static final Set<String> INTRODUCTIONS = cue("intro");
    static final Set<String> ROLES = cue("role");
    static final Set<String> SIGN_OFFS = cue("sign-off");
    static final Set<String> NOBLE = cue("noble");
    static final Set<String> GLUE = cue("glue");
    private static final List<String> ENDINGS =
            List.of(
                    "wati",
                    "ningsih",
                    "ningrum",
                    "ningtyas",
                    "iyah",
                    "yanto",
                    "ianto",
                    "harto",
                    "narto",
                    "marto",
                    "wanto",
                    "yadi",
                    "yono",
                    "yati",
                    "udin",
                    "uddin",
                    "syah",
                    "kusuma",
                    "tinah",
                    "sari",
                    "wijaya",
                    "wan",
                    "tini",
                    "dewi",
                    "astuti",
                    "hayati",
                    "rahman",
                    "utami",
                    "putra",
                    "putri",
                    "lestari",
                    "kasih");

    private NameWords() {}

    /// A frequent name that is nothing else, or a word built like one.
    static boolean isNameOnly(String word) {
        return GIVEN.contains(word) && !AMBIGUOUS.contains(word)
                || word.length() >= 7 && ENDINGS.stream().anyMatch(word::endsWith);
    }

    static boolean isName(String word) {
        return GIVEN.contains(word) || AMBIGUOUS.contains(word) || isNameOnly(word);
    }

    /// Whether the word may be one that nobody listed.
    static boolean mayBeName(String word) {
        return !NOT_NAMES.contains(word)
                && !PLACE_CUES.contains(word)
                && !PLACES.contains(word)
                && !endsLikeOthers(word);
    }

    /// Words with the endings of Indonesian grammar (the queue of theirs: `antreannya`).
    private static boolean endsLikeOthers(String word) {
        return word.length() > 5
                && (word.endsWith("nya") || word.endsWith("kan") && word.length() > 7);
    }

    private static Set<String> cue(String name) {
        return CUES.getOrDefault(name, Set.of());
    }

    private static Map<String, Set<String>> cues() {
        var cues = new HashMap<String, Set<String>>();
        lines("name-cues")
                .forEach(line -> {
                    int colon = line.indexOf(':');
                    cues.put(line.substring(0, colon), split(line.substring(colon + 1)));
                });
        return Map.copyOf(cues);
    }

    private static Set<String> words(String list) {
        return lines(list)
                .flatMap(line -> split(line).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> split(String line) {
        return Stream.of(line.strip().toLowerCase(Locale.ROOT).split(" +"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> lines(String list) {
        try (var stream = NameWords.class.getResourceAsStream("/redaction/" + list + ".txt")) {
            if (stream == null) {
                throw new IllegalStateException("The list redaction/" + list + ".txt is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
