package id.suaralayanan.portal.complaints.office;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.complaints.Actor;
import id.suaralayanan.portal.complaints.Case;
import id.suaralayanan.portal.complaints.Scope;

/// An officer before complaints: what is seen from there, and what may be done.
///
/// | who | sees | acts on |
/// |---|---|---|
/// | officer and head of a unit | cases of the unit, none of supervisory content | all these |
/// | inspectorate | everything | cases of supervisory content |
/// | ministry | everything | nothing: it reads |
record Desk(Officer officer) {
    Scope scope() {
        return switch (officer.role()) {
            case UNIT_OFFICER, UNIT_HEAD -> Scope.ofUnit(officer.ownUnit().unit());
            case INSPECTORATE, MINISTRY -> Scope.everywhere();
            case ADMIN -> throw new IllegalStateException("an admin sees no complaint");
        };
    }

    boolean mayAct(Case on) {
        return switch (officer.role()) {
            case UNIT_OFFICER, UNIT_HEAD -> !on.integrity();
            case INSPECTORATE -> on.integrity();
            case MINISTRY, ADMIN -> false;
        };
    }

    Actor actor() {
        return switch (officer.role()) {
            case UNIT_OFFICER, UNIT_HEAD -> Actor.OFFICER;
            case INSPECTORATE -> Actor.INSPECTORATE;
            case MINISTRY, ADMIN -> Actor.MINISTRY;
        };
    }

    /// Where the pages of this desk lie.
    String base() {
        return officer.role().isOfUnit() ? "/unit/aduan" : "/pusat/aduan";
    }

    /// The entry of the menu they stand under.
    String here() {
        return officer.role().isOfUnit() ? "unit-aduan" : "pusat-aduan";
    }
}
