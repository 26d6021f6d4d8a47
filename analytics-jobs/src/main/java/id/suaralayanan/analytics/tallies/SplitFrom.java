package id.suaralayanan.analytics.tallies;

/// From how many uncounted ratings on a tally run is counted in parts.
public record SplitFrom(long ratings) {
    public static final SplitFrom USUAL = new SplitFrom(250_000);
}
