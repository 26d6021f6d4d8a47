package id.suaralayanan.portal.units.updates;

import id.suaralayanan.portal.units.Registry;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Lets the first requests after a start wait for the registry instead of answering that a unit is
/// unknown.
@Component
record FirstRead(Registry registry) implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return registry.isRead()
                ? chain.filter(exchange)
                : registry.refresh().then(chain.filter(exchange));
    }
}
