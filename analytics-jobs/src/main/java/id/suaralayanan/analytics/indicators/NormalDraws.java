package id.suaralayanan.analytics.indicators;

/// Standard normal numbers that are the same on every machine and in every release of the JDK, so
/// that anyone can repeat a published simulation.
///
/// A 64-bit counter with a mixing function (SplitMix64; Steele, Lea and Flood 2014 OOPSLA) feeds
/// Marsaglia's polar method, with the only inexact function, the logarithm, in strict arithmetic.
final class NormalDraws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /// Independent streams of one seed have different numbers.
    NormalDraws(long seed, long stream) {
        this.state = mix(seed + mix(stream * GOLDEN + 1));
    }

    /// Fills `target` from `from` (included) to `to` (excluded) with numbers of this standard
    /// deviation.
    void fill(double[] target, int from, int to, double sd) {
        for (int i = from; i < to; i += 2) {
            double x = uniform();
            double y = uniform();
            double square = x * x + y * y;
            while (square >= 1 || square == 0) {
                x = uniform();
                y = uniform();
                square = x * x + y * y;
            }
            double scale = sd * Math.sqrt(-2 * StrictMath.log(square) / square);
            target[i] = x * scale;
            if (i + 1 < to) {
                target[i + 1] = y * scale;
            }
        }
    }

    /// In [-1, 1).
    private double uniform() {
        state += GOLDEN;
        return (mix(state) >> 11) * 0x1.0p-52;
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
