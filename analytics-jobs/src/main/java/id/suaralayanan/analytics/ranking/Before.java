package id.suaralayanan.analytics.ranking;

import id.suaralayanan.analytics.indicators.index.Spread;
import java.math.BigDecimal;

/// The figure of a unit in the same period a year earlier.
record Before(BigDecimal ikm, Spread spread) {}
