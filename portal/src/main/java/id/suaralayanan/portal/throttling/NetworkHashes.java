package id.suaralayanan.portal.throttling;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Names the network of a request (/24, or /48 of IPv6) by a hash under a random key. The key lives
/// for an hour and is then thrown away, so that no name can ever be traced back.
final class NetworkHashes {
    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 6;
    private static final Duration HOUR = Duration.ofHours(1);

    private final int proxies;
    private final Clock clock;
    private final Runnable forget;
    private final SecureRandom random = new SecureRandom();
    private final byte[] key = new byte[32];
    private Instant keyEnds = Instant.MIN;

    /// @param forget called with each new key: the old names mean nothing any more
    NetworkHashes(int proxies, Clock clock, Runnable forget) {
        this.proxies = proxies;
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
        return hash(prefix(request));
    }

    private long hash(byte[] prefix) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            return ByteBuffer.wrap(digest.digest(prefix)).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The address that the outermost of our own proxies saw; what stands before it in the header
    /// was written by the client.
    private byte[] prefix(ServerHttpRequest request) {
        var hops =
                request.getHeaders().getOrEmpty("X-Forwarded-For").stream()
                        .flatMap(line -> Arrays.stream(line.split(",")))
                        .map(String::strip)
                        .toList();
        return proxies > 0 && hops.size() >= proxies
                ? prefix(literal(hops.get(hops.size() - proxies)))
                : prefix(address(request.getRemoteAddress()));
    }

    private static byte[] prefix(@Nullable InetAddress address) {
        return address == null
                ? new byte[0]
                : Arrays.copyOf(
                        address.getAddress(),
                        address instanceof Inet4Address ? IPV4_BYTES : IPV6_BYTES);
    }

    private static @Nullable InetAddress address(@Nullable InetSocketAddress remote) {
        return remote == null ? null : remote.getAddress();
    }

    /// Never asks a name server.
    private static @Nullable InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
