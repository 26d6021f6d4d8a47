package id.suaralayanan.portal.throttling.requests;

import id.suaralayanan.portal.throttling.FilterOrder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Nobody waits for ever: an answer that has not begun in time is given up, which reads as "try
/// again" to the client. An answer that has begun may take as long as the client's line needs.
@Component
@Order(FilterOrder.RESPONSE_TIMEOUT)
record ResponseTimeoutFilter(LimitSettings limits, FileUpload upload) implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var response = exchange.getResponse();
        Mono<Object> late =
                Mono.delay(
                                upload.isIn(exchange.getRequest())
                                        ? limits.uploading()
                                        : limits.answer())
                        .flatMap(_ -> response.isCommitted() ? Mono.never() : Mono.just(true));
        return chain.filter(exchange).timeout(late);
    }
}
