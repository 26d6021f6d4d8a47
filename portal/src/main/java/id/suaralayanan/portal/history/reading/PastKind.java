package id.suaralayanan.portal.history.reading;

/// What a line of a file is.
public enum PastKind {
    /// One respondent's answers.
    ANSWERS,
    /// What a whole survey found.
    RESULTS
}
