package id.suaralayanan.portal.open311;

import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.errors.Refusals;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/// Says under `/open311` what went wrong in the standard's own words: 404 for what does not exist,
/// 403 for a key, 400 for everything else; the code in the body is more exact than the status.
@Component
@Order(-3)
record StandardErrors(Refusals refusals) implements WebExceptionHandler {
    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        var response = exchange.getResponse();
        if (!isHere(exchange) || response.isCommitted()) {
            return Mono.error(failure);
        }
        var refusal = refusals.of(exchange, failure);
        var notation = Notation.of(exchange);
        byte[] body = notation.write(message(refusal, ReaderLanguage.of(exchange)));
        response.setStatusCode(status(refusal));
        headers(response.getHeaders(), refusal);
        response.getHeaders().set(HttpHeaders.CONTENT_TYPE, notation.contentType());
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static boolean isHere(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().value();
        return path.startsWith("/open311/");
    }

    private static HttpStatus status(ProblemException refusal) {
        return switch (refusal.status()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.BAD_REQUEST;
        };
    }

    private static void headers(HttpHeaders headers, ProblemException refusal) {
        headers.setCacheControl("no-store");
        headers.set("Access-Control-Allow-Origin", "*");
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        refusal.tellWhenToRetry(headers);
    }

    private StandardMessage message(ProblemException refusal, Locale language) {
        var sentences =
                refusal.faults().isEmpty()
                        ? List.of(refusals.detail(refusal, language))
                        : refusals.faults(refusal, language);
        var errors =
                sentences.stream()
                        .map(sentence ->
                                new MessageFields()
                                        .number("code", refusal.status().value())
                                        .text("description", sentence))
                        .toList();
        return new StandardMessage.Entries("errors", "error", errors);
    }
}
