package id.suaralayanan.analytics.satisfaction;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.Score;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.satisfaction.Sums.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the monthly tallies, summed to periods.
record Tallies(JdbcClient database) {
    private static final List<String> COUNTS =
            Stream.of(Element.values())
                    .map(element -> element.code().toLowerCase(Locale.ROOT))
                    .flatMap(u ->
                            IntStream.rangeClosed(Score.WORST, Score.BEST)
                                    .mapToObj(score -> u + "_" + score))
                    .toList();

    /// A month is in four periods: it is summed to units once, and then once per period. Counts
    /// stay integers on the way, because the sum of bigints is a numeric, which is slow.
    private static final String SUMS =
            """
            WITH p AS MATERIALIZED (
                SELECT type, code, first_day, last_day
                  FROM unnest(:types, :periods, :firsts::date[], :lasts::date[])
                    AS given (type, code, first_day, last_day)),
            span AS (SELECT type, min(first_day) AS first_day, max(last_day) AS last_day FROM p GROUP BY type),
            m AS MATERIALIZED (
                SELECT s.unit, u.code, u.type, t.month, max(t.changed_in) AS run,
                       sum(t.respondents)::integer AS respondents, sum(t.complete)::integer AS complete,
                       sum(t.total_sum)::integer AS total_sum, sum(t.total_squares)::bigint AS total_squares, %s
                  FROM span
                  JOIN unit AS u ON u.type = span.type
                  JOIN service AS s ON s.unit = u.id
                  JOIN rating_tally_month AS t
                    ON t.service = s.id AND t.month BETWEEN span.first_day AND span.last_day
                 GROUP BY s.unit, u.code, u.type, t.month)
            SELECT g.*, n.users AS population, i.changed_in AS stored_run,
                   i.population AS stored_population, i.peer_spread AS stored_spread
              FROM (SELECT m.unit, m.code, m.type, p.code AS period, max(m.run) AS run,
                           sum(m.respondents) AS respondents, sum(m.complete) AS complete,
                           sum(m.total_sum) AS total_sum, sum(m.total_squares) AS total_squares, %s
                      FROM m
                      JOIN p ON p.type = m.type AND m.month BETWEEN p.first_day AND p.last_day
                     GROUP BY m.unit, m.code, m.type, p.code) AS g
              LEFT JOIN unit_population AS n ON n.unit = g.unit AND n.period = g.period
              LEFT JOIN indicator AS i ON i.unit = g.unit AND i.period = g.period
            """
                    .formatted(counts("sum(t.%1$s)::integer AS %1$s"), counts("sum(m.%s)"));

    /// Where the counts begin in the row.
    private static final int FIRST_COUNT = 10;

    /// The peer groups and periods that have been counted into by runs after `mark`.
    List<PeerPeriods> changedSince(long mark) {
        Map<String, TreeSet<Period>> periods = new TreeMap<>();
        database.sql(
                        """
                        SELECT DISTINCT u.type, t.month
                          FROM (SELECT DISTINCT service, month
                                  FROM rating_tally_month
                                 WHERE changed_in > :mark) AS t
                          JOIN service AS s ON s.id = t.service
                          JOIN unit AS u ON u.id = s.unit
                        """)
                .param("mark", mark)
                .query(row -> {
                    periods.computeIfAbsent(row.getString("type"), _ -> new TreeSet<>())
                            .addAll(Period.containing(row.getObject("month", LocalDate.class)));
                });
        return periods.entrySet().stream()
                .map(entry -> new PeerPeriods(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// The sums of all units of the peer groups in their periods; units without any tally in a
    /// period are left out.
    List<Sums> of(Collection<PeerPeriods> groups) {
        var types = new ArrayList<String>();
        var periods = new ArrayList<Period>();
        for (PeerPeriods group : groups) {
            for (Period period : group.periods()) {
                types.add(group.type());
                periods.add(period);
            }
        }
        return database.sql(SUMS)
                .param("types", types.toArray(String[]::new))
                .param("periods", texts(periods.stream().map(Period::code)))
                .param("firsts", texts(periods.stream().map(Period::firstDay)))
                .param("lasts", texts(periods.stream().map(Period::lastDay)))
                .query((row, _) -> new Columns(row).sums())
                .list();
    }

    /// The periods in which a unit has tallies.
    List<Period> periodsOf(int unit) {
        return database
                .sql(
                        """
                        SELECT DISTINCT t.month
                          FROM rating_tally_month AS t
                          JOIN service AS s ON s.id = t.service
                         WHERE s.unit = :unit
                        """)
                .param("unit", unit)
                .query((row, _) -> row.getObject("month", LocalDate.class))
                .list()
                .stream()
                .flatMap(month -> Period.containing(month).stream())
                .distinct()
                .toList();
    }

    private static String counts(String piece) {
        return COUNTS.stream().map(piece::formatted).collect(Collectors.joining(", "));
    }

    private static String[] texts(Stream<?> values) {
        return values.map(Object::toString).toArray(String[]::new);
    }

    /// A row of [#SUMS], read.
    private record Columns(ResultSet row) {
        Sums sums() throws SQLException {
            return new Sums(
                    row.getInt("unit"),
                    row.getString("code"),
                    row.getString("type"),
                    Period.parse(row.getString("period")),
                    tally(),
                    row.getLong("run"),
                    optional("population"),
                    stored());
        }

        private Optional<Stored> stored() throws SQLException {
            OptionalLong run = optional("stored_run");
            return run.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Stored(
                                    run.getAsLong(),
                                    optional("stored_population"),
                                    row.getDouble("stored_spread")));
        }

        private Tally tally() throws SQLException {
            var elements = new ArrayList<ElementTally>();
            for (int column = FIRST_COUNT; elements.size() < Element.COUNT; column += Score.BEST) {
                elements.add(
                        new ElementTally(
                                row.getLong(column),
                                row.getLong(column + 1),
                                row.getLong(column + 2),
                                row.getLong(column + 3)));
            }
            return new Tally(
                    row.getLong("respondents"),
                    row.getLong("complete"),
                    elements,
                    row.getLong("total_sum"),
                    row.getLong("total_squares"));
        }

        private OptionalLong optional(String column) throws SQLException {
            long value = row.getLong(column);
            return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
        }
    }
}
