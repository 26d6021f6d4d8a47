package id.suaralayanan.analytics.indicators.statistics;

/// The standard normal distribution, accurate to about 1e-13.
///
/// Below 3 the tail comes from the series `½ − φ(z)·Σ z^(2k+1)/(1·3·5···(2k+1))`, above from the
/// continued fraction `φ(z)/(z + 1/(z + 2/(z + 3/…)))`. Source: DLMF 7.6 and 7.9.
public final class Normal {
    private static final double SERIES_BELOW = 3;
    private static final int FRACTION_DEPTH = 200;

    private Normal() {}

    /// `P(Z > z)`.
    public static double upperTail(double z) {
        if (z < 0) {
            return 1 - upperTail(-z);
        }
        return z < SERIES_BELOW ? 0.5 - density(z) * series(z) : density(z) / fraction(z);
    }

    /// `P(|Z| > |z|)`.
    public static double twoSided(double z) {
        return 2 * upperTail(Math.abs(z));
    }

    /// The `z` with `P(Z < z) = p`.
    public static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("probability " + p + " is not between 0 and 1");
        }
        double tail = Math.min(p, 1 - p);
        double z = Bisection.root(x -> upperTail(x) - tail, 0, 40);
        return p < 0.5 ? -z : z;
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    private static double series(double z) {
        double term = z;
        double sum = 0;
        for (int odd = 3; sum + term > sum; odd += 2) {
            sum += term;
            term *= z * z / odd;
        }
        return sum;
    }

    private static double fraction(double z) {
        double value = z;
        for (int k = FRACTION_DEPTH; k >= 1; k--) {
            value = z + k / value;
        }
        return value;
    }
}
