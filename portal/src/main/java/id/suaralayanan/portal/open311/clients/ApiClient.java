package id.suaralayanan.portal.open311.clients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A program of somebody else that may send complaints.
///
/// @param contact whom to ask when it misbehaves
/// @param requests how many complaints it follows
public record ApiClient(
        int id,
        String name,
        String contact,
        Instant createdAt,
        @Nullable Instant revokedAt,
        long requests) {
    public boolean isRevoked() {
        return revokedAt != null;
    }
}
