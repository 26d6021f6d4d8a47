package id.suaralayanan.portal.webhooks;

import id.suaralayanan.portal.outgoing.OutgoingClient;
import id.suaralayanan.portal.outgoing.TargetAddress;
import id.suaralayanan.portal.webhooks.WebhookOutbox.Delivery;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;

/// Tells endpoints what happened: each its events one after the other, several endpoints at once. A
/// receiver says with any 2xx that it has the event.
@Component
@EnableConfigurationProperties(WebhookSettings.class)
final class WebhookSender {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
    private static final int AT_ONCE = 4;
    private static final int MOST_A_ROUND = 200;

    private final WebhookOutbox outbox;
    private final WebhookKeys keys;
    private final WebhookSettings settings;
    private final Clock clock;
    private final HttpClient client;

    WebhookSender(WebhookOutbox outbox, WebhookKeys keys, WebhookSettings settings, Clock clock) {
        this.outbox = outbox;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
        client = OutgoingClient.of(settings.privateTargets(), settings.answer());
    }

    @Scheduled(fixedDelayString = "${suara.webhooks.every:1s}")
    Mono<Void> round() {
        return outbox.place()
                .then(Mono.defer(() -> outbox.take(settings.retry())))
                .flatMapMany(first ->
                        Flux.range(0, AT_ONCE)
                                .flatMap(at -> lane(at == 0 ? told(first) : next()), AT_ONCE))
                .then()
                .doOnError(failure -> LOG.warn("Webhooks wait, they are tried again", failure))
                .onErrorComplete();
    }

    /// One event after the other, whichever endpoint has waited longest.
    private Mono<Void> lane(Mono<Delivery> first) {
        return first.expand(_ -> next()).take(MOST_A_ROUND).then();
    }

    private Mono<Delivery> next() {
        return Mono.defer(() -> outbox.take(settings.retry())).flatMap(this::told);
    }

    private Mono<Delivery> told(Delivery delivery) {
        return tell(delivery).thenReturn(delivery);
    }

    private Mono<Void> tell(Delivery delivery) {
        return TargetAddress.of(delivery.url(), settings.privateTargets())
                .map(url -> post(url, delivery))
                .orElse(Mono.just("private"))
                .timeout(settings.answer())
                .onErrorResume(failure -> Mono.just(failure.getClass().getSimpleName()))
                .flatMap(answer ->
                        answer.matches("2\\d\\d")
                                ? outbox.arrived(delivery)
                                : outbox.failed(
                                        delivery,
                                        answer,
                                        settings.wait(delivery.attempts()),
                                        delivery.attempts() + 1 >= settings.most()));
    }

    /// The status that the receiver answers.
    private Mono<String> post(String url, Delivery delivery) {
        var body = delivery.event().body();
        return client.headers(headers -> sign(headers, delivery, body))
                .post()
                .uri(url)
                .send(
                        ByteBufMono.fromString(
                                Mono.just(body),
                                StandardCharsets.UTF_8,
                                io.netty.buffer.ByteBufAllocator.DEFAULT))
                .response()
                .map(response -> Integer.toString(response.status().code()));
    }

    private void sign(HttpHeaders headers, Delivery delivery, String body) {
        var id = delivery.event().id().toString();
        long now = clock.instant().getEpochSecond();
        headers.set("Content-Type", "application/json")
                .set("User-Agent", "Suara-Layanan")
                .set("webhook-id", id)
                .set("webhook-timestamp", now)
                .set("webhook-signature", keys.signature(delivery.nonce(), id, now, body));
    }

    @Scheduled(fixedDelay = 6, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    Mono<Void> forget() {
        return outbox.forget(settings.kept()).then().onErrorComplete();
    }
}
