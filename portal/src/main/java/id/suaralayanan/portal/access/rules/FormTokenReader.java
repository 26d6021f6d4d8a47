package id.suaralayanan.portal.access.rules;

import id.suaralayanan.portal.web.form.Form;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Looks for the token of a form in the one reading of its body ([Form]), which the page's handler
/// gets, too.
final class FormTokenReader implements ServerCsrfTokenRequestHandler {
    private final ServerCsrfTokenRequestHandler masking =
            new XorServerCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(ServerWebExchange exchange, Mono<CsrfToken> token) {
        masking.handle(exchange, token);
    }

    @Override
    public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
        return masking.resolveCsrfTokenValue(Form.shared(exchange), token);
    }
}
