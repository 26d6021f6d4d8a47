package id.suaralayanan.portal.history.reading;

import id.suaralayanan.analytics.indicators.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A line as it was understood.
///
/// @param elements points, sums or means in the order U1, U2, …; empty where nothing stands
/// @param index as it is printed in the file
public record PastLine(
        long number,
        Period period,
        List<Optional<BigDecimal>> elements,
        OptionalInt respondents,
        Optional<BigDecimal> index) {}
