package id.suaralayanan.portal.figures.ranking;

import id.suaralayanan.analytics.indicators.ranking.FunnelSide;
import id.suaralayanan.analytics.indicators.ranking.Tier;

/// Where a unit stands among its peers, as far as the data can tell.
///
/// @param low the best place that the data allow
/// @param high the worst place that the data allow
/// @param side what the funnel says, which is another question
/// @param z distance from the mean of the group in standard errors
public record Standing(int low, int high, Tier tier, FunnelSide side, double z) {
    /// "1–4", or "3" where the data are sure.
    public String range() {
        return low == high ? Integer.toString(low) : low + "–" + high;
    }
}
