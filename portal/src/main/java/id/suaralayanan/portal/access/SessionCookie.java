package id.suaralayanan.portal.access;

import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;

/// The cookie that carries an officer's session: never readable by scripts, gone with the browser.
///
/// Under an `https` base address it takes the `__Host-` prefix, which ties it to this host and to
/// encrypted connections; plain `http` on a single machine cannot have that.
@Component
final class SessionCookie {
    private static final int LONGEST = 64;

    private final boolean encrypted;

    SessionCookie(@Value("${suara.base-url:}") String baseUrl) {
        encrypted = baseUrl.startsWith("https:");
    }

    String name() {
        return named("suara-masuk");
    }

    /// Another cookie of the staff area, under the same protection.
    String named(String plain) {
        return encrypted ? "__Host-" + plain : plain;
    }

    boolean isEncrypted() {
        return encrypted;
    }

    Optional<OpaqueToken> read(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(name());
        return Optional.ofNullable(cookie)
                .map(HttpCookie::getValue)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .map(OpaqueToken::new);
    }

    void write(ServerHttpResponse response, OpaqueToken id) {
        response.addCookie(with(id.text()).build());
    }

    void clear(ServerHttpResponse response) {
        response.addCookie(with("").maxAge(Duration.ZERO).build());
    }

    private ResponseCookie.ResponseCookieBuilder with(String value) {
        return ResponseCookie.from(name(), value)
                .path("/")
                .httpOnly(true)
                .secure(encrypted)
                .sameSite("Lax");
    }
}
