package id.suaralayanan.portal.figures.ranking;

import id.suaralayanan.analytics.indicators.ranking.ChangeVerdict;
import java.math.BigDecimal;

/// What became of a unit since the same period of the year before.
///
/// @param before its index then
/// @param by difference of the two published indices
/// @param chance of such a difference without any real one, with all units of the group in view
/// @param waits whether answers of one of the two periods are being looked into: no verdict is
///   spoken before somebody has
public record SinceLastYear(
        BigDecimal before, BigDecimal by, ChangeVerdict verdict, double chance, boolean waits) {
    public boolean isImproved() {
        return !waits && verdict == ChangeVerdict.IMPROVED;
    }

    public boolean isDeclined() {
        return !waits && verdict == ChangeVerdict.DECLINED;
    }

    /// @return key of the sentence that says what to think of it
    public String judgement() {
        if (waits) {
            return "since.waits";
        }
        return switch (verdict) {
            case IMPROVED -> "since.improved";
            case DECLINED -> "since.declined";
            case NO_MEASURABLE_CHANGE -> "since.unsure";
        };
    }
}
