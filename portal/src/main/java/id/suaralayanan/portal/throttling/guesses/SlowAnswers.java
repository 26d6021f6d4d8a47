package id.suaralayanan.portal.throttling.guesses;

import id.suaralayanan.portal.throttling.guesses.GuessThrottle.Verdict;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Holds back the answers to wrong tries, at most so many at once; one more is told to come back.
@Component
public final class SlowAnswers {
    private static final int MOST_WAITING = 50;
    private static final Duration COME_BACK = Duration.ofSeconds(10);

    private final AtomicInteger waiting = new AtomicInteger();

    /// Comes when a wrong try may be answered, with what is to be answered in the end.
    public Mono<Verdict> after(Verdict verdict) {
        return verdict instanceof Verdict.Answered(Duration delay) && !delay.isZero()
                ? Mono.defer(() -> held(verdict, delay))
                : Mono.just(verdict);
    }

    private Mono<Verdict> held(Verdict verdict, Duration delay) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return Mono.just(new Verdict.Refused(COME_BACK));
        }
        return Mono.delay(delay).doFinally(_ -> waiting.decrementAndGet()).thenReturn(verdict);
    }
}
