package id.suaralayanan.analytics.indicators.ranking;

import id.suaralayanan.analytics.indicators.statistics.Normal;
import id.suaralayanan.analytics.indicators.statistics.PValueAdjustment;
import java.util.List;
import java.util.stream.IntStream;

/// The tiers by a milder rule, for comparison: among all pairs that are called different about one
/// in twenty is a false alarm ([PValueAdjustment#benjaminiHochberg] over all pairs), where
/// [RankSets] hardly allows any false alarm at all.
///
/// Pairs share units and are not independent; the procedure is known to hold for differences of
/// normal estimates in practice, not by proof (Yekutieli 2008 J. Stat. Plan. Inference 138:405).
public final class PairwiseTiers {
    private PairwiseTiers() {}

    /// Tiers in the order of the estimates.
    public static List<Tier> of(List<Estimate> estimates) {
        int units = estimates.size();
        double[] q = PValueAdjustment.benjaminiHochberg(pairs(estimates));
        int[] ahead = new int[units];
        int[] behind = new int[units];
        for (int i = 0, pair = 0; i < units; i++) {
            for (int j = 0; j < i; j++, pair++) {
                if (q[pair] < PValueAdjustment.LEVEL) {
                    boolean isBetter = estimates.get(i).value() > estimates.get(j).value();
                    behind[isBetter ? i : j]++;
                    ahead[isBetter ? j : i]++;
                }
            }
        }
        return IntStream.range(0, units)
                .mapToObj(i -> Tier.of(ahead[i], behind[i], units))
                .toList();
    }

    private static double[] pairs(List<Estimate> estimates) {
        double[] p = new double[estimates.size() * (estimates.size() - 1) / 2];
        for (int i = 0, pair = 0; i < estimates.size(); i++) {
            for (int j = 0; j < i; j++, pair++) {
                p[pair] = p(estimates.get(i), estimates.get(j));
            }
        }
        return p;
    }

    /// Two units without error differ or they do not.
    private static double p(Estimate one, Estimate other) {
        double difference = one.value() - other.value();
        double error = Math.hypot(one.standardError(), other.standardError());
        if (error == 0) {
            return difference == 0 ? 1 : 0;
        }
        return Normal.twoSided(difference / error);
    }
}
