package id.suaralayanan.portal.publiccomments;

import static id.suaralayanan.portal.database.RowReader.day;
import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Period;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What citizens wrote about a unit and an officer released: remarks beside a rating and
/// complaints, newest first, each with the unit's public reply. Nothing secret, confidential or of
/// supervisory content is ever among them, and nothing is counted.
@Component
public final class PublicComments {
    /// Voices on one page of their own.
    static final int PAGE_SIZE = 10;

    /// No released text or reply is longer.
    private static final int WHOLE = 4_000;

    private static final String SOME =
            """
            SELECT kind, left(public_text, :characters) AS text, left(public_reply, :characters) AS reply,
                   greatest(length(public_text), length(public_reply)) > :characters AS cut,
                   date_trunc('month', received_at AT TIME ZONE zone)::date AS month, public_reply_at
              FROM (SELECT 'REMARK' AS kind, u.time_zone AS zone, r.*
                      FROM service AS s
                      JOIN unit AS u ON u.id = s.unit
                     CROSS JOIN LATERAL (
                           SELECT public_text, received_at, public_reply, public_reply_at
                             FROM rating_comment
                            WHERE service = s.id AND released_at IS NOT NULL
                            ORDER BY received_at DESC
                            LIMIT :reach) AS r
                     WHERE s.unit = :unit
                     UNION ALL
                    (SELECT CASE WHEN finished THEN 'COMPLAINT_FINISHED' ELSE 'COMPLAINT' END, time_zone,
                            public_text, received_at, public_reply, public_reply_at
                       FROM released_complaint
                      WHERE unit = :unit
                      ORDER BY received_at DESC
                      LIMIT :reach)) AS voice
             WHERE public_text IS NOT NULL
             ORDER BY received_at DESC
             LIMIT :count OFFSET :skipped
            """;

    private final DatabaseClient database;

    PublicComments(DatabaseClient database) {
        this.database = database;
    }

    /// @param hasMore whether older ones follow
    public record CommentPage(List<PublicComment> comments, boolean hasMore) {}

    /// How the latest ones begin.
    ///
    /// @param characters of each text and reply, at most
    public Mono<CommentPage> latest(int unit, int count, int characters) {
        return some(unit, count, 0, characters);
    }

    /// @param page from 1; one past the last is empty
    Mono<CommentPage> page(int unit, int page) {
        return some(unit, PAGE_SIZE, PAGE_SIZE * (page - 1), WHOLE);
    }

    private Mono<CommentPage> some(int unit, int count, int skipped, int characters) {
        return database.sql(SOME)
                .bind("unit", unit)
                .bind("characters", characters)
                .bind("reach", skipped + count + 1)
                .bind("count", count + 1)
                .bind("skipped", skipped)
                .map(PublicComments::voice)
                .all()
                .collectList()
                .map(found ->
                        new CommentPage(
                                found.subList(0, Math.min(count, found.size())),
                                found.size() > count));
    }

    private static PublicComment voice(Readable row) {
        return new PublicComment(
                PublicComment.Kind.valueOf(text(row, "kind")),
                text(row, "text"),
                flag(row, "cut"),
                Period.of(Period.Kind.MONTH, day(row, "month")),
                row.get("reply", String.class),
                row.get("public_reply_at", Instant.class));
    }
}
