package id.suaralayanan.portal.web.errors;

import id.suaralayanan.portal.database.StoreFailure;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.ProblemException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/// Turns every failure into one clear answer: a problem document (RFC 9457) for machines, a page in
/// the reader's language for people.
///
/// A database that cannot be reached is 503 with `Retry-After`, in words that say whether something
/// may have been stored ([StoreFailure]); only what we did not expect is 500 and logged, without
/// request data.
@Component
@Order(-2)
final class ErrorHandler implements WebExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorHandler.class);
    private static final Pattern MARKUP = Pattern.compile("[<>\\p{Cc}]");

    private final Messages messages;
    private final List<ViewResolver> views;

    ErrorHandler(Messages messages, List<ViewResolver> views) {
        this.messages = messages;
        this.views = views;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        ProblemException refusal = refusal(exchange, failure);
        if (refusal.type().equals("unexpected")) {
            LOG.error("unexpected failure at {}", exchange.getRequest().getPath().value(), failure);
        }
        return answer(exchange, refusal)
                .flatMap(response -> response.writeTo(exchange, new WriteContext(views)));
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
                                "title", title(refusal, language),
                                "sentence", sentence(refusal, language),
                                "faults", faults(refusal, language)));
    }

    private static void retry(HttpHeaders headers, ProblemException refusal) {
        Duration retryAfter = refusal.retryAfter();
        if (retryAfter != null) {
            headers.set(
                    HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        headers.setCacheControl("no-store");
    }

    private Map<String, Object> problem(ProblemException refusal, Locale language) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "/masalah/" + refusal.type());
        problem.put("title", title(refusal, language));
        problem.put("status", refusal.status().value());
        problem.put("detail", detail(refusal, language));
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

    private List<String> faults(ProblemException refusal, Locale language) {
        return refusal.faults().stream().map(fault -> messages.of(language, fault)).toList();
    }

    private String title(ProblemException refusal, Locale language) {
        return messages.of(language, "refusal.status." + refusal.status().value());
    }

    private String sentence(ProblemException refusal, Locale language) {
        var arguments = Arrays.stream(refusal.arguments()).map(ErrorHandler::plain).toArray();
        return messages.of(language, key(refusal), arguments);
    }

    /// What was sent is repeated as words, never as markup, whoever shows it.
    private static Object plain(Object argument) {
        return argument instanceof String text ? MARKUP.matcher(text).replaceAll("") : argument;
    }

    /// Programs know the key under which they sent something.
    private String detail(ProblemException refusal, Locale language) {
        return refusal.type().equals("outcome-unknown")
                ? messages.of(language, "refusal.outcome-unknown.program")
                : sentence(refusal, language);
    }

    private static String key(ProblemException refusal) {
        var key = "refusal." + refusal.type();
        return refusal.type().startsWith("status.") ? key + ".sentence" : key;
    }

    private static ProblemException refusal(ServerWebExchange exchange, Throwable failure) {
        return switch (failure) {
            case ProblemException refusal -> refusal;
            case Throwable database when StoreFailure.isOfDatabase(database) ->
                    StoreFailure.of(exchange, database);
            case ResponseStatusException status when isTooLarge(status) ->
                    ProblemException.of(HttpStatus.CONTENT_TOO_LARGE, "status.413");
            case DataBufferLimitException _ ->
                    ProblemException.of(HttpStatus.CONTENT_TOO_LARGE, "status.413");
            case ResponseStatusException status -> ofStatus(status.getStatusCode());
            default -> ProblemException.of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected");
        };
    }

    private static boolean isTooLarge(ResponseStatusException failure) {
        return failure.getStatusCode().value() == 413
                || failure.getMostSpecificCause() instanceof DataBufferLimitException;
    }

    private static ProblemException ofStatus(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        return status == null || status.is5xxServerError()
                ? ProblemException.of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected")
                : ProblemException.of(status, "status." + status.value());
    }

    private static boolean isForMachines(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().value();
        if (path.startsWith("/api/") || path.startsWith("/open311/")) {
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
