package id.suaralayanan.analytics.indicators.ranking;

import id.suaralayanan.analytics.indicators.statistics.Bisection;
import id.suaralayanan.analytics.indicators.statistics.NormalDraws;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Comparison of peers without the luck of small numbers: every index is drawn towards the mean of
/// its peers, the more the less is known about it. Never the published index, only the comparison.
///
/// `B = τ²/(τ²+v)`, `shrunk = μ + B·(y − μ)`, variance `B·v + (1−B)²·se(μ)²`, `v` the squared
/// standard error, `μ` the mean with weights `1/(v+τ²)`, and `τ²` after Paule and Mandel: the root
/// of `Σ (y − μ(τ²))²/(v+τ²) = k − 1`, or 0 where the units differ no more than chance explains.
///
/// Source: Efron and Morris 1975 JASA 70:311–319; Morris 1983 JASA 78:47–55; Paule and Mandel 1982
/// J. Res. NBS 87:377–385.
public record Shrinkage(double tauSquared, double mean, double standardError, List<Shrunk> units) {
    public static final String FORMULA = "shrinkage/1";

    private static final double LEAST_VARIANCE = 1e-12;

    /// Probability from which a unit belongs to the leading group.
    public static final double LEADING = 0.8;

    private static final int DRAWS = 20_480;
    private static final long SEED = 20_261_121;

    /// One unit: how much of its own value it keeps, the drawn value, and its standard deviation.
    public record Shrunk(double kept, double value, double sd) {}

    public Shrinkage {
        units = List.copyOf(units);
    }

    /// Units come in the order of the estimates.
    public static Shrinkage of(List<Estimate> estimates) {
        if (estimates.isEmpty()) {
            throw new IllegalArgumentException("nothing to compare");
        }
        double[] y = estimates.stream().mapToDouble(Estimate::value).toArray();
        double[] v =
                estimates.stream()
                        .mapToDouble(e -> e.standardError() * e.standardError())
                        .map(x -> Math.max(x, LEAST_VARIANCE))
                        .toArray();
        double tauSquared = tauSquared(y, v);
        double mean = mean(y, v, tauSquared);
        double error = 1 / Math.sqrt(Arrays.stream(v).map(x -> 1 / (x + tauSquared)).sum());
        return new Shrinkage(
                tauSquared,
                mean,
                error,
                IntStream.range(0, y.length)
                        .mapToObj(i -> shrunk(y[i], v[i], tauSquared, mean, error))
                        .toList());
    }

    /// Probability of each unit to be among the best `top`, simulated with a fixed seed.
    public double[] leadingProbability(int top) {
        if (units.size() <= top) {
            return units.stream().mapToDouble(_ -> 1).toArray();
        }
        NormalDraws draws = new NormalDraws(SEED, 0);
        double[] value = new double[units.size()];
        double[] times = new double[units.size()];
        for (int draw = 0; draw < DRAWS; draw++) {
            draws.fill(value, value.length);
            for (int i = 0; i < value.length; i++) {
                value[i] = units.get(i).value() + units.get(i).sd() * value[i];
            }
            double least = sorted(value)[value.length - top];
            for (int i = 0; i < value.length; i++) {
                times[i] += value[i] >= least ? 1 : 0;
            }
        }
        return Arrays.stream(times).map(count -> count / DRAWS).toArray();
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /// The leading group: units that are among the best tenth (at least one) with probability 0.8.
    public List<Boolean> leading() {
        double[] probability = leadingProbability(Math.max(1, units.size() / 10));
        return Arrays.stream(probability).mapToObj(p -> p >= LEADING).toList();
    }

    private static Shrunk shrunk(
            double y, double v, double tauSquared, double mean, double meanError) {
        double kept = tauSquared / (tauSquared + v);
        double variance = kept * v + (1 - kept) * (1 - kept) * meanError * meanError;
        return new Shrunk(kept, mean + kept * (y - mean), Math.sqrt(variance));
    }

    private static double tauSquared(double[] y, double[] v) {
        int freedom = y.length - 1;
        return excess(y, v, 0) <= freedom
                ? 0
                : Bisection.rootAbove(t -> excess(y, v, t) - freedom, 0);
    }

    /// `Σ (y − μ(t))²/(v+t)`.
    private static double excess(double[] y, double[] v, double t) {
        double mean = mean(y, v, t);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += (y[i] - mean) * (y[i] - mean) / (v[i] + t);
        }
        return sum;
    }

    private static double mean(double[] y, double[] v, double t) {
        double weighted = 0;
        double weights = 0;
        for (int i = 0; i < y.length; i++) {
            weighted += y[i] / (v[i] + t);
            weights += 1 / (v[i] + t);
        }
        return weighted / weights;
    }
}
