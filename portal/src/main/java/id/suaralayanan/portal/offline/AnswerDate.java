package id.suaralayanan.portal.offline;

import java.time.Clock;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// The `Date` of every answer (RFC 9110, 6.6.1). A device whose own clock is wrong tells by it how
/// old its answers are, and how old a page is that it kept.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
record AnswerDate(Clock clock) implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().getHeaders().setDate(clock.millis());
        return chain.filter(exchange);
    }
}
