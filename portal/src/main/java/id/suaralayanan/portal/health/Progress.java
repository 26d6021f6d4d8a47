package id.suaralayanan.portal.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far the jobs have come, as last read from the database.
///
/// @param at when it was read
/// @param uncounted ratings that no tally covers yet; [#MOST] stands for "at least"
/// @param oldest when the oldest of them was received
record Progress(Instant at, List<Job> jobs, long uncounted, Optional<Instant> oldest) {
    static final long MOST = 10_000;

    /// @param succeededAt its last good end, if there ever was one
    /// @param failed whether its last run ended badly
    record Job(String name, @Nullable Instant succeededAt, boolean failed) {}

    /// How long the oldest uncounted rating has been waiting.
    Duration lag(Instant now) {
        return oldest.map(received -> Duration.between(received, now)).orElse(Duration.ZERO);
    }

    static Progress none(Instant at) {
        return new Progress(at, List.of(), 0, Optional.empty());
    }
}
