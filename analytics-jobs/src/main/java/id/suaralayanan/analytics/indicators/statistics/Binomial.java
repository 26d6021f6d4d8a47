package id.suaralayanan.analytics.indicators.statistics;

/// Tail of the binomial distribution, term by term from its largest one down.
public final class Binomial {
    private static final double NEGLIGIBLE = 1e-17;

    /// From here on nothing is left of the differences that a double could tell.
    private static final double ALIKE = 1e9;

    private Binomial() {}

    /// `P(X ≥ k)` in `n` trials of chance `p`, with `0 < p < 1`.
    public static double upperTail(long n, long k, double p) {
        if (n < 0 || !(p > 0 && p < 1)) {
            throw new IllegalArgumentException("n = " + n + ", p = " + p);
        }
        if (k <= 0) {
            return 1;
        }
        if (k > n) {
            return 0;
        }
        return k > n * p ? upwards(n, k, p) : 1 - upwards(n, n - k + 1, 1 - p);
    }

    private static double upwards(long n, long k, double p) {
        double term =
                Math.exp(
                        IncompleteGamma.logGamma(n + 1.0)
                                - IncompleteGamma.logGamma(k + 1.0)
                                - IncompleteGamma.logGamma(n - k + 1.0)
                                + k * Math.log(p)
                                + (n - k) * Math.log1p(-p));
        double sum = term;
        for (long i = k; i < n && term > NEGLIGIBLE * sum; i++) {
            term *= (double) (n - i) / (i + 1) * p / (1 - p);
            sum += term;
        }
        return sum;
    }

    /// `P(X ≥ k)` in `n` trials whose chance itself differs from case to case, by a beta
    /// distribution (beta-binomial).
    ///
    /// @param p mean of the chance, in (0, 1)
    /// @param variance of the chance; 0 for none
    public static double upperTail(long n, long k, double p, double variance) {
        double size = variance > 0 ? p * (1 - p) / variance - 1 : Double.POSITIVE_INFINITY;
        if (size > ALIKE) {
            return upperTail(n, k, p);
        }
        if (k <= 0 || size <= 0) {
            return 1;
        }
        return Math.min(1, mixed(n, k, p * size, (1 - p) * size));
    }

    private static double mixed(long n, long k, double a, double b) {
        double mode = (n + 2) * a / (a + b);
        double term = Math.exp(choose(n, k) + beta(k + a, n - k + b) - beta(a, b));
        double sum = 0;
        for (long x = k; x <= n && (x < mode || term > sum * NEGLIGIBLE); x++) {
            sum += term;
            term *= (double) (n - x) / (x + 1) * (x + a) / (n - x - 1 + b);
        }
        return sum;
    }

    private static double choose(long n, long k) {
        return -Math.log1p(n) - beta(n - k + 1.0, k + 1.0);
    }

    /// `ln B(a, b)`.
    private static double beta(double a, double b) {
        return IncompleteGamma.logGamma(a)
                + IncompleteGamma.logGamma(b)
                - IncompleteGamma.logGamma(a + b);
    }
}
