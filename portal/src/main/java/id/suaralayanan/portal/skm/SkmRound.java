package id.suaralayanan.portal.skm;

import id.suaralayanan.portal.skm.SkmFailure.Reason;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Tells and asks what is due, one after the other.
@Component
record SkmRound(SkmQueue queue, NationalPortal portal, SkmSettings settings, Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(SkmRound.class);
    private static final int MOST_A_ROUND = 200;

    @Scheduled(
            fixedDelayString = "${suara.skm-every:1m}",
            initialDelayString = "${suara.skm-every:1m}")
    Mono<Void> round() {
        return Mono.defer(() -> settings.isOn() ? all() : Mono.empty())
                .doOnError(failure ->
                        LOG.warn("The national portal waits, it is tried again", failure))
                .onErrorComplete();
    }

    private Mono<Void> all() {
        var placed = settings.pushes() ? queue.placePublished(clock.instant()) : Mono.<Void>empty();
        return placed.then(next().expand(_ -> next()).take(MOST_A_ROUND).then());
    }

    private Mono<SkmExchange> next() {
        return Mono.defer(() ->
                        queue.take(
                                clock.instant(),
                                settings.retry(),
                                settings.pushes(),
                                settings.most()))
                .flatMap(exchange ->
                        done(exchange)
                                .onErrorResume(
                                        SkmFailure.class,
                                        failure -> failed(exchange, failure.reason()))
                                .thenReturn(exchange));
    }

    private Mono<Void> done(SkmExchange exchange) {
        return exchange.isPush()
                ? queue.published(exchange)
                        .flatMap(result ->
                                portal.tell(exchange.key(), exchange.survey(), result)
                                        .thenReturn(true))
                        .defaultIfEmpty(false)
                        .flatMap(told ->
                                told ? queue.done(exchange, clock.instant()) : queue.drop(exchange))
                : portal.ask(exchange.survey(), exchange.period())
                        .flatMap(result -> queue.answered(exchange, result, clock.instant()));
    }

    private Mono<Void> failed(SkmExchange exchange, Reason reason) {
        return queue.failed(exchange, reason, settings.wait(exchange.attempts()), clock.instant());
    }
}
