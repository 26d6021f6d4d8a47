package id.suaralayanan.portal.publiccomments;

import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Words beside the ratings of a unit, in the hands of its officers.
@Component
record RatingComments(DatabaseClient database, Clock clock) {
    static final int PAGE_SIZE = 20;

    /// Up to one more than a page holds, newest first.
    ///
    /// @param released those that everybody reads, or those that nobody does yet
    Mono<List<RatingComment>> page(int unit, boolean released, int page) {
        return database.sql(
                        """
                        SELECT c.*, s.name AS service_name
                          FROM service s
                         CROSS JOIN LATERAL (
                               SELECT id, received_at, text, public_text, public_reply
                                 FROM rating_comment
                                WHERE service = s.id AND (released_at IS NOT NULL) = :released
                                ORDER BY received_at DESC
                                LIMIT :reach) AS c
                         WHERE s.unit = :unit
                         ORDER BY c.received_at DESC, c.id
                         LIMIT :size OFFSET :skipped
                        """)
                .bind("unit", unit)
                .bind("released", released)
                .bind("reach", PAGE_SIZE * page + 1)
                .bind("size", PAGE_SIZE + 1)
                .bind("skipped", PAGE_SIZE * (page - 1))
                .map(RatingComments::remark)
                .all()
                .collectList();
    }

    Mono<RatingComment> one(int unit, long id) {
        return database.sql(
                        """
                        SELECT c.id, c.received_at, c.text, c.public_text, c.public_reply, s.name AS service_name
                          FROM rating_comment c
                          JOIN service s ON s.id = c.service
                         WHERE c.id = :id AND s.unit = :unit
                        """)
                .bind("unit", unit)
                .bind("id", id)
                .map(RatingComments::remark)
                .one();
    }

    /// Lets everybody read a remark of the unit, and the reply; the date of a reply stays while its
    /// words do.
    ///
    /// @param text redacted
    /// @param reply redacted; empty for none
    Mono<Void> release(int officer, RatingComment remark, String text, String reply) {
        return database.sql(
                        """
                        WITH released AS (
                            UPDATE rating_comment
                               SET public_text = :text,
                                   released_at = coalesce(released_at, :now),
                                   public_reply = nullif(:reply, ''),
                                   public_reply_at = CASE WHEN :reply = '' THEN NULL
                                                          WHEN public_reply = :reply THEN public_reply_at
                                                          ELSE :now END
                             WHERE id = :id)
                        SELECT record_audit(:now, :officer, 'REMARK_RELEASED', 'remark ' || :id)
                        """)
                .bind("id", remark.id())
                .bind("text", text)
                .bind("reply", reply)
                .bind("officer", officer)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .then();
    }

    /// Nobody else reads the remark any more; its reply goes with it.
    Mono<Void> retract(int officer, RatingComment remark) {
        return database.sql(
                        """
                        WITH retracted AS (
                            UPDATE rating_comment
                               SET public_text = NULL, released_at = NULL,
                                   public_reply = NULL, public_reply_at = NULL
                             WHERE id = :id)
                        SELECT record_audit(:now, :officer, 'REMARK_RETRACTED', 'remark ' || :id)
                        """)
                .bind("id", remark.id())
                .bind("officer", officer)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .then();
    }

    private static RatingComment remark(Readable row) {
        return new RatingComment(
                number(row, "id"),
                text(row, "service_name"),
                instant(row, "received_at"),
                text(row, "text"),
                row.get("public_text", String.class),
                row.get("public_reply", String.class));
    }
}
