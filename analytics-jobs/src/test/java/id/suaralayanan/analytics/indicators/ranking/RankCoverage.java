package id.suaralayanan.analytics.indicators.ranking;

import id.suaralayanan.analytics.indicators.ranking.RankSets.Range;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/// How often the ranges of all units of a made-up group hold their true places at once, and how
/// wide they are. Between units sd 4, standard errors 0.4 to 2.
public final class RankCoverage {
    private static final double BETWEEN = 4;
    private static final int UNITS = 38;

    private RankCoverage() {}

    /// @param held share of the runs in which every range held the true place
    /// @param size mean number of places in a range
    public record Result(double held, double size) {}

    /// Ranges as published, from `draws` simulated samples each.
    public static Result published(int runs, int draws) {
        return of(runs, estimates -> maxT(estimates, draws));
    }

    static Result klein(int runs) {
        return of(runs, RankSets::klein);
    }

    static Result bonferroni(int runs) {
        return of(runs, RankSets::bonferroni);
    }

    private static List<Range> maxT(List<Estimate> estimates, int draws) {
        double[] errors = estimates.stream().mapToDouble(Estimate::standardError).toArray();
        double critical = MaxT.criticals(List.of(errors), draws)[0];
        return RankSets.byDifferences(estimates, critical);
    }

    private static Result of(int runs, Function<List<Estimate>, List<Range>> method) {
        var random = new Random(20_261_129);
        int held = 0;
        long places = 0;
        for (int run = 0; run < runs; run++) {
            double[] truth =
                    IntStream.range(0, UNITS)
                            .mapToDouble(_ -> 85 + BETWEEN * random.nextGaussian())
                            .toArray();
            List<Estimate> estimates =
                    IntStream.range(0, UNITS)
                            .mapToObj(i -> {
                                double error = 0.4 + 1.6 * random.nextDouble();
                                return new Estimate(
                                        truth[i] + error * random.nextGaussian(), error);
                            })
                            .toList();
            List<Range> ranges = method.apply(estimates);
            held += holdsAll(ranges, truth) ? 1 : 0;
            places += ranges.stream().mapToInt(range -> range.high() - range.low() + 1).sum();
        }
        return new Result((double) held / runs, (double) places / runs / UNITS);
    }

    private static boolean holdsAll(List<Range> ranges, double[] truth) {
        return IntStream.range(0, truth.length)
                .allMatch(i -> {
                    int place =
                            1
                                    + (int)
                                            IntStream.range(0, truth.length)
                                                    .filter(j -> truth[j] > truth[i])
                                                    .count();
                    return ranges.get(i).low() <= place && place <= ranges.get(i).high();
                });
    }
}
