package id.suaralayanan.portal.throttling.requests;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Clients that send a body apart from its header, as many do, and are refused for the header.
final class UnreadBodyFilterIT {
    private static final int CLIENTS = 6;
    private static final int TIMES = 60;

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
    void theConnectionEndsWithTheRefusalOfALargeBody() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(PORTAL.url("/api/v1/ratings"))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofByteArray(new byte[200_000]))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Connection")).hasValue("close");
        }
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
                client.send(refused, HttpResponse.BodyHandlers.discarding());
                long start = System.nanoTime();
                client.send(next, HttpResponse.BodyHandlers.discarding());
                var took = Duration.ofNanos(System.nanoTime() - start);
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
            }
        }
        return slowest;
    }
}
