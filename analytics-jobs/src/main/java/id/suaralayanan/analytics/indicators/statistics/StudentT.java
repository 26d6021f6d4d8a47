package id.suaralayanan.analytics.indicators.statistics;

/// Student's t distribution with any positive degrees of freedom, accurate to about 1e-12.
///
/// The tail is half a regularised incomplete beta function, `½ I(ν/(ν+t²); ν/2, ½)`, computed by
/// its continued fraction (DLMF 8.17(v)). Beyond a million degrees of freedom that fraction loses
/// digits, and `z = t·(1 − 1/(4ν)) / √(1 + t²/(2ν))` is normal up to an error of order `1/ν²`
/// (Abramowitz and Stegun 26.7.8).
public final class StudentT {
    private static final double NEARLY_NORMAL = 1e6;
    private static final double TINY = 1e-300;
    private static final double EXACT = 1e-12;
    private static final int MOST_STEPS = 20;

    private StudentT() {}

    /// `P(T > t)`.
    public static double upperTail(double t, double df) {
        if (!(df > 0)) {
            throw new IllegalArgumentException("degrees of freedom " + df + " are not positive");
        }
        if (df > NEARLY_NORMAL) {
            return Normal.upperTail(t * (1 - 0.25 / df) / Math.sqrt(1 + t * t / (2 * df)));
        }
        if (t < 0) {
            return 1 - upperTail(-t, df);
        }
        return t == 0 ? 0.5 : incompleteBeta(t * t, df) / 2;
    }

    /// `P(|T| > |t|)`.
    public static double twoSided(double t, double df) {
        return 2 * upperTail(Math.abs(t), df);
    }

    /// The `t` with `P(T < t) = p`.
    public static double quantile(double p, double df) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("probability " + p + " is not between 0 and 1");
        }
        double tail = Math.min(p, 1 - p);
        double t = quantileOfTail(tail, df);
        return p < 0.5 ? -t : t;
    }

    /// By Newton's method from two terms of Cornish and Fisher (Abramowitz and Stegun 26.7.5): a
    /// handful of fractions instead of a hundred. Where few degrees of freedom mislead it, halving
    /// finds the root all the same.
    private static double quantileOfTail(double tail, double df) {
        double z = roughNormalQuantile(tail);
        double t = z + z * (z * z + 1) / (4 * df);
        for (int step = 0; step < MOST_STEPS && t >= 0; step++) {
            double further = (upperTail(t, df) - tail) / density(t, df);
            t += further;
            if (Math.abs(further) <= EXACT * t) {
                return t;
            }
        }
        return Bisection.rootAbove(x -> upperTail(x, df) - tail, 0);
    }

    /// Good to three digits (Abramowitz and Stegun 26.2.23).
    private static double roughNormalQuantile(double tail) {
        double w = Math.sqrt(-2 * Math.log(tail));
        return w
                - (2.515517 + w * (0.802853 + w * 0.010328))
                        / (1 + w * (1.432788 + w * (0.189269 + w * 0.001308)));
    }

    private static double density(double t, double df) {
        return gammaRatio(df / 2)
                / Math.sqrt(df * Math.PI)
                * Math.exp(-(df + 1) / 2 * Math.log1p(t * t / df));
    }

    /// `I(x; a, ½)` with `x = ν/(ν+t²)` and `a = ν/2`, from the side where the fraction converges
    /// fast.
    private static double incompleteBeta(double tSquared, double df) {
        double a = df / 2;
        double x = df / (df + tSquared);
        double y = tSquared / (df + tSquared);
        double front =
                Math.exp(
                        -a * Math.log1p(tSquared / df)
                                + 0.5 * Math.log(y)
                                + Math.log(gammaRatio(a))
                                - 0.5 * Math.log(Math.PI));
        return x < (a + 1) / (a + 2.5)
                ? front / (a * fraction(x, a, 0.5))
                : 1 - front / (0.5 * fraction(y, 0.5, a));
    }

    /// The continued fraction under `x^a·y^b / (a·B(a,b))`, by Lentz's method.
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 0;
        double value = 1;
        for (int step = 1; ; step++) {
            double coefficient = coefficient(step, x, a, b);
            d = 1 / notZero(1 + coefficient * d);
            c = notZero(1 + coefficient / c);
            value *= c * d;
            if (Math.abs(c * d - 1) < 1e-16 || step > 1_000_000) {
                return value;
            }
        }
    }

    private static double coefficient(int step, double x, double a, double b) {
        double m = step / 2;
        return step % 2 == 0
                ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    }

    private static double notZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /// `Γ(a+½)/Γ(a)`: raised to a large argument by recurrence, and there by its asymptotic series.
    public static double gammaRatio(double a) {
        double factor = 1;
        double large = a;
        while (large < 50) {
            factor *= large / (large + 0.5);
            large++;
        }
        double inverse = 1 / large;
        double series =
                inverse * (-1.0 / 8 + inverse * inverse * (1.0 / 192 - inverse * inverse / 640));
        return factor * Math.sqrt(large) * Math.exp(series);
    }
}
