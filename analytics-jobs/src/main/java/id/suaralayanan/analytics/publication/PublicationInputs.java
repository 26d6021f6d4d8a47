package id.suaralayanan.analytics.publication;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.ranking.Eligibility;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Circumstances;
import id.suaralayanan.analytics.indicators.ranking.EligibilityRules;
import id.suaralayanan.analytics.indicators.ranking.IntegrityGrade;
import id.suaralayanan.analytics.publication.content.PublicationContent;
import id.suaralayanan.analytics.publication.content.PublishedGroup;
import id.suaralayanan.analytics.publication.content.PublishedInput;
import id.suaralayanan.analytics.publication.content.TallyCells;
import id.suaralayanan.analytics.ranking.RulesInForce;
import id.suaralayanan.analytics.ranking.YearEarlier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what may be told of a period: the units that the ranking job has filed, and the public's
/// copy of their answers. Whether the rules let them be compared is judged by that copy and by what
/// is known now, not by what an earlier publication said.
record PublicationInputs(JdbcClient database, Clock clock) {
    private static final String UNITS =
            """
            SELECT u.id, u.code, u.name, r.type, u.region, n.users, c.open, c.integrity, c.months_missing,
                   b.ikm AS before_ikm, b.complete AS before_complete, b.total_sum AS before_sum,
                   b.total_squares AS before_squares
              FROM (SELECT DISTINCT type FROM ranking_row WHERE period = :period) AS g
             CROSS JOIN LATERAL unit_circumstances(g.type, :first::date, :last::date, :last::date + 31) AS c
              JOIN ranking_row AS r ON r.type = g.type AND r.period = :period AND r.unit = c.unit
              JOIN unit AS u ON u.id = r.unit
              LEFT JOIN unit_population AS n ON n.unit = u.id AND n.period = r.period
              LEFT JOIN indicator AS b ON b.unit = u.id AND b.period = :before AND b.ikm IS NOT NULL
             ORDER BY u.code
            """;
    private static final String TALLIES =
            """
            SELECT t.unit, t.respondents, t.complete, t.total_sum, t.total_squares, t.counts
              FROM public_tally AS t
             WHERE t.quarter BETWEEN :first AND :last
               AND t.month IS NULL AND t.service IS NULL AND t.channel IS NULL AND t.verified IS NULL
               AND t.respondents >= :least
            """;
    private static final String CHANNELS =
            """
            SELECT u.code, t.channel::text AS channel, sum(t.respondents)::bigint AS respondents
              FROM public_tally AS t
              JOIN unit AS u ON u.id = t.unit
             WHERE t.quarter BETWEEN :first AND :last
               AND t.month IS NULL AND t.service IS NULL AND t.channel IS NOT NULL AND t.verified IS NULL
             GROUP BY u.code, t.channel
            """;

    /// What was read; the keys of the units by their codes and of the instruments of perceptions by
    /// their titles; and how the compared units stand, by their codes.
    record Read(
            PublicationContent content,
            Map<String, Integer> units,
            Map<String, Integer> instruments,
            Map<String, PublishedStanding> standings) {}

