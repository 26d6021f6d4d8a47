package id.suaralayanan.portal.integrity;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.integrity.IntegrityTest;
import id.suaralayanan.portal.integrity.IntegrityQuestion.Verdict;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The stored questions and the verdicts on them: tables `integrity_finding`, which the job makes,
/// and `integrity_review`.
@Component
final class IntegrityQuestions {
    private static final int MOST = 500;

    private static final String JUDGE =
            """
            WITH judged AS (
                INSERT INTO integrity_review AS r (unit, period, test, observed, genuine, reason,
                                                   officer, reviewed_at)
                SELECT unit, period, test, observed, :genuine, :reason, :officer, :now
                  FROM integrity_finding
                 WHERE unit = :unit AND period = :period AND test = :test
                    ON CONFLICT (unit, period, test) DO UPDATE
                   SET observed = excluded.observed, genuine = excluded.genuine,
                       reason = excluded.reason, officer = excluded.officer,
                       reviewed_at = excluded.reviewed_at
                RETURNING r.unit, r.period, r.test, r.genuine)
            SELECT count(record_audit(:now, :officer,
                                      CASE WHEN j.genuine THEN 'ANSWERS_GENUINE' ELSE 'ANSWERS_DISPUTED' END,
                                      u.code || ' ' || j.period || ' ' || j.test)) AS judged
              FROM judged j
              JOIN unit u ON u.id = j.unit
            """;

    private final DatabaseClient database;
    private final Clock clock;

    IntegrityQuestions(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The newest quarter first, and in it the most unlikely.
    Flux<IntegrityQuestion> all() {
        return database.sql(
                        """
                        SELECT f.unit, u.code, u.short_name, f.period, f.test, f.answers, f.observed,
                               round(f.expected)::bigint AS expected, f.began_at,
                               r.genuine, r.observed AS reviewed, r.reason, r.reviewed_at, o.name AS officer
                          FROM integrity_finding f
                          JOIN unit u ON u.id = f.unit
                          LEFT JOIN integrity_review r
                            ON r.unit = f.unit AND r.period = f.period AND r.test = f.test
                          LEFT JOIN officer_name o ON o.id = r.officer
                         ORDER BY f.first_day DESC, f.q, u.code, f.test
                         LIMIT :most
                        """)
                .bind("most", MOST)
                .map(IntegrityQuestions::question)
                .all();
    }

    /// Stores a verdict on what the question shows now.
    ///
    /// @return false when there is no such question any more
    Mono<Boolean> judge(
            int unit,
            String period,
            IntegrityTest test,
            boolean genuine,
            String reason,
            int officer) {
        return database.sql(JUDGE)
                .bind("unit", unit)
                .bind("period", period)
                .bind("test", test.name())
                .bind("genuine", genuine)
                .bind("reason", reason)
                .bind("officer", officer)
                .bind("now", clock.instant())
                .map(row -> number(row, "judged") > 0)
                .one();
    }

    private static IntegrityQuestion question(Readable row) {
        return new IntegrityQuestion(
                integer(row, "unit"),
                text(row, "code"),
                text(row, "short_name"),
                Period.parse(text(row, "period")),
                IntegrityTest.valueOf(text(row, "test")),
                number(row, "answers"),
                number(row, "observed"),
                number(row, "expected"),
                Optional.ofNullable(row.get("began_at", LocalDateTime.class)),
                verdict(row));
    }

    private static Optional<Verdict> verdict(Readable row) {
        return row.get("genuine") == null
                ? Optional.empty()
                : Optional.of(
                        new Verdict(
                                flag(row, "genuine"),
                                number(row, "reviewed"),
                                text(row, "reason"),
                                text(row, "officer"),
                                instant(row, "reviewed_at")));
    }
}
