package id.suaralayanan.analytics.publication;

import id.suaralayanan.analytics.publication.PublicationInputs.Read;
import id.suaralayanan.analytics.publication.content.DataPackage;
import id.suaralayanan.analytics.publication.content.PublicationStatement;
import id.suaralayanan.analytics.publication.content.PublishedTable;
import id.suaralayanan.analytics.publication.content.PublishedTableKind;
import id.suaralayanan.analytics.transparency.AppendedEntry;
import id.suaralayanan.analytics.transparency.LogKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes the content of a publication, and puts an approved one into the log.
record Publisher(
        JdbcClient database,
        PublicationContentTable contents,
        PublicationInputs inputs,
        LogKeyFile keyFile,
        Clock clock) {
    /// Fingerprint digits in the name of the log, which tell two installations apart.
    private static final int NAME_DIGITS = 16;

    void make(PublicationWork work) {
        Read read = inputs.of(work.period());
        List<PublishedTable> tables = new ArrayList<>(read.content().tables());
        work.earlier()
                .map(contents::files)
                .ifPresent(files -> tables.add(read.content().changes(told(files))));
        Map<String, byte[]> files = new DataPackage(work.period(), work.version(), tables).files();
        contents.store(work.id(), read, files, inputs.held(work.period()), clock.instant());
    }

    /// What the publication before told of units; an old one tells no perceptions, and then all of
    /// them are new.
    private static List<PublishedTable> told(Map<String, byte[]> files) {
        return Stream.of(PublishedTableKind.FIGURES, PublishedTableKind.PERCEPTIONS)
                .map(kind -> {
                    byte[] csv = files.get(kind.csv());
                    return csv == null
                            ? new PublishedTable(kind, List.of())
                            : PublishedTable.read(kind, csv);
                })
                .toList();
    }

    void seal(PublicationWork work) {
        LogKey key = keyFile.read();
        List<byte[]> entries = entries();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] statement = statement(work, entries.size() + 1, now).bytes();
        String origin =
                "suara-layanan/" + key.publicKey().fingerprint().hex().substring(0, NAME_DIGITS);
        AppendedEntry appended = AppendedEntry.append(entries, statement, origin, key);
        database.sql(
                        """
                        SELECT seal_publication(:id, :number, :entry, :leaf, :checkpoint, :proof, :key, :now) IS NULL
                        """)
                .param("id", work.id())
                .param("number", entries.size() + 1)
                .param("entry", new String(statement, StandardCharsets.UTF_8))
                .param("leaf", appended.leaf().bytes())
                .param("checkpoint", appended.checkpoint())
                .param("proof", appended.proof())
                .param("key", key.publicKey().text())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private PublicationStatement statement(PublicationWork work, int number, Instant now) {
        return new PublicationStatement(
                number,
                work.period(),
                work.version(),
                work.reason(),
                work.supersedes(),
                new PublicationStatement.Timeline(
                        work.opened().truncatedTo(ChronoUnit.SECONDS),
                        Objects.requireNonNull(work.objectionsUntil()),
                        now),
                work.objections(),
                contents.files(work.id()));
    }

    private List<byte[]> entries() {
        return database.sql("SELECT entry FROM published_log ORDER BY number")
                .query((row, _) -> row.getString("entry").getBytes(StandardCharsets.UTF_8))
                .list();
    }
}
