package id.suaralayanan.portal.access.rules;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// A redirection within this site (303: the next request is a GET).
record Redirect(String to) {
    Mono<Void> answer(ServerWebExchange exchange) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.SEE_OTHER);
        response.getHeaders().setLocation(URI.create(to));
        response.getHeaders().setCacheControl("no-store");
        return response.setComplete();
    }
}
