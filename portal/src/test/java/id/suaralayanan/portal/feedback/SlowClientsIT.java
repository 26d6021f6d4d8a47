package id.suaralayanan.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Five hundred who come to dawdle, and the citizens beside them.
final class SlowClientsIT {
    private static final int DAWDLERS = 500;
    private static final int CITIZENS = 8;
    private static final long PATIENCE = 20;

    private final PortalServer portal = PortalServer.start(Map.of());
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        executor.shutdownNow();
        portal.close();
    }

    @Test
    void thoseWhoSendAByteNowAndThenAreSentAwayAndSlowDownNobody() throws Exception {
        Office.in(portal);
        rate(3);
        Duration alone = rate(3);
        var dawdling = new ArrayList<Future<?>>();
        for (int i = 0; i < DAWDLERS; i++) {
            var socket = new Socket("127.0.0.1", portal.port());
            dawdling.add(executor.submit(() -> dawdled(socket)));
        }
        long began = System.nanoTime();

        Duration beside = rate(10);

        for (var dawdler : dawdling) {
            long spent = Duration.ofNanos(System.nanoTime() - began).toSeconds();
            dawdler.get(PATIENCE - spent, TimeUnit.SECONDS);
        }
        assertThat(beside).isLessThan(alone.multipliedBy(2).plusMillis(20));
    }

    /// Citizens who send one rating after the other.
    ///
    /// @return within which 99 of 100 ratings were acknowledged
    private Duration rate(int seconds) throws Exception {
        var on = new AtomicBoolean(true);
        var citizens = new ArrayList<Future<List<Duration>>>();
        for (int i = 0; i < CITIZENS; i++) {
            citizens.add(executor.submit(() -> keepRating(on)));
        }
        Thread.sleep(Duration.ofSeconds(seconds));
        on.set(false);
        var times = new ArrayList<Duration>();
        for (var citizen : citizens) {
            times.addAll(citizen.get());
        }
        return times.stream().sorted().toList().get(times.size() * 99 / 100);
    }

    private List<Duration> keepRating(AtomicBoolean on) throws IOException {
        var times = new ArrayList<Duration>();
        try (var citizen = new RawClient(portal.port())) {
            while (on.get()) {
                long start = System.nanoTime();
                var answer =
                        citizen.post(
                                RawClient.request(
                                        "/api/v1/ratings", UUID.randomUUID(), Office.rating()));
                times.add(Duration.ofNanos(System.nanoTime() - start));
                assertThat(answer.status()).isEqualTo(201);
            }
        }
        return times;
    }

    /// Sends a header byte by byte, one in five seconds, until the door is closed.
    private static boolean dawdled(Socket socket) throws IOException {
        try (socket) {
            socket.setSoTimeout(5000);
            for (byte next : "GET /api/v1/units".getBytes(StandardCharsets.US_ASCII)) {
                socket.getOutputStream().write(next);
                if (isClosed(socket)) {
                    return true;
                }
            }
        }
        throw new IllegalStateException("still open");
    }

    private static boolean isClosed(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }
}
