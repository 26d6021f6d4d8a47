package id.suaralayanan.portal.figures.ranking;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Words;
import id.suaralayanan.analytics.indicators.ranking.Eligibility;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Reason;
import id.suaralayanan.portal.figures.Mix;
import id.suaralayanan.portal.figures.Reading;
import id.suaralayanan.portal.units.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One unit of a ranking.
///
/// @param reading null where there is no figure that the reader may see
/// @param mix how its respondents came, as far as the reader may see it; [Mix#UNKNOWN] until it is
///   read for the places that are shown
/// @param standing null where the unit is not ranked
/// @param eligibility whether it is compared, and what it was judged by
/// @param questioned whether its answers of the period are being looked into
public record Place(
        Unit unit,
        @Nullable Reading reading,
        Mix mix,
        @Nullable Standing standing,
        Eligibility eligibility,
        boolean questioned) {
    /// The same place with how its respondents came.
    Place with(Mix came) {
        return new Place(unit, reading, came, standing, eligibility, questioned);
    }

    public boolean isRanked() {
        return standing != null;
    }

    /// Why it is not ranked.
    public List<Reason> reasons() {
        return eligibility.reasons();
    }

    /// The same in sentences, with the figures that the reader may see.
    public List<Words> why() {
        return reasons().stream().map(eligibility::sentence).toList();
    }

    /// What became of it since the year before, where that can be judged.
    public Optional<SinceLastYear> since() {
        return Optional.ofNullable(standing).map(Standing::since);
    }

    public String name() {
        return unit.shortName();
    }

    public long respondents() {
        return reading == null ? 0 : reading.respondents();
    }

    /// The index, where there is one to show.
    public @Nullable BigDecimal ikm() {
        return reading == null ? null : reading.ikm();
    }

    /// The channels and their shares, the most used first.
    public List<Share> shares() {
        return Share.of(mix.channels(), respondents());
    }

    /// Share of the respondents with a visit code in whole percent; 0 where it is hidden.
    public long verifiedPercent() {
        return Share.percent(mix.verified(), respondents());
    }

    /// Share of a channel in whole percent.
    public long percent(Channel channel) {
        return Share.percent(mix.channels().getOrDefault(channel, 0L), respondents());
    }

    /// A channel and its share of the respondents.
    ///
    /// @param percent in whole percent
    /// @param start where its part of a bar begins, in percent of the bar's length
    /// @param width of its part, in percent of the bar's length
    public record Share(Channel channel, long percent, double start, double width) {
        /// Of its part.
        public String colour() {
            return ChannelColours.colour(channel);
        }

        private static List<Share> of(Map<Channel, Long> channels, long respondents) {
            if (respondents == 0) {
                return List.of();
            }
            var shares = new ArrayList<Share>();
            double start = 0;
            for (var own : sorted(channels)) {
                double width = Math.round(1_000.0 * own.getValue() / respondents) / 10.0;
                shares.add(
                        new Share(
                                own.getKey(), percent(own.getValue(), respondents), start, width));
                start = Math.round(10 * (start + width)) / 10.0;
            }
            return shares;
        }

        private static List<Map.Entry<Channel, Long>> sorted(Map<Channel, Long> channels) {
            return channels.entrySet().stream()
                    .sorted(
                            Map.Entry.<Channel, Long>comparingByValue()
                                    .reversed()
                                    .thenComparing(Map.Entry.comparingByKey()))
                    .toList();
        }

        private static long percent(long some, long respondents) {
            return respondents == 0 ? 0 : Math.round(100.0 * some / respondents);
        }
    }
}
