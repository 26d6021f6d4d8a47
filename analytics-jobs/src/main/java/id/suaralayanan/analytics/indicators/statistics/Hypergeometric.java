package id.suaralayanan.analytics.indicators.statistics;

/// Tail of the hypergeometric distribution: whether a sample has more marked things in it than
/// chance would put there.
public final class Hypergeometric {
    private Hypergeometric() {}

    /// `P(X ≥ k)` for `drawn` things out of `all`, of which `marked` are marked.
    ///
    /// With `all` the answers of two periods together and `marked` the bad ones among them, this is
    /// Fisher's exact test of "the first has no more bad ones than the second": right at no more
    /// than its level however few there are, and whatever share of bad ones is usual.
    public static double upperTail(long all, long marked, long drawn, long k) {
        if (marked < 0 || drawn < 0 || marked > all || drawn > all) {
            throw new IllegalArgumentException(marked + " and " + drawn + " of " + all);
        }
        double sum = 0;
        for (long i = Math.max(k, drawn + marked - all); i <= Math.min(drawn, marked); i++) {
            sum +=
                    Math.exp(
                            logChoose(marked, i)
                                    + logChoose(all - marked, drawn - i)
                                    - logChoose(all, drawn));
        }
        return Math.min(1, sum);
    }

    private static double logChoose(long n, long k) {
        return IncompleteGamma.logGamma(n + 1.0)
                - IncompleteGamma.logGamma(k + 1.0)
                - IncompleteGamma.logGamma(n - k + 1.0);
    }
}
