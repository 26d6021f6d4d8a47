package id.suaralayanan.portal.throttling.guesses;

import id.suaralayanan.portal.throttling.TokenBuckets;
import java.time.Clock;
import java.time.Duration;

/// Counts the wrong tries of each source and says how the answer to one is given: the first at
/// once, the next slowly, all beyond only so often. No answer waits longer than [#LONGEST], so that
/// guessing holds no connection.
public final class GuessThrottle {
    /// How long any answer waits at most.
    public static final Duration LONGEST = Duration.ofMillis(1_500);

    private final Rule rule;
    private final TokenBuckets<String> tries;

    public GuessThrottle(Rule rule, Clock clock) {
        this.rule = rule;
        tries = new TokenBuckets<>(rule.free() + rule.slowed(), rule.every(), clock);
    }

    /// @param free tries that are answered at once
    /// @param slowed how many are answered slowly after these
    /// @param first how long the answer to the first of them waits; each further one twice as long
    /// @param every after which one more is answered
    public record Rule(int free, int slowed, Duration first, Duration every) {
        public Rule {
            if (free < 1 || slowed < 0 || first.isNegative() || !every.isPositive()) {
                throw new IllegalArgumentException("tries must be positive, times not negative");
            }
        }

        Duration delayAfter(long tries) {
            if (tries <= free) {
                return Duration.ZERO;
            }
            Duration doubled = first.multipliedBy(1L << Math.min(tries - free - 1, 20));
            return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        }
    }

    /// How a try is answered.
    public sealed interface Verdict {
        /// @param delay of the answer, if the try was wrong
        record Answered(Duration delay) implements Verdict {
            public static final Answered AT_ONCE = new Answered(Duration.ZERO);
        }

        /// Not before that time.
        record Refused(Duration retryAfter) implements Verdict {}
    }

    /// Counts one try.
    public Verdict take(String source) {
        var probe = tries.take(source);
        if (!probe.isConsumed()) {
            return new Verdict.Refused(inFullSeconds(probe.getNanosToWaitForRefill()));
        }
        long taken = rule.free() + rule.slowed() - probe.getRemainingTokens();
        return new Verdict.Answered(rule.delayAfter(taken));
    }

    private static Duration inFullSeconds(long nanos) {
        return Duration.ofSeconds(Duration.ofNanos(nanos).plusMillis(999).toSeconds());
    }

    /// A try was right: it does not count.
    public void giveBack(String source) {
        tries.giveBack(source);
    }

    /// A try was right: neither it nor the wrong ones before it count.
    public void forgive(String source) {
        tries.forget(source);
    }
}
