package id.suaralayanan.portal.history;

/// How exactly a figure of an earlier year is known.
public enum Exactness {
    /// Counted from the answers of respondents.
    ANSWERS,
    /// Computed from raw sums.
    SUMS,
    /// Computed from means that were rounded before.
    MEANS,
    /// As it was printed.
    PRINTED;

    /// Whether figures of parts of a year can be put together.
    boolean isExact() {
        return this == ANSWERS || this == SUMS;
    }
}
