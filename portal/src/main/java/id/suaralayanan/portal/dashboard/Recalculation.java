package id.suaralayanan.portal.dashboard;

import java.time.Instant;
import java.util.Optional;

/// How a job stands.
///
/// @param finishedAt end of its last run
/// @param succeeded how that run ended; true while it never ran
/// @param waiting whether somebody asked for a run that has not ended
/// @param left groups that its last run left for the next ones
public record Recalculation(
        String job, Optional<Instant> finishedAt, boolean succeeded, boolean waiting, long left) {}
