package id.suaralayanan.portal.open311.clients;

import java.time.Instant;
import java.util.List;
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
        long requests,
        Use use) {
    /// What its key is for, and what was done with it.
    ///
    /// @param calls of the interface for reading, ever
    public record Use(
            List<ApiScope> scopes, int dailyLimit, long calls, @Nullable Instant lastCall) {
        public boolean isReader() {
            return scopes.contains(ApiScope.NATIONAL);
        }

        public boolean isSender() {
            return scopes.contains(ApiScope.OPEN311);
        }
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
