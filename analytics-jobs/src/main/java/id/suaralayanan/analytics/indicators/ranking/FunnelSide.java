package id.suaralayanan.analytics.indicators.ranking;

import id.suaralayanan.analytics.indicators.Words;

/// What the funnel says of a unit. Another question than [Tier]: not who is ahead of whom, but
/// whose distance from the average is too large for what units usually differ by, so that somebody
/// should look why.
public enum FunnelSide {
    HIGH("di luar corong, tinggi", "outside the funnel, high"),
    INSIDE("di dalam corong", "inside the funnel"),
    LOW("di luar corong, rendah", "outside the funnel, low");

    private final Words words;

    FunnelSide(String id, String en) {
        this.words = new Words(id, en);
    }

    public Words words() {
        return words;
    }
}
