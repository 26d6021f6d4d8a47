package id.suaralayanan.portal.complaints.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReceiptThrottleTest {
    private static final TrackingSettings SETTINGS =
            new TrackingSettings(5, Duration.ofMillis(250), Duration.ofSeconds(4));
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    @Test
    void answersTheFirstOnesAtOnceAndLaterOnesSlowerUpToALimit() {
        var pairs = new ReceiptThrottle(SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(IntStream.range(0, 12).mapToObj(_ -> pairs.count("a").toMillis()))
                .containsExactly(
                        0L, 0L, 0L, 0L, 0L, 250L, 500L, 1_000L, 2_000L, 4_000L, 4_000L, 4_000L);
    }

    @Test
    void neverHoldsUpAnotherNetwork() {
        var pairs = new ReceiptThrottle(SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC));
        IntStream.range(0, 1_000).forEach(_ -> pairs.count("a"));

        assertThat(pairs.count("b")).isZero();
    }
}
