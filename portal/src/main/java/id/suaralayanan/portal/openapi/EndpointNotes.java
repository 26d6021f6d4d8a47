package id.suaralayanan.portal.openapi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What is said of each endpoint, from the file `openapi/endpoints.txt`: one a line, as `METHOD
/// path | group | summary | media types | query parameters`.
record EndpointNotes(Map<String, Note> notes) {
    private static final String FILE = "/openapi/endpoints.txt";
    private static final int COLUMNS = 5;

    /// @param types of the answer's content
    /// @param parameters of the query, or of the form for POST
    record Note(String group, String summary, List<String> types, List<String> parameters) {}

    static EndpointNotes read() {
        var stream = EndpointNotes.class.getResourceAsStream(FILE);
        if (stream == null) {
            throw new IllegalStateException(FILE + " is missing");
        }
        try (var lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var notes = new TreeMap<String, Note>();
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*\\|\\s*", -1))
                    .forEach(columns -> notes.put(columns[0].strip(), note(columns)));
            return new EndpointNotes(notes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Note note(String[] columns) {
        if (columns.length != COLUMNS) {
            throw new IllegalStateException(FILE + ": " + columns[0] + " has not five columns");
        }
        return new Note(columns[1], columns[2], words(columns[3]), words(columns[4]));
    }

    private static List<String> words(String text) {
        return Stream.of(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    /// @param endpoint method and path, e.g. `GET /api/v1/units`
    Optional<Note> of(String endpoint) {
        return Optional.ofNullable(notes.get(endpoint));
    }
}
