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
record AnswerPatterns(JdbcClient database) {
    private static final String SHARES =
            """
            SELECT type, unit, channel::text AS channel, sum(sign) AS answers,
                   coalesce(sum(sign) FILTER (WHERE straight), 0) AS straight,
                   coalesce(sum(sign) FILTER (WHERE timed), 0) AS timed,
                   coalesce(sum(sign) FILTER (WHERE timed AND extract(hour FROM at) < 5), 0) AS night,
                   coalesce(sum(sign) FILTER (WHERE answered_on > :last::date - 5), 0) AS last_days,
                   coalesce(sum(sign) FILTER (WHERE burst), 0) AS one_network,
                   %s
              FROM answers
             GROUP BY type, unit, channel
            HAVING sum(sign) > 0
            """
                    .formatted(
                            IntStream.range(0, ChannelShare.DIGITS)
                                    .mapToObj(
                                            "coalesce(sum(sign) FILTER (WHERE timed AND floor(extract(second FROM at))::integer %% 10 = %1$d), 0) AS s%1$d"
                                                    ::formatted)
                                    .collect(Collectors.joining(", ")));

    /// Hours with less cannot raise a question.
    private static final String HOURS =
            """
            WITH hours AS (
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
            """;

    /// Of groups of one quarter, each group by its type, in the transaction of the caller. Together
    /// they cost one reading of the quarter's answers.
    Map<String, List<AnswerPattern>> of(Period quarter, List<String> types) {
        var answers = ScreenedAnswers.read(database, quarter, types);
        Map<Integer, List<AnswerPattern.Hour>> hours = hours(answers);
        Map<Integer, AnswerPattern.Repeated> repeated = Repetitions.of(answers);
        int days = days(quarter);
        Map<String, List<AnswerPattern>> patterns = new HashMap<>();
        shares(answers)
                .forEach((type, shares) ->
                        patterns.put(type, patterns(shares, hours, days, repeated)));
        return patterns;
    }

    private static List<AnswerPattern> patterns(
            List<ChannelShare> shares,
            Map<Integer, List<AnswerPattern.Hour>> hours,
            int days,
            Map<Integer, AnswerPattern.Repeated> repeated) {
        Map<String, ChannelShare.Total> totals = ChannelShare.totals(shares);
        return ChannelShare.byUnit(shares).entrySet().stream()
                .map(unit ->
                        ChannelShare.pattern(
                                unit.getValue(),
                                totals,
                                hours.getOrDefault(unit.getKey(), List.of()),
                                days,
                                repeated.getOrDefault(
                                        unit.getKey(), AnswerPattern.Repeated.NOTHING)))
                .toList();
    }

    private static int days(Period quarter) {
        return Math.toIntExact(quarter.lastDay().toEpochDay() - quarter.firstDay().toEpochDay())
                + 1;
    }

    private static Map<String, List<ChannelShare>> shares(ScreenedAnswers answers) {
        Map<String, List<ChannelShare>> shares = new HashMap<>();
        answers.asked(SHARES)
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
                row.getLong("last_days"),
                row.getLong("one_network"),
                seconds(row));
    }

    private static List<Long> seconds(ResultSet row) throws SQLException {
        var seconds = new ArrayList<Long>();
        for (int digit = 0; digit < ChannelShare.DIGITS; digit++) {
            seconds.add(row.getLong("s" + digit));
        }
        return seconds;
    }

    private static Map<Integer, List<AnswerPattern.Hour>> hours(ScreenedAnswers answers) {
        var hours = new HashMap<Integer, List<AnswerPattern.Hour>>();
        answers.asked(HOURS)
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
}
