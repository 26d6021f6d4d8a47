package id.suaralayanan.portal.plans;

import id.suaralayanan.analytics.indicators.Words;

/// How far a planned action is.
public enum ActionStatus {
    PLANNED("Direncanakan", "Planned"),
    RUNNING("Sedang dikerjakan", "Under way"),
    DONE("Selesai", "Done"),
    DROPPED("Dibatalkan", "Dropped");

    private final Words words;

    ActionStatus(String id, String en) {
        this.words = new Words(id, en);
    }

    public Words words() {
        return words;
    }

    /// Whether nothing more is to be done.
    public boolean isEnded() {
        return this == DONE || this == DROPPED;
    }
}
