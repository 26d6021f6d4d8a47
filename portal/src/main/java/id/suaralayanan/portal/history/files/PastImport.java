package id.suaralayanan.portal.history.files;

import java.time.Instant;
import java.util.Optional;

/// A file that was brought.
///
/// @param digest of its bytes, in hexadecimal
/// @param by name of who brought it
/// @param undoneAt when it was taken back
public record PastImport(
        long id,
        int unit,
        String name,
        String digest,
        Instant broughtAt,
        String by,
        Optional<Instant> storedAt,
        int taken,
        int refused,
        Optional<Instant> undoneAt,
        Optional<String> undoneBy) {
    public boolean isWaiting() {
        return storedAt.isEmpty();
    }

    public boolean isInUse() {
        return storedAt.isPresent() && undoneAt.isEmpty();
    }
}
