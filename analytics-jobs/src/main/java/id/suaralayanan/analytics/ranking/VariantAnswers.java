package id.suaralayanan.analytics.ranking;

import id.suaralayanan.analytics.ranking.PeerComparison.Group;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the answers of a group as the variants need them, by unit.
final class VariantAnswers {
    private static final String SUMS =
            "sum(sign) AS n, sum(sign * total) AS sum, sum(sign * total * total) AS squares";

    /// The bound of the time of receipt keeps the partitions of earlier years out.
    private static final String OF_GROUP =
            """
             WHERE type = :type
               AND total IS NOT NULL
               AND answered_on BETWEEN :first AND :last
               AND received_at >= :first::date - 1
            """;

    private final JdbcClient database;

    VariantAnswers(JdbcClient database) {
        this.database = database;
    }

    /// Respondents of a unit of one sex and age.
    record Cell(String sex, String age, AnswerSums sums) {}

    /// Answers that open questions are about.
    Map<Integer, AnswerSums> questioned(Group group) {
        return byUnit(
                asked(
                        "SELECT unit, "
                                + SUMS
                                + " FROM questioned_answer"
                                + OF_GROUP
                                + " GROUP BY unit",
                        group));
    }

    /// Answers entered by officers or taken from files.
    Map<Integer, AnswerSums> entered(Group group) {
        return byUnit(
                asked(
                        """
                        SELECT s.unit, sum(t.complete) AS n, sum(t.total_sum) AS sum, sum(t.total_squares) AS squares
                          FROM rating_tally_month AS t
                          JOIN service AS s ON s.id = t.service
                          JOIN unit AS u ON u.id = s.unit
                         WHERE u.type = :type AND t.month BETWEEN :first AND :last AND t.channel IN ('STAFF', 'IMPORT')
                         GROUP BY s.unit
                        """,
                        group));
    }

    /// By sex and age of the respondents; "?" where they did not say.
    Map<Integer, List<Cell>> cells(Group group) {
        var cells = new HashMap<Integer, List<Cell>>();
        asked(
                        "SELECT unit, sex, age, "
                                + SUMS
                                + " FROM answer_total"
                                + OF_GROUP
                                + " GROUP BY unit, sex, age HAVING sum(sign) > 0",
                        group)
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

    private JdbcClient.StatementSpec asked(String sql, Group group) {
        return database.sql(sql)
                .param("type", group.type())
                .param("first", group.period().firstDay())
                .param("last", group.period().lastDay());
    }
}
