package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// What readers see when PostgreSQL stops answering: a refusal in time, and soon the page again.
@Isolated
final class OutageIT {
    private static final Duration IN_TIME = Duration.ofMillis(1200);

    private static final int READERS = 16;

    private static final ExecutorService EXECUTOR = Executors.newVirtualThreadPerTaskExecutor();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static PortalServer portal;

    private record Answer(int status, boolean saysWhen, long at, Duration took) {}

    @BeforeAll
    static void open() {
        portal = PortalServer.apart(Map.of("suara.tracking.free-tries", 1_000_000));
        read();
    }

    @AfterAll
    static void close() {
        EXECUTOR.shutdownNow();
        portal.close();
    }

    @Test
    void refusesInTimeWhileTheDatabaseIsFrozenAndRecovers() throws Exception {
        var reading = new AtomicBoolean(true);
        var readers = IntStream.range(0, READERS).mapToObj(_ -> keepReading(reading)).toList();
        Thread.sleep(500);
        try (var _ = FrozenPostgres.under(portal)) {
            Thread.sleep(4000);
        }
        var back = System.nanoTime();
        Thread.sleep(2500);
        reading.set(false);

        requireRefusalsInTimeAndRecovery(readers, back);
        assertThat(sessions()).isLessThan(20);
    }

    private static void requireRefusalsInTimeAndRecovery(
            List<CompletableFuture<List<Answer>>> readers, long back) {
        var answers = readers.stream().flatMap(each -> each.join().stream()).toList();
        assertThat(answers)
                .allMatch(each -> each.took().compareTo(IN_TIME) < 0)
                .extracting(Answer::status)
                .contains(404, 503)
                .containsOnly(404, 503);
        assertThat(answers).filteredOn(each -> each.status() == 503).allMatch(Answer::saysWhen);
        assertThat(answers)
                .filteredOn(each -> each.at() - back > Duration.ofSeconds(2).toNanos())
                .isNotEmpty()
                .extracting(Answer::status)
                .containsOnly(404);
    }

    private static CompletableFuture<List<Answer>> keepReading(AtomicBoolean on) {
        return CompletableFuture.supplyAsync(
                () -> {
                    var answers = new ArrayList<Answer>();
                    while (on.get()) {
                        answers.add(read());
                    }
                    return answers;
                },
                EXECUTOR);
    }

    /// Asks for a complaint that does not exist: found out by asking the database.
    private static Answer read() {
        var start = System.nanoTime();
        var request =
                HttpRequest.newBuilder(portal.url("/api/v1/complaints/ADU-2222-2222"))
                        .header("Receipt", "2".repeat(24))
                        .build();
        try {
            var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Retry-After").isPresent(),
                    start,
                    Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static int sessions() throws SQLException {
        try (var connection = portal.database().superuser().connect();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        """
                                        SELECT count(*)
                                          FROM pg_stat_activity
                                         WHERE datname = current_database()
                                        """)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
