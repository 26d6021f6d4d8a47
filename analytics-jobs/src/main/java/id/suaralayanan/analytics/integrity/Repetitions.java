package id.suaralayanan.analytics.integrity;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.integrity.AnswerPattern.Comments;
import id.suaralayanan.analytics.indicators.integrity.AnswerPattern.Forms;
import id.suaralayanan.analytics.indicators.integrity.AnswerPattern.Rhythm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what repeats in the answers of units: gaps of time, forms, words.
record Repetitions(ScreenedAnswers answers) {
    /// Each gap belongs to one pair, so that pairs are independent of each other.
    private static final String RHYTHMS =
            """
            %s,
            gaps AS (
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
             WHERE place %% 2 = 1 AND gap + before >= 2
             GROUP BY unit
            """
                    .formatted(ScreenedAnswers.WITH);

    private static final String FORMS =
            """
            %s
            SELECT unit, sum(equal)::bigint AS filled, max(equal) AS commonest
              FROM (SELECT unit, form, sum(sign) AS equal FROM answers WHERE NOT straight GROUP BY unit, form) AS forms
             GROUP BY unit
            HAVING sum(equal) > 0
            """
                    .formatted(ScreenedAnswers.WITH);

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

    /// What repeats in the answers of one unit.
    record OfUnit(Rhythm rhythm, Forms forms, Comments comments) {
        static final OfUnit NONE =
                new OfUnit(new Rhythm(0, 0, 0), new Forms(0, 0), new Comments(0, 0, 0));

        private OfUnit with(Rhythm other) {
            return new OfUnit(other, forms, comments);
        }

        private OfUnit with(Forms other) {
            return new OfUnit(rhythm, other, comments);
        }

        private OfUnit with(Comments other) {
            return new OfUnit(rhythm, forms, other);
        }
    }

    Map<Integer, OfUnit> of(Period quarter, List<String> types) {
        var units = new HashMap<Integer, OfUnit>();
        read(units, answers.asked(RHYTHMS, quarter, types), Repetitions::rhythm, OfUnit::with);
        read(units, answers.asked(FORMS, quarter, types), Repetitions::forms, OfUnit::with);
        read(units, answers.asked(COMMENTS, quarter, types), Repetitions::comments, OfUnit::with);
        return units;
    }

    private static <T> void read(
            Map<Integer, OfUnit> units,
            JdbcClient.StatementSpec asked,
            RowMapper<T> one,
            BiFunction<OfUnit, T, OfUnit> with) {
        asked.query(row -> {
            T read = one.mapRow(row, row.getRow());
            units.compute(
                    row.getInt("unit"),
                    (_, known) -> with.apply(known == null ? OfUnit.NONE : known, read));
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
