package id.suaralayanan.analytics.indicators.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Means of samples of different size in time, between the limits that chance alone keeps to.
///
/// Centre `c = Σ n_i·m_i / Σ n_i`, standard error of a sample `σ_i = s/√n_i · f`, limits `c ±
/// 3·σ_i`, with `s` the pooled standard deviation inside the samples. Large samples differ by more
/// than chance inside them explains (other weeks, other people), so `f = max(1, mean|z_i − z_(i−1)|
/// / 1.128)` of `z_i = (m_i − c)/(s/√n_i)` widens the limits to what neighbours in time usually
/// differ by.
///
/// - Fewer than eight samples, or no spread inside them: no limits, empty.
///
/// Source: Shewhart 1931; Laney 2002 Qual. Eng. 14:531–537 for `f`; rules: [RunRule].
public record ControlChart(double centre, double sd, double widened, List<Point> points) {
    public static final String FORMULA = "control-chart/1";

    /// Samples below which no limits are drawn.
    public static final int LEAST = 8;

    /// Mean distance of two draws from a normal distribution, in standard deviations.
    private static final double RANGE_OF_TWO = 1.128;

    private static final double LIMIT = 3;

    /// @param sd standard deviation inside the sample; of one thing 0
    public record Sample(long n, double mean, double sd) {
        public Sample {
            if (n < 1 || !(sd >= 0) || !Double.isFinite(mean)) {
                throw new IllegalArgumentException("no sample: " + n + ", " + mean + " ± " + sd);
            }
        }
    }

    /// @param z distance from the centre in its widened standard errors
    /// @param broken rules whose pattern it completes
    public record Point(double mean, double low, double high, double z, Set<RunRule> broken) {
        public boolean isSignal() {
            return !broken.isEmpty();
        }
    }

    public ControlChart {
        points = List.copyOf(points);
    }

    /// @param samples in time
    public static Optional<ControlChart> of(List<Sample> samples) {
        double sd = pooled(samples);
        return samples.size() < LEAST || sd == 0
                ? Optional.empty()
                : Optional.of(of(samples, centre(samples), sd));
    }

    private static ControlChart of(List<Sample> samples, double centre, double sd) {
        double[] z =
                samples.stream()
                        .mapToDouble(it -> (it.mean() - centre) / (sd / Math.sqrt(it.n())))
                        .toArray();
        double widened = widened(z);
        for (int i = 0; i < z.length; i++) {
            z[i] /= widened;
        }
        var broken = RunRule.broken(z);
        var points = new ArrayList<Point>();
        for (int i = 0; i < z.length; i++) {
            var sample = samples.get(i);
            double reach = LIMIT * widened * sd / Math.sqrt(sample.n());
            points.add(
                    new Point(sample.mean(), centre - reach, centre + reach, z[i], broken.get(i)));
        }
        return new ControlChart(centre, sd, widened, points);
    }

    private static double centre(List<Sample> samples) {
        double all = samples.stream().mapToDouble(Sample::n).sum();
        return samples.stream().mapToDouble(it -> it.n() * it.mean()).sum() / all;
    }

    private static double pooled(List<Sample> samples) {
        double squares = samples.stream().mapToDouble(it -> (it.n() - 1) * it.sd() * it.sd()).sum();
        double freedom = samples.stream().mapToDouble(it -> it.n() - 1.0).sum();
        return freedom == 0 ? 0 : Math.sqrt(squares / freedom);
    }

    private static double widened(double[] z) {
        double moved = 0;
        for (int i = 1; i < z.length; i++) {
            moved += Math.abs(z[i] - z[i - 1]);
        }
        return Math.max(1, moved / (z.length - 1) / RANGE_OF_TWO);
    }
}
