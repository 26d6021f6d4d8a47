package id.suaralayanan.portal.complaints.lifecycle;

/// Who did something in a case.
public enum Actor {
    CITIZEN,
    OFFICER,
    INSPECTORATE,
    MINISTRY,
    SYSTEM;

    /// Whether this is the side that has to answer.
    public boolean isOffice() {
        return this == OFFICER || this == INSPECTORATE || this == MINISTRY;
    }
}
