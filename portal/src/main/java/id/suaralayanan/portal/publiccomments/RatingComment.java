package id.suaralayanan.portal.publiccomments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Words beside a rating as an officer of the unit sees them. Never prints them.
///
/// @param service name of the service that was rated
/// @param publicText what everybody reads; null while it is not released
/// @param reply what the unit answers to everybody
record RatingComment(
        long id,
        String service,
        Instant receivedAt,
        String text,
        @Nullable String publicText,
        @Nullable String reply) {
    public boolean isReleased() {
        return publicText != null;
    }

    @Override
    public String toString() {
        return "Remark[" + id + "]";
    }
}
