package id.suaralayanan.portal.access.oidc;

import id.suaralayanan.portal.access.sessions.SessionCookie;
import id.suaralayanan.portal.signing.SignedText;
import id.suaralayanan.portal.signing.Signer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// The signed cookie that carries a [RoundTrip]: under the protection of the session's, for ten
/// minutes and one answer.
@Component
final class RoundTripCookie {
    private static final Duration GOOD = Duration.ofMinutes(10);
    private static final String CONTEXT = "browser";

    private final SignedText signed;
    private final SessionCookie session;
    private final Clock clock;

    RoundTripCookie(Signer signer, SessionCookie session, Clock clock) {
        signed = signer.of("round-trip");
        this.session = session;
        this.clock = clock;
    }

    void write(ServerWebExchange exchange, RoundTrip trip) {
        String value = signed.sign(CONTEXT, trip.text(), clock.instant().plus(GOOD));
        exchange.getResponse().addCookie(with(exchange, value).maxAge(GOOD).build());
    }

    /// What was carried; gone afterwards. Empty when it is not ours, or over.
    Optional<RoundTrip> take(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(with(exchange, "").maxAge(Duration.ZERO).build());
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(name(exchange)))
                .map(HttpCookie::getValue)
                .flatMap(value -> signed.valid(CONTEXT, value, clock.instant()))
                .flatMap(RoundTrip::read);
    }

    private String name(ServerWebExchange exchange) {
        return SessionCookie.named("suara-instansi", session.isEncrypted(exchange.getRequest()));
    }

    private ResponseCookie.ResponseCookieBuilder with(ServerWebExchange exchange, String value) {
        return ResponseCookie.from(name(exchange), value)
                .path("/")
                .httpOnly(true)
                .secure(session.isEncrypted(exchange.getRequest()))
                .sameSite("Lax");
    }
}
