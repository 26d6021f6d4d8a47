package id.suaralayanan.portal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down guessing without ever locking anybody out.
///
/// Tries are counted per user name and network, and more generously per network. After the free
/// ones each further try waits, twice as long as the last, up to a limit; tries that run at the
/// same time queue up behind each other. Who signs in from another network is never held up by the
/// tries made here, and a success wipes the slate.
///
/// Kept in memory, bounded, and forgotten after a quarter of an hour.
final class SignInThrottle {
    /// A try that would wait longer than this is turned away and not counted.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final int MOST = 20_000;
    private static final Rule ACCOUNT = new Rule(5, Duration.ofSeconds(30));
    private static final Rule NETWORK = new Rule(50, Duration.ofSeconds(2));

    private final Clock clock;
    private final Map<String, Tries> tries =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
                    return size() > MOST;
                }
            };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /// Counts one try.
    ///
    /// @return how long it has to wait before its password is looked at
    synchronized Duration take(String username, String network) {
        Instant now = clock.instant();
        Duration account = take(key(username, network), ACCOUNT, now);
        Duration others = take(network, NETWORK, now);
        return account.compareTo(others) >= 0 ? account : others;
    }

    /// The password was right: the account starts anew from this network, and the try does not
    /// count against the network.
    synchronized void forgive(String username, String network) {
        tries.remove(key(username, network));
        tries.computeIfPresent(
                network,
                (_, known) ->
                        new Tries(Math.max(0, known.count() - 1), known.last(), known.last()));
    }

    private Duration take(String key, Rule rule, Instant now) {
        Tries before = tries.get(key);
        Tries known =
                before == null || before.last().plus(MEMORY).isBefore(now)
                        ? new Tries(0, now, now)
                        : before;
        Instant turn = known.turn().isAfter(now) ? known.turn() : now;
        Duration wait = Duration.between(now, turn);
        if (wait.compareTo(PATIENCE) > 0) {
            return wait;
        }
        int count = known.count() + 1;
        tries.put(key, new Tries(count, now, turn.plus(rule.delayAfter(count))));
        return wait;
    }

    private static String key(String username, String network) {
        return network + ' ' + username;
    }

    /// @param turn when the next try may be looked at
    private record Tries(int count, Instant last, Instant turn) {}

    /// @param free tries that cost nothing
    private record Rule(int free, Duration longest) {
        Duration delayAfter(int count) {
            if (count < free) {
                return Duration.ZERO;
            }
            Duration doubled = Duration.ofSeconds(1L << Math.min(count - free, 10));
            return doubled.compareTo(longest) < 0 ? doubled : longest;
        }
    }
}
