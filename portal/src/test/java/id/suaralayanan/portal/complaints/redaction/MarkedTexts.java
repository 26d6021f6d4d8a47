package id.suaralayanan.portal.complaints.redaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// Texts in which a reader marked the personal data.
record MarkedTexts(Map<String, String> texts, List<Mark> marks) {
    private static final Map<String, Set<PersonalData>> KINDS =
            Map.of(
                    "nik", Set.of(PersonalData.IDENTITY_NUMBER, PersonalData.SIXTEEN_DIGITS),
                    "family_card",
                            Set.of(PersonalData.IDENTITY_NUMBER, PersonalData.SIXTEEN_DIGITS),
                    "phone", Set.of(PersonalData.PHONE),
                    "email", Set.of(PersonalData.EMAIL),
                    "plate", Set.of(PersonalData.PLATE),
                    "name", Set.of(PersonalData.NAME),
                    "bank_account", Set.of(PersonalData.ACCOUNT));

    /// @param value as it stands in the text
    record Mark(String text, String kind, String value, int start) {}

    record Score(Map<String, Double> recalls, double namePrecision) {
        double recall(String kind) {
            return recalls.getOrDefault(kind, 0.0);
        }
    }

    static Optional<MarkedTexts> read(Path folder) {
        if (!Files.isReadable(folder.resolve("pii.csv"))) {
            return Optional.empty();
        }
        var texts = new HashMap<String, String>();
        rows(folder.resolve("docs.csv")).forEach(row -> texts.put(row.get("id"), row.get("text")));
        var marks = rows(folder.resolve("pii.csv")).stream().map(row -> mark(row, texts)).toList();
        return Optional.of(new MarkedTexts(texts, marks));
    }

    Score score() {
        Map<String, Double> recalls =
                marks.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Mark::kind,
                                        Collectors.averagingDouble(mark -> isFound(mark) ? 1 : 0)));
        return new Score(recalls, namePrecision());
    }

    private boolean isFound(Mark mark) {
        String name = texts.getOrDefault(mark.text(), "");
        int end = mark.start() + mark.value().length();
        return Redaction.read(name).masked().stream()
                .filter(passage ->
                        KINDS.getOrDefault(mark.kind(), Set.of()).contains(passage.kind()))
                .anyMatch(passage ->
                        passage.start() < end
                                && mark.start() < passage.end()
                                && passage.end() >= end);
    }

    private double namePrecision() {
        return texts.entrySet().stream()
                .flatMap(text ->
                        Redaction.read(text.getValue()).masked().stream()
                                .filter(passage -> passage.kind() == PersonalData.NAME)
                                .map(passage -> isMarked(text.getKey(), passage)))
                .collect(Collectors.averagingDouble(marked -> marked ? 1 : 0));
    }

    private boolean isMarked(String text, Passage passage) {
        return marks.stream()
                .filter(mark -> mark.text().equals(text) && mark.kind().equals("name"))
                .anyMatch(mark ->
                        mark.start() < passage.end()
                                && passage.start() < mark.start() + mark.value().length());
    }

    private static Mark mark(CSVRecord row, Map<String, String> texts) {
        String text = texts.getOrDefault(row.get("id"), "");
        int start = text.offsetByCodePoints(0, Integer.parseInt(row.get("start")));
        return new Mark(row.get("id"), row.get("kind"), row.get("value"), start);
    }

    private static List<CSVRecord> rows(Path file) {
        try (var records =
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(Files.newBufferedReader(file))) {
            return records.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
