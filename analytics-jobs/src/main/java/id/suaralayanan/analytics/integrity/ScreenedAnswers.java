package id.suaralayanan.analytics.integrity;

import id.suaralayanan.analytics.indicators.Period;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The answers that are screened together: those of a quarter to units of some types.
///
/// They lie by the time of receipt, not by unit, so they are read once and kept for the rest of the
/// transaction: the temporary table `answers`, which each question asks.
record ScreenedAnswers(JdbcClient database, Period quarter, List<String> types) {
    /// The bounds of the time of receipt keep the partitions of other years out.
    private static final String READ =
            """
            CREATE TEMPORARY TABLE answers ON COMMIT DROP AS
            SELECT type, unit, channel, sign, timed, straight, at, answered_on, burst, form
              FROM screened_answer
             WHERE type = ANY (:types)
               AND answered_on BETWEEN :first AND :last
               AND received_at >= :first::date - 1
               AND received_at < :last::date + 17
            """;

    /// Instead of those that the transaction has read before.
    static ScreenedAnswers read(JdbcClient database, Period quarter, List<String> types) {
        var answers = new ScreenedAnswers(database, quarter, types);
        database.sql("DROP TABLE IF EXISTS pg_temp.answers").update();
        answers.asked(READ).update();
        return answers;
    }

    JdbcClient.StatementSpec asked(String sql) {
        return database.sql(sql)
                .param("types", types.toArray(String[]::new))
                .param("first", quarter.firstDay())
                .param("last", quarter.lastDay());
    }
}
