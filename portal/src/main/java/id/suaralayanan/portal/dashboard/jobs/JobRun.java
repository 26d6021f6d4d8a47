package id.suaralayanan.portal.dashboard.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// How a job stands.
///
/// @param begun when its run that goes on now began
/// @param ended when its last run that came to a good end did
/// @param usual how many seconds that took
/// @param failed its last run that did not, also when one after it did
/// @param waiting whether somebody asked for a run that has not ended
/// @param startable whether an admin can ask for one
public record JobRun(
        String job,
        Optional<Instant> begun,
        Optional<Instant> ended,
        OptionalLong usual,
        Optional<Failed> failed,
        boolean waiting,
        boolean startable) {
    /// Nothing here takes as long: the run was probably cut off.
    private static final Duration LONGEST = Duration.ofHours(6);

    /// A run that failed.
    ///
    /// @param message as the machine says it
    public record Failed(Instant at, String message) {
        public JobFailure why() {
            return JobFailure.of(message);
        }
    }

    /// Whether the last run failed, and none is under way.
    public boolean isFailed() {
        return begun.isEmpty()
                && failed.filter(it -> ended.isEmpty() || it.at().isAfter(ended.get())).isPresent();
    }

    /// How many seconds the run has gone on by now.
    public long seconds(Instant now) {
        return begun.map(at -> Math.max(0, Duration.between(at, now).toSeconds())).orElse(0L);
    }

    /// How far it is, by the time of the last good run; never quite done before it is.
    public OptionalLong percent(Instant now) {
        return begun.isEmpty() || usual.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        Math.min(99, 100 * seconds(now) / Math.max(1, usual.getAsLong())));
    }

    /// Whether a run that never ended has to be taken for cut off.
    public boolean isCutOff(Instant now) {
        return seconds(now) > LONGEST.toSeconds();
    }
}
