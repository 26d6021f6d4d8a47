package id.suaralayanan.portal.throttling;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/// Decides the address of the client behind a request, for everything that limits or slows down:
/// the peer of the connection, or what the own proxies (`SUARA_PROXIES`) say of theirs in
/// `X-Forwarded-For`. What stands before the hop that the outermost own proxy saw was written by
/// the client and is not looked at.
///
/// `Forwarded` (RFC 7239) is not read: a proxy that writes the one header passes the other on as
/// the client sent it.
@Component
public final class ClientAddresses {
    private static final Logger LOG = LoggerFactory.getLogger(ClientAddresses.class);
    private static final String HEADER = "X-Forwarded-For";

    private final Proxies proxies;
    private final AtomicBoolean isToldOf = new AtomicBoolean();

    public ClientAddresses(@Value("${suara.proxies:0}") String proxies) {
        this.proxies = Proxies.of(proxies);
    }

    public ClientAddress of(ServerHttpRequest request) {
        Optional<InetAddress> peer = peer(request.getRemoteAddress());
        List<String> lines = request.getHeaders().getOrEmpty(HEADER);
        if (lines.isEmpty()) {
            return peer.map(ClientAddress::of).orElse(ClientAddress.UNKNOWN);
        }
        tellOnce();
        return proxies.client(peer, hops(lines))
                .map(ClientAddress::of)
                .orElse(ClientAddress.UNKNOWN);
    }

    private void tellOnce() {
        if (proxies.isNone() && isToldOf.compareAndSet(false, true)) {
            LOG.warn(
                    "A request came with {}, but SUARA_PROXIES is not set: behind a proxy everybody counts as one client",
                    HEADER);
        }
    }

    private static Optional<InetAddress> peer(@Nullable InetSocketAddress remote) {
        return Optional.ofNullable(remote).map(InetSocketAddress::getAddress);
    }

    private static List<Optional<InetAddress>> hops(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(ClientAddresses::address)
                .toList();
    }

    /// `192.0.2.1`, `192.0.2.1:4711`, `2001:db8::1`, `[2001:db8::1]` or `[2001:db8::1]:443`; never
    /// asks a name server.
    static Optional<InetAddress> address(String hop) {
        var text = hop.strip();
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            text = end < 0 ? "" : text.substring(1, end);
        } else if (text.indexOf(':') == text.lastIndexOf(':') && text.contains(":")) {
            text = text.substring(0, text.indexOf(':'));
        }
        return Proxies.literal(text);
    }
}
