package id.suaralayanan.portal.throttling.requests;

import id.suaralayanan.portal.throttling.FilterOrder;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Lets no answer overtake the body it refuses.
///
/// A refusal that is on its way before the body has come leaves the rest of the body on the
/// connection, and the client's next request waits behind it until a deadline. So a small body is
/// read to its end first; after one that is too large, or was given up, the connection ends with
/// the answer, and the answer says so.
@Component
@Order(FilterOrder.UNREAD_BODY)
final class UnreadBodyFilter implements WebFilter {
    private final long most;

    UnreadBodyFilter(LimitSettings limits) {
        this.most = limits.body().toBytes();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var headers = exchange.getRequest().getHeaders();
        if (headers.getContentLength() <= 0
                && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            return chain.filter(exchange);
        }
        var request = new Watched(exchange.getRequest());
        var response = exchange.getResponse();
        response.beforeCommit(() -> finish(request, response));
        return chain.filter(exchange.mutate().request(request).build());
    }

    private Mono<Void> finish(Watched request, ServerHttpResponse response) {
        return Mono.defer(() ->
                        request.isTouched() || request.getHeaders().getContentLength() > most
                                ? Mono.empty()
                                : request.discard(most))
                .then(
                        Mono.fromRunnable(() -> {
                            if (!request.isRead()) {
                                response.getHeaders().set(HttpHeaders.CONNECTION, "close");
                            }
                        }));
    }

    /// Knows how far its body has been read.
    private static final class Watched extends ServerHttpRequestDecorator {
        private final AtomicBoolean touched = new AtomicBoolean();
        private final AtomicBoolean read = new AtomicBoolean();

        Watched(ServerHttpRequest request) {
            super(request);
        }

        boolean isTouched() {
            return touched.get();
        }

        boolean isRead() {
            return read.get();
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody()
                    .doOnSubscribe(_ -> touched.set(true))
                    .doOnComplete(() -> read.set(true));
        }

        Mono<Void> discard(long most) {
            var bytes = new AtomicLong();
            return getBody()
                    .map(Watched::dropped)
                    .takeUntil(size -> bytes.addAndGet(size) > most)
                    .then()
                    .onErrorComplete();
        }

        private static int dropped(DataBuffer part) {
            int size = part.readableByteCount();
            DataBufferUtils.release(part);
            return size;
        }
    }
}
