package id.suaralayanan.portal.throttling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// How much comes from each network: so many at once, then one every so often.
///
/// Kept in memory, bounded; the networks are known by a hash alone. Forgetting one is harmless.
final class TokenBucket {
    private static final int MOST = 20_000;

    private final int burst;
    private final Duration every;
    private final Clock clock;
    private final Map<Long, Level> levels =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Level> eldest) {
                    return size() > MOST;
                }
            };

    TokenBucket(int burst, Duration every, Clock clock) {
        this.burst = burst;
        this.every = every;
        this.clock = clock;
    }

    /// @param dry when the network will have sent nothing for long enough
    private record Level(Instant dry) {}

    /// Counts one more from this network.
    ///
    /// @return whether that is more than it may send; then it does not count
    synchronized boolean isTooMuch(long network) {
        Instant now = clock.instant();
        Level before = levels.get(network);
        Instant dry = before == null || before.dry().isBefore(now) ? now : before.dry();
        Instant after = dry.plus(every);
        if (Duration.between(now, after).compareTo(every.multipliedBy(burst)) > 0) {
            return true;
        }
        levels.put(network, new Level(after));
        return false;
    }

    synchronized void forget() {
        levels.clear();
    }
}
