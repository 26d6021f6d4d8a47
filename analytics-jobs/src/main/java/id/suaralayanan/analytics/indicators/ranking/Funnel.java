package id.suaralayanan.analytics.indicators.ranking;

import id.suaralayanan.analytics.indicators.statistics.Normal;
import id.suaralayanan.analytics.indicators.statistics.PValueAdjustment;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Funnel of a peer group: which units differ from the group by more than chance and the usual
/// differences between units explain.
///
/// - target `T = Σ n·y / Σ n`, `z = (y − T) / (s0/√n)`;
/// - over-dispersion: `z` winsorised at 10 and 90 % (quantile type 7), `φ` the mean of their
///   squares; where `φ > 1 + 2·√(2/k)` the units differ by more than sampling, and `τ² = max(0,
///   (k·φ − (k−1)) / (Σw − Σw²/Σw))`, `w = n/s0²`, is added to every variance: `z' = (y − T) /
///   √(s0²/n + τ²)`;
/// - a unit lies outside, [FunnelSide#HIGH] or [FunnelSide#LOW], when `|z'|` passes the 99.8 %
///   limit **and** its p-value stays below 0.05 after [PValueAdjustment#benjaminiHochberg] over the
///   group, **and** at most half of the others lie further out on that side.
///
/// The last condition matters where a few large units pull the target away from the middle of the
/// group: what the average and the middle disagree about is not told, so that no unit is high here
/// and clearly below by its [Tier]. A unit alone is its own target and inside.
///
/// Source: Spiegelhalter 2005 Stat. Med. 24:1185–1202.
public record Funnel(
        double target, double peerSd, double phi, double tauSquared, List<Standing> standings) {
    public static final String FORMULA = "funnel/2";

    private static final double LIMIT_95 = Normal.quantile(0.975);
    private static final double LIMIT_998 = Normal.quantile(0.999);

    /// A unit in the group.
    public record Point(long n, double mean) {
        public Point {
            if (n < 1) {
                throw new IllegalArgumentException("a unit with " + n + " respondents");
            }
        }
    }

    /// A unit's distance from the target: `z` by sampling alone, `adjusted` with `τ²`, and the
    /// p-value of `adjusted` before and after the correction for many units.
    public record Standing(
            double z, double adjusted, double p, double adjustedP, FunnelSide side) {}

    /// The funnel's walls at some number of respondents.
    public record Limits(double low998, double low95, double high95, double high998) {}

    public Funnel {
        standings = List.copyOf(standings);
    }

    /// Standings come in the order of the points.
    public static Funnel of(List<Point> points, double peerSd) {
        if (points.isEmpty() || !(peerSd > 0)) {
            throw new IllegalArgumentException(
                    points.size() + " units with spread " + peerSd + " make no funnel");
        }
        double sum = points.stream().mapToDouble(point -> point.n() * point.mean()).sum();
        double target = sum / points.stream().mapToLong(Point::n).sum();
        double[] z =
                points.stream()
                        .mapToDouble(p -> (p.mean() - target) / (peerSd / Math.sqrt(p.n())))
                        .toArray();
        double phi = winsorisedPhi(z);
        double tauSquared = phi > threshold(z.length) ? tauSquared(points, peerSd, phi) : 0;
        return new Funnel(
                target, peerSd, phi, tauSquared, standings(points, target, peerSd, z, tauSquared));
    }

    /// Walls that include `τ²`: the ones the sides are judged by.
    public Limits limits(long n) {
        return limits(Math.sqrt(peerSd * peerSd / n + tauSquared));
    }

    /// Walls by sampling alone.
    public Limits samplingLimits(long n) {
        return limits(peerSd / Math.sqrt(n));
    }

    private Limits limits(double error) {
        return new Limits(
                target - LIMIT_998 * error,
                target - LIMIT_95 * error,
                target + LIMIT_95 * error,
                target + LIMIT_998 * error);
    }

    /// Above it the units differ by more than sampling: `1 + 2·√(2/k)`.
    static double threshold(int units) {
        return 1 + 2 * Math.sqrt(2.0 / units);
    }

    private static double tauSquared(List<Point> points, double peerSd, double phi) {
        double[] w = points.stream().mapToDouble(p -> p.n() / (peerSd * peerSd)).toArray();
        double sum = Arrays.stream(w).sum();
        double room = sum - Arrays.stream(w).map(x -> x * x).sum() / sum;
        return room > 0 ? Math.max(0, (w.length * phi - (w.length - 1)) / room) : 0;
    }

    private static List<Standing> standings(
            List<Point> points, double target, double peerSd, double[] z, double tauSquared) {
        double[] adjusted =
                points.stream()
                        .mapToDouble(p ->
                                (p.mean() - target)
                                        / Math.sqrt(peerSd * peerSd / p.n() + tauSquared))
                        .toArray();
        double[] p = Arrays.stream(adjusted).map(Normal::twoSided).toArray();
        double[] adjustedP = PValueAdjustment.benjaminiHochberg(p);
        return IntStream.range(0, z.length)
                .mapToObj(i ->
                        new Standing(
                                z[i],
                                adjusted[i],
                                p[i],
                                adjustedP[i],
                                side(points, i, adjusted[i], adjustedP[i])))
                .toList();
    }

    private static FunnelSide side(
            List<Point> points, int unit, double adjusted, double adjustedP) {
        if (Math.abs(adjusted) <= LIMIT_998 || adjustedP >= PValueAdjustment.LEVEL) {
            return FunnelSide.INSIDE;
        }
        double own = points.get(unit).mean();
        long further =
                points.stream()
                        .filter(other -> adjusted > 0 ? other.mean() > own : other.mean() < own)
                        .count();
        if (2 * further > points.size() - 1) {
            return FunnelSide.INSIDE;
        }
        return adjusted > 0 ? FunnelSide.HIGH : FunnelSide.LOW;
    }

    private static double winsorisedPhi(double[] z) {
        double[] sorted = z.clone();
        Arrays.sort(sorted);
        double low = quantile(sorted, 0.1);
        double high = quantile(sorted, 0.9);
        return Arrays.stream(z).map(x -> Math.clamp(x, low, high)).map(x -> x * x).sum() / z.length;
    }

    /// Type 7: linear between the order statistics, the ends at 0 and 1.
    private static double quantile(double[] sorted, double p) {
        double place = p * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
