package id.suaralayanan.portal.throttling.networks;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.throttling.ClientAddresses;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

final class NetworkRateLimiterTest {
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-22T01:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @Test
    void letsFortyPeopleBehindOneAddressSendWithinTenMinutes() {
        var networkRateLimiter = pace(0);

        assertThat(
                        IntStream.range(0, 40)
                                .filter(_ -> isCrowded(networkRateLimiter, "203.0.113.7", ""))
                                .count())
                .isZero();
    }

    @Test
    void slowsOneNetworkAndNoOther() {
        var networkRateLimiter = pace(0);
        IntStream.range(0, 60).forEach(_ -> isCrowded(networkRateLimiter, "203.0.113.7", ""));

        assertThat(isCrowded(networkRateLimiter, "203.0.113.200", "")).isTrue();
        assertThat(isCrowded(networkRateLimiter, "203.0.114.7", "")).isFalse();
        now.updateAndGet(then -> then.plus(Duration.ofSeconds(11)));
        assertThat(isCrowded(networkRateLimiter, "203.0.113.7", "")).isFalse();
        assertThat(isCrowded(networkRateLimiter, "203.0.113.7", "")).isTrue();
    }

    @Test
    void forgetsEveryNetworkWithTheKeyOfTheHour() {
        var networkRateLimiter = pace(0);
        IntStream.range(0, 500).forEach(_ -> isCrowded(networkRateLimiter, "203.0.113.7", ""));

        now.updateAndGet(then -> then.plus(Duration.ofHours(1)));

        assertThat(isCrowded(networkRateLimiter, "203.0.113.7", "")).isFalse();
    }

    @Test
    void believesTheHopThatTheOwnProxySawAndNothingBeforeIt() {
        var alone = pace(0);
        var behind = pace(1);
        IntStream.range(0, 60).forEach(i -> isCrowded(alone, "203.0.113.7", "198.51.100." + i));
        IntStream.range(0, 60)
                .forEach(i -> isCrowded(behind, "10.0.0.1", "198.51." + i + ".1, 203.0.113.7"));

        assertThat(isCrowded(alone, "203.0.113.7", "192.0.2.1")).isTrue();
        assertThat(isCrowded(behind, "10.0.0.1", "192.0.2.1, 203.0.113.7")).isTrue();
        assertThat(isCrowded(behind, "10.0.0.1", "203.0.113.7, 192.0.2.1")).isFalse();
        assertThat(isCrowded(behind, "10.0.0.1", "name.example")).isFalse();
    }

    private NetworkRateLimiter pace(int proxies) {
        return new NetworkRateLimiter(
                new NetworkRateSettings(
                        60,
                        Duration.ofSeconds(10),
                        400,
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2)),
                new ClientAddresses(Integer.toString(proxies)),
                clock);
    }

    private static boolean isCrowded(
            NetworkRateLimiter networkRateLimiter, String remote, String forwarded) {
        var request =
                MockServerHttpRequest.post("/adu/64.71-DISDUKCAPIL")
                        .remoteAddress(new InetSocketAddress(remote, 40_000));
        if (!forwarded.isEmpty()) {
            request.header("X-Forwarded-For", forwarded);
        }
        return networkRateLimiter.isCrowded(MockServerWebExchange.from(request));
    }
}
