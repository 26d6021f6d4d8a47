package id.suaralayanan.portal.figures.ranking;

import static id.suaralayanan.portal.database.RowReader.constant;
import static id.suaralayanan.portal.database.RowReader.decimal;
import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.optionalNumber;
import static id.suaralayanan.portal.database.RowReader.text;
import static id.suaralayanan.portal.database.RowReader.texts;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.PeriodStatus;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Circumstances;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Reason;
import id.suaralayanan.analytics.indicators.ranking.EligibilityRules;
import id.suaralayanan.analytics.indicators.ranking.FunnelSide;
import id.suaralayanan.analytics.indicators.ranking.IntegrityGrade;
import id.suaralayanan.analytics.indicators.ranking.Tier;
import id.suaralayanan.portal.figures.Mix;
import id.suaralayanan.portal.figures.Reading;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Rankings as the job filed them, whole: what the ministry may see.
@Component
final class FiledRankings {
    private final DatabaseClient database;

    FiledRankings(DatabaseClient database) {
        this.database = database;
    }

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
                                rules(row),
                                instant(row, "computed_at")))
                .one();
    }

    Mono<List<Row>> rows(Ranking.Group group) {
        return database.sql(
                        """
                        SELECT r.status, w.unit, w.respondents, w.ikm, w.grade, w.low, w.high,
                               w.rank_low, w.rank_high, w.tier, w.funnel, w.z, w.reasons,
                               coalesce(w.answers, w.respondents) AS answers, w.population, w.months_missing, w.integrity,
                               EXISTS (SELECT
                                         FROM open_integrity_finding f
                                        WHERE f.unit = w.unit
                                          AND f.first_day <= :to AND f.last_day >= :from) AS questioned
                          FROM ranking r
                          JOIN ranking_row w ON w.type = r.type AND w.period = r.period
                         WHERE r.type = :type
                           AND r.period = :period
                         ORDER BY w.unit
                        """)
                .bind("type", group.type())
                .bind("period", group.period().code())
                .bind("from", group.period().firstDay())
                .bind("to", group.period().lastDay())
                .map(row -> row(group.period(), row))
                .all()
                .collectList();
    }

    /// How the respondents of every unit with answers came, by the key of the unit.
    Mono<Map<Integer, Mix>> mixes(Ranking.Group group) {
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
                          JOIN unit u ON u.id = s.unit
                         WHERE u.type = :type
                           AND t.month BETWEEN :from AND :to
                         GROUP BY s.unit
                        """)
                .bind("type", group.type())
                .bind("from", group.period().firstDay())
                .bind("to", group.period().lastDay())
                .map(row -> Map.entry(integer(row, "unit"), mix(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Row row(Period period, Readable row) {
        return new Row(
                integer(row, "unit"),
                Reading.filed(
                        period,
                        PeriodStatus.valueOf(text(row, "status")),
                        decimal(row, "ikm").orElse(null),
                        constant(row, "grade", Grade.class).orElse(null),
                        decimal(row, "low").orElse(null),
                        decimal(row, "high").orElse(null),
                        number(row, "respondents")),
                standing(row),
                number(row, "answers"),
                circumstances(row),
                texts(row, "reasons").stream().map(Reason::valueOf).toList(),
                flag(row, "questioned"));
    }

    private static EligibilityRules rules(Readable row) {
        if (row.get("version") == null) {
            return EligibilityRules.FIRST;
        }
        Double coverage = row.get("least_coverage", Double.class);
        return new EligibilityRules(
                integer(row, "version"),
                number(row, "least_answers"),
                flag(row, "required_sample"),
                coverage == null ? OptionalDouble.empty() : OptionalDouble.of(coverage),
                flag(row, "every_month"),
                IntegrityGrade.valueOf(text(row, "worst_integrity")));
    }

    /// What a sentence of a reason needs to know; the rest is not told.
    private static Circumstances circumstances(Readable row) {
        return new Circumstances(
                optionalNumber(row, "population"),
                true,
                1,
                integer(row, "months_missing"),
                IntegrityGrade.valueOf(text(row, "integrity")));
    }

    private static @Nullable Standing standing(Readable row) {
        var low = optionalNumber(row, "rank_low");
        var high = optionalNumber(row, "rank_high");
        Double z = row.get("z", Double.class);
        return low.isEmpty() || high.isEmpty()
                ? null
                : new Standing(
                        (int) low.getAsLong(),
                        (int) high.getAsLong(),
                        Tier.valueOf(text(row, "tier")),
                        constant(row, "funnel", FunnelSide.class).orElse(FunnelSide.INSIDE),
                        z == null ? 0 : z);
    }

    private static Mix mix(Readable row) {
        Map<Channel, Long> channels = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            long respondents = number(row, channel.name().toLowerCase(Locale.ROOT));
            if (respondents > 0) {
                channels.put(channel, respondents);
            }
        }
        return new Mix(channels, number(row, "verified"));
    }
}
