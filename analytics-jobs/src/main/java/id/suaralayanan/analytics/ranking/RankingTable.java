package id.suaralayanan.analytics.ranking;

import id.suaralayanan.analytics.indicators.ranking.ChangeVerdict;
import id.suaralayanan.analytics.indicators.ranking.Eligibility;
import id.suaralayanan.analytics.indicators.ranking.RankSets;
import id.suaralayanan.analytics.ranking.PeerComparison.Outcome;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The stored rankings: tables `ranking` and `ranking_row`.
record RankingTable(JdbcClient database, Clock clock) {
    private static final String ROWS =
            """
            INSERT INTO ranking_row (type, period, unit, respondents, ikm, grade, low, high,
                                     rank_low, rank_high, tier, funnel, z, eligible, reasons,
                                     answers, population, months_missing, integrity, shrunk, shrunk_kept,
                                     before_ikm, before_answers, change_p, change_q, change_verdict)
            SELECT l.type, l.period, l.unit, coalesce(i.respondents, 0), i.ikm, i.grade, i.low, i.high,
                   l.rank_low, l.rank_high, l.tier, l.funnel, l.z, l.reasons = '{}', l.reasons::text[],
                   l.answers, l.population, l.months, l.integrity, l.shrunk, l.kept,
                   l.before, l.before_answers, l.p, l.q, l.verdict
              FROM unnest(:types, :periods, :units, :lows::integer[], :highs::integer[], :tiers, :sides, :zs::float8[], :reasons,
                          :answers::bigint[], :populations::bigint[], :months::integer[], :integrity, :shrunk::float8[], :kept::float8[],
                          :befores::numeric[], :beforeAnswers::bigint[], :ps::float8[], :qs::float8[], :verdicts)
                AS l (type, period, unit, rank_low, rank_high, tier, funnel, z, reasons, answers, population, months,
                      integrity, shrunk, kept, before, before_answers, p, q, verdict)
              LEFT JOIN indicator AS i ON i.unit = l.unit AND i.period = l.period
                ON CONFLICT (type, period, unit) DO UPDATE
               SET respondents = excluded.respondents, ikm = excluded.ikm,
                   grade = excluded.grade, low = excluded.low, high = excluded.high,
                   rank_low = excluded.rank_low, rank_high = excluded.rank_high,
                   tier = excluded.tier, funnel = excluded.funnel, z = excluded.z,
                   eligible = excluded.eligible, reasons = excluded.reasons,
                   answers = excluded.answers, population = excluded.population,
                   months_missing = excluded.months_missing, integrity = excluded.integrity,
                   shrunk = excluded.shrunk, shrunk_kept = excluded.shrunk_kept,
                   before_ikm = excluded.before_ikm, before_answers = excluded.before_answers,
                   change_p = excluded.change_p, change_q = excluded.change_q,
                   change_verdict = excluded.change_verdict
            """;
    private static final String RANKINGS =
            """
            INSERT INTO ranking (type, period, method_version, rules, seed, draws, critical_value, pooled_spread,
                                 target, over_dispersion, between_units, shrunk_mean, shrunk_between,
                                 changed_in, computed_at)
            SELECT g.type, g.period, :method, g.rules, :seed, :draws, g.critical, g.spread, g.target, g.phi, g.tau,
                   g.mean, g.between, g.run, :now
              FROM unnest(:types, :periods, :criticals::float8[], :spreads::float8[], :targets::float8[],
                          :phis::float8[], :taus::float8[], :means::float8[], :betweens::float8[],
                          :runs::bigint[], :rules::integer[])
                AS g (type, period, critical, spread, target, phi, tau, mean, between, run, rules)
                ON CONFLICT (type, period) DO UPDATE
               SET method_version = excluded.method_version, rules = excluded.rules, seed = excluded.seed,
                   draws = excluded.draws, critical_value = excluded.critical_value,
                   pooled_spread = excluded.pooled_spread, target = excluded.target,
                   over_dispersion = excluded.over_dispersion,
                   between_units = excluded.between_units,
                   shrunk_mean = excluded.shrunk_mean, shrunk_between = excluded.shrunk_between,
                   changed_in = excluded.changed_in, computed_at = excluded.computed_at
            """;

