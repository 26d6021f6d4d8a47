package id.suaralayanan.portal.feedback;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/// The limit that intake is measured against: the same server, the same filters, the same kind of
/// handler and mapping. It reads the body to its end, looks at nothing in it and answers a constant
/// of the same size with the same headers.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("bench.constant")
class ConstantAnswer implements WebHandler {
    static final String PATH = "/api/v1/constant";
    private static final byte[] BODY =
            "{\"receipt\":\"SKM-2222-2222\",\"unit\":\"64.71-UJI-NILAI\",\"service\":\"KTP-EL\",\"receivedAt\":\"2026-11-21T22:01:43.946123Z\"}"
                    .getBytes(StandardCharsets.UTF_8);

    @Bean
    HandlerMapping constantAddress() {
        return new SimpleUrlHandlerMapping(Map.of(PATH, this), Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        var response = exchange.getResponse();
        return DataBufferUtils.join(exchange.getRequest().getBody())
                .doOnNext(DataBufferUtils::release)
                .then(
                        Mono.defer(() -> {
                            response.setStatusCode(HttpStatus.CREATED);
                            var headers = response.getHeaders();
                            headers.set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
                            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
                            headers.setContentLength(BODY.length);
                            return response.writeWith(
                                    Mono.just(response.bufferFactory().wrap(BODY)));
                        }));
    }
}
