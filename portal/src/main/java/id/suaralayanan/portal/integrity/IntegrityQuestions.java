package id.suaralayanan.portal.integrity;

import static id.suaralayanan.portal.database.RowReader.number;

import id.suaralayanan.analytics.indicators.integrity.IntegrityTest;
import id.suaralayanan.portal.complaints.calendars.Calendars;
import id.suaralayanan.portal.units.CentralTime;
import java.time.Clock;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// The stored questions, what units say to them and the verdicts on them: tables
/// `integrity_finding`, which the job makes, `integrity_statement` and `integrity_review`.
@Component
record IntegrityQuestions(
        DatabaseClient database, Calendars calendars, JsonMapper json, Clock clock) {
    /// Working days that a unit has to say something.
    static final int DAYS = 10;

    private static final String CALENDAR = "NASIONAL";
    private static final int MOST = 500;

    /// The newest quarter first, and in it the most unlikely.
    private static final String READ =
            """
            SELECT f.unit, u.code, u.short_name, f.period, f.test, f.answers, f.observed,
                   round(f.expected)::bigint AS expected, f.began_at, f.asked_at, f.evidence::text AS evidence,
                   w.ikm, v.ikm AS without,
                   s.observed AS written_to, s.text AS words, s.written_at, b.name AS writer,
                   r.genuine, r.observed AS reviewed, r.reason, r.reviewed_at, o.name AS officer
              FROM integrity_finding f
              JOIN unit u ON u.id = f.unit
              LEFT JOIN ranking_row w ON w.type = u.type AND w.period = f.period AND w.unit = f.unit
              LEFT JOIN ranking_variant v
                ON v.type = u.type AND v.period = f.period AND v.unit = f.unit AND v.variant = 'WITHOUT_QUESTIONED'
              LEFT JOIN LATERAL (SELECT *
                                   FROM integrity_statement AS own
                                  WHERE own.unit = f.unit AND own.period = f.period AND own.test = f.test
                                  ORDER BY own.written_at DESC
                                  LIMIT 1) AS s ON true
              LEFT JOIN officer_name b ON b.id = s.officer
              LEFT JOIN integrity_review r
                ON r.unit = f.unit AND r.period = f.period AND r.test = f.test
              LEFT JOIN officer_name o ON o.id = r.officer
             WHERE :unit = 0 OR f.unit = :unit
             ORDER BY f.first_day DESC, f.q, u.code, f.test
             LIMIT :most
            """;

    private static final String JUDGE =
            """
            WITH judged AS (
                INSERT INTO integrity_review AS r (unit, period, test, observed, genuine, reason,
                                                   officer, reviewed_at)
                SELECT unit, period, test, observed, :genuine, :text, :officer, :now
                  FROM integrity_finding
                 WHERE unit = :unit AND period = :period AND test = :test
                    ON CONFLICT (unit, period, test) DO UPDATE
                   SET observed = excluded.observed, genuine = excluded.genuine,
                       reason = excluded.reason, officer = excluded.officer,
                       reviewed_at = excluded.reviewed_at
                RETURNING r.unit, r.period, r.test, r.genuine)
            SELECT count(record_audit(:now, :officer,
                                      CASE WHEN j.genuine THEN 'ANSWERS_GENUINE' ELSE 'ANSWERS_DISPUTED' END,
                                      u.code || ' ' || j.period || ' ' || j.test)) AS done
              FROM judged j
              JOIN unit u ON u.id = j.unit
            """;

    /// Nothing where a verdict came first.
    private static final String EXPLAIN =
            """
            WITH written AS (
                INSERT INTO integrity_statement AS s (unit, period, test, observed, text, officer, written_at)
                SELECT f.unit, f.period, f.test, f.observed, :text, :officer, :now
                  FROM integrity_finding f
                 WHERE f.unit = :unit AND f.period = :period AND f.test = :test
                   AND NOT EXISTS (SELECT
                                     FROM integrity_review r
                                    WHERE r.unit = f.unit AND r.period = f.period AND r.test = f.test
                                      AND r.observed >= f.observed)
                    ON CONFLICT (unit, period, test, observed) DO UPDATE
                   SET text = excluded.text, officer = excluded.officer, written_at = excluded.written_at
                RETURNING s.unit, s.period, s.test)
            SELECT count(record_audit(:now, :officer, 'ANSWERS_EXPLAINED',
                                      u.code || ' ' || w.period || ' ' || w.test)) AS done
              FROM written w
              JOIN unit u ON u.id = w.unit
            """;

    Flux<IntegrityQuestion> all() {
        return read(0);
    }

    Flux<IntegrityQuestion> of(int unit) {
        return read(unit);
    }

    /// The one that a form names; empty where it has gone.
    Mono<IntegrityQuestion> find(QuestionName name) {
        return name.unit() == 0
                ? Mono.empty()
                : read(name.unit()).filter(question -> question.id().equals(name.id())).next();
    }

    private Flux<IntegrityQuestion> read(int unit) {
        return calendars
                .calendar(CALENDAR)
                .flatMapMany(days ->
                        database.sql(READ)
                                .bind("unit", unit)
                                .bind("most", MOST)
                                .map(
                                        new QuestionRows(
                                                        json,
                                                        asked ->
                                                                days.deadline(
                                                                        asked,
                                                                        DAYS,
                                                                        CentralTime.ZONE))
                                                ::question)
                                .all());
    }

    /// Stores a verdict on what the question shows now.
    ///
    /// @return false when there is no such question any more
    Mono<Boolean> judge(QuestionName question, boolean genuine, String reason, int officer) {
        return act(database.sql(JUDGE).bind("genuine", genuine), question, reason, officer);
    }

    /// Stores what the unit says to what the question shows now.
    ///
    /// @return false when there is no such question any more, or it has been decided
    Mono<Boolean> explain(QuestionName question, String words, int officer) {
        return act(database.sql(EXPLAIN), question, words, officer);
    }

    private Mono<Boolean> act(
            GenericExecuteSpec statement, QuestionName question, String text, int officer) {
        return statement
                .bind("unit", question.unit())
                .bind("period", question.period())
                .bind("test", question.test().map(IntegrityTest::name).orElse(""))
                .bind("text", text)
                .bind("officer", officer)
                .bind("now", now())
                .map(row -> number(row, "done") > 0)
                .one();
    }

    Instant now() {
        return clock.instant();
    }
}
