package id.suaralayanan.portal.complaints.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the history of a case.
///
/// @param kind what happened, see [Step#event()]; a case begins with `RECEIVED`
/// @param subject short names of the units it was passed on from and to, the [Rejection], or who
///   got the case; else none
public record CaseEvent(Instant at, String kind, Actor actor, @Nullable String subject) {
    /// Whether it tells who of the officers has the case in hand.
    public boolean isForOfficersOnly() {
        return kind.equals("ASSIGNED") || kind.equals("UNASSIGNED");
    }
}
