package id.suaralayanan.portal.skm;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.index.Grade;
import java.math.BigDecimal;

/// A result of our own as it was published. Aggregates alone.
record PublishedResult(Period period, long respondents, BigDecimal ikm, Grade grade) {}
