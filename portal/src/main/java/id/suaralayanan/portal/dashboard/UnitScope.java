package id.suaralayanan.portal.dashboard;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Which units a program may ask about with an officer's session.
@Component
public final class UnitScope {
    private final Registry registry;

    UnitScope(Registry registry) {
        this.registry = registry;
    }

    /// The unit of that code.
    ///
    /// @throws ProblemException 401 without an officer, 404 for an unknown unit, 403 for one that
    ///   is out of the officer's scope
    public Unit unitOrRefuse(String code, @Nullable Officer officer) {
        if (officer == null) {
            throw ProblemException.of(HttpStatus.UNAUTHORIZED, "status.401");
        }
        Unit unit = registry.unitOrRefuse(code);
        if (!officer.sees(unit)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "status.403");
        }
        return unit;
    }
}
