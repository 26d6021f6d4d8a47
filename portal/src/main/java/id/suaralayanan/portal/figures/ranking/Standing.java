package id.suaralayanan.portal.figures.ranking;

import id.suaralayanan.analytics.indicators.ranking.FunnelSide;
import id.suaralayanan.analytics.indicators.ranking.Shrinkage;
import id.suaralayanan.analytics.indicators.ranking.Tier;
import org.jspecify.annotations.Nullable;

/// Where a unit stands among its peers, as far as the data can tell.
///
/// @param low the best place that the data allow
/// @param high the worst place that the data allow
/// @param side what the funnel says, which is another question
/// @param z distance from the mean of the group in standard errors
/// @param shrunk its index with the luck of small numbers taken out; null in rankings of long ago
/// @param robust whether every other defensible way says the same; null where that is not computed
/// @param lead probability to be among the best tenth; null where that is not computed
/// @param since null where the year before has nothing to compare with
public record Standing(
        int low,
        int high,
        Tier tier,
        FunnelSide side,
        double z,
        @Nullable Shrunk shrunk,
        @Nullable Boolean robust,
        @Nullable Double lead,
        @Nullable SinceLastYear since) {
    /// An index drawn towards the mean of its peers.
    ///
    /// @param kept share of its own distance from that mean that it keeps
    public record Shrunk(double value, double kept) {
        /// How far it was drawn, in whole percent of the distance.
        public long drawnPercent() {
            return Math.round(100 * (1 - kept));
        }
    }

    /// Whether every other defensible way is known to say the same.
    public boolean isEveryWayTheSame() {
        return Boolean.TRUE.equals(robust);
    }

    /// Whether it belongs to the leading group, as far as anybody can say.
    public boolean isLeading() {
        return lead != null && lead >= Shrinkage.LEADING;
    }

    /// "1–4", or "3" where the data are sure.
    public String range() {
        return low == high ? Integer.toString(low) : low + "–" + high;
    }
}
