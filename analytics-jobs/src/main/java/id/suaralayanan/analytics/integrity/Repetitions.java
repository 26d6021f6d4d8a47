package id.suaralayanan.analytics.integrity;

import id.suaralayanan.analytics.indicators.integrity.AnswerPattern.Comments;
import id.suaralayanan.analytics.indicators.integrity.AnswerPattern.Forms;
import id.suaralayanan.analytics.indicators.integrity.AnswerPattern.Repeated;
import id.suaralayanan.analytics.indicators.integrity.AnswerPattern.Rhythm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what repeats in the answers of units: gaps of time, forms, words.
final class Repetitions {
    /// Each gap belongs to one pair, so that pairs are independent of each other.
    private static final String RHYTHMS =
            """
            WITH gaps AS (
                SELECT unit, channel, extract(epoch FROM at - lag(at) OVER following) AS gap,
                       row_number() OVER following AS place
                  FROM answers
                 WHERE timed AND sign = 1
                WINDOW following AS (PARTITION BY unit, channel ORDER BY at)),
            pairs AS (
                SELECT unit, place, gap, lag(gap) OVER (PARTITION BY unit, channel ORDER BY place) AS before
                  FROM gaps)
            SELECT unit, count(*) AS pairs, count(*) FILTER (WHERE abs(gap - before) <= 1) AS even,
                   sum(1 / (gap + before)) AS usual
              FROM pairs
             WHERE place % 2 = 1 AND gap + before >= 2
             GROUP BY unit
            """;

    private static final String FORMS =
            """
            SELECT unit, sum(equal)::bigint AS filled, max(equal) AS commonest
              FROM (SELECT unit, form, sum(sign) AS equal FROM answers WHERE NOT straight GROUP BY unit, form) AS forms
             GROUP BY unit
            HAVING sum(equal) > 0
            """;

    private static final String COMMENTS =
            """
            SELECT unit, sum(equal)::bigint AS written, sum(equal - 1)::bigint AS repeated,
                   sum(equal * (equal - 1) / 2)::bigint AS pairs
              FROM (SELECT unit, words, count(*) AS equal
                      FROM screened_comment
                     WHERE type = ANY (:types)
                       AND received_on BETWEEN :first AND :last
                       AND received_at >= :first::date - 1
                       AND received_at < :last::date + 2
                     GROUP BY unit, words) AS comments
             GROUP BY unit
            """;

    private Repetitions() {}

    /// Of each unit; those in whose answers nothing can repeat are left out.
    static Map<Integer, Repeated> of(ScreenedAnswers answers) {
        var units = new HashMap<Integer, Repeated>();
        read(units, answers.asked(RHYTHMS), Repetitions::rhythm, Repeated::with);
        read(units, answers.asked(FORMS), Repetitions::forms, Repeated::with);
        read(units, answers.asked(COMMENTS), Repetitions::comments, Repeated::with);
        return units;
    }

    private static <T> void read(
            Map<Integer, Repeated> units,
            JdbcClient.StatementSpec asked,
            RowMapper<T> one,
            BiFunction<Repeated, T, Repeated> with) {
        asked.query(row -> {
            T read = one.mapRow(row, row.getRow());
            units.compute(
                    row.getInt("unit"),
                    (_, known) -> with.apply(known == null ? Repeated.NOTHING : known, read));
        });
    }

    private static Rhythm rhythm(ResultSet row, int number) throws SQLException {
        return new Rhythm(row.getLong("pairs"), row.getLong("even"), row.getDouble("usual"));
    }

    private static Forms forms(ResultSet row, int number) throws SQLException {
        return new Forms(row.getLong("filled"), row.getLong("commonest"));
    }

    private static Comments comments(ResultSet row, int number) throws SQLException {
        return new Comments(row.getLong("written"), row.getLong("repeated"), row.getLong("pairs"));
    }
}
