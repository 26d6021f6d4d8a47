package id.suaralayanan.portal.access;

import id.suaralayanan.portal.units.Unit;
import java.io.Serializable;

/// The units that an officer looks after without working in one: those of an agency (*instansi*),
/// or those in a province, regency or city (*pemda*).
///
/// Which units these are is asked anew each time: one that moves to another agency or region goes
/// out of sight with the next click.
///
/// @param code of the agency, or of the region
public record Oversight(Kind kind, String code, String name) implements Serializable {
    /// By what the units belong together.
    public enum Kind {
        AGENCY,
        REGION
    }

    /// Whether the unit is one of them; a region holds the regions inside it.
    public boolean covers(Unit unit) {
        return switch (kind) {
            case AGENCY -> code.equals(unit.agency());
            case REGION -> unit.region().equals(code) || unit.region().startsWith(code + ".");
        };
    }
}
