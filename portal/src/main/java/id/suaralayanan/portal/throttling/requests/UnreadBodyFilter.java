package id.suaralayanan.portal.throttling.requests;

import id.suaralayanan.portal.throttling.FilterOrder;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Lets no answer overtake the body it refuses.
///
/// A refusal that is on its way before the body has come leaves the rest of the body on the
/// connection, and the client's next request waits behind it until a deadline; a connection that is
/// closed on unread bytes is reset, and the refusal is lost with it. So what nobody reads of a body
/// is read and dropped first, within bounds; beyond them the connection ends with the answer, and
/// the answer says so.
@Component
@Order(FilterOrder.UNREAD_BODY)
final class UnreadBodyFilter implements WebFilter {
    private static final DataSize MOST = DataSize.ofMegabytes(8);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var headers = exchange.getRequest().getHeaders();
        if (headers.getContentLength() <= 0
                && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            return chain.filter(exchange);
        }
        var request = new DrainedRequest(exchange.getRequest(), MOST.toBytes());
        var response = exchange.getResponse();
        response.beforeCommit(() -> drain(request, response));
        return chain.filter(exchange.mutate().request(request).build());
    }

    private static Mono<Void> drain(DrainedRequest request, ServerHttpResponse response) {
        return request.drain()
                .timeout(LONGEST, Mono.just(false))
                .doOnNext(whole -> {
                    if (!whole) {
                        response.getHeaders().set(HttpHeaders.CONNECTION, "close");
                    }
                })
                .then();
    }
}
