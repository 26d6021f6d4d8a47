package id.suaralayanan.portal.skm;

import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.portal.database.WaitingRow;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What is to be told and asked, as rows. Taken by putting off the next try: whoever dies on the
/// way leaves it to be tried again, under the same key.
@Component
record SkmQueue(DatabaseClient database) {
    /// Every published quarter of a linked unit, unless its survey was told the same last, or is
    /// going to be. One that comes back after another is told anew.
    private static final String PLACE_PUBLISHED =
            """
            INSERT INTO skm_exchange AS e (unit, period, direction, figure, survey, created_at, next_at)
            SELECT i.unit, i.period, 'PUSH', i.respondents || ' ' || i.ikm, l.survey, :now, :now
              FROM indicator i
              JOIN skm_link l ON l.unit = i.unit
              LEFT JOIN LATERAL (SELECT t.figure
                                   FROM skm_exchange t
                                  WHERE t.unit = i.unit AND t.period = i.period AND t.survey = l.survey
                                    AND t.done_at IS NOT NULL
                                  ORDER BY t.done_at DESC
                                  LIMIT 1) AS told ON true
             WHERE i.status = 'PUBLISHED'
               AND i.period LIKE '____-Q_'
               AND i.ikm IS NOT NULL
               AND i.respondents >= :least
               AND told.figure IS DISTINCT FROM i.respondents || ' ' || i.ikm
               -- Every minute: what waits already is not placed again.
               AND NOT EXISTS (SELECT
                                 FROM skm_exchange w
                                WHERE w.unit = i.unit AND w.period = i.period AND w.survey = l.survey
                                  AND w.figure = i.respondents || ' ' || i.ikm AND w.done_at IS NULL)
            ON CONFLICT (unit, period, figure, survey) WHERE direction = 'PUSH' DO UPDATE
               SET key = gen_random_uuid(), created_at = :now, next_at = :now, attempts = 0, problem = NULL,
                   failed_at = NULL, done_at = NULL
             WHERE e.done_at IS NOT NULL
            """;

    private static final String TAKE =
            WaitingRow.LEASED.of(
                            "skm_exchange",
                            """
                            q.done_at IS NULL AND q.attempts < :most
                               AND EXISTS (SELECT FROM skm_link l
                                            WHERE l.unit = q.unit AND l.survey = coalesce(q.survey, l.survey))
                               AND (:pushes OR q.direction = 'PULL')
                            """)
                    + """
                    SELECT t.id, t.key, t.unit, t.period, t.direction, t.attempts, l.survey
                      FROM taken t
                      JOIN skm_link l ON l.unit = t.unit
                    """;

    /// Whatever was published and not told yet is to be told.
    Mono<Void> placePublished(Instant now) {
        return at(database.sql(PLACE_PUBLISHED), now)
                .bind("least", Disclosure.LEAST_PUBLISHED)
                .then();
    }

    /// A period is to be asked for, also when it was before.
    Mono<Void> placeQuestion(int unit, Period period, Instant now) {
        return at(
                        database.sql(
                                """
                                INSERT INTO skm_exchange AS e (unit, period, direction, figure, created_at, next_at)
                                VALUES (:unit, :period, 'PULL', '', :now, :now)
                                ON CONFLICT (unit, period) WHERE direction = 'PULL' DO UPDATE
                                   SET done_at = NULL, attempts = 0, next_at = :now, problem = NULL, failed_at = NULL
                                """),
                        now)
                .bind("unit", unit)
                .bind("period", period.code())
                .then();
    }

    /// @param lease after which it may be taken again
    Mono<SkmExchange> take(Instant now, Duration lease, boolean pushes, int most) {
        return WaitingRow.at(database.sql(TAKE), now, lease)
                .bind("pushes", pushes)
                .bind("most", most)
                .map(SkmQueue::exchange)
                .one();
    }

    /// The figure as it is published now; empty when it is no longer what was to be told: the one
    /// that took its place is told by a row of its own.
    Mono<PublishedResult> published(SkmExchange exchange) {
        return database.sql(
                        """
                        SELECT i.respondents, i.ikm, i.grade
                          FROM indicator i
                          JOIN skm_exchange e ON e.unit = i.unit AND e.period = i.period
                         WHERE e.id = :id
                           AND i.status = 'PUBLISHED'
                           AND e.figure = i.respondents || ' ' || i.ikm
                        """)
                .bind("id", exchange.id())
                .map(row ->
                        new PublishedResult(
                                exchange.period(),
                                number(row, "respondents"),
                                Objects.requireNonNull(row.get("ikm", BigDecimal.class)),
                                Grade.valueOf(text(row, "grade"))))
                .one();
    }

    /// It is no longer to be told.
    Mono<Void> drop(SkmExchange exchange) {
        return database.sql("DELETE FROM skm_exchange WHERE id = :id AND done_at IS NULL")
                .bind("id", exchange.id())
                .then();
    }

    Mono<Void> done(SkmExchange exchange, Instant now) {
        return at(
                        database.sql(
                                "UPDATE skm_exchange SET done_at = :now, problem = NULL WHERE id = :id"),
                        now)
                .bind("id", exchange.id())
                .then();
    }

    /// What was answered and that it was, both or neither.
    Mono<Void> answered(SkmExchange exchange, NationalResult result, Instant now) {
        return at(
                        database.sql(
                                """
                                WITH done AS (
                                    UPDATE skm_exchange SET done_at = :now, problem = NULL
                                     WHERE id = :id AND done_at IS NULL
                                    RETURNING id)
                                INSERT INTO skm_result (exchange, fetched_at, source, digest, survey, respondents, scale_4, scale_100, grade)
                                SELECT id, :now, :source, :digest, :survey, :respondents, :scale4, :scale100, :grade
                                  FROM done
                                """),
                        now)
                .bind("id", exchange.id())
                .bind("source", result.source())
                .bind("digest", result.digest())
                .bind("survey", result.survey())
                .bind("respondents", result.respondents())
                .bind("scale4", result.scale4())
                .bind("scale100", result.scale100())
                .bind("grade", result.grade().name())
                .then();
    }

    Mono<Void> failed(SkmExchange exchange, SkmFailure.Reason why, Duration wait, Instant now) {
        return at(
                        database.sql(
                                """
                                UPDATE skm_exchange
                                   SET attempts = attempts + 1, problem = :problem, failed_at = :now,
                                       next_at = :now + make_interval(secs => :wait)
                                 WHERE id = :id AND done_at IS NULL
                                """),
                        now)
                .bind("id", exchange.id())
                .bind("problem", why.name())
                .bind("wait", wait.toMillis() / 1000.0)
                .then();
    }

    private static GenericExecuteSpec at(GenericExecuteSpec statement, Instant now) {
        return statement.bind("now", now.atOffset(ZoneOffset.UTC));
    }

    private static SkmExchange exchange(Readable row) {
        return new SkmExchange(
                number(row, "id"),
                Objects.requireNonNull(row.get("key", UUID.class)),
                integer(row, "unit"),
                text(row, "survey"),
                Period.parse(text(row, "period")),
                text(row, "direction").equals("PUSH"),
                integer(row, "attempts"));
    }
}
