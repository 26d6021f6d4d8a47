package id.suaralayanan.portal.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.throttling.guesses.GuessThrottle;
import id.suaralayanan.portal.throttling.guesses.GuessThrottle.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class SignInThrottleTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC);

    private final SignInThrottle signInThrottle = new SignInThrottle(CLOCK);

    @Test
    void letsFiveMistypedPasswordsPassAndSlowsTheNextDown() {
        guess(5, "petugas");

        assertThat(signInThrottle.take("petugas", "a"))
                .isEqualTo(new Verdict.Answered(Duration.ofMillis(250)));
    }

    @Test
    void neverHoldsAnAnswerLongerThanTheLimitAndRefusesInstead() {
        guess(14, "petugas");

        assertThat(signInThrottle.take("petugas", "a"))
                .isEqualTo(new Verdict.Answered(GuessThrottle.LONGEST));
        assertThat(signInThrottle.take("petugas", "a")).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void neverHoldsUpTheOwnerElsewhereNorAnotherAccountHere() {
        guess(1_000, "petugas");

        assertThat(signInThrottle.take("petugas", "b")).isEqualTo(Verdict.Answered.AT_ONCE);
        assertThat(signInThrottle.take("kepala", "a")).isEqualTo(Verdict.Answered.AT_ONCE);
    }

    @Test
    void slowsDownOneClientThatTriesManyNames() {
        for (int i = 0; i < 100; i++) {
            signInThrottle.take("name" + i, "a");
        }

        assertThat(signInThrottle.take("another", "a")).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void forgetsAfterASuccess() {
        guess(8, "petugas");
        signInThrottle.forgive("petugas", "a");

        assertThat(signInThrottle.take("petugas", "a")).isEqualTo(Verdict.Answered.AT_ONCE);
    }

    private void guess(int times, String username) {
        for (int i = 0; i < times; i++) {
            signInThrottle.take(username, "a");
        }
    }
}
