package id.suaralayanan.portal.figures.ranking;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.ranking.Tier;
import id.suaralayanan.portal.figures.Figure;
import id.suaralayanan.portal.figures.Reading;
import id.suaralayanan.portal.figures.ranking.Ranking.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The units of one tier, or those without a range, with their intervals drawn on one scale.
///
/// @param tier null for those that are not ranked
public record RankedGroup(@Nullable Tier tier, List<Row> rows) {
    /// A unit with its interval on a scale of 0 … 300.
    ///
    /// @param reading null where there is no figure to show
    /// @param shares by which channels the respondents came, the most used first
    /// @param verified share of respondents with a visit code in whole percent; 0 where it is
    ///   hidden
    /// @param low where the whisker begins; so with `dot` and `high`
    public record Row(
            Place place,
            @Nullable Reading reading,
            List<Share> shares,
            long verified,
            double low,
            double dot,
            double high) {
        static Row of(Place place, double from) {
            var figure = place.figure();
            if (figure == null) {
                return new Row(place, null, List.of(), 0, 0, 0, 0);
            }
            var reading = Reading.of(figure);
            var ikm = reading.ikm();
            double dot = ikm == null ? 0 : ikm.doubleValue();
            var low = reading.low();
            var high = reading.high();
            return new Row(
                    place,
                    reading,
                    Share.of(place.mix().channels(), reading.respondents()),
                    Share.percent(place.mix().verified(), reading.respondents()),
                    x(low == null ? dot : low.doubleValue(), from),
                    x(dot, from),
                    x(high == null ? dot : high.doubleValue(), from));
        }

        private static double x(double value, double from) {
            return Math.round(10 * (6 + 288 * (value - from) / (100 - from))) / 10.0;
        }
    }

    /// A channel and its share of the respondents, in whole percent.
    public record Share(Channel channel, long percent) {
        static List<Share> of(Map<Channel, Long> channels, long respondents) {
            return channels.entrySet().stream()
                    .sorted(Map.Entry.<Channel, Long>comparingByValue().reversed())
                    .map(own -> new Share(own.getKey(), percent(own.getValue(), respondents)))
                    .toList();
        }

        private static long percent(long some, long respondents) {
            return respondents == 0 ? 0 : Math.round(100.0 * some / respondents);
        }
    }

    static List<RankedGroup> of(Ranking ranking) {
        double from = scaleStart(ranking);
        var groups = new ArrayList<RankedGroup>();
        for (Tier tier : Tier.values()) {
            groups.add(
                    new RankedGroup(
                            tier,
                            rows(
                                    ranking.places().stream().filter(place -> place.tier() == tier),
                                    from)));
        }
        groups.add(
                new RankedGroup(
                        null, rows(ranking.places().stream().filter(p -> !p.isEligible()), from)));
        return groups.stream().filter(group -> !group.rows().isEmpty()).toList();
    }

    private static List<Row> rows(Stream<Place> places, double from) {
        return places.map(place -> Row.of(place, from)).toList();
    }

    /// A multiple of ten below every interval.
    static double scaleStart(Ranking ranking) {
        double least =
                ranking.places().stream()
                        .map(Place::figure)
                        .flatMap(figure -> figure == null ? Stream.empty() : Stream.of(figure))
                        .flatMap(figure -> figure.measured().stream())
                        .flatMap(measured -> measured.interval().stream())
                        .map(Figure.Bounds::low)
                        .mapToDouble(low -> low.doubleValue())
                        .min()
                        .orElse(60);
        return Math.max(20, 10 * Math.floor(least / 10));
    }
}
