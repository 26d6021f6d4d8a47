package id.suaralayanan.analytics.indicators.index;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/// How many respondents the regulation asks for among `N` users of a service (Krejcie–Morgan):
///
/// `S = χ²·N·P·Q / (d²·(N − 1) + χ²·P·Q)`, χ² = 3.841, P = Q = 0.5, d = 0.05, rounded half up.
///
/// - Half up reproduces all 90 rows of the official table; rounding up reproduces 45.
/// - Fewer than ten users: ask everyone, `S = N`.
/// - `N` zero or unknown: no verdict, empty.
///
/// It is a rule for a proportion ± 5 points, not for the index; for the index see [Interval].
/// Source: Krejcie and Morgan 1970, Educ. Psychol. Meas. 30:607–610; table of PermenPANRB 14/2017.
public final class RequiredSample {
    private static final BigDecimal CHI_SQUARE_PQ = new BigDecimal("3.841").multiply(quarter());
    private static final BigDecimal D_SQUARE = new BigDecimal("0.0025");
    private static final long ASK_EVERYONE_BELOW = 10;

    private RequiredSample() {}

    public static OptionalLong of(long population) {
        if (population < 0) {
            throw new IllegalArgumentException("population " + population + " is negative");
        }
        if (population == 0) {
            return OptionalLong.empty();
        }
        if (population < ASK_EVERYONE_BELOW) {
            return OptionalLong.of(population);
        }
        BigDecimal n = BigDecimal.valueOf(population);
        BigDecimal above = CHI_SQUARE_PQ.multiply(n);
        BigDecimal below = D_SQUARE.multiply(n.subtract(BigDecimal.ONE)).add(CHI_SQUARE_PQ);
        return OptionalLong.of(above.divide(below, 0, RoundingMode.HALF_UP).longValueExact());
    }

    /// For a population that may be unknown.
    public static OptionalLong of(OptionalLong population) {
        return population.isPresent() ? of(population.getAsLong()) : OptionalLong.empty();
    }

    private static BigDecimal quarter() {
        return new BigDecimal("0.25");
    }
}
