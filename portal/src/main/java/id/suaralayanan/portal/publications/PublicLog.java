package id.suaralayanan.portal.publications;

import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Period;
import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// What was published, as everybody may read it: the log, and the files of each publication.
@Component
record PublicLog(DatabaseClient database, JsonMapper json) {
    static final String STATEMENT = "release.json";

    /// Every entry, in order.
    Flux<PublishedEntry> entries() {
        return database.sql("SELECT * FROM published_log ORDER BY number").map(this::entry).all();
    }

    Mono<PublishedEntry> find(String period, int version) {
        return database.sql(
                        "SELECT * FROM published_log WHERE period = :period AND version = :version")
                .bind("period", period)
                .bind("version", version)
                .map(this::entry)
                .one();
    }

    /// One of the files that a publication names.
    Mono<byte[]> file(String period, int version, String path) {
        return database.sql(
                        """
                        SELECT content
                          FROM published_file
                         WHERE period = :period AND version = :version AND path = :path
                        """)
                .bind("period", period)
                .bind("version", version)
                .bind("path", path)
                .map(row -> bytes(row, "content"))
                .one();
    }

    /// Every file of a publication with the log beside it, by path: what `verify` needs.
    Mono<Map<String, byte[]>> folder(PublishedEntry entry) {
        return Mono.zip(
                database.sql(
                                """
                                SELECT path, content
                                  FROM published_file
                                 WHERE period = :period AND version = :version
                                 ORDER BY place
                                """)
                        .bind("period", entry.period().code())
                        .bind("version", entry.version())
                        .map(row -> Map.entry(text(row, "path"), bytes(row, "content")))
                        .all()
                        .collectList(),
                entries().collectList(),
                (files, all) -> {
                    Map<String, byte[]> folder = new LinkedHashMap<>();
                    folder.put(STATEMENT, utf8(entry.entry()));
                    files.forEach(file -> folder.put(file.getKey(), file.getValue()));
                    folder.putAll(log(entry, all));
                    return folder;
                });
    }

    /// The files of the log as they are beside a publication; they go on growing with it.
    Map<String, byte[]> log(PublishedEntry entry, List<PublishedEntry> all) {
        var lines = new StringBuilder();
        all.forEach(own -> lines.append(own.entry()).append('\n'));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("log/entries.jsonl", utf8(lines.toString()));
        files.put(
                "log/checkpoints.json",
                json.writeValueAsBytes(all.stream().map(PublishedEntry::checkpoint).toList()));
        files.put("log/proof.json", utf8(entry.proof()));
        files.put("log/key.txt", utf8(entry.key() + "\n"));
        files.put("log/witness.txt", utf8(all.getLast().checkpoint()));
        return files;
    }

    private PublishedEntry entry(Readable row) {
        return new PublishedEntry(
                integer(row, "number"),
                Period.parse(text(row, "period")),
                integer(row, "version"),
                text(row, "state").equals("PUBLISHED"),
                json.readTree(text(row, "entry")),
                text(row, "entry"),
                bytes(row, "digest"),
                text(row, "checkpoint"),
                text(row, "proof"),
                text(row, "signed_by"),
                instant(row, "published_at"));
    }

    private static byte[] bytes(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, byte[].class), column);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
