package id.suaralayanan.portal.access.sessions;

import java.time.Instant;

/// A session as the officer, or an admin, sees it in a list.
///
/// @param number names it; opens nothing
/// @param lastUse to the minute
/// @param isHere whether it is the one that asks
public record LiveSession(
        int number, SessionOrigin origin, Instant since, Instant lastUse, boolean isHere) {}
