package id.suaralayanan.portal.access.rules;

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

/// What an officer wrote stays in the browser when the session or the form's token ended meanwhile:
/// the answer is a page with the same fields, to be sent once more after signing in.
///
/// Nothing of it is stored here or put into an address. Foreign sites do not come this far: they
/// are refused before.
@Component
final class KeptForms {
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

    /// A field as it was sent.
    ///
    /// @param words whether it is something that a person wrote
    public record Field(String name, String value, boolean words) {}

    /// Whether somebody who reads that page wants it in the other language.
    static boolean isShownAgain(ServerWebExchange exchange) {
        return exchange.getRequest().getMethod() == HttpMethod.POST
                && exchange.getRequest().getQueryParams().containsKey(AGAIN);
    }

    /// Answers with the page, or as `otherwise` says where nobody wrote anything.
    Mono<Void> answer(ServerWebExchange exchange, HttpStatus status, Mono<Void> otherwise) {
        String path = exchange.getRequest().getPath().value();
        if (AREAS.stream().noneMatch(path::startsWith) || !Form.isForm(exchange)) {
            return otherwise;
        }
        return Form.of(exchange)
                .map(KeptForms::fields)
                .filter(fields -> fields.stream().anyMatch(Field::words))
                .flatMap(fields -> page(exchange, status, fields).thenReturn(true))
                .switchIfEmpty(otherwise.thenReturn(false))
                .then();
    }

    private Mono<Void> page(ServerWebExchange exchange, HttpStatus status, List<Field> fields) {
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        return token(exchange)
                .flatMap(token ->
                        ServerResponse.status(status)
                                .contentType(MediaType.TEXT_HTML)
                                .render(
                                        "access/kept",
                                        Map.of(
                                                "path",
                                                exchange.getRequest().getPath().value(),
                                                "ended",
                                                status == HttpStatus.UNAUTHORIZED,
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
