package id.suaralayanan.portal.access.sessions;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Tokens of staff forms (CSRF) in a cookie that is protected as the session's is, by the
/// connection of each request.
public final class FormTokens implements ServerCsrfTokenRepository {
    private final SessionCookie session;
    private final ServerCsrfTokenRepository encrypted = cookies(true);
    private final ServerCsrfTokenRepository plain = cookies(false);

    public FormTokens(SessionCookie session) {
        this.session = session;
    }

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return of(exchange).generateToken(exchange);
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
        return of(exchange).saveToken(exchange, token);
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return of(exchange).loadToken(exchange);
    }

    private ServerCsrfTokenRepository of(ServerWebExchange exchange) {
        return session.isEncrypted(exchange.getRequest()) ? encrypted : plain;
    }

    private static ServerCsrfTokenRepository cookies(boolean encrypted) {
        var tokens = new CookieServerCsrfTokenRepository();
        tokens.setCookieName(SessionCookie.named("suara-formulir", encrypted));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(encrypted).sameSite("Lax"));
        return tokens;
    }
}
