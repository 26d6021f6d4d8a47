package id.suaralayanan.portal.inspections;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// A unit of a plan.
///
/// @param chance with which it could be drawn
/// @param place in the order of the draw
public record PlannedVisit(
        String code,
        String name,
        String region,
        List<RiskSign> signs,
        int points,
        double chance,
        int place,
        boolean drawn) {
    private static final int DECIMALS = 6;

    /// The chance in percent, one decimal.
    public BigDecimal percent() {
        return BigDecimal.valueOf(100 * chance).setScale(1, RoundingMode.HALF_UP);
    }

    BigDecimal exactChance() {
        return BigDecimal.valueOf(chance).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
