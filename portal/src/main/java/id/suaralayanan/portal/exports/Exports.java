package id.suaralayanan.portal.exports;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Period;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The files that officers asked for, and their pieces.
@Component
record Exports(DatabaseClient database, Clock clock) {
    private static final Duration KEPT = Duration.ofDays(1);

    /// Files of an officer at a time.
    private static final int MOST = 5;

    private static final String COLUMNS =
            "id, unit, kind, format, period, state, done, parts, bytes, asked_at, expires_at";

    private static final String ASK =
            """
            WITH room AS (
                SELECT count(*) < :most AS is_left FROM export_file
                 WHERE officer = :officer AND expires_at > :now AND state <> 'FAILED'),
                 asked AS (
                INSERT INTO export_file (unit, officer, kind, format, period, asked_at, expires_at)
                SELECT :unit, :officer, :kind, :format, :period, :now, :until FROM room WHERE is_left
                    ON CONFLICT (officer, unit, kind, format, period) WHERE state = 'WAITING' DO NOTHING
                RETURNING id)
            SELECT count(record_audit(:now, :officer, 'EXPORT_ASKED', 'export ' || id || ' ' || :kind || ' ' || :period)) > 0
                   OR (SELECT is_left FROM room)
                   OR EXISTS (SELECT FROM export_file
                               WHERE state = 'WAITING' AND officer = :officer AND unit = :unit
                                 AND kind = :kind AND format = :format AND period = :period) AS done
              FROM asked
            """;

    /// Asks for a file; one that is being made already is not made twice.
    ///
    /// @return false when the officer has as many as may be
    Mono<Boolean> ask(int unit, int officer, ExportKind kind, ExportFormat format, Period period) {
        return database.sql(ASK)
                .bind("unit", unit)
                .bind("officer", officer)
                .bind("kind", kind.name())
                .bind("format", format.name())
                .bind("period", period.code())
                .bind("now", now())
                .bind("until", now().plus(KEPT))
                .bind("most", MOST)
                .map(row -> flag(row, "done"))
                .one();
    }

    /// Those of an officer that have not expired, newest first.
    Flux<ExportFile> of(int officer) {
        return database.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM export_file WHERE officer = :officer AND expires_at > :now ORDER BY id DESC")
                .bind("officer", officer)
                .bind("now", now())
                .map(Exports::file)
                .all();
    }

    /// A file that is ready and has not expired, of that officer and unit; each taking is noted.
    Mono<ExportFile> taken(long id, int unit, int officer) {
        return database.sql(
                        "SELECT "
                                + COLUMNS
                                + """
                                 , record_audit(:now, :officer, 'EXPORT_TAKEN', 'export ' || id)
                                  FROM export_file
                                 WHERE id = :id AND officer = :officer AND unit = :unit
                                   AND state = 'READY' AND expires_at > :now
                                   AND parts = (SELECT count(*) FROM export_part WHERE export = :id)
                                """)
                .bind("id", id)
                .bind("unit", unit)
                .bind("officer", officer)
                .bind("now", now())
                .map(Exports::file)
                .one();
    }

    /// Piece by piece, each when the one before is sent.
    Flux<byte[]> content(ExportFile file) {
        return Flux.range(0, file.parts())
                .concatMap(
                        part ->
                                database.sql(
                                                "SELECT content FROM export_part WHERE export = :id AND part = :part")
                                        .bind("id", file.id())
                                        .bind("part", part)
                                        .map(row ->
                                                Objects.requireNonNull(
                                                        row.get("content", byte[].class)))
                                        .one(),
                        1);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static ExportFile file(Readable row) {
        return new ExportFile(
                number(row, "id"),
                integer(row, "unit"),
                ExportKind.valueOf(text(row, "kind")),
                ExportFormat.valueOf(text(row, "format")),
                Period.parse(text(row, "period")),
                ExportFile.State.valueOf(text(row, "state")),
                number(row, "done"),
                integer(row, "parts"),
                number(row, "bytes"),
                instant(row, "asked_at"),
                instant(row, "expires_at"));
    }
}
