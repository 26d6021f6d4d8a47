package id.suaralayanan.portal.history.files;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.signing.Sha256;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The files that were brought: which there are, and what becomes of them.
@Component
record PastImports(DatabaseClient database, Clock clock) {
    private static final int MOST_WAITING = 20;
    private static final int SHOWN = 50;

    private static final String SELECT =
            """
            SELECT i.id, i.unit, i.name, i.digest, i.brought_at, b.name AS brought_by, i.stored_at, i.taken, i.refused,
                   i.undone_at, d.name AS undone_by
              FROM past_import i
              JOIN officer_name b ON b.id = i.brought_by
              LEFT JOIN officer_name d ON d.id = i.undone_by
            """;

    /// Keeps a file until it is stored; what waits longer than a day is forgotten.
    ///
    /// @return empty when the unit has as many waiting as may be
    Mono<Long> add(int unit, int officer, String name, byte[] content) {
        return database.sql(
                        """
                        WITH forgotten AS (
                            DELETE FROM past_import
                             WHERE stored_at IS NULL AND brought_at < :now - interval '1 day'),
                        added AS (
                            INSERT INTO past_import (unit, name, digest, content, brought_at, brought_by)
                            SELECT :unit, left(:name, 200), :digest, :content, :now, :officer
                             WHERE (SELECT count(*) FROM past_import
                                     WHERE unit = :unit AND stored_at IS NULL
                                       AND brought_at >= :now - interval '1 day') < :most
                            RETURNING id)
                        SELECT id, record_audit(:now, :officer, 'HISTORY_BROUGHT', 'past import ' || id) FROM added
                        """)
                .bind("unit", unit)
                .bind("officer", officer)
                .bind("name", name.isBlank() ? "?" : name)
                .bind("digest", Sha256.of(content))
                .bind("content", content)
                .bind("most", MOST_WAITING)
                .bind("now", now())
                .map(row -> number(row, "id"))
                .one();
    }

    /// Of one unit, the newest first.
    Flux<PastImport> of(int unit) {
        return database.sql(SELECT + " WHERE i.unit = :unit ORDER BY i.id DESC LIMIT " + SHOWN)
                .bind("unit", unit)
                .map(PastImports::row)
                .all();
    }

    Mono<PastImport> find(long id) {
        return database.sql(SELECT + " WHERE i.id = :id")
                .bind("id", id)
                .map(PastImports::row)
                .one();
    }

    /// The bytes of a file that waits.
    Mono<byte[]> content(long id) {
        return database.sql(
                        "SELECT content FROM past_import WHERE id = :id AND content IS NOT NULL")
                .bind("id", id)
                .map(row -> Objects.requireNonNull(row.get("content", byte[].class)))
                .one();
    }

    /// Takes an import back, with every figure of it.
    ///
    /// @return false when there is nothing to take back
    Mono<Boolean> undo(long id, int officer) {
        return database.sql(
                        """
                        WITH undone AS (
                            UPDATE past_import SET undone_at = :now, undone_by = :officer
                             WHERE id = :id AND stored_at IS NOT NULL AND undone_at IS NULL
                            RETURNING id),
                        gone AS (DELETE FROM past_figure WHERE import IN (SELECT id FROM undone))
                        SELECT count(record_audit(:now, :officer, 'HISTORY_UNDONE', 'past import ' || id)) > 0 AS done
                          FROM undone
                        """)
                .bind("id", id)
                .bind("officer", officer)
                .bind("now", now())
                .map(row -> flag(row, "done"))
                .one();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static PastImport row(Readable row) {
        return new PastImport(
                number(row, "id"),
                integer(row, "unit"),
                text(row, "name"),
                HexFormat.of().formatHex(Objects.requireNonNull(row.get("digest", byte[].class))),
                instant(row, "brought_at"),
                text(row, "brought_by"),
                moment(row, "stored_at"),
                integer(row, "taken"),
                integer(row, "refused"),
                moment(row, "undone_at"),
                Optional.ofNullable(row.get("undone_by", String.class)));
    }

    private static Optional<Instant> moment(Readable row, String column) {
        return Optional.ofNullable(row.get(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
