package id.suaralayanan.analytics.indicators.ranking;

/// An index with its standard error, as comparisons between units need it.
public record Estimate(double value, double standardError) {
    public Estimate {
        if (!Double.isFinite(value) || !Double.isFinite(standardError) || standardError < 0) {
            throw new IllegalArgumentException("no estimate: " + value + " ± " + standardError);
        }
    }
}
