package id.suaralayanan.analytics.publication.verification;

import id.suaralayanan.analytics.publication.content.PublicationStatement;
import id.suaralayanan.analytics.publication.content.PublishedTable;
import id.suaralayanan.analytics.publication.content.PublishedTableKind;
import id.suaralayanan.analytics.transparency.Hash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files of a publication, compared with the digests in its statement and with each other.
record PublicationFiles(PublishedSource source, JsonNode statement, VerificationReport report) {
    private static final TypeReference<List<Map<String, String>>> ROWS = new TypeReference<>() {};

    /// Whether the statement names the table.
    boolean names(PublishedTableKind kind) {
        return statement
                .path("files")
                .valueStream()
                .anyMatch(file -> file.path("path").asString("").equals(kind.csv()));
    }

    /// Checks every file that the statement names.
    void checkDigests() {
        for (JsonNode file : statement.path("files")) {
            String path = file.path("path").asString("");
            Optional<byte[]> content = source.read(path);
            if (content.isEmpty()) {
                report.differs(path + ": missing");
                continue;
            }
            report.check(
                    Hash.of(content.get()).hex().equals(file.path("sha256").asString("")),
                    path + ": digest",
                    path + ": another digest than in " + PublicationStatement.FILE);
        }
    }

    /// A table as its CSV has it, after comparing it with its JSON row by row; empty where it
    /// cannot be read.
    Optional<PublishedTable> table(PublishedTableKind kind) {
        Optional<PublishedTable> csv = csv(kind);
        Optional<PublishedTable> json = json(kind);
        if (csv.isPresent() && json.isPresent()) {
            compare(csv.get(), json.get());
        }
        return csv.or(() -> json);
    }

    private Optional<PublishedTable> csv(PublishedTableKind kind) {
        try {
            return source.read(kind.csv()).map(bytes -> PublishedTable.read(kind, bytes));
        } catch (IllegalArgumentException e) {
            report.differs(e.getMessage() == null ? kind.csv() : e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<PublishedTable> json(PublishedTableKind kind) {
        try {
            return source.read(kind.json())
                    .map(bytes -> JsonMapper.shared().readValue(bytes, ROWS))
                    .map(rows -> new PublishedTable(kind, rows));
        } catch (JacksonException _) {
            report.differs(kind.json() + ": no JSON table");
            return Optional.empty();
        }
    }

    private void compare(PublishedTable csv, PublishedTable json) {
        Map<String, Map<String, String>> ours = csv.byKey();
        Map<String, Map<String, String>> theirs = json.byKey();
        Set<String> keys = new LinkedHashSet<>(ours.keySet());
        keys.addAll(theirs.keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            differences.addAll(row(csv.kind(), key, ours.get(key), theirs.get(key)));
        }
        if (csv.rows().size() != ours.size() || json.rows().size() != theirs.size()) {
            differences.add(csv.kind().csv() + ": a row is given twice");
        }
        differences.forEach(report::differs);
        if (differences.isEmpty()) {
            report.equal(csv.kind().csv() + ": the same rows as its JSON");
        }
    }

    private static List<String> row(
            PublishedTableKind kind,
            String key,
            @Nullable Map<String, String> csv,
            @Nullable Map<String, String> json) {
        if (csv == null) {
            return List.of(kind.csv() + ": the row of " + key + " is missing");
        }
        if (json == null) {
            return List.of(kind.json() + ": the row of " + key + " is missing");
        }
        Map<String, String> cells = new LinkedHashMap<>(csv);
        return cells.entrySet().stream()
                .filter(cell -> !cell.getValue().equals(json.get(cell.getKey())))
                .map(cell ->
                        "%s: %s of %s is %s, in %s it is %s"
                                .formatted(
                                        kind.csv(),
                                        cell.getKey(),
                                        key,
                                        FigureCheck.text(cell.getValue()),
                                        kind.json(),
                                        FigureCheck.text(json.getOrDefault(cell.getKey(), ""))))
                .toList();
    }
}
