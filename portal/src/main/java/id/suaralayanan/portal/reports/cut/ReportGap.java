package id.suaralayanan.portal.reports.cut;

/// What a complete report has and this one has not (*kelengkapan laporan*).
public enum ReportGap {
    /// The period still runs.
    RUNNING,
    /// The ministry has not closed the period: the figures may still move.
    PROVISIONAL,
    /// Nobody entered how many people the unit served.
    NO_POPULATION,
    /// Fewer respondents than the regulation asks for.
    SAMPLE_MISSED,
    /// Fewer respondents than a unit is compared from.
    THIN,
    /// Some service has too few answers for a figure of its own.
    SERVICE_UNRATED,
    /// Patterns in the answers that nobody has called genuine yet.
    IN_QUESTION,
    /// Nothing is planned for one of the elements that are to be improved first.
    NO_PLAN,
    /// Nothing was told of what was put right.
    NOTHING_FIXED
}
