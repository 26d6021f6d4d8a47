package id.suaralayanan.analytics.indicators.zone;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An index as it is filed, with how sure it is.
public record PerceptionReading(
        BigDecimal value, BigDecimal low, BigDecimal high, long respondents) {
    /// `17.5 ÷ 4`: what one of the index is worth in the worksheet.
    private static final BigDecimal WORTH = new BigDecimal("4.375");

    /// In points of the worksheet: `17.5 × index ÷ 4`, from the index as published.
    Bounds points() {
        return new Bounds(worth(value), worth(low), worth(high));
    }

    private static BigDecimal worth(BigDecimal index) {
        return index.multiply(WORTH).setScale(2, RoundingMode.HALF_UP);
    }
}
