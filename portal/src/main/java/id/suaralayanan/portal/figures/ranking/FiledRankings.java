package id.suaralayanan.portal.figures.ranking;

import static id.suaralayanan.portal.database.RowReader.constant;
import static id.suaralayanan.portal.database.RowReader.decimal;
import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.PeriodStatus;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Circumstances;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Reason;
import id.suaralayanan.analytics.indicators.ranking.EligibilityRules;
import id.suaralayanan.analytics.indicators.ranking.Tier;
import id.suaralayanan.analytics.indicators.ranking.Variant;
import id.suaralayanan.portal.figures.Mix;
import id.suaralayanan.portal.figures.Reading;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Rankings as the job filed them, whole: what the ministry may see.
@Component
record FiledRankings(DatabaseClient database) {
    private static final String ROWS =
            """
            SELECT r.status, w.unit, w.respondents, w.ikm, w.grade, w.low, w.high,
                   w.rank_low, w.rank_high, w.tier, w.funnel, w.z, w.reasons,
                   coalesce(w.answers, w.respondents) AS answers, w.population, w.months_missing, w.integrity,
                   w.shrunk, w.shrunk_kept, w.lead_probability, w.before_ikm, w.change_q, w.change_verdict,
                   (SELECT bool_and(v.tier IS NOT DISTINCT FROM w.tier)
                      FROM ranking_variant AS v
                     WHERE v.type = w.type AND v.period = w.period AND v.unit = w.unit) AS robust,
                   EXISTS (SELECT
                             FROM open_integrity_finding f
                            WHERE f.unit = w.unit
                              AND f.first_day <= :thenTo AND f.last_day >= :thenFrom) AS questioned_before,
                   EXISTS (SELECT
                             FROM open_integrity_finding f
                            WHERE f.unit = w.unit
                              AND f.first_day <= :to AND f.last_day >= :from) AS questioned
              FROM ranking r
              JOIN ranking_row w ON w.type = r.type AND w.period = r.period
             WHERE r.type = :type
               AND r.period = :period
             ORDER BY w.unit
            """;

    /// A ranking without its units.
    record Head(
            PeriodStatus status,
            @Nullable Double target,
            @Nullable Double spread,
            @Nullable Double between,
            EligibilityRules rules,
            Instant computedAt) {}

    /// A unit's row, by the key of the unit.
    record Row(
            int unit,
            Reading reading,
            @Nullable Standing standing,
            long answers,
            Circumstances circumstances,
            List<Reason> reasons,
            boolean questioned) {}

    /// Every group there is, newest period first.
    Mono<List<Ranking.Group>> groups() {
        return database.sql(
                        """
                        SELECT type, period
                          FROM ranking
                         ORDER BY period DESC, type
                        """)
                .map(row -> new Ranking.Group(text(row, "type"), Period.parse(text(row, "period"))))
                .all()
                .collectList();
    }

    /// Empty where the group has no ranking.
    Mono<Head> head(Ranking.Group group) {
        return database.sql(
                        """
                        SELECT g.status, g.target, g.pooled_spread, g.between_units, g.computed_at, e.version,
                               e.least_answers, e.required_sample, e.least_coverage, e.every_month, e.worst_integrity
                          FROM ranking AS g
                          LEFT JOIN eligibility_rules AS e ON e.version = g.rules
                         WHERE g.type = :type
                           AND g.period = :period
                        """)
                .bind("type", group.type())
                .bind("period", group.period().code())
                .map(row ->
                        new Head(
                                PeriodStatus.valueOf(text(row, "status")),
                                row.get("target", Double.class),
                                row.get("pooled_spread", Double.class),
                                row.get("between_units", Double.class),
                                RankingColumns.rules(row),
                                instant(row, "computed_at")))
                .one();
    }

    Mono<List<Row>> rows(Ranking.Group group) {
        return database.sql(ROWS)
                .bind("type", group.type())
                .bind("period", group.period().code())
                .bind("from", group.period().firstDay())
                .bind("to", group.period().lastDay())
                .bind("thenFrom", group.period().yearBefore().firstDay())
                .bind("thenTo", group.period().yearBefore().lastDay())
                .map(row -> RankingColumns.row(group.period(), row))
                .all()
                .collectList();
    }

    /// A unit's place under other defensible choices.
    Mono<List<OtherChoice>> choices(Ranking.Group group, int unit) {
        return database.sql(
                        """
                        SELECT variant, ikm, grade, tier
                          FROM ranking_variant
                         WHERE type = :type
                           AND period = :period
                           AND unit = :unit
                         ORDER BY variant
                        """)
                .bind("type", group.type())
                .bind("period", group.period().code())
                .bind("unit", unit)
                .map(row ->
                        new OtherChoice(
                                Variant.valueOf(text(row, "variant")),
                                decimal(row, "ikm").orElse(null),
                                constant(row, "grade", Grade.class).orElse(null),
                                constant(row, "tier", Tier.class).orElse(null)))
                .all()
                .collectList();
    }

    /// How the respondents of units came, by the key of the unit; one without answers is absent.
    Mono<Map<Integer, Mix>> mixes(Collection<Integer> units, Period period) {
        return database.sql(
                        """
                        SELECT s.unit,
                               coalesce(sum(t.respondents) FILTER (WHERE t.channel = 'WEB'), 0)::bigint AS web,
                               coalesce(sum(t.respondents) FILTER (WHERE t.channel = 'QR'), 0)::bigint AS qr,
                               coalesce(sum(t.respondents) FILTER (WHERE t.channel = 'KIOSK'), 0)::bigint AS kiosk,
                               coalesce(sum(t.respondents) FILTER (WHERE t.channel = 'STAFF'), 0)::bigint AS staff,
                               coalesce(sum(t.respondents) FILTER (WHERE t.channel = 'IMPORT'), 0)::bigint AS import,
                               coalesce(sum(t.respondents) FILTER (WHERE t.verified), 0)::bigint AS verified
                          FROM rating_tally_month t
                          JOIN service s ON s.id = t.service
                         WHERE s.unit = ANY(:units)
                           AND t.month BETWEEN :from AND :to
                         GROUP BY s.unit
                        """)
                .bind("units", units.toArray(Integer[]::new))
                .bind("from", period.firstDay())
                .bind("to", period.lastDay())
                .map(row -> Map.entry(integer(row, "unit"), RankingColumns.mix(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
