package id.suaralayanan.portal.access.rules;

import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.errors.RefusedForms;
import id.suaralayanan.portal.web.form.Form;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// What an officer wrote stays in the browser when the session or the form's token ended meanwhile,
/// or when the database did not answer: the page holds the same fields, to be sent once more.
///
/// Nothing of it is stored here or put into an address. Foreign sites do not come this far: they
/// are refused before.
@Component
final class KeptForms implements RefusedForms {
    private static final List<String> AREAS = List.of("/unit/", "/pusat/", "/admin/");
    private static final String AGAIN = "tertahan";
    private static final String TOKEN = "_csrf";
    private static final int LONG = 24;

    private final ServerCsrfTokenRepository tokens;
    private final List<ViewResolver> views;
    private final XorServerCsrfTokenRequestAttributeHandler masking =
            new XorServerCsrfTokenRequestAttributeHandler();

    KeptForms(ServerCsrfTokenRepository tokens, List<ViewResolver> views) {
        this.tokens = tokens;
        this.views = views;
    }

    /// Why a text was not taken.
    ///
    /// @param key of the sentence that says so
    private record Why(HttpStatus status, String type, String key) {
        /// Of a failure of the database, [#type] is that of the problem.
        static final List<Why> ALL =
                List.of(
                        new Why(HttpStatus.UNAUTHORIZED, "", "kept.ended"),
                        new Why(HttpStatus.FORBIDDEN, "", "kept.stale"),
                        of("unavailable"),
                        of("outcome-unknown"));

        private static Why of(String type) {
            return new Why(HttpStatus.SERVICE_UNAVAILABLE, type, "refusal." + type);
        }
    }

    /// A field as it was sent.
    ///
    /// @param words whether it is something that a person wrote
    public record Field(String name, String value, boolean words) {}

    /// Whether somebody who reads that page wants it in the other language.
    static boolean isShownAgain(ServerWebExchange exchange) {
        return exchange.getRequest().getMethod() == HttpMethod.POST
                && exchange.getRequest().getQueryParams().containsKey(AGAIN);
    }

    /// Answers with the page in the other language.
    Mono<Void> again(ServerWebExchange exchange, Mono<Void> otherwise) {
        String type = exchange.getRequest().getQueryParams().getFirst(AGAIN);
        return Why.ALL.stream()
                .filter(why -> !why.type().isEmpty() && why.type().equals(type))
                .findFirst()
                .map(why -> answer(exchange, why, otherwise))
                .orElseGet(() -> answer(exchange, HttpStatus.FORBIDDEN, otherwise));
    }

    @Override
    public Mono<Void> answer(
            ServerWebExchange exchange, ProblemException refusal, Mono<Void> otherwise) {
        return Why.ALL.stream()
                .filter(why -> why.type().equals(refusal.type()))
                .findFirst()
                .filter(_ -> exchange.getRequest().getMethod() == HttpMethod.POST)
                .map(why -> {
                    refusal.tellWhenToRetry(exchange.getResponse().getHeaders());
                    return answer(exchange, why, otherwise);
                })
                .orElse(otherwise);
    }

    /// Answers with the page, or as `otherwise` says where nobody wrote anything.
    Mono<Void> answer(ServerWebExchange exchange, HttpStatus status, Mono<Void> otherwise) {
        return answer(
                exchange,
                Why.ALL.stream().filter(why -> why.status() == status).findFirst().orElseThrow(),
                otherwise);
    }

    private Mono<Void> answer(ServerWebExchange exchange, Why why, Mono<Void> otherwise) {
        String path = exchange.getRequest().getPath().value();
        if (AREAS.stream().noneMatch(path::startsWith) || !Form.isForm(exchange)) {
            return otherwise;
        }
        return Form.of(exchange)
                .map(KeptForms::fields)
                .filter(fields -> fields.stream().anyMatch(Field::words))
                .flatMap(fields -> page(exchange, why, fields).thenReturn(true))
                .switchIfEmpty(otherwise.thenReturn(false))
                .then();
    }

    private Mono<Void> page(ServerWebExchange exchange, Why why, List<Field> fields) {
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        return token(exchange)
                .flatMap(token ->
                        ServerResponse.status(why.status())
                                .contentType(MediaType.TEXT_HTML)
                                .render(
                                        "access/kept",
                                        Map.of(
                                                "path",
                                                exchange.getRequest().getPath().value(),
                                                "type",
                                                why.type(),
                                                "why",
                                                why.key(),
                                                "ended",
                                                why.status() == HttpStatus.UNAUTHORIZED,
                                                "fields",
                                                fields,
                                                "token",
                                                token.getToken())))
                .flatMap(response -> response.writeTo(exchange, new Rendered(views)));
    }

    /// The token as forms carry it: masked anew in every page.
    private Mono<CsrfToken> token(ServerWebExchange exchange) {
        masking.handle(exchange, stored(exchange));
        return exchange.getRequiredAttribute(CsrfToken.class.getName());
    }

    private Mono<CsrfToken> stored(ServerWebExchange exchange) {
        return tokens.loadToken(exchange)
                .switchIfEmpty(
                        tokens.generateToken(exchange)
                                .flatMap(
                                        made -> tokens.saveToken(exchange, made).thenReturn(made)));
    }

    private static List<Field> fields(Form form) {
        return form.everything().entrySet().stream()
                .filter(field -> !field.getKey().equals(TOKEN))
                .flatMap(field ->
                        field.getValue().stream()
                                .map(value ->
                                        new Field(
                                                field.getKey(),
                                                value,
                                                !field.getKey().equals(Form.KEY)
                                                        && isWritten(value))))
                .toList();
    }

    /// Codes, dates and choices are short and hold no space.
    private static boolean isWritten(String value) {
        return value.length() > LONG || value.strip().contains(" ") || value.contains("\n");
    }

    private record Rendered(List<ViewResolver> viewResolvers) implements ServerResponse.Context {
        private static final HandlerStrategies STRATEGIES = HandlerStrategies.withDefaults();

        @Override
        public List<HttpMessageWriter<?>> messageWriters() {
            return STRATEGIES.messageWriters();
        }
    }
}
