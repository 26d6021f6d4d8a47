package id.suaralayanan.analytics.ranking;

import id.suaralayanan.analytics.indicators.FiledElement;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.ranking.IntegrityGrade;
import id.suaralayanan.analytics.ranking.PeerComparison.Group;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Reads the figures of the units to be compared.
record Contenders(JdbcClient database, JsonMapper json, Clock clock) {
    private static final String UNITS =
            """
            SELECT g.type, g.period, u.id AS unit, c.open,
                   coalesce(i.respondents, 0) AS respondents, coalesce(i.complete, 0) AS complete,
                   coalesce(i.total_sum, 0) AS total_sum, coalesce(i.total_squares, 0) AS total_squares,
                   c.integrity, CASE WHEN g.monthly THEN c.months_missing ELSE 0 END AS months_missing,
                   i.population, i.standard_error, coalesce(i.changed_in, 0) AS run, i.elements::text AS elements,
                   b.ikm AS before_ikm, b.complete AS before_complete, b.total_sum AS before_sum,
                   b.total_squares AS before_squares
              FROM unnest(:types, :periods, :firsts::date[], :lasts::date[], :monthly::boolean[], :befores) AS g (type, period, first_day, last_day, monthly, before)
             CROSS JOIN LATERAL unit_circumstances(g.type, g.first_day, g.last_day, :today::date) AS c
              JOIN unit AS u ON u.id = c.unit AND (u.closed_on IS NULL OR u.closed_on >= g.first_day)
              LEFT JOIN indicator AS i ON i.unit = u.id AND i.period = g.period
              LEFT JOIN indicator AS b ON b.unit = u.id AND b.period = g.before AND b.ikm IS NOT NULL
             ORDER BY g.type, g.period, u.code
            """;

    private static final String CHANGED =
            """
            SELECT u.type, i.period
              FROM indicator AS i
              JOIN unit AS u ON u.id = i.unit
              LEFT JOIN ranking AS r ON r.type = u.type AND r.period = i.period
             WHERE i.changed_in > :mark AND r.status IS DISTINCT FROM 'PUBLISHED'
             UNION
            SELECT u.type, r.period
              FROM indicator AS i
              JOIN unit AS u ON u.id = i.unit
              JOIN ranking AS r
                ON r.type = u.type AND r.period = left(i.period, 4)::integer + 1 || substr(i.period, 5)
             WHERE i.changed_in > :mark AND r.status <> 'PUBLISHED'
             UNION
            SELECT type, period
              FROM ranking
             WHERE status <> 'PUBLISHED' AND method_version <> :method
             UNION
            SELECT type, period
              FROM outdated_ranking
             ORDER BY type, period
            """;

    /// The groups with a figure that has changed since `mark` or that are outdated otherwise, and
    /// that are not published.
    List<Group> changedSince(long mark) {
        return database.sql(CHANGED)
                .param("mark", mark)
                .param("method", PeerComparison.METHOD)
                .query((row, _) ->
                        new Group(row.getString("type"), Period.parse(row.getString("period"))))
                .list();
    }

    /// Every unit of each group, also those without a figure; units that had closed before the
    /// period began are left out.
    Map<Group, List<Contender>> of(Collection<Group> groups, RulesInForce rules) {
        Map<Group, List<Contender>> contenders = new LinkedHashMap<>();
        groups.forEach(group -> contenders.put(group, new ArrayList<>()));
        database.sql(UNITS)
                .param("types", texts(groups.stream().map(Group::type)))
                .param("periods", texts(groups.stream().map(group -> group.period().code())))
                .param("firsts", texts(groups.stream().map(group -> group.period().firstDay())))
                .param("lasts", texts(groups.stream().map(group -> group.period().lastDay())))
                .param("befores", texts(groups.stream().map(group -> group.period().yearBefore())))
                .param(
                        "monthly",
                        texts(groups.stream().map(group -> rules.of(group.period()).everyMonth())))
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(row -> {
                    var group =
                            new Group(row.getString("type"), Period.parse(row.getString("period")));
                    contenders
                            .computeIfAbsent(group, _ -> new ArrayList<>())
                            .add(new Columns(row, json).contender());
                });
        return contenders;
    }

    private static String[] texts(Stream<?> values) {
        return values.map(Object::toString).toArray(String[]::new);
    }

    /// A unit of a group, read.
    private record Columns(ResultSet row, JsonMapper json) {
        Contender contender() throws SQLException {
            long population = row.getLong("population");
            var knownPopulation =
                    row.wasNull() ? OptionalLong.empty() : OptionalLong.of(population);
            double error = row.getDouble("standard_error");
            var knownError = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(error);
            return new Contender(
                    row.getInt("unit"),
                    tally(),
                    knownPopulation,
                    row.getBoolean("open"),
                    row.getInt("months_missing"),
                    IntegrityGrade.valueOf(row.getString("integrity")),
                    knownError,
                    YearEarlier.of(row),
                    row.getLong("run"));
        }

        private Tally tally() throws SQLException {
            String text = row.getString("elements");
            return text == null
                    ? Tally.EMPTY
                    : new Tally(
                            row.getLong("respondents"),
                            row.getLong("complete"),
                            FiledElement.tallies(json.readValue(text, FiledElement[].class)),
                            row.getLong("total_sum"),
                            row.getLong("total_squares"));
        }
    }
}
