package id.suaralayanan.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.DatabaseEnvironment;
import id.suaralayanan.infra.DatabaseEnvironmentSettings;
import id.suaralayanan.infra.bench.BenchReport;
import id.suaralayanan.infra.bench.Comparison;
import id.suaralayanan.infra.bench.Comparison.Run;
import id.suaralayanan.infra.database.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// P1: durable ratings per second over HTTP, against two limits in the same run.
///
/// - The same stack answering a constant, twice: as an ordinary controller that reads JSON into a
///   record and writes one ([OrdinaryConstant]), and as the barest handler that looks at nothing
///   ([ConstantAnswer]): what HTTP alone allows.
/// - The same row put in by as many plain JDBC clients, one commit each: what a database without
///   shared commits allows. The server admits 100 sessions, so at 128 clients there are 80 of them.
///
/// They take turns. Beside requests per second stands the processor time of each request, in the
/// portal and in PostgreSQL: it stays true on a machine that does other work too.
///
/// Takes two minutes; `-Dbench.clients=8,32,128` asks how it goes with fewer and with more.
@Timeout(value = 6, unit = TimeUnit.HOURS)
final class RatingThroughputBench {
    private static final int SECONDS = Integer.getInteger("bench.seconds", 4);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 30);
    private static final List<Integer> CLIENTS =
            Stream.of(System.getProperty("bench.clients", "32").split(","))
                    .map(Integer::valueOf)
                    .toList();
    private static final int MOST_SESSIONS = 80;
    private static final String SINGLE =
            """
            WITH fresh AS (
                INSERT INTO submission_key (key, fingerprint, receipt, service, received_at)
                VALUES (?, ?, 'SKM-2222-2222', ?, now())
                RETURNING key, service, received_at
            )
            INSERT INTO rating (received_at, key, service, answered_on, channel,
                                u1, u2, u3, u4, u5, u6, u7, u8, u9)
            SELECT received_at, key, service, current_date, 'WEB', 3, 4, 3, 4, 3, 3, 4, 3, 3
              FROM fresh
            """;

    @TempDir private Path data;

    /// One client that does one thing after the other.
    private interface Client extends AutoCloseable {
        void once() throws IOException, SQLException;

        @Override
        void close() throws IOException, SQLException;
    }

    private interface Opening {
        Client open() throws IOException, SQLException;
    }

    /// @param portal microseconds of processor time in the portal, per request
    /// @param postgres the same in PostgreSQL
    private record Result(double perSecond, double portal, double postgres) {}

    private record Round(Result ours, Result ordinary, Result constant, Result plain) {}

    @Test
    void keepsUpWithTheStackAndWithTheDatabase() throws Exception {
        try (var portal = PortalProcess.start(data, Map.of(), "-Dbench.constant=true");
                var databaseEnvironment =
                        DatabaseEnvironment.attach(
                                new DatabaseEnvironmentSettings(data, Optional.empty()))) {
            Office.fill(databaseEnvironment.owner());
            requireDurability(databaseEnvironment.web());
            Thread.sleep(5000);
            for (int clients : CLIENTS) {
                warmUp(portal, databaseEnvironment, clients);
                var rounds = new ArrayList<Round>();
                for (int i = 0; i < ROUNDS; i++) {
                    rounds.add(round(portal, databaseEnvironment, clients, SECONDS));
                }
                report("an ordinary controller's constant", clients, rounds, Round::ordinary, 0.55);
                report("a bare handler's constant", clients, rounds, Round::constant, 0.8);
                report("single-row inserts", clients, rounds, Round::plain, 1.3);
            }
        }
    }

    private static void requireDurability(DatabaseAddress web) throws SQLException {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            try (var connection = web.connect();
                    var row = connection.createStatement().executeQuery("SHOW " + setting)) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("on");
            }
        }
    }

    /// The longest way through the code takes longest until it is compiled.
    private void warmUp(PortalProcess portal, DatabaseEnvironment databaseEnvironment, int clients)
            throws Exception {
        run(portal, clients, WARM_UP, () -> http(portal, "/api/v1/ratings"));
        round(portal, databaseEnvironment, clients, WARM_UP / 4);
    }

    private Round round(
            PortalProcess portal, DatabaseEnvironment databaseEnvironment, int clients, int seconds)
            throws Exception {
        return new Round(
                run(portal, clients, seconds, () -> http(portal, "/api/v1/ratings")),
                run(portal, clients, seconds, () -> http(portal, OrdinaryConstant.PATH)),
                run(portal, clients, seconds, () -> http(portal, ConstantAnswer.PATH)),
                run(
                        portal,
                        Math.min(clients, MOST_SESSIONS),
                        seconds,
                        () -> jdbc(databaseEnvironment.web())));
    }

    private Result run(PortalProcess portal, int clients, int seconds, Opening opening)
            throws Exception {
        var on = new AtomicBoolean(true);
        var done = new LongAdder();
        var failed = new LongAdder();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < clients; i++) {
            var client = opening.open();
            threads.add(Thread.ofPlatform().start(() -> repeat(client, on, done, failed)));
        }
        Thread.sleep(500);
        var postgres = ProcessorTime.workingIn(data.resolve("postgres/cluster").toRealPath());
        double web = ProcessorTime.seconds(List.of(portal.pid()));
        double database = ProcessorTime.seconds(postgres);
        long before = done.sum();
        long began = System.nanoTime();
        Thread.sleep(seconds * 1000L);
        double count = done.sum() - before;
        double took = (System.nanoTime() - began) / 1e9;
        web = ProcessorTime.seconds(List.of(portal.pid())) - web;
        database = ProcessorTime.seconds(postgres) - database;
        on.set(false);
        for (var thread : threads) {
            thread.join();
        }
        assertThat(failed.sum()).isZero();
        return new Result(count / took, web * 1e6 / count, database * 1e6 / count);
    }

    private static void repeat(Client client, AtomicBoolean on, LongAdder done, LongAdder failed) {
        try (client) {
            while (on.get()) {
                client.once();
                done.increment();
            }
        } catch (IOException | SQLException | IllegalStateException _) {
            failed.increment();
        }
    }

    private static Client http(PortalProcess portal, String path) throws IOException {
        var connection = new RawClient(portal.port());
        return new Client() {
            @Override
            public void once() throws IOException {
                var answer = connection.post(RawClient.request(path, key(), Office.rating()));
                if (answer.status() != 201) {
                    throw new IllegalStateException(answer.toString());
                }
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }

    private static Client jdbc(DatabaseAddress web) throws SQLException {
        var connection = web.connect();
        int service;
        try (var row =
                connection
                        .createStatement()
                        .executeQuery(
                                "SELECT min(s.id) FROM service s JOIN unit u ON u.id = s.unit WHERE u.code = '64.71-UJI-NILAI'")) {
            row.next();
            service = row.getInt(1);
        }
        var insert = connection.prepareStatement(SINGLE);
        insert.setBytes(2, new byte[32]);
        insert.setInt(3, service);
        return new Client() {
            @Override
            public void once() throws SQLException {
                insert.setObject(1, key());
                insert.executeUpdate();
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    /// Random as a client's keys are, without the cost of a secure source.
    private static UUID key() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong() | Long.MIN_VALUE);
    }

    private interface Limit {
        Result of(Round round);
    }

    private static void report(
            String name, int clients, List<Round> rounds, Limit limit, double goal)
            throws IOException {
        var runs =
                rounds.stream()
                        .map(round -> new Run(round.ours.perSecond, limit.of(round).perSecond))
                        .toList();
        var note =
                String.format(
                        Locale.ROOT,
                        "µs of processor per request: ours portal %.0f, PostgreSQL %.0f; theirs %.0f and %.0f%s",
                        median(rounds, round -> round.ours.portal),
                        median(rounds, round -> round.ours.postgres),
                        median(rounds, round -> limit.of(round).portal),
                        median(rounds, round -> limit.of(round).postgres),
                        clients == 32 ? "" : "; the goal is set for 32 clients");
        BenchReport.open()
                .add(
                        new Comparison(
                                "P1 durable ratings, " + clients + " clients, against " + name,
                                name,
                                "1/s",
                                goal,
                                true,
                                runs,
                                Optional.of(median(rounds, round -> round.ours.portal)),
                                note));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
    }
}
