package id.suaralayanan.portal.throttling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How much comes from each source: so many at once, then one every so often.
///
/// Kept in memory, bounded, and forgotten when a bucket has had the time to fill up again.
///
/// @param <K> names a source
public final class TokenBuckets<K> {
    private static final int MOST = 20_000;

    private final Bandwidth limit;
    private final TimeMeter meter;
    private final Cache<K, Bucket> buckets;

    public TokenBuckets(int burst, Duration every, Clock clock) {
        limit = Bandwidth.builder().capacity(burst).refillGreedy(1, every).build();
        meter = new ClockMeter(clock);
        buckets =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterAccess(every.multipliedBy(burst))
                        .ticker(meter::currentTimeNanos)
                        .executor(Runnable::run)
                        .build();
    }

    /// Counts one more from this source, unless that is more than it may send.
    public ConsumptionProbe take(K source) {
        return bucket(source).tryConsumeAndReturnRemaining(1);
    }

    public boolean isTooMuch(K source) {
        return !bucket(source).tryConsume(1);
    }

    /// Takes one back.
    public void giveBack(K source) {
        bucket(source).addTokens(1);
    }

    public void forget(K source) {
        buckets.invalidate(source);
    }

    public void forget() {
        buckets.invalidateAll();
    }

    private Bucket bucket(K source) {
        return buckets.get(
                source,
                _ -> Bucket.builder().addLimit(limit).withCustomTimePrecision(meter).build());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000 + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
