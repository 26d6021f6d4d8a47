package id.suaralayanan.portal.throttling.requests;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Clients that send a body apart from its header, as many do, and are refused for the header.
final class UnreadBodyFilterIT {
    private static final int CLIENTS = 6;
    private static final int TIMES = 60;

    private static final byte[] LARGE = new byte[2_000_000];

    private static final PortalServer PORTAL = PortalServer.shared();

    @Test
    void theNextRequestDoesNotWaitForTheBodyOfARefusedOne() throws Exception {
        var slowest = new ArrayList<Future<Duration>>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                slowest.add(clients.submit(UnreadBodyFilterIT::slowestOfMany));
            }
        }

        for (var time : slowest) {
            assertThat(time.get()).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void everySenderOfABodyThatIsTooLargeReadsTheRefusal() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < TIMES; i++) {
                assertThat(status(client, BodyPublishers.ofByteArray(LARGE))).isEqualTo(413);
                assertThat(status(client, ofUnknownLength(LARGE))).isEqualTo(413);
            }
        }
    }

    @Test
    void theConnectionEndsWithTheRefusalOfAnEndlessBody() throws Exception {
        try (var socket = new Socket("127.0.0.1", PORTAL.port());
                var answer =
                        new BufferedReader(
                                new InputStreamReader(socket.getInputStream(), US_ASCII))) {
            socket.getOutputStream()
                    .write(
                            """
                            POST /api/v1/ratings HTTP/1.1\r
                            Host: localhost\r
                            Content-Type: application/json\r
                            Content-Length: 999000000\r
                            \r
                            """
                                    .getBytes(US_ASCII));

            assertThat(answer.readLine()).contains(" 413 ");
            assertThat(answer.lines().map(line -> line.toLowerCase(Locale.ROOT)))
                    .contains("connection: close");
        }
    }

    private static BodyPublisher ofUnknownLength(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static int status(HttpClient client, BodyPublisher body) throws Exception {
        var request =
                HttpRequest.newBuilder(PORTAL.url("/api/v1/ratings"))
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static Duration slowestOfMany() throws Exception {
        var slowest = Duration.ZERO;
        try (var client = HttpClient.newHttpClient()) {
            var refused =
                    HttpRequest.newBuilder(PORTAL.url("/unit/hitung"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("revisi=1&alasan=uji"))
                            .build();
            var next = HttpRequest.newBuilder(PORTAL.url("/masuk")).build();
            for (int i = 0; i < TIMES; i++) {
                client.send(refused, BodyHandlers.discarding());
                long start = System.nanoTime();
                client.send(next, BodyHandlers.discarding());
                var took = Duration.ofNanos(System.nanoTime() - start);
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
            }
        }
        return slowest;
    }
}
