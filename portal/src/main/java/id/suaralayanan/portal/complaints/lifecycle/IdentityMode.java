package id.suaralayanan.portal.complaints.lifecycle;

/// Who may know the complainant.
public enum IdentityMode {
    /// Nobody: no identity is stored.
    ANONYMOUS,
    /// Kept sealed, hidden from the unit and the public (LAPOR!: anonim).
    CONFIDENTIAL,
    /// The unit sees it, the public does not.
    OPEN
}
