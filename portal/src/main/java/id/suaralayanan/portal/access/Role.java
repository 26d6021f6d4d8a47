package id.suaralayanan.portal.access;

/// What an officer may see and do.
public enum Role {
    /// *Petugas*: works with the answers and complaints of one unit.
    UNIT_OFFICER,
    /// *Kepala unit*: the same for the head of the unit.
    UNIT_HEAD,
    /// *Petugas instansi*: reads the figures of the units of one agency; acts for none of them.
    AGENCY_OFFICER,
    /// *Petugas pemda*: the same for the units in one province, regency or city.
    REGION_OFFICER,
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

    /// Whether it looks after units that others work in.
    public boolean oversees() {
        return this == AGENCY_OFFICER || this == REGION_OFFICER;
    }

    /// The first page after signing in.
    public String home() {
        return switch (this) {
            case UNIT_OFFICER, UNIT_HEAD -> UnitInSight.OWN;
            case AGENCY_OFFICER, REGION_OFFICER -> UnitInSight.OVERSEEN;
            case INSPECTORATE, MINISTRY -> "/pusat";
            case ADMIN -> "/admin";
        };
    }
}
