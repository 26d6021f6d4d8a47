package id.suaralayanan.portal.access.sessions;

import id.suaralayanan.portal.access.OpaqueToken;
import id.suaralayanan.portal.web.PublicAddress;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// The cookie that carries an officer's session: never readable by scripts, gone with the browser.
///
/// Over `https` it takes the `__Host-` prefix, which ties it to this host and to encrypted
/// connections; a browser drops such a cookie over plain `http`, as in an office's own network.
@Component
public final class SessionCookie {
    private static final int LONGEST = 64;

    private final PublicAddress address;

    SessionCookie(PublicAddress address) {
        this.address = address;
    }

    /// Another cookie of the staff area, under the same protection.
    public static String named(String plain, boolean encrypted) {
        return encrypted ? "__Host-" + plain : plain;
    }

    public boolean isEncrypted(ServerHttpRequest request) {
        return address.isEncrypted(request);
    }

    public Optional<OpaqueToken> read(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(name(isEncrypted(request)));
        return Optional.ofNullable(cookie)
                .map(HttpCookie::getValue)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .map(OpaqueToken::new);
    }

    public void write(ServerWebExchange exchange, OpaqueToken id) {
        exchange.getResponse().addCookie(with(exchange, id.text()).build());
    }

    public void clear(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(with(exchange, "").maxAge(Duration.ZERO).build());
    }

    private static String name(boolean encrypted) {
        return named("suara-masuk", encrypted);
    }

    private ResponseCookie.ResponseCookieBuilder with(ServerWebExchange exchange, String value) {
        boolean encrypted = isEncrypted(exchange.getRequest());
        return ResponseCookie.from(name(encrypted), value)
                .path("/")
                .httpOnly(true)
                .secure(encrypted)
                .sameSite("Lax");
    }
}
