package id.suaralayanan.portal.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A system of others that is told what happens.
///
/// @param scope code of the unit or region whose events it hears of; empty for the country
/// @param attempts of the next event so far
/// @param problem of the last try; none when it arrived
/// @param waiting how many events it has not heard of
record WebhookEndpoint(
        int id,
        String url,
        String scope,
        State state,
        int attempts,
        @Nullable String problem,
        @Nullable Instant arrivedAt,
        Instant nextAt,
        long waiting) {
    /// How telling it goes.
    public enum State {
        WELL,
        /// The last try failed; it is tried again.
        FAILING,
        /// It was tried for too long, and waits for a person.
        STOPPED
    }
}
