package id.suaralayanan.analytics.indicators.ranking;

import id.suaralayanan.analytics.indicators.statistics.Normal;
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
///
/// @param critical the critical value `c`
/// @param ranges in the order of the estimates
public record RankSets(double critical, List<Range> ranges) {
    public static final String FORMULA = "rank-sets/1";

    /// Simulated samples behind a critical value.
    public static final int DRAWS = 20_480;

    public static final long SEED = 20_261_121;

    private static final double ALPHA = 0.05;

    public RankSets {
        ranges = List.copyOf(ranges);
    }

    /// Best and worst place, 1 is the first.
    public record Range(int low, int high) {
        public Range {
            if (low < 1 || high < low) {
                throw new IllegalArgumentException("rank range " + low + "–" + high);
            }
        }
    }

    /// The published ranges of one group.
    public static RankSets of(List<Estimate> estimates) {
        return ofEach(List.of(estimates)).getFirst();
    }

    /// The published ranges of many groups, each for itself; together they share the simulation.
    public static List<RankSets> ofEach(List<List<Estimate>> groups) {
        double[] criticals = MaxT.criticals(groups.stream().map(RankSets::errors).toList(), DRAWS);
        return IntStream.range(0, criticals.length)
                .mapToObj(
                        i -> new RankSets(criticals[i], byDifferences(groups.get(i), criticals[i])))
                .toList();
    }

    /// The tiers that follow from the ranges, in their order.
    public List<Tier> tiers() {
        return ranges.stream().map(range -> Tier.of(range, ranges.size())).toList();
    }

    /// Ranges that each hold for one unit, not for all at once: Bonferroni over its own
    /// comparisons.
    static List<Range> marginal(List<Estimate> estimates) {
        return byDifferences(estimates, marginalCritical(estimates.size()));
    }

    static double marginalCritical(int units) {
        return Normal.quantile(1 - ALPHA / (2.0 * Math.max(1, units - 1)));
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

    static List<Range> byDifferences(List<Estimate> estimates, double critical) {
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

    private static double[] errors(List<Estimate> estimates) {
        return estimates.stream().mapToDouble(Estimate::standardError).toArray();
    }
}
