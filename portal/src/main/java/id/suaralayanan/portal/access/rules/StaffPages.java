package id.suaralayanan.portal.access.rules;

import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// What every staff page needs: it is never cached, and its forms (`th:action`) carry the token.
/// What was kept of a form is shown again as it was, in the language that is asked for.
record StaffPages(KeptForms kept) implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        if (KeptForms.isShownAgain(exchange)) {
            return kept.again(exchange, chain.filter(exchange));
        }
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        if (token == null) {
            return chain.filter(exchange);
        }
        return token.doOnNext(found ->
                        exchange.getAttributes()
                                .put(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME, found))
                .then(chain.filter(exchange));
    }
}
