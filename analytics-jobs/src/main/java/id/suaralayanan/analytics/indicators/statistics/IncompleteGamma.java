package id.suaralayanan.analytics.indicators.statistics;

/// The regularised incomplete gamma function and the tails that follow from it, accurate to about
/// 1e-12 of the smaller tail.
///
/// Below `a + 1` the lower part comes from its series, above the upper part from its continued
/// fraction (DLMF 8.11.4 and 8.9.2, by Lentz's method).
public final class IncompleteGamma {
    private static final double EXACT = 1e-16;
    private static final double TINY = 1e-300;
    private static final int MOST_STEPS = 100_000;

    private IncompleteGamma() {}

    /// `P(a, x)`, the part below `x`.
    public static double lower(double a, double x) {
        check(a, x);
        return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
    }

    /// `Q(a, x)`, the part above `x`.
    public static double upper(double a, double x) {
        check(a, x);
        return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
    }

    /// `P(X ≥ k)` for a Poisson count of the given mean.
    public static double poissonTail(double mean, long k) {
        return k <= 0 ? 1 : lower(k, mean);
    }

    /// `P(X > x)` for chi-square.
    public static double chiSquareTail(double x, int df) {
        return upper(df / 2.0, x / 2);
    }

    /// `ln Γ(a)`: raised to a large argument by recurrence, and there by Stirling's series (DLMF
    /// 5.11.1).
    public static double logGamma(double a) {
        double below = 0;
        double large = a;
        while (large < 30) {
            below += Math.log(large);
            large++;
        }
        double inverse = 1 / large;
        double square = inverse * inverse;
        double series = inverse * (1.0 / 12 - square * (1.0 / 360 - square / 1260));
        return (large - 0.5) * Math.log(large) - large + Math.log(2 * Math.PI) / 2 + series - below;
    }

    private static void check(double a, double x) {
        if (!(a > 0 && x >= 0)) {
            throw new IllegalArgumentException("a = " + a + ", x = " + x);
        }
    }

    private static double front(double a, double x) {
        return x == 0 ? 0 : Math.exp(a * Math.log(x) - x - logGamma(a));
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int step = 1; term > EXACT * sum && step < MOST_STEPS; step++) {
            term *= x / (a + step);
            sum += term;
        }
        return sum * front(a, x);
    }

    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double value = d;
        for (int step = 1; step < MOST_STEPS; step++) {
            double coefficient = -step * (step - a);
            b += 2;
            d = 1 / notZero(coefficient * d + b);
            c = notZero(b + coefficient / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < EXACT) {
                break;
            }
        }
        return value * front(a, x);
    }

    private static double notZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
