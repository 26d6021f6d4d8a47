package id.suaralayanan.analytics.integrity;

import id.suaralayanan.analytics.indicators.Period;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The answers that are screened together: those of a quarter to units of some types.
record ScreenedAnswers(JdbcClient database) {
    /// The beginning of a statement that reads `answers`. The bounds of the time of receipt keep
    /// the partitions of other years out.
    static final String WITH =
            """
            WITH answers AS MATERIALIZED (
                SELECT type, unit, channel, sign, timed, straight, at, answered_on, burst, form
                  FROM screened_answer
                 WHERE type = ANY (:types)
                   AND answered_on BETWEEN :first AND :last
                   AND received_at >= :first::date - 1
                   AND received_at < :last::date + 17)\
            """;

    JdbcClient.StatementSpec asked(String sql, Period quarter, List<String> types) {
        return database.sql(sql)
                .param("types", types.toArray(String[]::new))
                .param("first", quarter.firstDay())
                .param("last", quarter.lastDay());
    }
}
