package id.suaralayanan.analytics.indicators.statistics;

import java.util.function.DoubleUnaryOperator;

/// Root of a decreasing function, to the last bit a `double` has.
public final class Bisection {
    private Bisection() {}

    /// Where `f` passes zero between `low` and `high`, the nearer end if it does not.
    public static double root(DoubleUnaryOperator f, double low, double high) {
        double left = low;
        double right = high;
        double middle = left + (right - left) / 2;
        while (left < middle && middle < right) {
            if (f.applyAsDouble(middle) > 0) {
                left = middle;
            } else {
                right = middle;
            }
            middle = left + (right - left) / 2;
        }
        return middle;
    }

    /// The same, with the upper end searched for by doubling.
    public static double rootAbove(DoubleUnaryOperator f, double low) {
        double step = 1;
        while (f.applyAsDouble(low + step) > 0 && step < 1e12) {
            step *= 2;
        }
        return root(f, low, low + step);
    }
}