    /// A comparison and how it came out.
    record Done(PeerComparison comparison, Optional<Outcome> outcome) {}

    /// Stores the rankings of these groups in place of earlier ones.
    void store(List<Done> all) {
        storeRankings(all);
        List<RankingLine> lines =
                all.stream().flatMap(done -> RankingLine.of(done).stream()).toList();
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
                .param("means", outcomes(all, outcome -> outcome.shrinkage().mean()))
                .param("betweens", outcomes(all, outcome -> outcome.shrinkage().tauSquared()))
                .param("runs", texts(all, done -> Long.toString(done.comparison().run())))
                .param("rules", texts(all, done -> Integer.toString(done.comparison().rules())))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Removes the rows of units that are in these groups no longer. `NOT EXISTS` is one hash of
    /// all of them; `NOT IN` would compare each with each where they do not fit into memory.
    private void forgetOthers(List<Done> all, List<RankingLine> lines) {
        database.sql(
                        """
                        DELETE FROM ranking_row AS r
                         WHERE (r.type, r.period) IN (SELECT * FROM unnest(:groupTypes, :groupPeriods))
                           AND NOT EXISTS (SELECT
                                             FROM unnest(:types, :periods, :units) AS kept (type, period, unit)
                                            WHERE kept.type = r.type AND kept.period = r.period AND kept.unit = r.unit)
                        """)
                .param("groupTypes", types(all))
                .param("groupPeriods", periods(all))
                .param("types", texts(lines, line -> line.group().type()))
                .param("periods", texts(lines, line -> line.group().period().code()))
                .param("units", lines.stream().mapToInt(RankingLine::unit).toArray())
                .update();
    }

    /// Rows that are there are changed where they stand: their keys need no checking again.
    private void storeRows(List<RankingLine> lines) {
        database.sql(ROWS)
                .param("types", texts(lines, line -> line.group().type()))
                .param("periods", texts(lines, line -> line.group().period().code()))
                .param("units", lines.stream().mapToInt(RankingLine::unit).toArray())
                .param("lows", texts(lines, line -> line.compared(own -> own.range().low())))
                .param("highs", texts(lines, line -> line.compared(own -> own.range().high())))
                .param("tiers", texts(lines, line -> line.compared(own -> own.tier())))
                .param("sides", texts(lines, line -> line.compared(own -> own.standing().side())))
                .param("zs", texts(lines, line -> line.compared(own -> own.standing().adjusted())))
                .param("shrunk", texts(lines, line -> line.compared(own -> own.shrunk().value())))
                .param("kept", texts(lines, line -> line.compared(own -> own.shrunk().kept())))
                .param("reasons", texts(lines, RankingLine::reasons))
                .params(circumstances(lines))
                .params(changes(lines))
                .update();
    }

    /// What the rules were applied to.
    private static Map<String, Object> circumstances(List<RankingLine> lines) {
        Function<RankingLine, Eligibility> of = line -> line.entry().eligibility();
        return Map.of(
                "answers",
                texts(lines, line -> Long.toString(of.apply(line).respondents())),
                "populations",
                texts(lines, RankingLine::population),
                "months",
                texts(
                        lines,
                        line -> Integer.toString(of.apply(line).circumstances().monthsMissing())),
                "integrity",
                texts(lines, line -> of.apply(line).circumstances().grade().name()));
    }

    private static Map<String, Object> changes(List<RankingLine> lines) {
        return Map.of(
                "befores", texts(lines, line -> line.before(YearEarlier::ikm)),
                "beforeAnswers", texts(lines, line -> line.before(then -> then.spread().n())),
                "ps", texts(lines, line -> line.change(judged -> judged.change().p())),
                "qs", texts(lines, line -> line.change(ChangeVerdict.Judged::adjustedP)),
                "verdicts", texts(lines, line -> line.change(ChangeVerdict.Judged::verdict)));
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
