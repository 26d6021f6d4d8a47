package id.suaralayanan.portal.alerts.push;

import id.suaralayanan.portal.outgoing.OutgoingClient;
import id.suaralayanan.portal.outgoing.ParallelDelivery;
import id.suaralayanan.portal.outgoing.RemoteAnswer;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Hands messages to the push services of the devices, sealed for the device.
@Component
final class PushSender {
    private static final Logger LOG = LoggerFactory.getLogger(PushSender.class);

    private final PushDevices devices;
    private final PushText text;
    private final PushKey key;
    private final PushSettings settings;
    private final Clock clock;
    private final OutgoingClient client;

    PushSender(
            PushDevices devices, PushText text, PushKey key, PushSettings settings, Clock clock) {
        this.devices = devices;
        this.text = text;
        this.key = key;
        this.settings = settings;
        this.clock = clock;
        client = new OutgoingClient(settings.privateTargets(), settings.answer());
    }

    @Scheduled(
            fixedDelayString = "${suara.push.every:30s}",
            initialDelayString = "${suara.push.every:30s}")
    Mono<Void> round() {
        return devices.drop()
                .then(
                        ParallelDelivery.round(
                                Mono.defer(() -> devices.take(settings.retry())), this::tell))
                .doOnError(failure -> LOG.warn("Messages to devices wait", failure))
                .onErrorComplete();
    }

    private Mono<Void> tell(WaitingPush message) {
        return client.post(
                        message.address().endpoint(),
                        headers -> describe(headers, message.address().endpoint()),
                        () -> message.address().sealed(text.of(message)))
                .flatMap(answer -> after(message, answer));
    }

    private void describe(HttpHeaders headers, String endpoint) {
        headers.set("Authorization", key.authorization(endpoint, clock.instant()))
                .set("Content-Encoding", "aes128gcm")
                .set("Content-Type", "application/octet-stream")
                .set("TTL", settings.kept().toSeconds())
                .set("Topic", "kabar")
                .set("Urgency", "normal");
    }

    /// A push service that is busy or silent is asked again; what it refuses is not sent again.
    private Mono<Void> after(WaitingPush message, RemoteAnswer answer) {
        if (answer.mayChange()) {
            return Mono.empty();
        }
        return answer.isGone() ? devices.gone(message) : devices.done(message);
    }
}
