package id.suaralayanan.analytics.indicators;

/// Whether the figures of a period may still move.
public enum PeriodStatus {
    /// Open: every new answer changes the figures.
    PROVISIONAL("Sementara", "Provisional"),
    /// Closed by the ministry: frozen, a correction is a new release.
    PUBLISHED("Dipublikasikan", "Published");

    private final Words words;

    PeriodStatus(String id, String en) {
        this.words = new Words(id, en);
    }

    public Words words() {
        return words;
    }
}
