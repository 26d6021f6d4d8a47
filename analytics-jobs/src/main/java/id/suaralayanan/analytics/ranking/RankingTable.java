package id.suaralayanan.analytics.ranking;

import id.suaralayanan.analytics.indicators.ranking.Eligibility.Circumstances;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Reason;
import id.suaralayanan.analytics.indicators.ranking.Funnel;
import id.suaralayanan.analytics.indicators.ranking.RankSets;
import id.suaralayanan.analytics.indicators.ranking.Tier;
import id.suaralayanan.analytics.ranking.PeerComparison.Entry;
import id.suaralayanan.analytics.ranking.PeerComparison.Outcome;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The stored rankings: tables `ranking` and `ranking_row`.
final class RankingTable {
    private static final String ROWS =
            """
            INSERT INTO ranking_row (type, period, unit, respondents, ikm, grade, low, high,
                                     rank_low, rank_high, tier, funnel, z, eligible, reasons,
                                     answers, population, months_missing, integrity)
            SELECT l.type, l.period, l.unit, coalesce(i.respondents, 0), i.ikm, i.grade, i.low, i.high,
                   l.rank_low, l.rank_high, l.tier, l.funnel, l.z, l.reasons = '{}', l.reasons::text[],
                   l.answers, l.population, l.months, l.integrity
              FROM unnest(:types, :periods, :units, :lows::integer[], :highs::integer[], :tiers, :sides, :zs::float8[], :reasons,
                          :answers::bigint[], :populations::bigint[], :months::integer[], :integrity)
                AS l (type, period, unit, rank_low, rank_high, tier, funnel, z, reasons, answers, population, months, integrity)
              LEFT JOIN indicator AS i ON i.unit = l.unit AND i.period = l.period
                ON CONFLICT (type, period, unit) DO UPDATE
               SET respondents = excluded.respondents, ikm = excluded.ikm,
                   grade = excluded.grade, low = excluded.low, high = excluded.high,
                   rank_low = excluded.rank_low, rank_high = excluded.rank_high,
                   tier = excluded.tier, funnel = excluded.funnel, z = excluded.z,
                   eligible = excluded.eligible, reasons = excluded.reasons,
                   answers = excluded.answers, population = excluded.population,
                   months_missing = excluded.months_missing, integrity = excluded.integrity
            """;
    private static final String RANKINGS =
            """
            INSERT INTO ranking (type, period, method_version, rules, seed, draws, critical_value, pooled_spread,
                                 target, over_dispersion, between_units, changed_in, computed_at)
            SELECT g.type, g.period, :method, g.rules, :seed, :draws, g.critical, g.spread, g.target, g.phi, g.tau, g.run, :now
              FROM unnest(:types, :periods, :criticals::float8[], :spreads::float8[], :targets::float8[],
                          :phis::float8[], :taus::float8[], :runs::bigint[], :rules::integer[])
                AS g (type, period, critical, spread, target, phi, tau, run, rules)
                ON CONFLICT (type, period) DO UPDATE
               SET method_version = excluded.method_version, rules = excluded.rules, seed = excluded.seed,
                   draws = excluded.draws, critical_value = excluded.critical_value,
                   pooled_spread = excluded.pooled_spread, target = excluded.target,
                   over_dispersion = excluded.over_dispersion,
                   between_units = excluded.between_units,
                   changed_in = excluded.changed_in, computed_at = excluded.computed_at
            """;

    private final JdbcClient database;
    private final Clock clock;

    RankingTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A comparison and how it came out.
    record Done(PeerComparison comparison, Optional<Outcome> outcome) {}

    /// Stores the rankings of these groups in place of earlier ones.
    void store(List<Done> all) {
        storeRankings(all);
        List<Line> lines = all.stream().flatMap(done -> lines(done).stream()).toList();
        forgetOthers(all, lines);
        storeRows(lines);
    }

