package id.suaralayanan.analytics.indicators.statistics;

/// Tail of the binomial distribution, term by term from its largest one down.
public final class Binomial {
    private static final double NEGLIGIBLE = 1e-17;

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
}
