package id.suaralayanan.portal.throttling.requests;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.suaralayanan.portal.throttling.FilterOrder;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Works on a bounded number of requests at a time and sends the rest away at once with the same
/// few bytes, because an overloaded server that tries to please everyone pleases nobody.
///
/// Citizens' submissions go before pages, pages before downloads.
@Component
@Order(FilterOrder.CONCURRENCY)
final class ConcurrencyLimitFilter implements WebFilter {
    private static final String RETRY_AFTER = "2";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);
    private static final byte[] WORDS =
            """
            {"type":"/masalah/busy","title":"Sedang ramai","status":503,\
            "detail":"Layanan sedang ramai, tidak ada yang disimpan. Coba lagi sebentar lagi. \
            Busy right now, nothing was stored; please try again in a moment."}
            """
                    .getBytes(UTF_8);

    private static final byte[] PAGE =
            """
            <!DOCTYPE html>
            <html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
            <title>Sedang ramai</title><main><h1>Sedang ramai</h1>\
            <p>Layanan sedang ramai, tidak ada yang disimpan. Coba lagi sebentar lagi.</p>\
            <p lang="en">Busy right now, nothing was stored; please try again in a moment.</p></main></html>
            """
                    .getBytes(UTF_8);

    private final LimitSettings limits;
    private final FileUpload upload;
    private final AtomicInteger all = new AtomicInteger();
    private final AtomicInteger readers = new AtomicInteger();
    private final AtomicInteger exporters = new AtomicInteger();
    private final AtomicInteger uploaders = new AtomicInteger();
    private final Counter refused;

    ConcurrencyLimitFilter(LimitSettings limits, FileUpload upload, MeterRegistry meters) {
        this.limits = limits;
        this.upload = upload;
        refused =
                Counter.builder("suara.requests.refused")
                        .description("requests sent away because too many were being worked on")
                        .register(meters);
        Gauge.builder("suara.requests.inside", all, AtomicInteger::get)
                .description("requests being worked on")
                .register(meters);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return switch (wish(exchange)) {
            case SUBMIT -> within(limits.requests(), all, chain.filter(exchange), exchange);
            case UPLOAD ->
                    within(
                            limits.uploaders(),
                            uploaders,
                            within(limits.requests(), all, chain.filter(exchange), exchange),
                            exchange);
            case READ -> read(chain.filter(exchange), exchange);
            case EXPORT ->
                    within(
                            limits.exporters(),
                            exporters,
                            read(chain.filter(exchange), exchange),
                            exchange);
        };
    }

    private Mono<Void> read(Mono<Void> work, ServerWebExchange exchange) {
        return within(
                limits.readers(),
                readers,
                within(limits.requests(), all, work, exchange),
                exchange);
    }

    private Mono<Void> within(
            int limit, AtomicInteger inside, Mono<Void> work, ServerWebExchange exchange) {
        return Mono.defer(() -> {
            if (inside.incrementAndGet() > limit) {
                inside.decrementAndGet();
                return sendAway(exchange);
            }
            return work.doFinally(_ -> inside.decrementAndGet());
        });
    }

    private Mono<Void> sendAway(ServerWebExchange exchange) {
        refused.increment();
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        var headers = response.getHeaders();
        headers.set("Retry-After", RETRY_AFTER);
        headers.set("Cache-Control", "no-store");
        boolean isReader = isReader(exchange);
        byte[] answer = isReader ? PAGE : WORDS;
        headers.setContentType(isReader ? HTML : MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLength(answer.length);
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(answer)));
    }

    /// Browsers name HTML first when a person opens a page.
    private static boolean isReader(ServerWebExchange exchange) {
        var accepted = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT);
        return accepted != null && accepted.startsWith("text/html");
    }

    private enum Wish {
        SUBMIT,
        UPLOAD,
        READ,
        EXPORT
    }

    private Wish wish(ServerWebExchange exchange) {
        if (exchange.getRequest().getMethod() == HttpMethod.POST) {
            return upload.isIn(exchange.getRequest()) ? Wish.UPLOAD : Wish.SUBMIT;
        }
        var path = exchange.getRequest().getPath().value();
        return path.startsWith("/api/v1/data/") || path.startsWith("/data/")
                ? Wish.EXPORT
                : Wish.READ;
    }
}
