package id.suaralayanan.portal.feedback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a form beside its answers.
///
/// @param seconds from the first view to the answer, where that is known
/// @param extras answers to questions of the unit's own
/// @param network name of the sender's network for `NetworkBursts`; null where the channel is
///   proven, or the device has nothing to do with the citizen
/// @param answeredAt when the citizen answered, for forms that waited for a network
public record Arrival(
        @Nullable Integer seconds,
        List<ExtraAnswer> extras,
        @Nullable Long network,
        @Nullable Instant answeredAt) {
    /// How long a form may have waited.
    public static final Duration LONGEST_WAIT = Duration.ofDays(15);

    /// From when on a form counts as late; clocks differ by less.
    private static final Duration LATE = Duration.ofMinutes(1);

    public static final Arrival PLAIN = new Arrival(null, List.of(), null, null);

    public Arrival {
        extras = List.copyOf(extras);
    }

    public static Arrival from(long network) {
        return new Arrival(null, List.of(), network, null);
    }

    /// When the answers were given: never in the future, never longer ago than [#LONGEST_WAIT].
    public Instant answered(Instant received) {
        if (answeredAt == null || answeredAt.isAfter(received)) {
            return received;
        }
        var earliest = received.minus(LONGEST_WAIT);
        return answeredAt.isBefore(earliest) ? earliest : answeredAt;
    }

    public boolean isLate(Instant received) {
        return answered(received).plus(LATE).isBefore(received);
    }
}
