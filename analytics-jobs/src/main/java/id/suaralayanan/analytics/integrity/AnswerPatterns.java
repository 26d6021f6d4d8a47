package id.suaralayanan.analytics.integrity;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.integrity.AnswerPattern;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads how the answers of units look.
///
/// Answers that came with the time of their giving (sent later by a device) count as they look, and
/// not by their time of receipt; imported ones do not count at all.
final class AnswerPatterns {
    /// The bounds of the time of receipt keep the partitions of other years out.
    private static final String ANSWERS =
            """
            answers AS MATERIALIZED (
                SELECT type, unit, channel, sign, timed, straight, at
                  FROM screened_answer
                 WHERE type = ANY (:types)
                   AND answered_on BETWEEN :first AND :last
                   AND received_at >= :first::date - 1
                   AND received_at < :last::date + 17)
            """;

    private static final String SHARES =
            """
            WITH %s
            SELECT type, unit, channel::text AS channel, sum(sign) AS answers,
                   coalesce(sum(sign) FILTER (WHERE straight), 0) AS straight,
                   coalesce(sum(sign) FILTER (WHERE timed), 0) AS timed,
                   coalesce(sum(sign) FILTER (WHERE timed AND extract(hour FROM at) < 5), 0) AS night,
                   %s
              FROM answers
             GROUP BY type, unit, channel
            HAVING sum(sign) > 0
            """
                    .formatted(
                            ANSWERS,
                            IntStream.range(0, ChannelShare.DIGITS)
                                    .mapToObj(
                                            "coalesce(sum(sign) FILTER (WHERE timed AND floor(extract(second FROM at))::integer %% 10 = %1$d), 0) AS s%1$d"
                                                    ::formatted)
                                    .collect(Collectors.joining(", ")));

    /// Hours with less cannot raise a question.
    private static final String HOURS =
            """
            WITH %s,
            hours AS (
                SELECT unit, date_trunc('hour', at) AS hour, sum(sign) AS answers
                  FROM answers
                 WHERE timed
                 GROUP BY unit, hour),
            all_days AS (
                SELECT *, sum(answers) OVER (PARTITION BY unit, extract(hour FROM hour)) AS same_hour
                  FROM hours)
            SELECT unit, extract(epoch FROM hour)::bigint / 3600 AS hour, answers, same_hour - answers AS others
              FROM all_days
             WHERE answers >= 10
            """
                    .formatted(ANSWERS);

    private final JdbcClient database;

    AnswerPatterns(JdbcClient database) {
        this.database = database;
    }

    /// Of groups of one quarter, each group by its type. Together they cost one reading of the
    /// quarter's answers, which lie by the time of receipt, not by unit.
    Map<String, List<AnswerPattern>> of(Period quarter, List<String> types) {
        Map<Integer, List<AnswerPattern.Hour>> hours = hours(quarter, types);
        int days = days(quarter);
        Map<String, List<AnswerPattern>> patterns = new HashMap<>();
        shares(quarter, types)
                .forEach((type, shares) -> patterns.put(type, patterns(shares, hours, days)));
        return patterns;
    }

    private static List<AnswerPattern> patterns(
            List<ChannelShare> shares, Map<Integer, List<AnswerPattern.Hour>> hours, int days) {
        Map<String, ChannelShare.Total> totals = ChannelShare.totals(shares);
        return ChannelShare.byUnit(shares).entrySet().stream()
                .map(unit ->
                        ChannelShare.pattern(
                                unit.getValue(),
                                totals,
                                hours.getOrDefault(unit.getKey(), List.of()),
                                days))
                .toList();
    }

    private static int days(Period quarter) {
        return Math.toIntExact(quarter.lastDay().toEpochDay() - quarter.firstDay().toEpochDay())
                + 1;
    }

    private Map<String, List<ChannelShare>> shares(Period quarter, List<String> types) {
        Map<String, List<ChannelShare>> shares = new HashMap<>();
        asked(SHARES, quarter, types)
                .query(row -> {
                    shares.computeIfAbsent(row.getString("type"), _ -> new ArrayList<>())
                            .add(share(row));
                });
        return shares;
    }

    private static ChannelShare share(ResultSet row) throws SQLException {
        return new ChannelShare(
                row.getInt("unit"),
                row.getString("channel"),
                row.getLong("answers"),
                row.getLong("straight"),
                row.getLong("timed"),
                row.getLong("night"),
                seconds(row));
    }

    private static List<Long> seconds(ResultSet row) throws SQLException {
        var seconds = new ArrayList<Long>();
        for (int digit = 0; digit < ChannelShare.DIGITS; digit++) {
            seconds.add(row.getLong("s" + digit));
        }
        return seconds;
    }

    private Map<Integer, List<AnswerPattern.Hour>> hours(Period quarter, List<String> types) {
        var hours = new HashMap<Integer, List<AnswerPattern.Hour>>();
        asked(HOURS, quarter, types)
                .query(row -> {
                    hours.computeIfAbsent(row.getInt("unit"), _ -> new ArrayList<>())
                            .add(
                                    new AnswerPattern.Hour(
                                            row.getLong("hour"),
                                            row.getLong("answers"),
                                            row.getLong("others")));
                });
        return hours;
    }

    private JdbcClient.StatementSpec asked(String sql, Period quarter, List<String> types) {
        return database.sql(sql)
                .param("types", types.toArray(String[]::new))
                .param("first", quarter.firstDay())
                .param("last", quarter.lastDay());
    }
}