    private void storeRankings(List<Done> all) {
        database.sql(RANKINGS)
                .param("types", types(all))
                .param("periods", periods(all))
                .param("method", PeerComparison.METHOD)
                .param("seed", RankSets.SEED)
                .param("draws", RankSets.DRAWS)
                .param("criticals", outcomes(all, outcome -> outcome.ranks().critical()))
                .param("spreads", texts(all, done -> Double.toString(done.comparison().spread())))
                .param("targets", outcomes(all, outcome -> outcome.funnel().target()))
                .param("phis", outcomes(all, outcome -> outcome.funnel().phi()))
                .param("taus", outcomes(all, outcome -> outcome.funnel().tauSquared()))
                .param("runs", texts(all, done -> Long.toString(done.comparison().run())))
                .param("rules", texts(all, done -> Integer.toString(done.comparison().rules())))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A row of a ranking; range and standing are there or reasons why not.
    private record Line(
            PeerComparison.Group group,
            Entry entry,
            RankSets.@Nullable Range range,
            @Nullable Tier tier,
            Funnel.@Nullable Standing standing) {
        int unit() {
            return entry.contender().unit();
        }

        Circumstances circumstances() {
            return entry.eligibility().circumstances();
        }

        @Nullable String population() {
            var known = circumstances().population();
            return known.isPresent() ? Long.toString(known.getAsLong()) : null;
        }
    }

    private static List<Line> lines(Done done) {
        var lines = new ArrayList<Line>();
        int place = 0;
        var group = done.comparison().group();
        for (Entry entry : done.comparison().entries()) {
            if (entry.isCompared()) {
                Outcome outcome = done.outcome().orElseThrow();
                RankSets ranks = outcome.ranks();
                RankSets.Range range = ranks.ranges().get(place);
                lines.add(
                        new Line(
                                group,
                                entry,
                                range,
                                Tier.of(range, ranks.ranges().size()),
                                outcome.funnel().standings().get(place)));
                place++;
            } else {
                lines.add(new Line(group, entry, null, null, null));
            }
        }
        return lines;
    }

    /// Removes the rows of units that are in these groups no longer.
    private void forgetOthers(List<Done> all, List<Line> lines) {
        database.sql(
                        """
                        DELETE FROM ranking_row
                         WHERE (type, period) IN (SELECT * FROM unnest(:groupTypes, :groupPeriods))
                           AND (type, period, unit) NOT IN (SELECT * FROM unnest(:types, :periods, :units))
                        """)
                .param("groupTypes", types(all))
                .param("groupPeriods", periods(all))
                .param("types", texts(lines, line -> line.group().type()))
                .param("periods", texts(lines, line -> line.group().period().code()))
                .param("units", lines.stream().mapToInt(Line::unit).toArray())
                .update();
    }

    /// Rows that are there are changed where they stand: their keys need no checking again.
    private void storeRows(List<Line> lines) {
        database.sql(ROWS)
                .param("types", texts(lines, line -> line.group().type()))
                .param("periods", texts(lines, line -> line.group().period().code()))
                .param("units", lines.stream().mapToInt(Line::unit).toArray())
                .param("lows", texts(lines, line -> range(line, RankSets.Range::low)))
                .param("highs", texts(lines, line -> range(line, RankSets.Range::high)))
                .param(
                        "tiers",
                        texts(lines, line -> line.tier() == null ? null : line.tier().name()))
                .param("sides", texts(lines, line -> standing(line, own -> own.side().name())))
                .param(
                        "zs",
                        texts(
                                lines,
                                line -> standing(line, own -> Double.toString(own.adjusted()))))
                .param("reasons", texts(lines, line -> array(line.entry().eligibility().reasons())))
                .params(circumstances(lines))
                .update();
    }

    /// What the rules were applied to.
    private static Map<String, Object> circumstances(List<Line> lines) {
        return Map.of(
                "answers",
                texts(lines, line -> Long.toString(line.entry().eligibility().respondents())),
                "populations",
                texts(lines, Line::population),
                "months",
                texts(lines, line -> Integer.toString(line.circumstances().monthsMissing())),
                "integrity",
                texts(lines, line -> line.circumstances().grade().name()));
    }

    private static @Nullable String range(Line line, Function<RankSets.Range, Integer> end) {
        return line.range() == null ? null : Integer.toString(end.apply(line.range()));
    }

    private static @Nullable String standing(Line line, Function<Funnel.Standing, String> part) {
        return line.standing() == null ? null : part.apply(line.standing());
    }

    /// Reasons as an array literal; their names need no quotes.
    private static String array(List<Reason> reasons) {
        return "{" + String.join(",", reasons.stream().map(Reason::name).toList()) + "}";
    }

    private static @Nullable String[] types(List<Done> all) {
        return texts(all, done -> done.comparison().group().type());
    }

    private static @Nullable String[] periods(List<Done> all) {
        return texts(all, done -> done.comparison().group().period().code());
    }

    private static @Nullable String[] outcomes(List<Done> all, Function<Outcome, Double> part) {
        return texts(all, done -> done.outcome().map(part).map(String::valueOf).orElse(null));
    }

    private static <T> @Nullable String[] texts(
            List<T> rows, Function<T, ? extends @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
