package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.search.lucene.advice.LabelModel.Lesson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Labelled texts: a small set of ours, and the judged development set in the terms of our
/// categories.
final class AdviceTexts {
    static final Path LARGE = Path.of(System.getProperty("search.dev", "../../shared/search-dev"));
    private static final Path SMALL = Path.of("src/test/resources/search/advice/texts.csv");

    /// What the judged set calls a category; praise is none, and is judged as a stance.
    private static final Map<String, String> CATEGORIES =
            Map.ofEntries(
                    Map.entry("waiting_time", "DELAY"),
                    Map.entry("cost_levy", "LEVY"),
                    Map.entry("facilities", "FACILITIES"),
                    Map.entry("system_online", "FACILITIES"),
                    Map.entry("procedure", "PROCEDURE"),
                    Map.entry("staff_behaviour", "IMPROPER"),
                    Map.entry("document_error", "INCOMPETENCE"),
                    Map.entry("discrimination", "DISCRIMINATION"),
                    Map.entry("complaint_handling", "NO_SERVICE"),
                    Map.entry("information", "OTHER"),
                    Map.entry("other", "OTHER"));

    private static final Map<String, String> STANCES =
            Map.of(
                    "complaint", "COMPLAINT",
                    "praise", "PRAISE",
                    "information_request", "QUESTION",
                    "aspiration", "REQUEST");

    private AdviceTexts() {}

    static List<Lesson> small() throws IOException {
        return JudgedSet.rows(SMALL).stream()
                .map(row -> new Lesson(0, row.get(0), row.get(1)))
                .toList();
    }

    static List<Lesson> categories() throws IOException {
        return labelled(1, CATEGORIES);
    }

    static List<Lesson> stances() throws IOException {
        return labelled(2, STANCES);
    }

    private static List<Lesson> labelled(int column, Map<String, String> labels)
            throws IOException {
        var gold = new HashMap<String, String>();
        JudgedSet.rows(LARGE.resolve("categories.csv"))
                .forEach(row -> gold.put(row.get(0), row.get(column)));
        return JudgedSet.rows(LARGE.resolve("docs.csv")).stream()
                .flatMap(row ->
                        Optional.ofNullable(labels.get(gold.get(row.getFirst())))
                                .map(label ->
                                        new Lesson(
                                                (row.get(1) + row.get(2)).hashCode(),
                                                label,
                                                row.get(5)))
                                .stream())
                .toList();
    }
}
