package id.suaralayanan.portal.search;

import id.suaralayanan.portal.access.Officer;
import org.jspecify.annotations.Nullable;

/// Who asks, and therefore which texts are searched.
///
/// Confidential and integrity complaints are in no index, so that no audience can find them.
public sealed interface Audience {
    /// Anyone: only released texts, in their redacted form.
    record Everyone() implements Audience {}

    /// Officers of one unit: the original texts of complaints about this unit.
    record Unit(String code) implements Audience {}

    /// Ministry and inspectorate: the original texts of complaints about any unit.
    record AllUnits() implements Audience {}

    /// What this officer may search; an admin, and who only looks after units, no more than anyone.
    static Audience of(@Nullable Officer officer) {
        if (officer == null) {
            return new Everyone();
        }
        return switch (officer.role()) {
            case UNIT_OFFICER, UNIT_HEAD -> new Unit(officer.ownUnit().code());
            case MINISTRY, INSPECTORATE -> new AllUnits();
            case AGENCY_OFFICER, REGION_OFFICER, ADMIN -> new Everyone();
        };
    }
}