    /// Moves the public's copy on first, where enough answers came since the run `seen`.
    long advance(long seen) {
        return database.sql("SELECT advance_public_tallies(:seen, :step, :now)")
                .param("seen", seen)
                .param("step", (int) Disclosure.LEAST_PUBLISHED)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /// @throws UnpublishableException where no two units of a type have a figure
    Read of(Period period) {
        EligibilityRules rules = RulesInForce.read(database).of(period);
        Units units = units(period, rules);
        List<PublishedGroup> groups = PublishedGroup.of(units.inputs());
        if (groups.stream().noneMatch(PublicationInputs::isGroup)) {
            throw new UnpublishableException(
                    "%s: no two units of one type have at least %d respondents"
                            .formatted(period, Disclosure.LEAST_PUBLISHED));
        }
        var perceptions = new PerceptionInputs(database, clock).of(period);
        Map<String, Integer> keys = new HashMap<>(units.keys());
        keys.putAll(perceptions.units());
        return new Read(
                new PublicationContent(groups, channels(period), perceptions.indices()),
                keys,
                perceptions.instruments(),
                PublishedStanding.of(groups, units.known(), rules));
    }

    /// The units that the ranking job has filed, and their keys by their codes.
    private record Units(
            List<PublishedInput> inputs,
            Map<String, Integer> keys,
            Map<String, PublishedStanding.Known> known) {}

    private Units units(Period period, EligibilityRules rules) {
        Map<Integer, Tally> tallies = tallies(period);
        var units = new Units(new ArrayList<>(), new HashMap<>(), new HashMap<>());
        database.sql(UNITS)
                .param("period", period.code())
                .param("first", period.firstDay())
                .param("last", period.lastDay())
                .param("before", period.yearBefore().code())
                .query(row -> {
                    int unit = row.getInt("id");
                    String code = row.getString("code");
                    var known = known(row);
                    Tally tally = tallies.getOrDefault(unit, Tally.EMPTY);
                    units.keys().put(code, unit);
                    units.known().put(code, known);
                    units.inputs().add(input(row, tally, known.circumstances(), rules));
                });
        return units;
    }

    /// Answers of the period that came after the last step of ten of their unit.
    long held(Period period) {
        return database.sql(
                        """
                        SELECT coalesce(sum(t.respondents), 0)
                               - coalesce((SELECT sum(p.respondents) FROM public_tally AS p
                                            WHERE p.quarter BETWEEN :first AND :last
                                              AND p.month IS NULL AND p.service IS NULL
                                              AND p.channel IS NULL AND p.verified IS NULL
                                              AND p.respondents >= :least), 0)
                          FROM rating_tally_month AS t
                         WHERE t.month BETWEEN :first AND :last
                        """)
                .param("first", period.firstDay())
                .param("last", period.lastDay())
                .param("least", Disclosure.LEAST_PUBLISHED)
                .query(Long.class)
                .single();
    }

    private static boolean isGroup(PublishedGroup group) {
        return group.figures().stream().filter(figure -> figure.measured().isPresent()).count() > 1;
    }

    private static PublishedStanding.Known known(ResultSet row) throws SQLException {
        long users = row.getLong("users");
        OptionalLong population = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(users);
        return new PublishedStanding.Known(
                new Circumstances(
                        population,
                        row.getBoolean("open"),
                        1,
                        row.getInt("months_missing"),
                        IntegrityGrade.valueOf(row.getString("integrity"))),
                YearEarlier.of(row));
    }

    private static PublishedInput input(
            ResultSet row, Tally tally, Circumstances circumstances, EligibilityRules rules)
            throws SQLException {
        return new PublishedInput(
                row.getString("code"),
                row.getString("name"),
                row.getString("type"),
                row.getString("region"),
                tally,
                circumstances.population(),
                Eligibility.of(tally, circumstances, rules).reasons());
    }

    private Map<Integer, Tally> tallies(Period period) {
        Map<Integer, Tally> tallies = new HashMap<>();
        database.sql(TALLIES)
                .param("first", period.firstDay())
                .param("last", period.lastDay())
                .param("least", Disclosure.LEAST_PUBLISHED)
                .query(row -> {
                    tallies.merge(row.getInt("unit"), tally(row), Tally::plus);
                });
        return tallies;
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return TallyCells.of(
                row.getLong("respondents"),
                row.getLong("complete"),
                row.getLong("total_sum"),
                row.getLong("total_squares"),
                List.of((Long[]) row.getArray("counts").getArray()));
    }

    private Map<String, Map<Channel, Long>> channels(Period period) {
        Map<String, Map<Channel, Long>> channels = new TreeMap<>();
        database.sql(CHANNELS)
                .param("first", period.firstDay())
                .param("last", period.lastDay())
                .query(row -> {
                    channels.computeIfAbsent(
                                    row.getString("code"), _ -> new EnumMap<>(Channel.class))
                            .put(
                                    Channel.valueOf(row.getString("channel")),
                                    row.getLong("respondents"));
                });
        return channels;
    }
}
