package id.suaralayanan.analytics.indicators;

/// Student's t distribution with any positive degrees of freedom, accurate to about 1e-12.
///
/// The tail is half a regularised incomplete beta function, `½ I(ν/(ν+t²); ν/2, ½)`, computed by
/// its continued fraction (DLMF 8.17(v)). Beyond a million degrees of freedom that fraction loses
/// digits, and `z = t·(1 − 1/(4ν)) / √(1 + t²/(2ν))` is normal up to an error of order `1/ν²`
/// (Abramowitz and Stegun 26.7.8).
final class StudentT {
    private static final double NEARLY_NORMAL = 1e6;
    private static final double TINY = 1e-300;

    private StudentT() {}

    /// `P(T > t)`.
    static double upperTail(double t, double df) {
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
    static double twoSided(double t, double df) {
        return 2 * upperTail(Math.abs(t), df);
    }

    /// The `t` with `P(T < t) = p`.
    static double quantile(double p, double df) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("probability " + p + " is not between 0 and 1");
        }
        double tail = Math.min(p, 1 - p);
        double t = Bisection.rootAbove(x -> upperTail(x, df) - tail, 0);
        return p < 0.5 ? -t : t;
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
    static double gammaRatio(double a) {
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
