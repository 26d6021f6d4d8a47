package id.suaralayanan.analytics.indicators.integrity;

import id.suaralayanan.analytics.indicators.statistics.Binomial;
import id.suaralayanan.analytics.indicators.statistics.Normal;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// Counts of a group's units against what their peers let expect.
///
/// Honest units differ more than coin tosses would, by the same share whether they have many
/// answers or few; the variance of these shares, estimated with the extremes drawn in, is added to
/// that of the count (Spiegelhalter 2005 Stat. Med. 24:1185–1202, additive form).
final class PeerShares {
    private static final double DRAWN_IN = 0.1;

    /// Mean square of a standard normal z whose outer tenths are drawn in: `1 − 2α − 2cφ(c) + 2αc²`
    /// with `Φ(c) = 1 − α`, `α = 0.1`.
    private static final double LEFT = 0.6787;

    private PeerShares() {}

    /// What citizens do. The larger of the exact tail and that of the z with the usual differences:
    /// few answers make the normal curve too sure, many make the coin tosses too sure.
    ///
    /// @param counts one of each unit, of the same test; those that expect nothing, or everything,
    ///   are left out
    static List<Finding> ofPatterns(List<Finding> counts) {
        List<Finding> all = comparable(counts);
        double between = between(all, 1);
        return with(
                all, one -> Math.max(tail(one, 0), Normal.upperTail(z(one) / wider(one, between))));
    }

    /// What offices decide, such as who enters answers: it differs more, and unevenly. Coin tosses
    /// whose chance is another one in each unit.
    static List<Finding> ofHabits(List<Finding> counts) {
        List<Finding> all = comparable(counts);
        double between = between(all, LEFT);
        return with(all, one -> tail(one, between));
    }

    private static List<Finding> comparable(List<Finding> counts) {
        return counts.stream()
                .filter(one -> one.expected() > 0 && one.expected() < one.answers())
                .toList();
    }

    private static List<Finding> with(List<Finding> all, ToDoubleFunction<Finding> chance) {
        return all.stream().map(one -> one.with(chance.applyAsDouble(one))).toList();
    }

    private static double tail(Finding one, double between) {
        return Binomial.upperTail(
                one.answers(), one.observed(), one.expected() / one.answers(), between);
    }

    /// How much the differences between honest units widen the z of a count.
    private static double wider(Finding one, double between) {
        return Math.sqrt(1 + one.answers() * between / chance(one));
    }

    /// Of a count against its expectation.
    private static double z(Finding one) {
        return (one.observed() - one.expected()) / Math.sqrt(one.answers() * chance(one));
    }

    /// Variance of a single answer.
    private static double chance(Finding one) {
        double share = one.expected() / one.answers();
        return share * (1 - share);
    }

    /// `τ²`, the variance of the shares of honest units beyond coin tosses: `(k·φ − (k−1)) / (Σw −
    /// Σw²/Σw)` with `w = n/(p·(1−p))`.
    private static double between(List<Finding> all, double left) {
        double phi = Math.max(1, overdispersion(all.stream().mapToDouble(PeerShares::z)) / left);
        double[] w = all.stream().mapToDouble(one -> one.answers() / chance(one)).toArray();
        double sum = Arrays.stream(w).sum();
        double room = sum - Arrays.stream(w).map(x -> x * x).sum() / sum;
        return room > 0 ? Math.max(0, (w.length * phi - (w.length - 1)) / room) : 0;
    }

    /// Mean square of the z, the outer tenths drawn in; at least 1.
    static double overdispersion(DoubleStream scores) {
        double[] z = scores.sorted().toArray();
        if (z.length == 0) {
            return 1;
        }
        int cut = (int) (DRAWN_IN * z.length);
        Arrays.fill(z, 0, cut, z[cut]);
        Arrays.fill(z, z.length - cut, z.length, z[z.length - 1 - cut]);
        return Math.max(1, Arrays.stream(z).map(one -> one * one).average().orElse(1));
    }
}
