package id.suaralayanan.portal.alerts;

import static id.suaralayanan.portal.database.RowReader.day;
import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// What is stored of the units that are watched. Each step is one statement: whoever dies leaves it
/// done or not begun, and of several portals one does it.
@Component
record WatchTable(DatabaseClient database, AlertSettings settings, JsonMapper json) {
    /// Answers are counted by the transactions that wrote them, so none is missed or counted twice;
    /// those that waited longer than this say nothing about now.
    private static final String COUNT =
            """
            WITH begun AS (
                INSERT INTO alert_mark (covered)
                SELECT pg_snapshot_xmin(pg_current_snapshot())
                 WHERE NOT EXISTS (SELECT FROM alert_mark)
                ON CONFLICT DO NOTHING),
            until AS (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS xid),
            moved AS (
                UPDATE alert_mark m
                   SET covered = until.xid
                  FROM until, (SELECT covered FROM alert_mark) AS was
                 WHERE m.covered = was.covered AND was.covered < until.xid
                RETURNING was.covered AS since, until.xid AS until),
            counted AS (
                SELECT a.unit, count(*)::integer AS answers,
                       (count(*) FILTER (WHERE a.total <= :lowTotal))::integer AS low
                  FROM moved
                  JOIN arrived_answer a ON a.written_by >= moved.since AND a.written_by < moved.until
                 WHERE a.received_at > :now - interval '6 hours'
                 GROUP BY a.unit)
            UPDATE alert_watch w
               SET answers = w.answers + c.answers, low = w.low + c.low, revision = w.revision + 1
              FROM counted c
             WHERE w.unit = c.unit
            """;

    private static final String UNITS =
            """
            SELECT w.unit, u.time_zone, w.revision, w.opened_at, w.answers, w.low, w.due_told_on, w.digest_told_on,
                   coalesce(sum(d.answers), 0)::bigint AS usual_answers, coalesce(sum(d.low), 0)::bigint AS usual_low
              FROM alert_watch w
              JOIN unit u ON u.id = w.unit
              LEFT JOIN alert_day d ON d.unit = w.unit AND d.day >= :since
             WHERE EXISTS (SELECT FROM alert_subscription s WHERE s.unit = w.unit)
                OR EXISTS (SELECT FROM push_device p WHERE p.unit = w.unit)
             GROUP BY w.unit, u.id
             ORDER BY w.unit
            """;
    private static final String CLOSE =
            """
            WITH closed AS (
                UPDATE alert_watch
                   SET revision = revision + 1, due_told_on = :dueToldOn,
                       opened_at = CASE WHEN :full THEN :now ELSE opened_at END,
                       answers = CASE WHEN :full THEN 0 ELSE answers END,
                       low = CASE WHEN :full THEN 0 ELSE low END
                 WHERE unit = :unit AND revision = :revision
                RETURNING unit),
            kept AS (
                INSERT INTO alert_day AS d (unit, day, answers, low)
                SELECT unit, :today, :answers, :low FROM closed WHERE :full
                ON CONFLICT (unit, day) DO UPDATE
                   SET answers = d.answers + excluded.answers, low = d.low + excluded.low),
            pushed AS (
                UPDATE push_device p
                   SET content = :content::jsonb, told_at = :now, next_at = :now, attempts = 0
                  FROM closed
                 WHERE p.unit = closed.unit AND :tell)
            INSERT INTO alert_letter (officer, unit, kind, day, content, next_at)
            SELECT s.officer, s.unit, 'ALERT', :today, :content::jsonb, :now
              FROM closed
              JOIN alert_subscription s ON s.unit = closed.unit AND s.alerts
             WHERE :tell
            """;
    private static final String DIGEST =
            """
            WITH told AS (
                UPDATE alert_watch
                   SET revision = revision + 1, digest_told_on = :monday
                 WHERE unit = :unit AND digest_told_on < :monday
                RETURNING unit)
            INSERT INTO alert_letter (officer, unit, kind, day, content, next_at)
            SELECT s.officer, s.unit, 'DIGEST', :monday, :content::jsonb, :now
              FROM told
              JOIN alert_subscription s ON s.unit = told.unit AND s.digest
            """;

    /// Adds the answers that came since the last look to the open windows.
    Mono<Void> count(Instant now) {
        return database.sql(COUNT)
                .bind("lowTotal", settings.lowTotal())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .then();
    }

    /// The units that somebody wants to hear of.
    Flux<WatchedUnit> units(Instant now) {
        return database.sql(UNITS)
                .bind("since", LocalDate.ofInstant(now.minus(settings.memory()), ZoneOffset.UTC))
                .map(WatchTable::unit)
                .all();
    }

    /// Stores that a unit was looked at: that its window was judged, if it was full, and the
    /// letters that say so. Nothing, if somebody else did.
    ///
    /// @param tell whether there is something to say
    Mono<Void> close(
            WatchedUnit unit,
            Instant now,
            boolean full,
            @Nullable LocalDate dueToldOn,
            AlertContent content,
            boolean tell) {
        return database.sql(CLOSE)
                .bind("unit", unit.unit())
                .bind("revision", unit.revision())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("today", unit.today(now))
                .bind("dueToldOn", Parameters.in(R2dbcType.DATE, dueToldOn))
                .bind("full", full)
                .bind("answers", (int) unit.window().answers())
                .bind("low", (int) unit.window().low())
                .bind("content", json.writeValueAsString(content))
                .bind("tell", tell)
                .then();
    }

    /// Stores the letters that tell of the week, once.
    Mono<Void> tellWeek(WatchedUnit unit, Instant now, DigestContent content) {
        return database.sql(DIGEST)
                .bind("unit", unit.unit())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("monday", unit.monday(now))
                .bind("content", json.writeValueAsString(content))
                .then();
    }

    Mono<Void> forget(Instant now) {
        return database.sql("DELETE FROM alert_day WHERE day < :before")
                .bind("before", LocalDate.ofInstant(now.minus(settings.memory()), ZoneOffset.UTC))
                .then();
    }

    private static WatchedUnit unit(Readable row) {
        return new WatchedUnit(
                integer(row, "unit"),
                ZoneId.of(text(row, "time_zone")),
                integer(row, "revision"),
                instant(row, "opened_at"),
                new AnswerCount(integer(row, "answers"), integer(row, "low")),
                new AnswerCount(number(row, "usual_answers"), number(row, "usual_low")),
                row.get("due_told_on", LocalDate.class),
                day(row, "digest_told_on"));
    }
}
