package id.suaralayanan.portal.figures.ranking;

import id.suaralayanan.analytics.indicators.ranking.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The units of one tier, or those without a range, with their intervals drawn on one scale.
///
/// @param tier null for those that are not ranked
/// @param rows of the page
/// @param total units of the tier on all pages
public record RankedGroup(@Nullable Tier tier, List<Row> rows, int total) {
    /// Units on one page.
    static final int ROWS = 100;

    /// A unit with its interval, in percent of the picture.
    ///
    /// @param low where the whisker begins; so with `dot` and `high`
    public record Row(Place place, double low, double dot, double high) {
        static Row of(Place place, Scale scale) {
            var reading = place.reading();
            var ikm = place.ikm();
            if (reading == null || ikm == null) {
                return new Row(place, 0, 0, 0);
            }
            return new Row(
                    place,
                    scale.x(Objects.requireNonNullElse(reading.low(), ikm)),
                    scale.x(ikm),
                    scale.x(Objects.requireNonNullElse(reading.high(), ikm)));
        }
    }

    /// From which index to which the picture goes: as close to the intervals as whole points allow,
    /// so that units can be told apart.
    public record Scale(int from, int to) {
        private static final double LENGTH = 100;
        private static final double MARGIN = 3;

        public static Scale of(Collection<Place> places) {
            var ends =
                    Stream.concat(ends(places, true), ends(places, false))
                            .mapToDouble(BigDecimal::doubleValue)
                            .summaryStatistics();
            return ends.getCount() == 0
                    ? new Scale(25, 100)
                    : new Scale((int) Math.floor(ends.getMin()), (int) Math.ceil(ends.getMax()));
        }

        private static Stream<BigDecimal> ends(Collection<Place> places, boolean isLow) {
            return places.stream()
                    .map(Place::reading)
                    .filter(Objects::nonNull)
                    .flatMap(reading ->
                            Stream.of(isLow ? reading.low() : reading.high(), reading.ikm())
                                    .filter(Objects::nonNull));
        }

        private double x(BigDecimal value) {
            double share = (value.doubleValue() - from) / Math.max(1, to - from);
            return Math.round(10 * (MARGIN + (LENGTH - 2 * MARGIN) * share)) / 10.0;
        }
    }

    static List<RankedGroup> of(Ranking ranking, Scale scale) {
        var groups = new ArrayList<RankedGroup>();
        for (Tier tier : Tier.values()) {
            groups.add(group(tier, ranking.ranked(), scale));
        }
        groups.add(group(null, ranking.unranked(), scale));
        return groups.stream().filter(group -> !group.rows().isEmpty()).toList();
    }

    /// One page of all groups in their order, from 1.
    static List<RankedGroup> page(List<RankedGroup> groups, int page) {
        var shown = new ArrayList<RankedGroup>();
        int before = 0;
        for (RankedGroup group : groups) {
            int from = Math.clamp((page - 1L) * ROWS - before, 0, group.total);
            int to = Math.clamp((long) page * ROWS - before, 0, group.total);
            if (to > from) {
                shown.add(new RankedGroup(group.tier, group.rows.subList(from, to), group.total));
            }
            before += group.total;
        }
        return shown;
    }

    /// The places of a page, in their order.
    static List<Place> places(List<RankedGroup> groups) {
        return groups.stream().flatMap(group -> group.rows.stream()).map(Row::place).toList();
    }

    /// The same groups with what was read of each place since, in their order.
    static List<RankedGroup> with(List<RankedGroup> groups, List<Place> read) {
        Iterator<Place> next = read.iterator();
        return groups.stream()
                .map(group ->
                        new RankedGroup(
                                group.tier,
                                group.rows.stream()
                                        .map(row ->
                                                new Row(next.next(), row.low, row.dot, row.high))
                                        .toList(),
                                group.total))
                .toList();
    }

    static int pages(List<RankedGroup> groups) {
        int all = groups.stream().mapToInt(RankedGroup::total).sum();
        return Math.max(1, Math.ceilDiv(all, ROWS));
    }

    /// The page on which a unit stands, by its code; empty where it stands on none.
    static OptionalInt pageOf(List<RankedGroup> groups, String unit) {
        List<Row> rows = groups.stream().flatMap(group -> group.rows.stream()).toList();
        return IntStream.range(0, rows.size())
                .filter(place -> rows.get(place).place().unit().code().equals(unit))
                .map(place -> place / ROWS + 1)
                .findFirst();
    }

    private static RankedGroup group(@Nullable Tier tier, List<Place> places, Scale scale) {
        Function<Place, @Nullable Tier> own =
                place -> place.standing() == null ? null : place.standing().tier();
        List<Row> rows =
                places.stream()
                        .filter(place -> own.apply(place) == tier)
                        .map(place -> Row.of(place, scale))
                        .toList();
        return new RankedGroup(tier, rows, rows.size());
    }
}
