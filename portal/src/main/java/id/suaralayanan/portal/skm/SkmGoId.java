package id.suaralayanan.portal.skm;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.skm.SkmFailure.Reason;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.json.JsonMapper;

/// The national portal over HTTP, as far as its interface is known. Certificates are checked, no
/// redirection is followed, and an answer is neither waited for nor read without end.
@Component
@EnableConfigurationProperties(SkmSettings.class)
final class SkmGoId implements NationalPortal {
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final SkmSettings settings;
    private final JsonMapper json;
    private final HttpClient client;

    SkmGoId(SkmSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        client =
                HttpClient.create(ConnectionProvider.newConnection())
                        .followRedirect(false)
                        .responseTimeout(settings.answer());
    }

    private record Answer(int status, byte[] body) {}

    @Override
    public Mono<NationalResult> ask(String survey, Period period) {
        String source =
                settings.url()
                        + settings.resultPath()
                        + "?survey_id=%s&startDate=%s&endDate=%s"
                                .formatted(
                                        URLEncoder.encode(survey, StandardCharsets.UTF_8),
                                        period.firstDay(),
                                        period.lastDay());
        return client.headers(this::headers)
                .get()
                .uri(source)
                .response(SkmGoId::whole)
                .single()
                .timeout(settings.answer())
                .onErrorMap(SkmGoId::failure)
                .map(answer -> {
                    requireTaken(answer.status());
                    return SkmAnswer.read(answer.body()).result(survey, period.code(), source);
                });
    }

    /// A conflict says that it has this already: told once more after the first answer was lost. It
    /// counts as taken when what it has is what was told.
    @Override
    public Mono<Void> tell(UUID key, String survey, PublishedResult result) {
        return client.headers(headers ->
                        headers(headers)
                                .set("Content-Type", "application/json")
                                .set("Idempotency-Key", key.toString()))
                .post()
                .uri(settings.url() + settings.pushPath())
                .send(
                        ByteBufMono.fromString(
                                Mono.just(json.writeValueAsString(told(survey, result))),
                                StandardCharsets.UTF_8,
                                ByteBufAllocator.DEFAULT))
                .response(SkmGoId::whole)
                .single()
                .timeout(settings.answer())
                .onErrorMap(SkmGoId::failure)
                .doOnNext(answer -> {
                    if (answer.status() != 409) {
                        requireTaken(answer.status());
                    }
                    SkmAnswer.read(answer.body()).requireTaken(survey, result);
                })
                .then();
    }

    private static Map<String, Object> told(String survey, PublishedResult result) {
        var told = new TreeMap<String, Object>();
        told.put("survey_id", survey);
        told.put("periode", result.period().code());
        told.put("total_responden", result.respondents());
        told.put("ikm_skala_100", result.ikm().toPlainString());
        told.put("mutu_pelayanan", result.grade().name());
        told.put("sumber", "Suara Layanan");
        return told;
    }

    private HttpHeaders headers(HttpHeaders headers) {
        return headers.set("Accept", "application/json")
                .set("User-Agent", "Suara-Layanan")
                .set("Authorization", "Bearer " + settings.token());
    }

    private static Flux<Answer> whole(HttpClientResponse response, ByteBufFlux body) {
        int status = response.status().code();
        return body.asByteArray()
                .scan(new byte[0], SkmGoId::joined)
                .last()
                .map(all -> new Answer(status, all))
                .flux();
    }

    private static byte[] joined(byte[] before, byte[] next) {
        if (before.length + next.length > LONGEST_ANSWER) {
            throw new SkmFailure(Reason.UNREADABLE);
        }
        var all = new byte[before.length + next.length];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(next, 0, all, before.length, next.length);
        return all;
    }

    private static void requireTaken(int status) {
        if (status / 100 != 2) {
            throw new SkmFailure(
                    switch (status / 100) {
                        case 3 -> Reason.REDIRECTED;
                        case 4 -> Reason.REFUSED;
                        default -> Reason.BROKEN;
                    });
        }
    }

    private static Throwable failure(Throwable cause) {
        if (cause instanceof SkmFailure) {
            return cause;
        }
        boolean isSlow =
                cause instanceof TimeoutException
                        || cause instanceof io.netty.handler.timeout.TimeoutException;
        return new SkmFailure(isSlow ? Reason.SLOW : Reason.UNREACHABLE);
    }
}
