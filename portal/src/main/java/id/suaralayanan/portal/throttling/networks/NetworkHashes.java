package id.suaralayanan.portal.throttling.networks;

import id.suaralayanan.portal.signing.Sha256;
import id.suaralayanan.portal.throttling.ClientAddresses;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Names the network of a request (/24, or /48 of IPv6) by a hash under a random key. The key lives
/// for an hour and is then thrown away, so that no name can ever be traced back.
final class NetworkHashes {
    private static final Duration HOUR = Duration.ofHours(1);

    private final ClientAddresses clients;
    private final Clock clock;
    private final Runnable forget;
    private final SecureRandom random = new SecureRandom();
    private final byte[] key = new byte[32];
    private Instant keyEnds = Instant.MIN;

    /// @param forget called with each new key: the old names mean nothing any more
    NetworkHashes(ClientAddresses clients, Clock clock, Runnable forget) {
        this.clients = clients;
        this.clock = clock;
        this.forget = forget;
    }

    synchronized long of(ServerHttpRequest request) {
        Instant now = clock.instant();
        if (!now.isBefore(keyEnds)) {
            random.nextBytes(key);
            keyEnds = now.plus(HOUR);
            forget.run();
        }
        return hash(clients.of(request).network());
    }

    private long hash(String network) {
        var digest = Sha256.start();
        digest.update(key);
        return ByteBuffer.wrap(digest.digest(network.getBytes(StandardCharsets.US_ASCII)))
                .getLong();
    }
}
