package id.suaralayanan.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.DatabaseEnvironment;
import id.suaralayanan.infra.DatabaseEnvironmentSettings;
import id.suaralayanan.infra.bench.BenchReport;
import id.suaralayanan.infra.bench.Comparison;
import id.suaralayanan.infra.bench.Comparison.Run;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// P7: survey pages per second over HTTP, against a bare Reactor Netty that answers the same bytes
/// under the same headers ([BareServer]). Each page of ours is sealed for its visitor.
@Timeout(value = 1, unit = TimeUnit.HOURS)
final class SurveyPageBench {
    private static final int SECONDS = Integer.getInteger("bench.seconds", 8);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 20);
    private static final int CLIENTS = 32;
    private static final byte[] REQUEST = RawClient.get("/s/V7F3K", "gzip, deflate, br");

    @TempDir private Path data;

    /// @param processor microseconds per request
    private record Result(double perSecond, double processor) {}

    private record Round(Result ours, Result bare) {
        Run perSecond() {
            return new Run(ours.perSecond, bare.perSecond);
        }
    }

    @Test
    void servesThePageAlmostAsFastAsFixedBytes() throws Exception {
        try (var portal = PortalProcess.start(data, Map.of());
                var databaseEnvironment =
                        DatabaseEnvironment.attach(
                                new DatabaseEnvironmentSettings(data, Optional.empty()))) {
            Office.fill(databaseEnvironment.owner());
            Thread.sleep(5000);
            try (var bare = BareServer.start(Files.write(data.resolve("answer"), answer(portal)))) {
                compare(portal, bare);
            }
        }
    }

    private static byte[] answer(PortalProcess portal) throws IOException {
        try (var client = new RawClient(portal.port())) {
            var answer = client.exchange(REQUEST);
            var head = (answer.head() + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
            return ByteBuffer.allocate(head.length + answer.body().length)
                    .put(head)
                    .put(answer.body())
                    .array();
        }
    }

    private static void compare(PortalProcess portal, BareServer bare) throws Exception {
        perSecond(portal.port(), WARM_UP);
        perSecond(bare.port(), WARM_UP);
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(new Round(run(portal.port(), portal.pid()), run(bare.port(), bare.pid())));
        }
        BenchReport.open()
                .add(
                        new Comparison(
                                "P7 survey pages, %d clients".formatted(CLIENTS),
                                "a bare Reactor Netty answering the same bytes",
                                "1/s",
                                0.7,
                                true,
                                rounds.stream().map(Round::perSecond).toList(),
                                Optional.of(median(rounds, round -> round.ours.processor)),
                                String.format(
                                        Locale.ROOT,
                                        "gzip; every page with a seal of its own; %.0f µs of processor per request there",
                                        median(rounds, round -> round.bare.processor))));
    }

    private static Result run(int port, long pid) throws Exception {
        double before = ProcessorTime.seconds(List.of(pid));
        double perSecond = perSecond(port, SECONDS);
        double spent = ProcessorTime.seconds(List.of(pid)) - before;
        return new Result(perSecond, spent * 1e6 / (perSecond * SECONDS));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
    }

    private static double perSecond(int port, int seconds) throws Exception {
        var on = new AtomicBoolean(true);
        var done = new LongAdder();
        var failed = new LongAdder();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < CLIENTS; i++) {
            threads.add(Thread.ofPlatform().start(() -> repeat(port, on, done, failed)));
        }
        long began = System.nanoTime();
        Thread.sleep(seconds * 1000L);
        double count = done.sum();
        double took = (System.nanoTime() - began) / 1e9;
        on.set(false);
        for (var thread : threads) {
            thread.join();
        }
        assertThat(failed.sum()).isZero();
        return count / took;
    }

    private static void repeat(int port, AtomicBoolean on, LongAdder done, LongAdder failed) {
        try (var client = new RawClient(port)) {
            while (on.get()) {
                if (client.exchange(REQUEST).status() != 200) {
                    throw new IOException("not a page");
                }
                done.increment();
            }
        } catch (IOException _) {
            failed.increment();
        }
    }
}
