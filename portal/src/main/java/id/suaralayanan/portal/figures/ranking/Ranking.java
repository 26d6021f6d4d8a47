package id.suaralayanan.portal.figures.ranking;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.PeriodStatus;
import id.suaralayanan.analytics.indicators.ranking.EligibilityRules;
import id.suaralayanan.analytics.indicators.ranking.FunnelSide;
import id.suaralayanan.analytics.indicators.ranking.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The ranking (*peringkat*) of a peer group in a period: the same for the public page, the
/// ministry, the API and the file; what a reader may not see is left out of its places.
///
/// @param target mean of the compared units, which a funnel is drawn around
/// @param spread pooled standard deviation of the answers inside a unit
/// @param between variance between units beyond sampling
/// @param rules who is compared
/// @param places the ranked ones, best index first; then the others, by name
public record Ranking(
        Group group,
        PeriodStatus status,
        @Nullable Double target,
        @Nullable Double spread,
        @Nullable Double between,
        EligibilityRules rules,
        Instant computedAt,
        List<Place> places) {
    /// A peer group in a period.
    public record Group(String type, Period period) {}

    public Ranking {
        places = places.stream().sorted(Order.IKM.comparator).toList();
    }

    /// The same ranking with what was read of its places since.
    public Ranking with(List<Place> read) {
        return new Ranking(group, status, target, spread, between, rules, computedAt, read);
    }

    /// The units that a reader asks for.
    public List<Place> of(Part part, Order order) {
        return places.stream().filter(part::holds).sorted(order.comparator).toList();
    }

    /// What can be looked for.
    public List<Part> parts() {
        return List.of(Part.values());
    }

    /// Whether any unit can be compared with the same period of the year before.
    public boolean hasYearBefore() {
        return places.stream().anyMatch(place -> place.since().isPresent());
    }

    /// How many units belong to a part.
    public long count(Part part) {
        return places.stream().filter(part::holds).count();
    }

    /// The units that are compared, best figure first.
    public List<Place> ranked() {
        return of(Part.ALL, Order.IKM);
    }

    /// The units that are not, by name.
    public List<Place> unranked() {
        return places.stream().filter(place -> !place.isRanked()).toList();
    }

    /// The units outside the funnel, furthest first.
    public List<Place> outliers() {
        return ranked().stream()
                .filter(place -> side(place) != FunnelSide.INSIDE)
                .sorted(Comparator.comparingDouble(place -> -Math.abs(z(place))))
                .toList();
    }

    /// The units of a tier, best figure first.
    public List<Place> of(Tier tier) {
        return ranked().stream().filter(place -> tier(place) == tier).toList();
    }

    public long above() {
        return of(Tier.ABOVE).size();
    }

    public long below() {
        return of(Tier.BELOW).size();
    }

    /// How many units lie outside the funnel on this side.
    public long outside(FunnelSide side) {
        return places.stream().filter(place -> side(place) == side).count();
    }

    /// Middle figure of the units compared; of two in the middle the better.
    public @Nullable BigDecimal median() {
        List<Place> ranked = ranked();
        return ranked.isEmpty() ? null : ranked.get((ranked.size() - 1) / 2).ikm();
    }

    private static @Nullable Tier tier(Place place) {
        Standing standing = place.standing();
        return standing == null ? null : standing.tier();
    }

    private static FunnelSide side(Place place) {
        Standing standing = place.standing();
        return standing == null ? FunnelSide.INSIDE : standing.side();
    }

    private static double z(Place place) {
        Standing standing = place.standing();
        return standing == null ? 0 : standing.z();
    }

    /// What a reader looks for: among the units compared, or those that are not.
    public enum Part {
        ALL(Place::isRanked),
        ABOVE(place -> tier(place) == Tier.ABOVE),
        BELOW(place -> tier(place) == Tier.BELOW),
        IMPROVED(place -> place.since().filter(SinceLastYear::isImproved).isPresent()),
        DECLINED(place -> place.since().filter(SinceLastYear::isDeclined).isPresent()),
        QUESTIONED(place -> place.isRanked() && place.questioned()),
        UNRANKED(place -> !place.isRanked());

        private final Predicate<Place> rule;

        Part(Predicate<Place> rule) {
            this.rule = rule;
        }

        public boolean holds(Place place) {
            return rule.test(place);
        }
    }

    /// How units are sorted: ranked ones first, equal ones by name.
    public enum Order {
        IKM(Comparator.comparing(Order::figure).reversed()),
        N(Comparator.comparingLong(Place::respondents).reversed()),
        NAME(Comparator.comparing(Place::name));

        private final Comparator<Place> comparator;

        Order(Comparator<Place> first) {
            comparator =
                    Comparator.comparing(Place::isRanked)
                            .reversed()
                            .thenComparing(first)
                            .thenComparing(Place::name)
                            .thenComparing(place -> place.unit().code());
        }

        private static BigDecimal figure(Place place) {
            BigDecimal ikm = place.ikm();
            return ikm == null || !place.isRanked() ? BigDecimal.ZERO : ikm;
        }
    }
}
