package id.suaralayanan.portal.skm;

import id.suaralayanan.analytics.indicators.index.Grade;
import java.math.BigDecimal;

/// A result as the national portal prints it, with where it is from.
///
/// @param source the address that was asked
/// @param digest SHA-256 of the whole answer
record NationalResult(
        String source,
        byte[] digest,
        String survey,
        long respondents,
        BigDecimal scale4,
        BigDecimal scale100,
        Grade grade) {}
