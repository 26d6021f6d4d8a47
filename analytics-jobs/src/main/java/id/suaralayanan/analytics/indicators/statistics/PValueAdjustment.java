package id.suaralayanan.analytics.indicators.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Adjusts p-values where many units are tested at once; the order of the input is kept.
///
/// Source: Benjamini and Hochberg 1995 JRSS-B 57:289–300 s. 3.1; Holm 1979 Scand. J. Stat. 6:65–70.
public final class PValueAdjustment {
    /// An adjusted p-value below it is called significant.
    public static final double LEVEL = 0.05;

    private PValueAdjustment() {}

    /// Controls the share of false alarms among all alarms of one publication: the running minimum,
    /// from the largest down, of `p · m / rank`.
    public static double[] benjaminiHochberg(double[] p) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int rank = p.length; rank >= 1; rank--) {
            int i = order[rank - 1];
            least = Math.min(least, p[i] * p.length / rank);
            adjusted[i] = least;
        }
        return adjusted;
    }

    /// Controls the chance of any false alarm, for single accusations: the running maximum, from
    /// the smallest up, of `p · (m − rank + 1)`.
    public static double[] holm(double[] p) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double most = 0;
        for (int rank = 1; rank <= p.length; rank++) {
            int i = order[rank - 1];
            most = Math.max(most, Math.min(1, p[i] * (p.length - rank + 1)));
            adjusted[i] = most;
        }
        return adjusted;
    }

    private static int[] ascending(double[] p) {
        for (double value : p) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("p-value " + value + " is not in 0..1");
            }
        }
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
