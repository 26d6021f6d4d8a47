package id.suaralayanan.analytics.indicators.ranking;

import id.suaralayanan.analytics.indicators.index.Spread;
import id.suaralayanan.analytics.indicators.statistics.Normal;
import id.suaralayanan.analytics.indicators.statistics.PValueAdjustment;
import id.suaralayanan.analytics.indicators.statistics.StudentT;
import java.util.Optional;
import java.util.OptionalDouble;

/// The change of a unit between two periods, by Welch's t test.
///
/// `t = (m2 − m1) / √(s1²/n1 + s2²/n2)`, degrees of freedom after Welch–Satterthwaite, two-sided
/// `p`. A change is announced only when its `p`, adjusted by [PValueAdjustment#benjaminiHochberg]
/// over all units of the publication, is below 0.05; otherwise the words are "no measurable
/// change".
///
/// - Fewer than two forms in a period, or no spread at all in both: nothing can be said, empty.
///
/// Source: Welch 1947 Biometrika 34:28–35.
public record Change(double difference, double t, double degreesOfFreedom, double p) {
    private static final double POWER = 0.8;

    public static Optional<Change> between(Spread before, Spread after) {
        if (before.n() < 2 || after.n() < 2 || (before.sd() == 0 && after.sd() == 0)) {
            return Optional.empty();
        }
        double v1 = before.sd() * before.sd() / before.n();
        double v2 = after.sd() * after.sd() / after.n();
        double difference = after.mean() - before.mean();
        double t = difference / Math.sqrt(v1 + v2);
        double freedom =
                (v1 + v2) * (v1 + v2) / (v1 * v1 / (before.n() - 1) + v2 * v2 / (after.n() - 1));
        return Optional.of(new Change(difference, t, freedom, StudentT.twoSided(t, freedom)));
    }

    /// Half of the 95 % interval of the difference, `t(0.975, df) · √(s1²/n1 + s2²/n2)`; empty
    /// where nothing can be said.
    public static OptionalDouble margin(Spread before, Spread after) {
        return between(before, after).stream()
                .mapToDouble(change ->
                        StudentT.quantile(1 - PValueAdjustment.LEVEL / 2, change.degreesOfFreedom)
                                * Math.sqrt(
                                        before.sd() * before.sd() / before.n()
                                                + after.sd() * after.sd() / after.n()))
                .findFirst();
    }

    /// Respondents per period that find a true difference four times out of five: `2·(z(0.975) +
    /// z(0.8))²·sd²/difference²`, rounded up.
    public static long respondentsNeeded(double sd, double difference) {
        double z = Normal.quantile(1 - PValueAdjustment.LEVEL / 2) + Normal.quantile(POWER);
        return (long) Math.ceil(2 * z * z * sd * sd / (difference * difference));
    }
}
