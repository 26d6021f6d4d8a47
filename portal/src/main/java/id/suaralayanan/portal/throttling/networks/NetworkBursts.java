package id.suaralayanan.portal.throttling.networks;

import id.suaralayanan.portal.throttling.ClientAddresses;
import id.suaralayanan.portal.throttling.TokenBuckets;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/// Sees when one network rates one unit more often than people do. Nothing is refused; the answers
/// are marked. Held in memory for at most an hour, by a hash whose key is thrown away.
@Component
@EnableConfigurationProperties(BurstSettings.class)
public final class NetworkBursts {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final TokenBuckets<Long> ratings;
    private final NetworkHashes networks;

    NetworkBursts(BurstSettings settings, ClientAddresses clients, Clock clock) {
        ratings = new TokenBuckets<>(settings.ratings(), settings.ratingEvery(), clock);
        networks = new NetworkHashes(clients, clock, ratings::forget);
    }

    /// A name for the network of a request, good for an hour and for nothing but [#isBurst].
    public long network(ServerHttpRequest request) {
        return networks.of(request);
    }

    /// Counts one more rating.
    ///
    /// @return whether its network has rated this unit too often just now
    public boolean isBurst(long network, int unit) {
        return ratings.isTooMuch(network ^ (unit * SPREAD));
    }
}
