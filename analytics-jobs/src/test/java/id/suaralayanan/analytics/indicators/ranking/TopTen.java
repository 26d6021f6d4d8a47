package id.suaralayanan.analytics.indicators.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How many of the true best ten of 514 units the raw means find, and how many the shrunk ones.
final class TopTen {
    private static final int UNITS = 514;
    private static final double BETWEEN = 4;
    private static final double WITHIN = 13;

    private TopTen() {}

    /// Means over all runs; errors are mean squares, sizes median numbers of respondents.
    record Result(
            double foundNaive,
            double foundShrunk,
            double errorNaive,
            double errorShrunk,
            double sizeNaive,
            double sizeShrunk) {}

    static Result of(int runs) {
        var random = new Random(20_261_129);
        double[] sums = new double[6];
        for (int run = 0; run < runs; run++) {
            double[] one = run(random);
            Arrays.setAll(sums, i -> sums[i] + one[i] / runs);
        }
        return new Result(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
    }

    private static double[] run(Random random) {
        double[] n = new double[UNITS];
        double[] truth = new double[UNITS];
        double[] raw = new double[UNITS];
        Arrays.setAll(n, _ -> Math.max(10, Math.exp(Math.log(80) + 1.1 * random.nextGaussian())));
        Arrays.setAll(truth, _ -> 82 + BETWEEN * random.nextGaussian());
        Arrays.setAll(raw, i -> truth[i] + WITHIN / Math.sqrt(n[i]) * random.nextGaussian());
        List<Estimate> estimates =
                IntStream.range(0, UNITS)
                        .mapToObj(i -> new Estimate(raw[i], WITHIN / Math.sqrt(n[i])))
                        .toList();
        double[] shrunk =
                Shrinkage.of(estimates).units().stream()
                        .mapToDouble(Shrinkage.Shrunk::value)
                        .toArray();
        Set<Integer> best = topTen(truth);
        return new double[] {
            common(best, topTen(raw)),
            common(best, topTen(shrunk)),
            error(truth, raw),
            error(truth, shrunk),
            median(n, topTen(raw)),
            median(n, topTen(shrunk))
        };
    }

    private static Set<Integer> topTen(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values[i]))
                .limit(10)
                .collect(Collectors.toSet());
    }

    private static int common(Set<Integer> one, Set<Integer> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    private static double error(double[] truth, double[] values) {
        return IntStream.range(0, truth.length)
                .mapToDouble(i -> (values[i] - truth[i]) * (values[i] - truth[i]))
                .average()
                .orElseThrow();
    }

    private static double median(double[] n, Set<Integer> units) {
        double[] sizes = units.stream().mapToDouble(i -> n[i]).sorted().toArray();
        return (sizes[4] + sizes[5]) / 2;
    }
}
