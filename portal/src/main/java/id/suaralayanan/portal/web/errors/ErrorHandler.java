package id.suaralayanan.portal.web.errors;

import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/// Turns every failure into one clear answer: a problem document (RFC 9457) for machines, a page in
/// the reader's language for people. What failed how is said by [Refusals].
@Component
@Order(-2)
record ErrorHandler(
        Refusals refusals, RefusedForms forms, Messages messages, List<ViewResolver> views)
        implements WebExceptionHandler {
    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        ProblemException refusal = refusals.of(exchange, failure);
        Mono<Void> answered =
                answer(exchange, refusal)
                        .flatMap(response -> response.writeTo(exchange, new WriteContext(views)));
        return isForMachines(exchange) ? answered : forms.answer(exchange, refusal, answered);
    }

    private Mono<ServerResponse> answer(ServerWebExchange exchange, ProblemException refusal) {
        Locale language = Language.of(exchange);
        var response =
                ServerResponse.status(refusal.status()).headers(headers -> retry(headers, refusal));
        if (isForMachines(exchange)) {
            return response.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .bodyValue(problem(refusal, language));
        }
        return response.contentType(
                        new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .render(
                        "web/refusal",
                        Map.of(
                                "status", refusal.status().value(),
                                "title", refusals.title(refusal, language),
                                "sentence", refusals.sentence(refusal, language),
                                "faults", refusals.faults(refusal, language)));
    }

    private static void retry(HttpHeaders headers, ProblemException refusal) {
        refusal.tellWhenToRetry(headers);
        headers.setCacheControl("no-store");
    }

    private Map<String, Object> problem(ProblemException refusal, Locale language) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "/masalah/" + refusal.type());
        problem.put("title", refusals.title(refusal, language));
        problem.put("status", refusal.status().value());
        problem.put("detail", refusals.detail(refusal, language));
        if (!refusal.faults().isEmpty()) {
            problem.put(
                    "errors",
                    refusal.faults().stream()
                            .map(fault ->
                                    Map.of(
                                            "pointer",
                                            fault.pointer(),
                                            "detail",
                                            messages.of(language, fault)))
                            .toList());
        }
        return problem;
    }

    private static boolean isForMachines(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().value();
        if (path.startsWith("/api/")) {
            return true;
        }
        var accepted = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains("json") && !accepted.contains("text/html");
    }

    private record WriteContext(List<ViewResolver> viewResolvers)
            implements ServerResponse.Context {
        private static final HandlerStrategies STRATEGIES = HandlerStrategies.withDefaults();

        @Override
        public List<org.springframework.http.codec.HttpMessageWriter<?>> messageWriters() {
            return STRATEGIES.messageWriters();
        }
    }
}
