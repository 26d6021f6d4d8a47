package id.suaralayanan.portal.publications;

import id.suaralayanan.analytics.indicators.Period;
import java.time.Instant;
import java.util.Optional;

/// A publication as the ministry sees it.
///
/// @param isMade whether the job has made its content since it was last asked for
/// @param counts what it holds
/// @param objectionsUntil end of the time in which units may object
/// @param review what the reviewer wrote
/// @param number its place in the log, once it is published
public record Publication(
        int id,
        Period period,
        int version,
        PublicationState state,
        String reason,
        boolean isMade,
        Counts counts,
        Instant openedAt,
        Optional<Instant> objectionsUntil,
        Optional<String> review,
        boolean isApproved,
        Optional<Instant> publishedAt,
        Optional<Integer> number) {
    /// What a publication holds.
    ///
    /// @param told units with a figure
    /// @param held answers that came after the last step of ten and are left out
    /// @param waiting objections without an answer
    public record Counts(
            long groups,
            long units,
            long told,
            long compared,
            long held,
            long objections,
            long waiting,
            long accepted) {}

    /// Whether the time for objections is over.
    public boolean isObjectionOver(Instant now) {
        return objectionsUntil.filter(end -> end.isBefore(now)).isPresent();
    }

    /// Its public page, once it is published.
    public String address() {
        return "/rilis/" + period.code() + "/" + version;
    }
}
