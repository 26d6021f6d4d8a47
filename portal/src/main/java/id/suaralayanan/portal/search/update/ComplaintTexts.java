package id.suaralayanan.portal.search.update;

import id.suaralayanan.portal.complaints.redaction.Redaction;
import id.suaralayanan.portal.search.ComplaintText;
import id.suaralayanan.portal.search.LogPosition;
import id.suaralayanan.portal.search.LogPosition.Anchor;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The complaints that may be found, and the log of their changes, as they stand in the database.
@Component
record ComplaintTexts(DatabaseClient database) {
    private static final int BATCH = 500;

    /// Numbers of changes begin with 1.
    private static final Anchor NOTHING = new Anchor(0, "0", 0);

    private static final String SINCE =
            """
            SELECT (SELECT system_identifier::text FROM pg_control_system()) AS database,
                   pg_current_snapshot()::text AS snapshot,
                   pg_snapshot_xmax(:snapshot::pg_snapshot)
                           <= pg_snapshot_xmax(pg_current_snapshot())
                   AND CASE WHEN :number = 0
                            THEN NOT EXISTS (SELECT FROM complaint_change
                                              WHERE pg_visible_in_snapshot(written_by, :snapshot::pg_snapshot))
                            ELSE EXISTS (SELECT FROM complaint_change
                                          WHERE seq = :number
                                            AND written_by = :writer::xid8
                                            AND complaint = :complaint)
                       END AS known,
                   change.seq, change.written_by::text AS written_by, change.complaint
              FROM (SELECT 1) AS always
              LEFT JOIN complaint_change AS change
                     ON (change.written_by >= :next::xid8
                         OR change.written_by = ANY (:running::xid8[]))
                    AND change.written_by < pg_snapshot_xmax(pg_current_snapshot())
             ORDER BY change.seq
            """;

    /// One row of the change log, or none; with it, where the database stands.
    ///
    /// @param known whether this database is the one that the asked position belongs to, not behind
    ///   it
    record Look(String database, String snapshot, boolean known, Optional<Anchor> change) {}

    /// Where the database stands now.
    Mono<LogPosition> position() {
        return database.sql(
                        """
                        SELECT (SELECT system_identifier::text FROM pg_control_system()) AS database,
                               pg_current_snapshot()::text AS snapshot,
                               true AS known,
                               change.seq, change.written_by::text AS written_by, change.complaint
                          FROM (SELECT 1) AS always
                          LEFT JOIN LATERAL (SELECT seq, written_by, complaint
                                               FROM complaint_change
                                              ORDER BY seq DESC
                                              LIMIT 1) AS change ON true
                        """)
                .map(ComplaintTexts::look)
                .one()
                .map(look -> new LogPosition(look.database, look.snapshot, look.change));
    }

    /// Every change that this position has not seen, in the order of the log; one look without a
    /// change where there is none.
    Flux<Look> since(LogPosition position) {
        Anchor last = position.last().orElse(NOTHING);
        return database.sql(SINCE)
                .bind("snapshot", position.snapshot())
                .bind("next", position.next())
                .bind("running", position.running().toArray(String[]::new))
                .bind("number", last.number())
                .bind("writer", last.writtenBy())
                .bind("complaint", last.complaint())
                .map(ComplaintTexts::look)
                .all();
    }

    /// Those of these complaints that may be found.
    Flux<ComplaintText> of(Collection<Long> ids) {
        return database.sql(
                        """
                        SELECT id, ticket, unit, region, class, category, status, received_at, received_on,
                               secret, context, masked, text, released, replies, released_reply
                          FROM searchable_complaint
                         WHERE id = ANY (:ids)
                         ORDER BY id
                        """)
                .bind("ids", ids.toArray(Long[]::new))
                .map(ComplaintTexts::text)
                .all();
    }

    /// All complaints that may be found, by id, read in batches as they are asked for.
    Flux<ComplaintText> all() {
        return after(0).expand(
                        batch -> batch.size() < BATCH ? Mono.empty() : after(batch.getLast().id()))
                .concatMapIterable(batch -> batch);
    }

    private Mono<List<ComplaintText>> after(long id) {
        return database.sql(
                        """
                        SELECT id, ticket, unit, region, class, category, status, received_at, received_on,
                               secret, context, masked, text, released, replies, released_reply
                          FROM searchable_complaint
                         WHERE id > :id
                         ORDER BY id
                         LIMIT :size
                        """)
                .bind("id", id)
                .bind("size", BATCH)
                .map(ComplaintTexts::text)
                .all()
                .collectList();
    }

    private static Look look(Readable row) {
        return new Look(
                some(row, "database", String.class),
                some(row, "snapshot", String.class),
                some(row, "known", Boolean.class),
                anchor(row.get("seq", Long.class), row));
    }

    private static Optional<Anchor> anchor(@Nullable Long number, Readable row) {
        return number == null
                ? Optional.empty()
                : Optional.of(
                        new Anchor(
                                number,
                                some(row, "written_by", String.class),
                                some(row, "complaint", Long.class)));
    }

    private static ComplaintText text(Readable row) {
        return new ComplaintText(
                some(row, "id", Long.class),
                some(row, "ticket", String.class),
                some(row, "unit", String.class),
                some(row, "region", String.class),
                some(row, "class", String.class),
                Optional.ofNullable(row.get("category", String.class)),
                some(row, "status", String.class),
                some(row, "received_at", Instant.class),
                some(row, "received_on", LocalDate.class),
                some(row, "secret", Boolean.class),
                some(row, "context", String.class),
                asTheUnitReads(row, some(row, "text", String.class)),
                Optional.ofNullable(row.get("released", String.class)),
                Optional.ofNullable(row.get("replies", String.class))
                        .map(replies -> asTheUnitReads(row, replies)),
                Optional.ofNullable(row.get("released_reply", String.class)));
    }

    private static String asTheUnitReads(Readable row, String text) {
        return some(row, "masked", Boolean.class) ? Redaction.of(text) : text;
    }

    private static <T> T some(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
