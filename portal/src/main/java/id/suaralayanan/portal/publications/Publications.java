package id.suaralayanan.portal.publications;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.database.OverlapRefusal;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The publications and the steps of people: table `publication`. A step that does not fit the
/// state any more changes nothing, so that of two people who act at once one is told. The last step
/// is the one of the job, `PUBLICATION_PUBLISHED` in the audit log.
@Component
record Publications(DatabaseClient database, Clock clock) {
    private static final int MOST = 200;

    private static final String CLOSE =
            """
            WITH opened AS (
                INSERT INTO publication (period, first_day, last_day, version, reason, opened_by, opened_at, wanted_at)
                SELECT :period, :first, :last, coalesce(max(version), 0) + 1, :reason, :officer, :now, :now
                  FROM publication
                 WHERE period = :period AND state <> 'CANCELLED'
                RETURNING id, period, version)
            SELECT record_audit(:now, :officer, 'PERIOD_CLOSED', period || ' version ' || version) AS done, id
              FROM opened
            """;

    private static final String STEP =
            """
            WITH moved AS (
                UPDATE publication AS p
                   SET %s
                 WHERE p.id = :id AND %s
                RETURNING p.period, p.version)
            SELECT count(record_audit(:now, :officer, :action, period || ' version ' || version)) AS done
              FROM moved
            """;

    /// The newest first.
    Flux<Publication> all() {
        return database.sql("SELECT * FROM publication_now ORDER BY id DESC LIMIT :most")
                .bind("most", MOST)
                .map(Publications::publication)
                .all();
    }

    /// Those whose figures units may see now.
    Flux<Publication> open() {
        return database.sql(
                        "SELECT * FROM publication_now WHERE state IN ('OBJECTION', 'REVIEWED') ORDER BY id DESC")
                .map(Publications::publication)
                .all();
    }

    Mono<Publication> find(int id) {
        return database.sql("SELECT * FROM publication_now WHERE id = :id")
                .bind("id", id)
                .map(Publications::publication)
                .one();
    }

    /// Whether two units of a type have a figure that may be told: by the public's copy of their
    /// answers, quarter by quarter, as the job will read it.
    Mono<Boolean> hasGroup(Period period) {
        return database.sql(
                        """
                        SELECT EXISTS (SELECT
                                         FROM ranking_row AS r
                                        WHERE r.period = :period
                                          AND EXISTS (SELECT
                                                        FROM public_tally AS t
                                                       WHERE t.unit = r.unit
                                                         AND t.quarter BETWEEN :first AND :last
                                                         AND t.month IS NULL AND t.service IS NULL
                                                         AND t.channel IS NULL AND t.verified IS NULL
                                                         AND t.respondents >= :least)
                                        GROUP BY r.type
                                       HAVING count(*) > 1) AS found
                        """)
                .bind("period", period.code())
                .bind("first", period.firstDay())
                .bind("last", period.lastDay())
                .bind("least", Disclosure.LEAST_PUBLISHED)
                .map(row -> flag(row, "found"))
                .one();
    }

    /// Closes a period; empty when somebody else has closed it, or one that overlaps, and it goes
    /// on.
    Mono<Integer> close(Period period, String reason, int officer) {
        return database.sql(CLOSE)
                .bind("period", period.code())
                .bind("first", period.firstDay())
                .bind("last", period.lastDay())
                .bind("reason", reason)
                .bind("officer", officer)
                .bind("now", now())
                .map(row -> integer(row, "id"))
                .one()
                .onErrorResume(OverlapRefusal::is, _ -> Mono.empty());
    }

    /// Shows the units their figures until `end`.
    Mono<Boolean> askForObjections(int id, Instant end, int officer) {
        return step(
                "state = 'OBJECTION', objections_from = :now, objections_until = :end",
                "p.state = 'DRAFT' AND EXISTS (SELECT FROM publication_now n WHERE n.id = p.id AND n.is_made)",
                "OBJECTIONS_OPENED",
                id,
                officer,
                Optional.of(end),
                Optional.empty());
    }

    /// Makes the figures anew from what is counted now.
    Mono<Boolean> recompute(int id, int officer) {
        return step(
                "wanted_at = :now",
                "p.state IN ('DRAFT', 'OBJECTION')",
                "PUBLICATION_RECOMPUTED",
                id,
                officer);
    }

    /// Ends the review; only when the time for objections is over and each has an answer.
    Mono<Boolean> review(int id, String words, int officer) {
        return step(
                "state = 'REVIEWED', reviewed_by = :officer, reviewed_at = :now, review = :words",
                """
                p.state = 'OBJECTION' AND p.objections_until < :now
                AND EXISTS (SELECT FROM publication_now n WHERE n.id = p.id AND n.is_made AND n.waiting = 0)
                """,
                "PUBLICATION_REVIEWED",
                id,
                officer,
                Optional.empty(),
                Optional.of(words));
    }

    /// Asks the job to publish.
    Mono<Boolean> approve(int id, int officer) {
        return step(
                "approved_by = :officer, approved_at = :now",
                "p.state = 'REVIEWED' AND p.approved_at IS NULL",
                "PUBLICATION_APPROVED",
                id,
                officer);
    }

    /// Gives it up; an approved one, too, until the job has put it into the log.
    Mono<Boolean> cancel(int id, int officer) {
        return step(
                "state = 'CANCELLED'",
                "p.state IN ('DRAFT', 'OBJECTION', 'REVIEWED')",
                "PUBLICATION_CANCELLED",
                id,
                officer);
    }

    private Mono<Boolean> step(String change, String when, String action, int id, int officer) {
        return step(change, when, action, id, officer, Optional.empty(), Optional.empty());
    }

    private Mono<Boolean> step(
            String change,
            String when,
            String action,
            int id,
            int officer,
            Optional<Instant> end,
            Optional<String> words) {
        var statement =
                database.sql(STEP.formatted(change, when))
                        .bind("id", id)
                        .bind("officer", officer)
                        .bind("now", now())
                        .bind("action", action);
        if (end.isPresent()) {
            statement = statement.bind("end", end.get());
        }
        if (words.isPresent()) {
            statement = statement.bind("words", words.get());
        }
        return statement.map(row -> number(row, "done") > 0).one();
    }

    Instant now() {
        return clock.instant();
    }

    private static Publication publication(Readable row) {
        return new Publication(
                integer(row, "id"),
                Period.parse(text(row, "period")),
                integer(row, "version"),
                PublicationState.valueOf(text(row, "state")),
                text(row, "reason"),
                flag(row, "is_made"),
                counts(row),
                instant(row, "opened_at"),
                Optional.ofNullable(row.get("objections_until", Instant.class)),
                Optional.ofNullable(row.get("review", String.class)),
                row.get("approved_at") != null,
                Optional.ofNullable(row.get("published_at", Instant.class)),
                Optional.ofNullable(row.get("number", Integer.class)));
    }

    private static Publication.Counts counts(Readable row) {
        Long held = row.get("held", Long.class);
        return new Publication.Counts(
                number(row, "groups"),
                number(row, "units"),
                number(row, "told"),
                number(row, "compared"),
                held == null ? 0 : held,
                number(row, "filed"),
                number(row, "waiting"),
                number(row, "accepted"));
    }
}
