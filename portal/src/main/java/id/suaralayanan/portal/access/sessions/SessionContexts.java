package id.suaralayanan.portal.access.sessions;

import id.suaralayanan.portal.access.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Finds the officer behind a request by the session cookie: once per request, fresh from the
/// database, so that a change of role or a disabled account takes effect with the next click.
@Component
public final class SessionContexts implements ServerSecurityContextRepository {
    private static final String FOUND = SessionContexts.class.getName();

    private final Sessions sessions;
    private final SessionCookie cookie;

    SessionContexts(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /// Sessions start and end in [id.suaralayanan.portal.access.signin.SignInPage] only.
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.error(new UnsupportedOperationException("sessions start at /masuk"));
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        Mono<SecurityContext> found = exchange.getAttribute(FOUND);
        if (found == null) {
            found =
                    Mono.justOrEmpty(cookie.read(exchange.getRequest()))
                            .flatMap(sessions::find)
                            .map(SessionContexts::context)
                            .cache();
            exchange.getAttributes().put(FOUND, found);
        }
        return found;
    }

    private static SecurityContext context(Officer officer) {
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(
                        officer,
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_" + officer.role().name())));
    }
}
