package id.suaralayanan.portal.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One device.
///
/// @param task what it does
/// @param point code of the feedback point it asks for
/// @param label what an officer calls it, e.g. "Kios pintu masuk"
/// @param seenAt when it last told that it is well
/// @param waiting answers it said it had not sent yet
public record Kiosk(
        int id,
        Task task,
        String point,
        String label,
        State state,
        Optional<Instant> seenAt,
        int waiting,
        String unitCode,
        String unitName) {
    private static final Duration SILENT = Duration.ofMinutes(5);

    /// What a device is there for.
    public enum Task {
        /// Asks the nine questions.
        ASK,
        /// Shows visit codes, one after another.
        SHOW_CODES
    }

    /// Where a device stands in its life.
    public enum State {
        /// Waits for its pairing code to be typed.
        NEW,
        /// The pairing code was not typed in time.
        EXPIRED,
        PAIRED,
        /// Asks nobody any more, but may still bring the answers it holds.
        STOPPED,
        REVOKED
    }

    /// Whether it works but has not been heard of for five minutes.
    public boolean isSilent(Instant now) {
        return state == State.PAIRED
                && seenAt.map(seen -> seen.plus(SILENT).isBefore(now)).orElse(true);
    }
}
