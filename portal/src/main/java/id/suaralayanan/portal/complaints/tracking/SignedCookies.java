package id.suaralayanan.portal.complaints.tracking;

import id.suaralayanan.portal.signing.SignedText;
import id.suaralayanan.portal.signing.Signer;
import id.suaralayanan.portal.web.PublicAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// Short-lived signed cookies that open one page about one case, instead of a session.
///
/// Only this browser, only by its own pages (SameSite=Strict), no script, no longer than said. The
/// receipt is in none of them.
@Component
public final class SignedCookies {
    /// Opens one case.
    static final Kind CASE = new Kind("suara-kasus", Duration.ofMinutes(30));

    private static final String ANYWHERE = "";

    private final Signer signer;
    private final Clock clock;
    private final PublicAddress address;

    SignedCookies(Signer signer, Clock clock, PublicAddress address) {
        this.signer = signer;
        this.clock = clock;
        this.address = address;
    }

    /// A kind of pass.
    ///
    /// @param cookie its name
    /// @param lasts how long it opens
    public record Kind(String cookie, Duration lasts) {}

    public void give(ServerWebExchange exchange, Kind kind, String path, String subject) {
        String pass = texts(kind).sign(ANYWHERE, subject, clock.instant().plus(kind.lasts()));
        set(exchange, kind, path, pass, kind.lasts());
    }

    public void take(ServerWebExchange exchange, Kind kind, String path) {
        set(exchange, kind, path, "", Duration.ZERO);
    }

    /// What the pass of this browser is for; empty without a genuine one that still lasts.
    public Optional<String> subject(ServerWebExchange exchange, Kind kind) {
        @Nullable HttpCookie cookie = exchange.getRequest().getCookies().getFirst(kind.cookie());
        return cookie == null
                ? Optional.empty()
                : texts(kind).valid(ANYWHERE, cookie.getValue(), clock.instant());
    }

    private SignedText texts(Kind kind) {
        return signer.of(kind.cookie());
    }

    private void set(
            ServerWebExchange exchange, Kind kind, String path, String value, Duration lasts) {
        exchange.getResponse()
                .addCookie(
                        ResponseCookie.from(kind.cookie(), value)
                                .path(path)
                                .maxAge(lasts)
                                .httpOnly(true)
                                .secure(address.isEncrypted(exchange.getRequest()))
                                .sameSite("Strict")
                                .build());
    }
}
