package id.suaralayanan.portal.dashboard;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.PeriodStatus;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Reason;
import id.suaralayanan.analytics.indicators.ranking.Tier;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The filed rankings.
@Component
final class MinistryRankings {
    private final DatabaseClient database;

    MinistryRankings(DatabaseClient database) {
        this.database = database;
    }

    /// Every group there is, newest period first.
    Mono<List<MinistryRanking.Group>> groups() {
        return database.sql(
                        """
                        SELECT type, period
                          FROM ranking
                         ORDER BY period DESC, type
                        """)
                .map(row ->
                        new MinistryRanking.Group(
                                text(row, "type"), Period.parse(text(row, "period"))))
                .all()
                .collectList();
    }

    /// Empty where the group has no ranking.
    Mono<MinistryRanking> find(MinistryRanking.Group group) {
        return Mono.zip(head(group), places(group)).map(it -> it.getT1().with(group, it.getT2()));
    }

    private record Head(
            PeriodStatus status,
            @Nullable Double target,
            @Nullable Double spread,
            @Nullable Double between,
            Instant computedAt) {
        MinistryRanking with(MinistryRanking.Group group, List<MinistryRanking.Place> places) {
            return new MinistryRanking(group, status, target, spread, between, computedAt, places);
        }
    }

    private Mono<Head> head(MinistryRanking.Group group) {
        return database.sql(
                        """
                        SELECT status, target, pooled_spread, between_units, computed_at
                          FROM ranking
                         WHERE type = :type
                           AND period = :period
                        """)
                .bind("type", group.type())
                .bind("period", group.period().code())
                .map(row ->
                        new Head(
                                PeriodStatus.valueOf(text(row, "status")),
                                row.get("target", Double.class),
                                row.get("pooled_spread", Double.class),
                                row.get("between_units", Double.class),
                                Objects.requireNonNull(row.get("computed_at", Instant.class))))
                .one();
    }

    private Mono<List<MinistryRanking.Place>> places(MinistryRanking.Group group) {
        return database.sql(
                        """
                        SELECT u.code, u.name, r.respondents, r.ikm, r.grade, r.low, r.high,
                               r.rank_low, r.rank_high, r.tier, r.z, r.reasons,
                               m.web, m.qr, m.kiosk, m.staff, m.import, m.verified
                          FROM ranking_row r
                          JOIN unit u ON u.id = r.unit
                          LEFT JOIN (SELECT s.unit,
                                            sum(t.respondents) FILTER (WHERE t.channel = 'WEB')::bigint AS web,
                                            sum(t.respondents) FILTER (WHERE t.channel = 'QR')::bigint AS qr,
                                            sum(t.respondents) FILTER (WHERE t.channel = 'KIOSK')::bigint AS kiosk,
                                            sum(t.respondents) FILTER (WHERE t.channel = 'STAFF')::bigint AS staff,
                                            sum(t.respondents) FILTER (WHERE t.channel = 'IMPORT')::bigint AS import,
                                            sum(t.respondents) FILTER (WHERE t.verified)::bigint AS verified
                                       FROM rating_tally_month t
                                       JOIN service s ON s.id = t.service
                                      WHERE t.month BETWEEN :from AND :to
                                      GROUP BY s.unit) m ON m.unit = r.unit
                         WHERE r.type = :type
                           AND r.period = :period
                         ORDER BY u.name, u.code
                        """)
                .bind("type", group.type())
                .bind("period", group.period().code())
                .bind("from", group.period().firstDay())
                .bind("to", group.period().lastDay())
                .map(MinistryRankings::place)
                .all()
                .collectList();
    }

    private static MinistryRanking.Place place(Readable row) {
        String grade = row.get("grade", String.class);
        String[] reasons = Objects.requireNonNull(row.get("reasons", String[].class));
        return new MinistryRanking.Place(
                text(row, "code"),
                text(row, "name"),
                Objects.requireNonNull(row.get("respondents", Long.class)),
                row.get("ikm", BigDecimal.class),
                grade == null ? null : Grade.valueOf(grade),
                row.get("low", BigDecimal.class),
                row.get("high", BigDecimal.class),
                standing(row),
                Stream.of(reasons).map(Reason::valueOf).toList(),
                mix(row),
                Objects.requireNonNullElse(row.get("verified", Long.class), 0L));
    }

    private static MinistryRanking.@Nullable Standing standing(Readable row) {
        Integer low = row.get("rank_low", Integer.class);
        Integer high = row.get("rank_high", Integer.class);
        Double z = row.get("z", Double.class);
        return low == null || high == null
                ? null
                : new MinistryRanking.Standing(
                        low, high, Tier.valueOf(text(row, "tier")), z == null ? 0 : z);
    }

    private static Map<Channel, Long> mix(Readable row) {
        Map<Channel, Long> mix = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            Long respondents = row.get(channel.name().toLowerCase(Locale.ROOT), Long.class);
            if (respondents != null && respondents > 0) {
                mix.put(channel, respondents);
            }
        }
        return mix;
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
