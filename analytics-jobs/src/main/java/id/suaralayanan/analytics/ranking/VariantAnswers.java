package id.suaralayanan.analytics.ranking;

import id.suaralayanan.analytics.indicators.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the answers of groups as the variants need them, by unit. Groups of one period share one
/// reading: answers lie by the time of receipt, not by unit.
record VariantAnswers(JdbcClient database) {
    private static final String SUMS =
            "sum(sign) AS n, sum(sign * total) AS sum, sum(sign * total * total) AS squares";

    /// The bound of the time of receipt keeps the partitions of earlier years out.
    private static final String OF_GROUP =
            """
             WHERE type = ANY (:types)
               AND total IS NOT NULL
               AND answered_on BETWEEN :first AND :last
               AND received_at >= :first::date - 1
            """;

    /// Respondents of a unit of one sex and age.
    record Cell(String sex, String age, AnswerSums sums) {}

    /// What was read, by unit.
    ///
    /// @param questioned answers that open questions are about
    /// @param entered answers entered by officers or taken from files
    /// @param cells by sex and age of the respondents; "?" where they did not say
    record Read(
            Map<Integer, AnswerSums> questioned,
            Map<Integer, AnswerSums> entered,
            Map<Integer, List<Cell>> cells) {}

    Read of(Period period, List<String> types) {
        return new Read(questioned(period, types), entered(period, types), cells(period, types));
    }

    private Map<Integer, AnswerSums> questioned(Period period, List<String> types) {
        return byUnit(
                asked(
                        "SELECT unit, "
                                + SUMS
                                + " FROM questioned_answer"
                                + OF_GROUP
                                + " GROUP BY unit",
                        period,
                        types));
    }

    private Map<Integer, AnswerSums> entered(Period period, List<String> types) {
        return byUnit(
                asked(
                        """
                        SELECT s.unit, sum(t.complete) AS n, sum(t.total_sum) AS sum, sum(t.total_squares) AS squares
                          FROM rating_tally_month AS t
                          JOIN service AS s ON s.id = t.service
                          JOIN unit AS u ON u.id = s.unit
                         WHERE u.type = ANY (:types) AND t.month BETWEEN :first AND :last AND t.channel IN ('STAFF', 'IMPORT')
                         GROUP BY s.unit
                        """,
                        period,
                        types));
    }

    private Map<Integer, List<Cell>> cells(Period period, List<String> types) {
        var cells = new HashMap<Integer, List<Cell>>();
        asked(
                        "SELECT unit, sex, age, "
                                + SUMS
                                + " FROM answer_total"
                                + OF_GROUP
                                + " GROUP BY unit, sex, age HAVING sum(sign) > 0",
                        period,
                        types)
                .query(row -> {
                    cells.computeIfAbsent(row.getInt("unit"), _ -> new ArrayList<>())
                            .add(new Cell(row.getString("sex"), row.getString("age"), sums(row)));
                });
        return cells;
    }

    private static Map<Integer, AnswerSums> byUnit(JdbcClient.StatementSpec asked) {
        var sums = new HashMap<Integer, AnswerSums>();
        asked.query(row -> {
            sums.put(row.getInt("unit"), sums(row));
        });
        return sums;
    }

    private static AnswerSums sums(ResultSet row) throws SQLException {
        return new AnswerSums(row.getLong("n"), row.getLong("sum"), row.getLong("squares"));
    }

    private JdbcClient.StatementSpec asked(String sql, Period period, List<String> types) {
        return database.sql(sql)
                .param("types", types.toArray(String[]::new))
                .param("first", period.firstDay())
                .param("last", period.lastDay());
    }
}
