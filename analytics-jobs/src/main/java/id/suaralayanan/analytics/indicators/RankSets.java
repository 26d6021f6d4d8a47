package id.suaralayanan.analytics.indicators;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/// Joint 95 % rank ranges: with this confidence *all* units' true places lie in their ranges at
/// once.
///
/// Unit `i` is certainly behind `j` when `y_i − y_j + c·s_ij < 0`, `s_ij = √(se_i² + se_j²)`, so
/// its rank lies in `[1 + #{j ahead}, K − #{j behind}]`. The critical value `c` is the 95 %
/// quantile of `max over i<j of |e_i − e_j| / s_ij` with `e_i ~ N(0, se_i²)`, simulated with a
/// fixed seed.
///
/// - The result does not depend on the order of the units, the number of threads or the machine.
/// - Units without error (everyone answered) are compared exactly; equal ones share a range.
/// - All separated: single ranks. All equal: `[1, K]`. One unit: `[1, 1]`.
///
/// Source: Mogstad, Romano, Shaikh and Wilhelm 2024 Rev. Econ. Stud. 91(1):476–518 s. 3; the
/// comparison by separate intervals is Klein, Wright and Wieczorek 2020 JRSS-C 69:589–606.
public final class RankSets {
    private static final double ALPHA = 0.05;
    private static final int LEAST_DRAWS = 20_480;
    private static final int MOST_DRAWS = 204_800;
    private static final long COMPARISONS = 3_000_000_000L;
    private static final long SEED = 20_261_121;
    private static final int BLOCK = 64;

    private RankSets() {}

    /// Best and worst place, 1 is the first.
    public record Range(int low, int high) {
        public Range {
            if (low < 1 || high < low) {
                throw new IllegalArgumentException("rank range " + low + "–" + high);
            }
        }
    }

    /// The published ranges, in the order of the estimates.
    public static List<Range> of(List<Estimate> estimates) {
        return byDifferences(estimates, maxT(errors(estimates), draws(estimates.size())));
    }

    /// Ranges where `c` is set to hold for all pairs by Bonferroni: wider, without simulation.
    static List<Range> bonferroni(List<Estimate> estimates) {
        return byDifferences(estimates, bonferroniCritical(estimates.size()));
    }

    /// Ranges from intervals made for each unit apart, wider still: `j` is ahead when its lower end
    /// lies above the upper end of `i`, which is a lead of more than `z·(se_i + se_j)`.
    static List<Range> klein(List<Estimate> estimates) {
        double z = kleinCritical(estimates.size());
        return ranges(estimates, (a, b) -> z * (a + b));
    }

    static double kleinCritical(int units) {
        return Normal.quantile(1 - (1 - Math.pow(1 - ALPHA, 1.0 / units)) / 2);
    }

    static double bonferroniCritical(int units) {
        long pairs = Math.max(1, (long) units * (units - 1) / 2);
        return Normal.quantile(1 - ALPHA / (2.0 * pairs));
    }

    private static List<Range> byDifferences(List<Estimate> estimates, double critical) {
        return ranges(estimates, (a, b) -> critical * Math.sqrt(a * a + b * b));
    }

    private static List<Range> ranges(List<Estimate> estimates, DoubleBinaryOperator margin) {
        return estimates.stream()
                .map(own -> {
                    int ahead = 0;
                    int behind = 0;
                    for (Estimate other : estimates) {
                        double lead = own.value() - other.value();
                        double needed =
                                margin.applyAsDouble(own.standardError(), other.standardError());
                        ahead += lead + needed < 0 ? 1 : 0;
                        behind += lead - needed > 0 ? 1 : 0;
                    }
                    return new Range(1 + ahead, estimates.size() - behind);
                })
                .toList();
    }

    /// Simulated samples behind a published range: 204,800 up to 171 units, then fewer, as the work
    /// grows with the square of the units, and never below 20,480.
    static int draws(int units) {
        long pairs = Math.max(1, (long) units * (units - 1) / 2);
        return Math.clamp(COMPARISONS / pairs, LEAST_DRAWS, MOST_DRAWS);
    }

    private static double[] errors(List<Estimate> estimates) {
        return estimates.stream().mapToDouble(Estimate::standardError).sorted().toArray();
    }

    /// The simulated critical value. Blocks of draws are independent streams of one seed, so they
    /// run in parallel and give the same numbers however they are shared out.
    static double maxT(double[] errors, int draws) {
        int blocks = (draws + BLOCK - 1) / BLOCK;
        double[] inverse = inverseErrors(errors);
        double[] most = new double[blocks * BLOCK];
        IntStream.range(0, blocks)
                .parallel()
                .forEach(block -> {
                    double[] own = block(errors, inverse, block);
                    System.arraycopy(own, 0, most, block * BLOCK, BLOCK);
                });
        Arrays.sort(most);
        return most[(int) Math.ceil((1 - ALPHA) * most.length) - 1];
    }

    /// `1/s_ij` for `i < j`, row after row; 0 where neither has an error, so that the pair never
    /// counts.
    private static double[] inverseErrors(double[] errors) {
        double[] inverse = new double[errors.length * (errors.length - 1) / 2];
        int pair = 0;
        for (int i = 0; i < errors.length; i++) {
            for (int j = i + 1; j < errors.length; j++) {
                double error = Math.sqrt(errors[i] * errors[i] + errors[j] * errors[j]);
                inverse[pair++] = error > 0 ? 1 / error : 0;
            }
        }
        return inverse;
    }

    private static double[] block(double[] errors, double[] inverse, int block) {
        NormalDraws draws = new NormalDraws(SEED, block);
        double[] e = new double[errors.length * BLOCK];
        for (int i = 0; i < errors.length; i++) {
            draws.fill(e, i * BLOCK, (i + 1) * BLOCK, errors[i]);
        }
        double[] most = new double[BLOCK];
        int pair = 0;
        for (int i = 0; i < errors.length; i++) {
            for (int j = i + 1; j < errors.length; j++) {
                raise(most, e, i * BLOCK, j * BLOCK, inverse[pair++]);
            }
        }
        return most;
    }

    /// One pair in every draw of the block; a straight loop that the compiler turns into vectors.
    private static void raise(double[] most, double[] e, int i, int j, double inverse) {
        for (int draw = 0; draw < BLOCK; draw++) {
            double distance = Math.abs(e[i + draw] - e[j + draw]) * inverse;
            most[draw] = Math.max(most[draw], distance);
        }
    }
}
