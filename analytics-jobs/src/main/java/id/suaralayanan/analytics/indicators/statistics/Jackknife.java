package id.suaralayanan.analytics.indicators.statistics;

import java.util.Optional;
import java.util.stream.DoubleStream;

/// How sure an estimate is, from random groups of its data: it is made again with each group left
/// out, and `s² = (G − 1)/G · Σ (θ₍g₎ − mean)²` of `G` such estimates.
///
/// Asks for no distribution, and keeps whatever hangs together inside a form.
///
/// Source: Quenouille 1956 Biometrika 43:353–360; Kott 2001 J. Official Stat. 17:521–526
/// (delete-a-group).
public record Jackknife(double estimate, double error, int groups) {
    /// Ends of an interval.
    public record Ends(double low, double high) {}

    /// Empty with fewer than two groups, or where one of the estimates does not exist.
    ///
    /// @param without the estimate without each of the groups
    public static Optional<Jackknife> of(double estimate, double... without) {
        if (without.length < 2
                || !Double.isFinite(estimate)
                || DoubleStream.of(without).anyMatch(it -> !Double.isFinite(it))) {
            return Optional.empty();
        }
        double mean = DoubleStream.of(without).average().orElseThrow();
        double squares = DoubleStream.of(without).map(it -> (it - mean) * (it - mean)).sum();
        double groups = without.length;
        return Optional.of(
                new Jackknife(
                        estimate, Math.sqrt((groups - 1) / groups * squares), without.length));
    }

    /// By Student's t with `G − 1` degrees of freedom.
    ///
    /// @param tail what lies beyond each end, e.g. 0.025
    public Ends interval(double tail) {
        double half = StudentT.quantile(1 - tail, groups - 1.0) * error;
        return new Ends(estimate - half, estimate + half);
    }
}
