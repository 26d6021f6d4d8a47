package id.suaralayanan.portal.units;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a unit does for citizens (*jenis layanan*), e.g. `KTP-EL`.
///
/// @param id key in the database, never shown
/// @param unit key of its unit
/// @param code upper case, unique in its unit
/// @param closedOn first day on which it is no longer offered
public record Service(int id, int unit, String code, String name, @Nullable LocalDate closedOn) {
    /// Whether it can no longer be rated, because it or its unit is closed.
    public boolean isClosed(Unit of, Clock clock) {
        return of.isClosed(clock) || (closedOn != null && !closedOn.isAfter(of.today(clock)));
    }
}
