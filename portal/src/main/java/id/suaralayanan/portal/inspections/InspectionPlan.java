package id.suaralayanan.portal.inspections;

import id.suaralayanan.analytics.indicators.Period;
import java.time.Instant;
import java.util.List;

/// A drawn plan of visits.
///
/// @param type name of the kind of units
/// @param seed from which anybody can draw again
/// @param by who drew it
/// @param units all that could have been drawn, in the order of the draw; empty in lists
public record InspectionPlan(
        int id,
        String type,
        Period period,
        int size,
        String seed,
        String method,
        String reason,
        String by,
        Instant at,
        List<PlannedVisit> units) {
    InspectionPlan with(List<PlannedVisit> all) {
        return new InspectionPlan(id, type, period, size, seed, method, reason, by, at, all);
    }

    public List<PlannedVisit> drawn() {
        return units.stream().filter(PlannedVisit::drawn).toList();
    }
}
