package id.suaralayanan.analytics.indicators.statistics;

/// The mean of `n` answers and how far they lie apart.
///
/// @param variance of one answer, `Σ(x − mean)² / (n − 1)`
public record SampleMean(long n, double mean, double variance) {
    public SampleMean {
        if (n < 2 || !(variance >= 0)) {
            throw new IllegalArgumentException(n + " answers with variance " + variance);
        }
    }

    /// From counts: so many answers of 1 point, of 2 points, and so on.
    public static SampleMean ofPoints(long... counts) {
        long n = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < counts.length; i++) {
            double points = i + 1.0;
            n += counts[i];
            sum += points * counts[i];
            squares += points * points * counts[i];
        }
        return new SampleMean(n, sum / n, Math.max(0, (squares - sum * sum / n) / (n - 1)));
    }
}
