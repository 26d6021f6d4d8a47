package id.suaralayanan.analytics.indicators.importance;

import id.suaralayanan.analytics.indicators.statistics.Jackknife;

/// How an element stands to the mean of the other eight.
public enum Distinction {
    ABOVE,
    /// The forms do not tell it from the others.
    NOT_DISTINGUISHABLE,
    BELOW;

    static Distinction of(Jackknife.Ends difference) {
        if (difference.low() > 0) {
            return ABOVE;
        }
        return difference.high() < 0 ? BELOW : NOT_DISTINGUISHABLE;
    }
}
