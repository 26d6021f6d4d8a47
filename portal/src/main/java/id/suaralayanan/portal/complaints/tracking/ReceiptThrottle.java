package id.suaralayanan.portal.complaints.tracking;

import id.suaralayanan.portal.web.ProblemException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Slows down who tries keys that do not fit, and never the one whose key does.
///
/// A pair is looked at before anything waits, so that nobody's tries hold up a neighbour behind the
/// same address. The answer to a wrong one waits: not at all for the first tries of a network, then
/// twice as long each time, up to a few seconds. At most so many answers wait at once; one more is
/// told to come back. Networks are kept in memory only, bounded, for a quarter of an hour.
@Component
final class ReceiptThrottle {
    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final Duration COME_BACK = Duration.ofSeconds(10);
    private static final int MOST_WAITING = 50;
    private static final int MOST_NETWORKS = 20_000;
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 8;

    private final TrackingSettings settings;
    private final Clock clock;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Map<String, Tries> tries =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
                    return size() > MOST_NETWORKS;
                }
            };

    ReceiptThrottle(TrackingSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Tries(int count, Instant last) {}

    /// Completes when the answer to a wrong pair may be given.
    ///
    /// @throws Refusal 429 when too many answers are waiting
    Mono<Void> slowed(ServerWebExchange exchange) {
        return Mono.defer(() -> wait(count(network(exchange.getRequest().getRemoteAddress()))));
    }

    private Mono<Void> wait(Duration delay) {
        if (delay.isZero()) {
            return Mono.empty();
        }
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return Mono.error(
                    ProblemException.later(
                            HttpStatus.TOO_MANY_REQUESTS, "complaint-tries", COME_BACK));
        }
        return Mono.delay(delay).doFinally(_ -> waiting.decrementAndGet()).then();
    }

    /// Counts one wrong pair.
    ///
    /// @return how long its answer waits
    synchronized Duration count(String network) {
        Instant now = clock.instant();
        Tries before = tries.get(network);
        int count =
                before == null || before.last().plus(MEMORY).isBefore(now) ? 1 : before.count() + 1;
        tries.put(network, new Tries(count, now));
        int slowed = count - settings.freeTries();
        if (slowed <= 0) {
            return Duration.ZERO;
        }
        Duration doubled = settings.first().multipliedBy(1L << Math.min(slowed - 1, 10));
        return doubled.compareTo(settings.longest()) < 0 ? doubled : settings.longest();
    }

    private static String network(@Nullable InetSocketAddress remote) {
        InetAddress address = remote == null ? null : remote.getAddress();
        if (address == null) {
            return "unknown";
        }
        int bytes = address instanceof Inet4Address ? IPV4_BYTES : IPV6_BYTES;
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), bytes));
    }
}
