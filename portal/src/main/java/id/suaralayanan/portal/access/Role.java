package id.suaralayanan.portal.access;

/// What an officer may see and do.
public enum Role {
    /// *Petugas*: works with the answers and complaints of one unit.
    UNIT_OFFICER,
    /// *Kepala unit*: the same for the head of the unit.
    UNIT_HEAD,
    /// *Inspektorat*: all units, and the reports of levies and abuse that go past the unit.
    INSPECTORATE,
    /// *Kementerian*: all units, rankings, periods.
    MINISTRY,
    /// Runs the system; sees no complaint.
    ADMIN;

    /// Whether the work is that of one unit.
    public boolean isOfUnit() {
        return this == UNIT_OFFICER || this == UNIT_HEAD;
    }

    /// The first page after signing in.
    public String home() {
        return switch (this) {
            case UNIT_OFFICER, UNIT_HEAD -> "/unit";
            case INSPECTORATE, MINISTRY -> "/pusat";
            case ADMIN -> "/admin";
        };
    }
}
