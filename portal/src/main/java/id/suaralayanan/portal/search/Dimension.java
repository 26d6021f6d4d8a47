package id.suaralayanan.portal.search;

/// What complaints can be narrowed down and counted by.
public enum Dimension {
    /// Code of the unit complained of, e.g. `64.71-DISDUKCAPIL`.
    UNIT,
    /// Category of maladministration, e.g. `DELAY`.
    CATEGORY,
    STATUS,
    /// `COMPLAINT` (pengaduan), `ASPIRATION` (aspirasi) or `INFORMATION` (permintaan informasi).
    CLASS,
    /// Month of receipt in the unit's time zone, e.g. `2026-11`.
    MONTH
}
