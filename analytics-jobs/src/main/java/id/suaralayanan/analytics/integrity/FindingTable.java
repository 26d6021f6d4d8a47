package id.suaralayanan.analytics.integrity;

import id.suaralayanan.analytics.indicators.integrity.Finding;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The stored questions: table `integrity_finding`.
final class FindingTable {
    private static final String METHOD = "screen-1";

    private final JdbcClient database;
    private final Clock clock;

    FindingTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Stores the questions of a group in place of earlier ones.
    void replace(ScreenedGroup group, List<Finding> questions) {
        database.sql(
                        """
                        DELETE FROM integrity_finding AS f
                         USING unit AS u
                         WHERE u.id = f.unit AND u.type = :type AND f.period = :period
                        """)
                .param("type", group.type())
                .param("period", group.quarter().code())
                .update();
        questions.forEach(question -> insert(group, question));
    }

    private void insert(ScreenedGroup group, Finding question) {
        database.sql(
                        """
                        INSERT INTO integrity_finding (unit, period, first_day, last_day, test, answers, observed, expected, p, q,
                                                       began_at, method, computed_at)
                        VALUES (:unit, :period, :first, :last, :test, :answers, :observed, :expected, :p, :q, :hour, :method, :now)
                        """)
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
                .update();
    }

    private static @Nullable LocalDateTime hour(Finding question) {
        return question.hour() < 0
                ? null
                : LocalDateTime.ofEpochSecond(question.hour() * 3600, 0, ZoneOffset.UTC);
    }
}
