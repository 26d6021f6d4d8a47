package id.suaralayanan.portal.throttling.guesses;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.throttling.guesses.GuessThrottle.Rule;
import id.suaralayanan.portal.throttling.guesses.GuessThrottle.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

final class GuessThrottleTest {
    private static final Rule RULE = new Rule(3, 5, Duration.ofMillis(250), Duration.ofSeconds(30));

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-22T01:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final GuessThrottle guesses = new GuessThrottle(RULE, clock);

    @Test
    void answersTheFirstTriesAtOnceTheNextSlowlyAndTheRestLater() {
        assertThat(IntStream.range(0, 9).mapToObj(_ -> guesses.take("a")))
                .containsExactly(
                        answered(0),
                        answered(0),
                        answered(0),
                        answered(250),
                        answered(500),
                        answered(1_000),
                        answered(1_500),
                        answered(1_500),
                        new Verdict.Refused(Duration.ofSeconds(30)));
    }

    @Test
    void answersOneMoreAfterATimeThatTriesInBetweenDoNotPushAway() {
        tries(100);
        now.updateAndGet(then -> then.plusSeconds(20));
        assertThat(guesses.take("a")).isEqualTo(new Verdict.Refused(Duration.ofSeconds(10)));
        now.updateAndGet(then -> then.plusSeconds(10));

        assertThat(guesses.take("a")).isEqualTo(answered(1_500));
        assertThat(guesses.take("a")).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void holdsUpNobodyElse() {
        tries(1_000);

        assertThat(guesses.take("b")).isEqualTo(answered(0));
    }

    @Test
    void forgetsWhatWasRight() {
        tries(5);
        guesses.giveBack("a");
        assertThat(guesses.take("a")).isEqualTo(answered(500));
        guesses.forgive("a");
        assertThat(guesses.take("a")).isEqualTo(answered(0));
    }

    @Test
    void holdsBackFiftyAnswersAndSendsTheOthersAway() {
        var answers = new SlowAnswers();

        List<Verdict> ends =
                Flux.range(0, 80)
                        .flatMap(_ -> answers.after(answered(300)), 80)
                        .collectList()
                        .blockOptional()
                        .orElseThrow();

        assertThat(ends).hasSize(80).filteredOn(answered(300)::equals).hasSize(50);
        assertThat(answers.after(answered(1)).block()).isEqualTo(answered(1));
    }

    private void tries(int times) {
        IntStream.range(0, times).forEach(_ -> guesses.take("a"));
    }

    private static Verdict answered(long millis) {
        return new Verdict.Answered(Duration.ofMillis(millis));
    }
}
