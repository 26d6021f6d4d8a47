package id.suaralayanan.analytics.indicators.statistics;

import id.suaralayanan.analytics.indicators.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/// What a series that only varies by chance hardly ever does. A rule is broken at the point that
/// completes its pattern, which is itself part of it.
///
/// All four together call a series without any change about once in 92 points (Champ and Woodall
/// 1987 Technometrics 29:393–399); the first alone once in 370.
///
/// Source: Western Electric 1956, Statistical Quality Control Handbook; Nelson 1984 J. Qual.
/// Technol. 16:237–239, tests 1, 5, 6 and, with eight points, 2.
public enum RunRule {
    BEYOND_THREE(1, 1, 3, "di luar batas tiga sigma", "beyond three sigma"),
    TWO_OF_THREE(
            2,
            3,
            2,
            "dua dari tiga melewati dua sigma",
            "two of three beyond two sigma, same side"),
    FOUR_OF_FIVE(
            4,
            5,
            1,
            "empat dari lima melewati satu sigma",
            "four of five beyond one sigma, same side"),
    EIGHT_ON_ONE_SIDE(
            8, 8, 0, "delapan berturut-turut di satu sisi", "eight in a row on the same side");

    private final int least;
    private final int among;
    private final double sigma;
    private final Words words;

    RunRule(int least, int among, double sigma, String id, String en) {
        this.least = least;
        this.among = among;
        this.sigma = sigma;
        this.words = new Words(id, en);
    }

    public Words words() {
        return words;
    }

    /// The rules that each point breaks.
    ///
    /// @param z distances from the centre in standard errors, in time
    public static List<Set<RunRule>> broken(double[] z) {
        return IntStream.range(0, z.length).mapToObj(at -> broken(z, at)).toList();
    }

    private static Set<RunRule> broken(double[] z, int at) {
        var broken = EnumSet.noneOf(RunRule.class);
        for (var rule : values()) {
            if (rule.isBroken(z, at, x -> x > rule.sigma)
                    || rule.isBroken(z, at, x -> x < -rule.sigma)) {
                broken.add(rule);
            }
        }
        return broken;
    }

    private boolean isBroken(double[] z, int at, DoublePredicate beyond) {
        if (at + 1 < among || !beyond.test(z[at])) {
            return false;
        }
        return IntStream.rangeClosed(at + 1 - among, at)
                        .mapToDouble(i -> z[i])
                        .filter(beyond)
                        .count()
                >= least;
    }
}
