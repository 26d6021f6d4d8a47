package id.suaralayanan.portal.units;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A counter, poster or kiosk with its own short code (the path of its QR code, `/s/{code}`).
///
/// @param unit key of its unit
/// @param service key of the service it asks about; null: the citizen chooses
/// @param label what stands there, e.g. "Loket 3"
/// @param closedOn first day on which the code is no longer valid
public record FeedbackPoint(
        String code,
        int unit,
        @Nullable Integer service,
        String label,
        @Nullable LocalDate closedOn) {
    public boolean isClosed(Unit of, Clock clock) {
        return of.isClosed(clock) || (closedOn != null && !closedOn.isAfter(of.today(clock)));
    }
}
