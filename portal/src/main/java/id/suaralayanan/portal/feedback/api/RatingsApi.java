package id.suaralayanan.portal.feedback.api;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.portal.feedback.Arrival;
import id.suaralayanan.portal.feedback.RatingForm;
import id.suaralayanan.portal.feedback.RatingReceipt;
import id.suaralayanan.portal.feedback.SubmissionOutcome;
import id.suaralayanan.portal.feedback.intake.RatingIntake;
import id.suaralayanan.portal.throttling.networks.NetworkBursts;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.IdempotencyKey;
import id.suaralayanan.portal.web.form.RequestBody;
import id.suaralayanan.portal.web.form.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/// `POST /api/v1/ratings`: one rating in, a receipt back once it is stored durably.
///
/// The busiest address of the portal, so it reads and writes bytes itself: no argument resolvers,
/// no converters, no reflection per request.
@Component
record RatingsApi(RatingIntake intake, ChannelProofs proofs, NetworkBursts bursts, Clock clock)
        implements WebHandler {
    static final String PATH = "/api/v1/ratings";
    private static final int LONGEST_BODY = 16 * 1024;

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var response = exchange.getResponse();
        requirePost(request, response);
        requireJson(request.getHeaders());
        return RequestBody.of(request, LONGEST_BODY)
                .flatMap(body -> take(request, body))
                .flatMap(answer -> answer.writeTo(response));
    }

    private Mono<Answer> take(ServerHttpRequest request, byte[] body) {
        var key = IdempotencyKey.of(request.getHeaders());
        var read = RatingJson.read(body, clock.instant());
        var form = read.form();
        var arrival = new Arrival(null, List.of(), bursts.network(request), read.answeredAt());
        return form.channel() == Channel.WEB
                ? take(key, form, arrival)
                : proofs.check(form, read.point(), read.device())
                        .then(Mono.defer(() -> take(key, form, arrival)));
    }

    private Mono<Answer> take(UUID key, RatingForm form, Arrival arrival) {
        return intake.take(key, form, arrival).map(outcome -> answer(form, outcome));
    }

    private static void requirePost(ServerHttpRequest request, ServerHttpResponse response) {
        if (request.getMethod() != HttpMethod.POST) {
            response.getHeaders().setAllow(Set.of(HttpMethod.POST));
            throw ProblemException.of(HttpStatus.METHOD_NOT_ALLOWED, "status.405");
        }
    }

    private static void requireJson(HttpHeaders headers) {
        var type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        if (MediaType.APPLICATION_JSON_VALUE.equals(type)) {
            return;
        }
        if (type == null || !isJson(type)) {
            throw ProblemException.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-json");
        }
    }

    private static boolean isJson(String text) {
        try {
            var type = MediaType.parseMediaType(text);
            var charset = type.getCharset();
            return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (charset == null || charset.equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Answer answer(RatingForm form, SubmissionOutcome outcome) {
        return switch (outcome) {
            case SubmissionOutcome.Stored stored ->
                    new Answer(HttpStatus.CREATED, json(form, stored.receipt()));
            case SubmissionOutcome.StoredBefore before ->
                    new Answer(HttpStatus.OK, json(form, before.receipt()));
            case SubmissionOutcome.KeyTaken _ ->
                    throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-taken");
            case SubmissionOutcome.VisitRefused _ ->
                    throw ProblemException.of(HttpStatus.CONFLICT, "visit-used");
            case SubmissionOutcome.Refused refused when refused.isForTheService() ->
                    throw ProblemException.of(
                            HttpStatus.NOT_FOUND, "unknown-service", form.service(), form.unit());
            case SubmissionOutcome.Refused _ ->
                    throw StrictJson.unreadable("rating.fault.not-storable");
        };
    }

    /// Codes and receipts hold no character that JSON would have to escape.
    private static String json(RatingForm form, RatingReceipt receipt) {
        return "{\"receipt\":\""
                + receipt.code()
                + "\",\"unit\":\""
                + form.unit()
                + "\",\"service\":\""
                + form.service()
                + "\",\"receivedAt\":\""
                + receipt.receivedAt()
                + "\"}";
    }

    private record Answer(HttpStatus status, String json) {
        Mono<Void> writeTo(ServerHttpResponse response) {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            response.setStatusCode(status);
            var headers = response.getHeaders();
            headers.set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            headers.setContentLength(bytes.length);
            return response.writeWith(Mono.just(response.bufferFactory().wrap(bytes)));
        }
    }
}
