package id.suaralayanan.analytics.integrity;

import id.suaralayanan.analytics.indicators.integrity.AnswerPattern;
import id.suaralayanan.analytics.indicators.integrity.Finding;
import id.suaralayanan.analytics.indicators.integrity.IntegrityScreen;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The stored questions: table `integrity_finding`. One that stays keeps the time at which it was
/// asked; one that a person has decided and that has grown since is asked anew.
record FindingTable(JdbcClient database, JsonMapper json, Clock clock) {
    private static final String METHOD = "screen-2";

    private static final String STORE =
            """
            INSERT INTO integrity_finding AS f (unit, period, first_day, last_day, test, answers, observed, expected,
                                                p, q, began_at, method, computed_at, asked_at, evidence)
            VALUES (:unit, :period, :first, :last, :test, :answers, :observed, :expected,
                    :p, :q, :hour, :method, :now, :now, :evidence::jsonb)
                ON CONFLICT (unit, period, test) DO UPDATE
               SET answers = excluded.answers, observed = excluded.observed, expected = excluded.expected,
                   p = excluded.p, q = excluded.q, began_at = excluded.began_at, method = excluded.method,
                   computed_at = excluded.computed_at, evidence = excluded.evidence,
                   asked_at = CASE WHEN EXISTS (SELECT
                                                  FROM integrity_verdict AS v
                                                 WHERE v.unit = f.unit AND v.period = f.period AND v.test = f.test
                                                   AND v.observed >= f.observed AND v.observed < excluded.observed)
                                   THEN excluded.asked_at
                                   ELSE f.asked_at END
            """;

    /// Stores the questions of a group in place of earlier ones.
    ///
    /// @param units what they were found in
    void replace(ScreenedGroup group, List<Finding> questions, List<AnswerPattern> units) {
        database.sql(
                        """
                        DELETE FROM integrity_finding AS f
                         USING unit AS u
                         WHERE u.id = f.unit AND u.type = :type AND f.period = :period
                           AND f.unit || ' ' || f.test <> ALL (:kept)
                        """)
                .param("type", group.type())
                .param("period", group.quarter().code())
                .param(
                        "kept",
                        questions.stream()
                                .map(question -> question.unit() + " " + question.test())
                                .toArray(String[]::new))
                .update();
        questions.forEach(question ->
                store(
                        group,
                        question,
                        json.writeValueAsString(IntegrityScreen.evidence(question, units))));
    }

    private void store(ScreenedGroup group, Finding question, String evidence) {
        database.sql(STORE)
                .param("unit", question.unit())
                .param("period", group.quarter().code())
                .param("first", group.quarter().firstDay())
                .param("last", group.quarter().lastDay())
                .param("test", question.test().name())
                .param("answers", question.answers())
                .param("observed", question.observed())
                .param("expected", question.expected())
                .param("p", question.p())
                .param("q", question.q())
                .param("hour", hour(question))
                .param("method", METHOD)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("evidence", evidence)
                .update();
    }

    private static @Nullable LocalDateTime hour(Finding question) {
        return question.hour() < 0
                ? null
                : LocalDateTime.ofEpochSecond(question.hour() * 3600, 0, ZoneOffset.UTC);
    }
}
