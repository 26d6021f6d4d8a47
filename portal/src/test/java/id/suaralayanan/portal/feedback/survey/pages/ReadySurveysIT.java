package id.suaralayanan.portal.feedback.survey.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.Rows;
import id.suaralayanan.portal.feedback.Office;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest.BaseBuilder;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

/// Pages that are handed out of memory are those that the whole portal would answer.
final class ReadySurveysIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void openPoints() {
        Office.in(PORTAL);
        for (var code : List.of("V7F4C", "V7F4D", "V7F4E")) {
            Rows.run(
                    PORTAL,
                    """
                    INSERT INTO feedback_point (code, unit, service, label)
                    SELECT '%s', u.id, s.id, 'Loket siap'
                      FROM unit u JOIN service s ON s.unit = u.id AND s.code = 'KTP-EL'
                     WHERE u.code = '64.71-UJI-NILAI'
                    """
                            .formatted(code));
        }
        PORTAL.refreshRegistry();
    }

    @Test
    void handsOutAPageThatWasShownAMomentAgo() {
        var first = handedOut("/s/V7F4C");
        var second = handedOut("/s/V7F4C");

        assertThat(first).contains("Nilai layanan KTP-el", "lang=\"id\"").isNotEqualTo(second);
        assertThat(withoutSeal(first)).isEqualTo(withoutSeal(second));
    }

    @Test
    void answersUnderTheSameHeadersAsTheWholePortal() {
        handedOut("/s/V7F4C");
        var ready = get("/s/V7F4C", Map.of());
        var made = get("/s/V7F4C?x=1", Map.of());

        assertThat(headers(ready)).isEqualTo(headers(made));
        assertThat(withoutSeal(text(ready.body()))).isEqualTo(withoutSeal(text(made.body())));
    }

    @Test
    void keepsThePagesOfBothLanguagesApart() {
        handedOut("/s/V7F4D");

        var english = get("/s/V7F4D", Map.of("Cookie", "lang=en"));

        assertThat(text(english.body())).contains("lang=\"en\"", "Did not fit");
        assertThat(handedOut("/s/V7F4D")).contains("lang=\"id\"");
    }

    @Test
    void handsOutNothingOnceThePointIsClosed() {
        handedOut("/s/V7F4E");
        Rows.run(
                PORTAL,
                "UPDATE feedback_point SET closed_on = DATE '2026-01-01' WHERE code = 'V7F4E'");
        PORTAL.refreshRegistry();

        assertThat(get("/s/V7F4E", Map.of()).statusCode()).isEqualTo(410);
    }

    @Test
    void leavesEverythingElseToThePortal() {
        handedOut("/s/V7F4C");

        assertThat(passesOn(plain("/s/V7F4C?layanan=KTP-EL"))).isTrue();
        assertThat(passesOn(MockServerHttpRequest.get("/s/V7F4C"))).isTrue();
        assertThat(passesOn(plain("/s/V7F4C").header("Content-Length", "5"))).isTrue();
        assertThat(passesOn(plain("/s/V7F4C").header("Transfer-Encoding", "chunked"))).isTrue();
        assertThat(
                        passesOn(
                                MockServerHttpRequest.post("/s/V7F4C")
                                        .header("Accept-Encoding", "gzip")))
                .isTrue();
    }

    /// The page out of memory; asked for until the portal has it and it is still fresh.
    private static String handedOut(String path) {
        while (true) {
            get(path, Map.of());
            var exchange = MockServerWebExchange.from(plain(path));
            if (!passedOn(exchange)) {
                return text(
                        Objects.requireNonNull(
                                DataBufferUtils.join(exchange.getResponse().getBody())
                                        .map(ReadySurveysIT::bytes)
                                        .block()));
            }
        }
    }

    private static byte[] bytes(DataBuffer body) {
        var bytes = new byte[body.readableByteCount()];
        body.read(bytes);
        DataBufferUtils.release(body);
        return bytes;
    }

    private static BaseBuilder<?> plain(String path) {
        return MockServerHttpRequest.get(path).header("Accept-Encoding", "gzip, deflate, br");
    }

    private static boolean passesOn(BaseBuilder<?> request) {
        return passedOn(MockServerWebExchange.from(request));
    }

    private static boolean passedOn(MockServerWebExchange exchange) {
        var passed = new AtomicBoolean();
        PORTAL.bean(ReadySurveys.class)
                .filter(exchange, _ -> Mono.fromRunnable(() -> passed.set(true)))
                .block();
        return passed.get();
    }

    private static HttpResponse<byte[]> get(String path, Map<String, String> headers) {
        var request =
                HttpRequest.newBuilder(PORTAL.url(path))
                        .header("Accept-Encoding", "gzip, deflate, br");
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, List<String>> headers(HttpResponse<?> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    private static String withoutSeal(String page) {
        return page.replaceAll("(name=\"form\" value=\")[^\"]+", "$1");
    }

    private static String text(byte[] gzip) {
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
