package id.suaralayanan.portal.dashboard;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.PeriodStatus;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Reason;
import id.suaralayanan.analytics.indicators.ranking.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The units of one peer group in one period, as the ranking job filed them.
///
/// @param target mean of the group that the funnel is drawn around
/// @param spread pooled standard deviation of the answers inside a unit
/// @param between variance between units beyond sampling
record MinistryRanking(
        Group group,
        PeriodStatus status,
        @Nullable Double target,
        @Nullable Double spread,
        @Nullable Double between,
        Instant computedAt,
        List<Place> places) {
    /// A peer group in a period.
    record Group(String type, Period period) {}

    /// One unit. A unit that cannot be compared has reasons and no rank.
    ///
    /// @param mix respondents by channel
    /// @param verified respondents with a visit code
    record Place(
            String code,
            String name,
            long respondents,
            @Nullable BigDecimal ikm,
            @Nullable Grade grade,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable Standing standing,
            List<Reason> reasons,
            Map<Channel, Long> mix,
            long verified) {
        public @Nullable BigDecimal printedLow() {
            return low == null ? null : low.setScale(1, RoundingMode.FLOOR);
        }

        public @Nullable BigDecimal printedHigh() {
            return high == null ? null : high.setScale(1, RoundingMode.CEILING);
        }

        /// Share of a channel in whole percent.
        public long percent(Channel channel) {
            return respondents == 0
                    ? 0
                    : Math.round(100.0 * mix.getOrDefault(channel, 0L) / respondents);
        }

        /// Share of answers with a visit code in whole percent.
        public long verifiedPercent() {
            return respondents == 0 ? 0 : Math.round(100.0 * verified / respondents);
        }

        /// The channels that were used, the most used first.
        public List<Channel> channels() {
            return mix.entrySet().stream()
                    .sorted(Map.Entry.<Channel, Long>comparingByValue().reversed())
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /// @param rankLow best place that the data allow
    /// @param rankHigh worst place that the data allow
    /// @param z distance from the target in standard errors
    record Standing(int rankLow, int rankHigh, Tier tier, double z) {
        /// "1–4", or "3" where the data are sure.
        public String range() {
            return rankLow == rankHigh ? Integer.toString(rankLow) : rankLow + "–" + rankHigh;
        }
    }

    /// The units that are compared.
    public List<Place> ranked(Order order) {
        return places.stream()
                .filter(place -> place.standing() != null)
                .sorted(order.comparator)
                .toList();
    }

    /// The units that are not, by name.
    public List<Place> unranked() {
        return places.stream()
                .filter(place -> place.standing() == null)
                .sorted(Order.NAME.comparator)
                .toList();
    }

    /// The units clearly above or below the others, furthest first.
    public List<Place> outliers() {
        return ranked(Order.IKM).stream()
                .filter(place -> tier(place) != Tier.NOT_DISTINGUISHABLE)
                .sorted(Comparator.comparingDouble(place -> -Math.abs(z(place))))
                .toList();
    }

    /// The units that are compared, best figure first.
    public List<Place> ranked() {
        return ranked(Order.IKM);
    }

    public long above() {
        return count(Tier.ABOVE);
    }

    public long below() {
        return count(Tier.BELOW);
    }

    /// Middle figure of the units compared; of two in the middle the better.
    public @Nullable BigDecimal median() {
        List<Place> ranked = ranked();
        return ranked.isEmpty() ? null : ranked.get((ranked.size() - 1) / 2).ikm();
    }

    private long count(Tier tier) {
        return ranked(Order.IKM).stream().filter(place -> tier(place) == tier).count();
    }

    private static @Nullable Tier tier(Place place) {
        Standing standing = place.standing();
        return standing == null ? null : standing.tier();
    }

    private static double z(Place place) {
        Standing standing = place.standing();
        return standing == null ? 0 : standing.z();
    }

    /// How the ranked units are sorted; equal ones by name.
    enum Order {
        IKM(Comparator.comparing(Order::figure).reversed()),
        N(Comparator.comparingLong(Place::respondents).reversed()),
        NAME(Comparator.comparing(Place::name));

        private final Comparator<Place> comparator;

        Order(Comparator<Place> first) {
            comparator = first.thenComparing(Place::name).thenComparing(Place::code);
        }

        private static BigDecimal figure(Place place) {
            BigDecimal ikm = place.ikm();
            return ikm == null ? BigDecimal.ZERO : ikm;
        }
    }
}
