package id.suaralayanan.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class SignInThrottleTest {
    private final Ticker clock = new Ticker();
    private final SignInThrottle signInThrottle = new SignInThrottle(clock);

    @Test
    void letsFiveMistypedPasswordsPass() {
        for (int i = 0; i < 5; i++) {
            assertThat(signInThrottle.take("petugas", "a")).isZero();
        }
    }

    @Test
    void doublesTheWaitAfterThatAndStopsAtHalfAMinute() {
        guess(5);

        for (int seconds : new int[] {1, 2, 4, 8}) {
            assertThat(signInThrottle.take("petugas", "a")).hasSeconds(seconds);
            clock.forward(Duration.ofSeconds(seconds));
        }
        assertThat(signInThrottle.take("petugas", "a")).hasSeconds(16);
        clock.forward(Duration.ofSeconds(16));
        signInThrottle.take("petugas", "a");
        assertThat(signInThrottle.take("petugas", "a")).hasSeconds(30);
    }

    @Test
    void queuesTriesThatRunAtTheSameTime() {
        guess(5);

        assertThat(signInThrottle.take("petugas", "a")).hasSeconds(1);
        assertThat(signInThrottle.take("petugas", "a")).hasSeconds(3);
        assertThat(signInThrottle.take("petugas", "a")).hasSeconds(7);
        assertThat(signInThrottle.take("petugas", "a")).isGreaterThan(SignInThrottle.PATIENCE);
    }

    @Test
    void doesNotPushTheTurnAwayByTriesThatAreTurnedAway() {
        guess(8);
        Duration wait = signInThrottle.take("petugas", "a");
        for (int i = 0; i < 1_000; i++) {
            signInThrottle.take("petugas", "a");
        }

        clock.forward(wait.plusSeconds(60));

        assertThat(signInThrottle.take("petugas", "a")).isZero();
    }

    @Test
    void neverHoldsUpTheOwnerInAnotherNetwork() {
        guess(1_000);

        assertThat(signInThrottle.take("petugas", "b")).isZero();
    }

    @Test
    void slowsDownOneNetworkThatTriesManyNames() {
        for (int i = 0; i < 60; i++) {
            signInThrottle.take("name" + i, "a");
        }

        assertThat(signInThrottle.take("another", "a")).isPositive();
    }

    @Test
    void forgetsAfterASuccessAndAfterAQuarterOfAnHour() {
        guess(8);
        signInThrottle.forgive("petugas", "a");
        assertThat(signInThrottle.take("petugas", "a")).isZero();

        guess(8);
        clock.forward(Duration.ofMinutes(16));
        assertThat(signInThrottle.take("petugas", "a")).isZero();
    }

    private void guess(int times) {
        for (int i = 0; i < times; i++) {
            signInThrottle.take("petugas", "a");
        }
    }

    private static final class Ticker extends Clock {
        private Instant now = Instant.parse("2026-11-21T06:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
