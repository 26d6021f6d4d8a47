package id.suaralayanan.portal.access.sessions;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.OpaqueToken;
import id.suaralayanan.portal.throttling.ClientAddresses;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Starts a session in the browser that asks. One that was open there ends; its form token, too.
@Component
public final class SessionStart {
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final ServerCsrfTokenRepository tokens;
    private final ClientAddresses clients;

    SessionStart(
            Sessions sessions,
            SessionCookie cookie,
            ServerCsrfTokenRepository tokens,
            ClientAddresses clients) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.tokens = tokens;
        this.clients = clients;
    }

    /// @param officer whoever has proven to be that
    public Mono<OpaqueToken> open(Officer officer, ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var origin =
                SessionOrigin.of(request.getHeaders().getFirst("User-Agent"), clients.of(request));
        Mono<Void> before = Mono.justOrEmpty(cookie.read(request)).flatMap(sessions::close);
        return before.then(tokens.saveToken(exchange, null))
                .then(sessions.open(officer, origin))
                .doOnNext(session -> cookie.write(exchange, session));
    }
}
