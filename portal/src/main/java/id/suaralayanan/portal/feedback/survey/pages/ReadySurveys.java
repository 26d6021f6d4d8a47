package id.suaralayanan.portal.feedback.survey.pages;

import id.suaralayanan.portal.feedback.survey.FormSeals;
import id.suaralayanan.portal.feedback.survey.Survey;
import id.suaralayanan.portal.feedback.survey.Surveys;
import id.suaralayanan.portal.throttling.FilterOrder;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.SampleNotice;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Hands out survey pages that are asked for again and again, before anything else is done for the
/// request: everybody gets the same bytes but for the seal.
///
/// Kept is what [SurveyPages] answered a moment ago to the same plain request: `GET`, an address
/// without a query, a browser that takes `gzip`. It is given away for a second at most and not at
/// all once the registry or the questionnaire is another one. A page that is handed out takes no
/// time, so neither the limits on work nor its deadlines are asked.
@Component
@Order(FilterOrder.READY_ANSWERS)
final class ReadySurveys implements WebFilter {
    static final String HTML = "text/html;charset=UTF-8";
    private static final String PREFIX = "/s/";
    private static final long FRESH_MILLIS = 1000;
    private static final int MOST = 2000;

    private final Registry registry;
    private final Surveys surveys;
    private final SampleNotice sample;
    private final SurveyShells shells;
    private final FormSeals seals;
    private final Clock clock;
    private final Map<Address, Ready> ready = new ConcurrentHashMap<>();

    ReadySurveys(
            Registry registry,
            Surveys surveys,
            SampleNotice sample,
            SurveyShells shells,
            FormSeals seals,
            Clock clock) {
        this.registry = registry;
        this.surveys = surveys;
        this.sample = sample;
        this.shells = shells;
        this.seals = seals;
        this.clock = clock;
    }

    /// What the pages are made from, taken before a page is made.
    record State(Object registry, Object questions, boolean sample, long millis) {
        /// Compares by identity: an equal one read later is another one, too.
        private boolean holds(State now) {
            return registry == now.registry
                    && questions == now.questions
                    && sample == now.sample
                    && Math.abs(now.millis - millis) < FRESH_MILLIS;
        }
    }

    private record Address(String path, Locale language) {}

    private record Ready(String point, CompressedShell shell, State state) {}

    State state() {
        return new State(registry.state(), surveys.state(), sample.isShown(), clock.millis());
    }

    /// Keeps the page of a survey that was asked for plainly.
    ///
    /// @param state from before the survey was looked up
    void keep(Survey survey, State state, ServerWebExchange exchange) {
        var request = exchange.getRequest();
        if (!isPlain(request)) {
            return;
        }
        if (ready.size() > MOST) {
            ready.clear();
        }
        var point = survey.point().code();
        ready.put(
                new Address(request.getURI().getRawPath(), survey.language()),
                new Ready(point, shells.compressed(survey, seals.issue(point).length()), state));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var found = isPlain(exchange.getRequest()) ? found(exchange) : null;
        return found == null ? chain.filter(exchange) : give(found, exchange);
    }

    private @Nullable Ready found(ServerWebExchange exchange) {
        var path = exchange.getRequest().getURI().getRawPath();
        var found = ready.get(new Address(path, Language.of(exchange)));
        return found != null && registry.isRead() && found.state.holds(state()) ? found : null;
    }

    private Mono<Void> give(Ready found, ServerWebExchange exchange) {
        ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .ifPresent(context -> context.setPathPattern(SurveyPages.ADDRESS));
        var page = found.shell.gzip(seals.issue(found.point));
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.OK);
        var headers = response.getHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, HTML);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        headers.setContentLength(page.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(page)));
    }

    private static boolean isPlain(ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.GET
                && request.getURI().getRawPath().startsWith(PREFIX)
                && request.getURI().getRawQuery() == null
                && takesGzip(request.getHeaders())
                && request.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH) == null
                && request.getHeaders().getFirst(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    /// Browsers say `gzip, deflate, br`; whoever weighs encodings is served by the server's own
    /// compression.
    static boolean takesGzip(HttpHeaders headers) {
        var accepted = headers.getFirst(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip") && accepted.indexOf(';') < 0;
    }
}
