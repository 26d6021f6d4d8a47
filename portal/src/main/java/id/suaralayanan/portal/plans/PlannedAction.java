package id.suaralayanan.portal.plans;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Period;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that a unit means to do about an element (*rencana tindak lanjut*), as it stands now.
///
/// @param id key in the database
/// @param unit key of the unit
/// @param period whose answers it follows from
/// @param revision counts its states, from 1; a change made on an older one is refused
/// @param owner the function that sees to it, no person's name
/// @param evidence what shows that it was done; empty until then
/// @param doneAt since when it is done; absent until then
/// @param published whether everybody reads what came of it
public record PlannedAction(
        int id,
        int unit,
        Period period,
        int revision,
        Element element,
        String words,
        String owner,
        LocalDate due,
        ActionStatus status,
        String evidence,
        @Nullable Instant doneAt,
        boolean published) {
    public boolean isLate(LocalDate today) {
        return !status.isEnded() && due.isBefore(today);
    }
}
