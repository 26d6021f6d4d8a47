package id.suaralayanan.portal.webhooks;

import id.suaralayanan.portal.outgoing.OutgoingClient;
import id.suaralayanan.portal.outgoing.ParallelDelivery;
import id.suaralayanan.portal.outgoing.RemoteAnswer;
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
import reactor.core.publisher.Mono;

/// Tells endpoints what happened: each its events one after the other, several endpoints at once. A
/// receiver says with any 2xx that it has the event.
@Component
@EnableConfigurationProperties(WebhookSettings.class)
final class WebhookSender {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);

    private final WebhookOutbox outbox;
    private final WebhookKeys keys;
    private final WebhookSettings settings;
    private final Clock clock;
    private final OutgoingClient client;

    WebhookSender(WebhookOutbox outbox, WebhookKeys keys, WebhookSettings settings, Clock clock) {
        this.outbox = outbox;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
        client = new OutgoingClient(settings.privateTargets(), settings.answer());
    }

    @Scheduled(fixedDelayString = "${suara.webhooks.every:1s}")
    Mono<Void> round() {
        return outbox.place()
                .then(
                        ParallelDelivery.round(
                                Mono.defer(() -> outbox.take(settings.retry())), this::tell))
                .doOnError(failure -> LOG.warn("Webhooks wait, they are tried again", failure))
                .onErrorComplete();
    }

    private Mono<Void> tell(Delivery delivery) {
        var body = delivery.event().body();
        return client.post(
                        delivery.url(),
                        headers -> sign(headers, delivery, body),
                        () -> body.getBytes(StandardCharsets.UTF_8))
                .flatMap(answer -> after(delivery, answer));
    }

    private Mono<Void> after(Delivery delivery, RemoteAnswer answer) {
        return answer.isTaken()
                ? outbox.arrived(delivery)
                : outbox.failed(
                        delivery,
                        answer.word(),
                        settings.wait(delivery.attempts()),
                        delivery.attempts() + 1 >= settings.most());
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
