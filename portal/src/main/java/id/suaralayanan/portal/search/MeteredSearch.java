package id.suaralayanan.portal.search;

import id.suaralayanan.portal.web.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Searching as pages and the API do it: measured, and refused in the reader's words.
@Component
public final class MeteredSearch {
    private final ComplaintSearch search;
    private final MeterRegistry meters;

    MeteredSearch(ComplaintSearch search, MeterRegistry meters) {
        this.search = search;
        this.meters = meters;
    }

    /// As [ComplaintSearch#search]; what is unavailable becomes a [ProblemException] (503).
    public Mono<SearchPage> search(ComplaintQuery query) {
        return Mono.defer(() -> measured(search.search(query)))
                .onErrorMap(SearchUnavailable.class, MeteredSearch::refusal);
    }

    /// As [ComplaintSearch#tickets], likewise.
    public Mono<List<String>> tickets(ComplaintQuery query) {
        return Mono.defer(() -> measured(search.tickets(query)))
                .onErrorMap(SearchUnavailable.class, MeteredSearch::refusal);
    }

    /// As [ComplaintSearch#similar], likewise.
    public Mono<List<SimilarText>> similar(Audience audience, String unit, String text) {
        return Mono.defer(() -> measured(search.similar(audience, unit, text)))
                .onErrorMap(SearchUnavailable.class, MeteredSearch::refusal);
    }

    /// As [ComplaintSearch#suggest]; nothing where it cannot be answered now: who types goes on.
    public Mono<List<String>> suggest(Audience audience, String typed) {
        return Mono.defer(() -> search.suggest(audience, typed))
                .onErrorReturn(SearchUnavailable.class, List.of());
    }

    /// As [ComplaintSearch#topics], likewise.
    public Mono<Topics> topics(Audience audience, Topics.Period period) {
        return Mono.defer(() -> measured(search.topics(audience, period)))
                .onErrorMap(SearchUnavailable.class, MeteredSearch::refusal);
    }

    /// As [ComplaintSearch#topics] of texts, likewise.
    public Mono<Topics> topics(List<String> now, List<String> before) {
        return Mono.defer(() -> measured(search.topics(now, before)))
                .onErrorMap(SearchUnavailable.class, MeteredSearch::refusal);
    }

    private <T> Mono<T> measured(Mono<T> answer) {
        var sample = Timer.start(meters);
        return answer.doOnSuccess(_ -> sample.stop(timer("answered")))
                .doOnError(failure -> sample.stop(timer(outcome(failure))));
    }

    private Timer timer(String outcome) {
        return Timer.builder("suara.search")
                .description("searches of complaints")
                .tag("outcome", outcome)
                .publishPercentiles(0.5, 0.99)
                .register(meters);
    }

    private static String outcome(Throwable failure) {
        return failure instanceof SearchUnavailable unavailable
                ? unavailable.reason().name().toLowerCase(Locale.ROOT)
                : "failed";
    }

    private static ProblemException refusal(SearchUnavailable unavailable) {
        var type =
                switch (unavailable.reason()) {
                    case BUILDING -> "search-building";
                    case BUSY -> "search-busy";
                    case TOO_SLOW -> "search-too-slow";
                };
        return ProblemException.later(
                HttpStatus.SERVICE_UNAVAILABLE, type, unavailable.retryAfter());
    }
}
