package id.suaralayanan.portal.alerts.push;

import id.suaralayanan.portal.outgoing.OutgoingClient;
import id.suaralayanan.portal.outgoing.TargetAddress;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/// Hands messages to the push services of the devices, sealed for the device.
@Component
final class PushSender {
    private static final Logger LOG = LoggerFactory.getLogger(PushSender.class);
    private static final int MOST_A_ROUND = 200;
    private static final int NOBODY = 0;

    private final PushDevices devices;
    private final PushText text;
    private final PushKey key;
    private final PushSettings settings;
    private final Clock clock;
    private final HttpClient client;

    PushSender(
            PushDevices devices, PushText text, PushKey key, PushSettings settings, Clock clock) {
        this.devices = devices;
        this.text = text;
        this.key = key;
        this.settings = settings;
        this.clock = clock;
        client = OutgoingClient.of(settings.privateTargets(), settings.answer());
    }

    @Scheduled(
            fixedDelayString = "${suara.push.every:30s}",
            initialDelayString = "${suara.push.every:30s}")
    Mono<Void> round() {
        return devices.drop()
                .then(Mono.defer(this::next))
                .expand(_ -> next())
                .take(MOST_A_ROUND)
                .then()
                .doOnError(failure -> LOG.warn("Messages to devices wait", failure))
                .onErrorComplete();
    }

    private Mono<WaitingPush> next() {
        return Mono.defer(() -> devices.take(settings.retry()))
                .flatMap(message -> tell(message).thenReturn(message));
    }

    private Mono<Void> tell(WaitingPush message) {
        return TargetAddress.of(message.address().endpoint(), settings.privateTargets())
                .map(endpoint -> post(endpoint, message))
                .orElse(Mono.just(NOBODY))
                .timeout(settings.answer())
                .onErrorReturn(NOBODY)
                .flatMap(status -> after(message, status));
    }

    private Mono<Integer> post(String endpoint, WaitingPush message) {
        byte[] body = message.address().sealed(text.of(message));
        return client.headers(headers -> describe(headers, endpoint))
                .post()
                .uri(endpoint)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                .response()
                .map(response -> response.status().code());
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
    private Mono<Void> after(WaitingPush message, int status) {
        return switch (status) {
            case NOBODY, 408, 425, 429 -> Mono.empty();
            case 404, 410 -> devices.gone(message);
            default -> status >= 500 ? Mono.empty() : devices.done(message);
        };
    }
}
