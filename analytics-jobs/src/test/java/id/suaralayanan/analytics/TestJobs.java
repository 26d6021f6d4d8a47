package id.suaralayanan.analytics;

import id.suaralayanan.analytics.launch.JobOutcome;
import id.suaralayanan.analytics.launch.JobRunner;
import id.suaralayanan.analytics.publication.LogKeyFile;
import id.suaralayanan.analytics.tallies.SplitFrom;
import id.suaralayanan.analytics.transparency.LogKey;
import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.infra.ScratchServer;
import id.suaralayanan.infra.database.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The jobs on a scratch database of their own, and a way to look at it as its owner.
final class TestJobs implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), ZoneOffset.UTC);

    private static final LogKeyFile KEY = keyFile();

    private static final String UNSETTLED =
            "rating WHERE written_by >= pg_snapshot_xmin(pg_current_snapshot())";

    /// Servers that no test uses now. A tally waits for every transaction of its server, those of
    /// other databases, too: two tests at a time have two servers.
    private static final Queue<ScratchServer> IDLE = new ConcurrentLinkedQueue<>();

    final ScratchDatabase database;
    final JdbcClient owner;
    final AnnotationConfigApplicationContext context;
    private final ScratchServer server;
    private final SplitFrom splitFrom;
    private final SingleConnectionDataSource session;

    private TestJobs(ScratchServer server, SplitFrom splitFrom) {
        this.server = server;
        this.splitFrom = splitFrom;
        this.database = server.fresh(Map.of());
        this.session = session(database.owner());
        this.owner = JdbcClient.create(session);
        this.context = JobsContext.start(database.jobs(), KEY, CLOCK, splitFrom);
    }

    /// One session for all that a test asks as the owner: a new one takes longer than most answers.
    private static SingleConnectionDataSource session(DatabaseAddress owner) {
        var session = new SingleConnectionDataSource(owner.jdbcUrl(), true);
        session.setConnectionProperties(owner.jdbcProperties());
        return session;
    }

    private static LogKeyFile keyFile() {
        try {
            Path data = Files.createTempDirectory("suara-jobs-");
            Path file = Files.createDirectory(data.resolve("keys")).resolve(LogKey.FILE);
            Files.writeString(file, HexFormat.of().formatHex(LogKey.fresh()) + "\n");
            return new LogKeyFile(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestJobs fresh() {
        return splittingFrom(SplitFrom.USUAL.ratings());
    }

    /// What is measured has its files where those of an office lie.
    static TestJobs onDisk() {
        return new TestJobs(ScratchServer.start(), SplitFrom.USUAL);
    }

    static TestJobs splittingFrom(long ratings) {
        var idle = IDLE.poll();
        return new TestJobs(idle == null ? ScratchServer.inMemory() : idle, new SplitFrom(ratings));
    }

    /// A second process on the same database, as far as the database can tell.
    AnnotationConfigApplicationContext another() {
        return JobsContext.start(database.jobs(), KEY, CLOCK, splitFrom);
    }

    JsonNode run(String job, Map<String, String> values) {
        if (job.equals("tally")) {
            awaitOtherTransactions();
        }
        return run(context, job, values);
    }

    /// What was written beside a transaction that still runs is left to the next tally; the
    /// server's own upkeep has such transactions, too, for a moment.
    private void awaitOtherTransactions() {
        for (int look = 0; look < 100 && count(UNSETTLED) > 0; look++) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    JsonNode run(String job) {
        return run(job, Map.of());
    }

    static JsonNode run(
            AnnotationConfigApplicationContext context, String job, Map<String, String> values) {
        JobOutcome outcome =
                context.getBean(JobRunner.class)
                        .run(
                                Objects.requireNonNull(JobsContext.jobs(context).get(job), job),
                                values,
                                Duration.ofSeconds(30));
        return JsonMapper.builder().build().readTree(outcome.summary());
    }

    void sql(String statement) {
        owner.sql(statement).update();
    }

    /// The one value of a query.
    String text(String sql) {
        return owner.sql(sql).query(String.class).single();
    }

    long count(String table) {
        return owner.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    /// Offices of one type in one region, `64-UJI-1` and on, without services.
    TestJobs withOffices(int number) {
        sql("INSERT INTO region (code, name) VALUES ('64', 'Kalimantan Timur')");
        sql("INSERT INTO unit_type (code, name, name_en) VALUES ('UJI', 'Uji', 'Test')");
        sql(
                """
                INSERT INTO unit (code, name, short_name, type, region, time_zone)
                SELECT '64-UJI-' || g, 'Kantor ' || g, 'Kantor ' || g, 'UJI', '64', 'Asia/Makassar'
                  FROM generate_series(1, %d) AS g
                """
                        .formatted(number));
        return this;
    }

    /// One unit with one service: `64.71-DISDUKCAPIL`, `KTP-EL`.
    TestJobs withDisdukcapil() {
        sql("INSERT INTO region (code, name) VALUES ('64', 'Kalimantan Timur')");
        sql("INSERT INTO region (code, parent, name) VALUES ('64.71', '64', 'Kota Balikpapan')");
        sql(
                "INSERT INTO unit_type (code, name, name_en) VALUES ('DISDUKCAPIL-KOTA', 'Disdukcapil kota', 'City civil registry')");
        sql(
                """
                INSERT INTO unit (code, name, short_name, type, region, time_zone)
                VALUES ('64.71-DISDUKCAPIL', 'Disdukcapil Kota Balikpapan', 'Disdukcapil', 'DISDUKCAPIL-KOTA', '64.71', 'Asia/Makassar')
                """);
        sql(
                "INSERT INTO service (unit, code, name) SELECT id, 'KTP-EL', 'KTP elektronik' FROM unit");
        return this;
    }

    @Override
    public void close() {
        context.close();
        session.destroy();
        database.close();
        IDLE.add(server);
    }
}
