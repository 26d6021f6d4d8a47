package id.suaralayanan.analytics.indicators.zone;

/// Whether a criterion is reached, as far as it is known.
public enum Attainment {
    MET,
    /// The figure reaches it, the lower end of its interval does not.
    MET_NOT_FOR_CERTAIN,
    NOT_MET,
    /// Fewer answers than the rules ask for.
    TOO_FEW_ANSWERS,
    /// No evaluator has filled it in.
    NOT_ASSESSED;

    public boolean isMet() {
        return this == MET || this == MET_NOT_FOR_CERTAIN;
    }
}
