package id.suaralayanan.analytics.indicators.statistics;

/// Standard normal numbers that are the same on every machine and in every release of the JDK, so
/// that anyone can repeat a published simulation.
///
/// A 64-bit counter with a mixing function (SplitMix64; Steele, Lea and Flood 2014 OOPSLA) feeds
/// the ziggurat method: the density is covered by 256 layers of equal area, and nearly every number
/// costs one multiplication and one comparison. Logarithms and exponentials are strict.
///
/// Source: Marsaglia and Tsang 2000 J. Stat. Softw. 5(8); Doornik 2005 for the layers' constants.
public final class NormalDraws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int LAYERS = 256;

    /// Where the tail begins, and the area of a layer.
    private static final double TAIL = 3.6541528853610088;

    private static final double AREA = 4.92867323399e-3;

    /// Right ends of the layers, from the widest; the last is 0.
    private static final double[] EDGES = edges();

    private long state;

    /// Different streams of one seed have different numbers.
    public NormalDraws(long seed, long stream) {
        this.state = mix(seed + mix(stream * GOLDEN + 1));
    }

    /// Fills `target` from its beginning. Fewer numbers are the same ones, cut off.
    public void fill(double[] target, int count) {
        for (int i = 0; i < count; i++) {
            target[i] = next();
        }
    }

    public double next() {
        while (true) {
            long bits = bits();
            int layer = (int) bits & (LAYERS - 1);
            double u = (bits >> 11) * 0x1.0p-52;
            double x = u * EDGES[layer];
            if (Math.abs(x) < EDGES[layer + 1]) {
                return x;
            }
            if (layer == 0) {
                return u < 0 ? -tail() : tail();
            }
            double outer = density(EDGES[layer]);
            if (outer + uniform() * (density(EDGES[layer + 1]) - outer) < density(x)) {
                return x;
            }
        }
    }

    /// A number above [#TAIL] (Marsaglia 1964).
    private double tail() {
        while (true) {
            double beyond = -StrictMath.log(uniform()) / TAIL;
            if (-2 * StrictMath.log(uniform()) >= beyond * beyond) {
                return TAIL + beyond;
            }
        }
    }

    private static double[] edges() {
        double[] edges = new double[LAYERS + 1];
        edges[0] = AREA / density(TAIL);
        edges[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            double height = AREA / edges[i - 1] + density(edges[i - 1]);
            edges[i] = StrictMath.sqrt(-2 * StrictMath.log(height));
        }
        return edges;
    }

    private static double density(double x) {
        return StrictMath.exp(-0.5 * x * x);
    }

    /// In (0, 1].
    private double uniform() {
        return ((bits() >>> 11) + 1) * 0x1.0p-53;
    }

    private long bits() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
