package id.suaralayanan.analytics.indicators.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// By how much the mean of one place moved more than that of its peers, with a 95 % interval.
///
/// `effect = d − d̄`, where `d` is after minus before and `d̄` the mean of the peers' `d_j`. Its
/// uncertainty is more than that of the answers: peers change for reasons of their own, and so may
/// this place. How much they do is read off the peers themselves:
///
/// - `s²`: variance of the `d_j` over the `J` peers
/// - `τ² = max(0, s² − mean of v_j)`: what is left of it without the chance of answers, `v = σ²/n
///   before + σ²/n after`
/// - `se² = τ² + v + s²/J`, `effect ± t(0.975; J − 1) · se`
///
/// The place's own `σ²` is drawn towards the pooled one of the peers as if 8 further answers had
/// been seen, so that thirty equal answers do not claim certainty.
///
/// It is no proof of the cause: whatever else happened there at the same time is in the effect.
///
/// Source: Donald and Lang 2007 Rev. Econ. Stat. 89:221; Conley and Taber 2011 Rev. Econ. Stat.
/// 93:113; Smyth 2004 SAGMB 3:3 (moderated variance).
///
/// @param peers how many it is compared with
public record DifferenceInDifferences(double effect, double low, double high, int peers) {
    /// With fewer nobody knows how much places change anyway.
    public static final int LEAST_PEERS = 5;

    private static final double PRIOR_ANSWERS = 8;
    private static final double UPPER = 0.975;

    /// A place before and after.
    public record Pair(SampleMean before, SampleMean after) {
        double difference() {
            return after.mean() - before.mean();
        }

        double variance() {
            return before.variance() / before.n() + after.variance() / after.n();
        }

        Pair towards(double pooled) {
            return new Pair(moderated(before, pooled), moderated(after, pooled));
        }

        private static SampleMean moderated(SampleMean own, double pooled) {
            double variance =
                    ((own.n() - 1) * own.variance() + PRIOR_ANSWERS * pooled)
                            / (own.n() - 1 + PRIOR_ANSWERS);
            return new SampleMean(own.n(), own.mean(), variance);
        }
    }

    /// What the interval says.
    public enum Side {
        /// Moved up more than its peers.
        ABOVE,
        /// Moved down more than its peers.
        BELOW,
        /// Nothing can be said.
        NEITHER
    }

    /// Empty with fewer than [#LEAST_PEERS] peers.
    public static Optional<DifferenceInDifferences> of(Pair own, List<Pair> peers) {
        int count = peers.size();
        if (count < LEAST_PEERS) {
            return Optional.empty();
        }
        double mean = peers.stream().mapToDouble(Pair::difference).sum() / count;
        double spread =
                peers.stream().mapToDouble(peer -> square(peer.difference() - mean)).sum()
                        / (count - 1);
        double chance = peers.stream().mapToDouble(Pair::variance).sum() / count;
        double error =
                Math.sqrt(
                        Math.max(0, spread - chance)
                                + own.towards(pooled(peers)).variance()
                                + spread / count);
        double effect = own.difference() - mean;
        double half = StudentT.quantile(UPPER, count - 1) * error;
        return Optional.of(
                new DifferenceInDifferences(effect, effect - half, effect + half, count));
    }

    public Side side() {
        if (low > 0) {
            return Side.ABOVE;
        }
        return high < 0 ? Side.BELOW : Side.NEITHER;
    }

    /// Variance of one answer over all peers, before and after.
    private static double pooled(List<Pair> peers) {
        var samples =
                peers.stream().flatMap(peer -> Stream.of(peer.before(), peer.after())).toList();
        double squares = samples.stream().mapToDouble(it -> (it.n() - 1) * it.variance()).sum();
        return squares / samples.stream().mapToLong(it -> it.n() - 1).sum();
    }

    private static double square(double x) {
        return x * x;
    }
}
