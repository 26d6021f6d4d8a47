package id.suaralayanan.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.infra.bench.BenchReport;
import id.suaralayanan.infra.bench.Comparison;
import id.suaralayanan.infra.bench.Comparison.Run;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// From ratings to figures, against the database alone.
///
/// 500 units of ten types with two services each, three channels, 300 days.
/// `-Dbench.ratings=1000000` makes it smaller.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class FiguresBench {
    private static final int RATINGS = Integer.getInteger("bench.ratings", 10_000_000);
    private static final int ROUNDS = 2;
    private static final int DAYS = 300;
    private static final int LATE_DAYS = 3;

    /// Runs of a few hundred milliseconds: the first one is not counted, the median is.
    private static final int LATE_ROUNDS = 5;

    private static final String SUMS =
            "count(*), count(%1$s), sum(%1$s), sum(%1$s * %1$s), %2$s"
                    .formatted(
                            elements(u -> u).collect(Collectors.joining(" + ", "(", ")")),
                            elements(u ->
                                            IntStream.rangeClosed(1, 4)
                                                    .mapToObj(score ->
                                                            "count(*) FILTER (WHERE %s = %d)"
                                                                    .formatted(u, score))
                                                    .collect(Collectors.joining(", ")))
                                    .collect(Collectors.joining(", ")));

    /// The sums of all figures of a full run, asked of the ratings at once; PostgreSQL aggregates
    /// grouping sets in one process, however many workers it may use. `OFFSET` discards the rows,
    /// so that the statement is not charged for sending or keeping them, as the run is.
    private static final String ALL_PERIODS =
            """
            SELECT s.unit, date_trunc('month', answered_on), date_trunc('quarter', answered_on),
                   extract(month FROM answered_on) <= 6, date_trunc('year', answered_on), %s
              FROM rating AS r
              JOIN service AS s ON s.id = r.service
             GROUP BY GROUPING SETS ((1, 2), (1, 3), (1, 5, 4), (1, 5))
            OFFSET 1000000000
            """
                    .formatted(SUMS);

    /// Less than a run yields: months alone.
    private static final String MONTHS =
            """
            SELECT s.unit, date_trunc('month', answered_on), %s
              FROM rating AS r
              JOIN service AS s ON s.id = r.service
             GROUP BY 1, 2
            OFFSET 1000000000
            """
                    .formatted(SUMS);

    /// Less than a run yields: the tallies of days alone.
    private static final String DAYS_ALONE =
            """
            SELECT service, channel, answered_on, %s
              FROM rating
             GROUP BY service, channel, answered_on
            OFFSET 1000000000
            """
                    .formatted(SUMS);

    @AutoClose private static TestJobs jobs;
    private static final List<Double> FULL_RUNS = new ArrayList<>();

    @BeforeAll
    static void rate() throws Exception {
        jobs = TestJobs.onDisk();
        jobs.sql(
                "INSERT INTO region (code, name) VALUES ('64', 'Kalimantan Timur'), ('64.71', 'Kota Balikpapan')");
        jobs.sql(
                "INSERT INTO unit_type (code, name, name_en) SELECT 'TYPE-' || g, 'Jenis ' || g, 'Type ' || g FROM generate_series(1, 10) AS g");
        jobs.sql(
                """
                INSERT INTO unit (code, name, short_name, type, region, time_zone)
                SELECT '64.71-UNIT-' || g, 'Unit ' || g, 'Unit ' || g, 'TYPE-' || (1 + g % 10), '64.71', 'Asia/Makassar'
                  FROM generate_series(1, 500) AS g
                """);
        jobs.sql(
                "INSERT INTO service (unit, code, name) SELECT id, 'L-' || s, 'Layanan ' || s FROM unit, generate_series(1, 2) AS s ORDER BY id, s");
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<?> early = threads.submit(() -> rate(RATINGS / DAYS, 0, DAYS / 2));
            Future<?> late = threads.submit(() -> rate(RATINGS / DAYS, DAYS / 2, DAYS));
            early.get();
            late.get();
        }
        jobs.sql("VACUUM ANALYZE rating");
        try (var superuser = jobs.database.superuser().connect();
                var statement = superuser.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    @Test
    @Order(1)
    void p3AFullRunCostsLessThanOneStatement() throws Exception {
        var runs = new ArrayList<Run>();
        full();
        for (int round = 0; round < ROUNDS; round++) {
            double other = statement(ALL_PERIODS, 1);
            double ours = full();
            FULL_RUNS.add(ours);
            runs.add(new Run(ours, other));
        }

        assertThat(number("SELECT sum(respondents) FROM rating_tally"))
                .isEqualTo(number("SELECT count(*) FROM rating"));
        report(
                Comparison.ofTimes(
                        String.format(Locale.ROOT, "P3 full run over %,d ratings", RATINGS),
                        "one GROUP BY with the same sums of all periods",
                        0.9,
                        runs,
                        String.format(
                                Locale.ROOT,
                                "tally, indicators, ranking; statement with work_mem 256 MB; its months alone take %.1f s, its days alone %.1f s",
                                best(MONTHS),
                                best(DAYS_ALONE))));
    }

    @Test
    @Order(2)
    void p4AnIncrementalRunCostsAFractionOfAFullOne() throws Exception {
        double full = FULL_RUNS.stream().sorted().toList().getFirst();
        var runs = new ArrayList<Run>();
        for (int round = 0; round <= LATE_ROUNDS; round++) {
            rate(
                    RATINGS / 100 / LATE_DAYS,
                    DAYS + round * LATE_DAYS,
                    DAYS + (round + 1) * LATE_DAYS);
            double late = figures();
            if (round > 0) {
                runs.add(new Run(late, full));
            }
        }

        assertThat(number("SELECT sum(respondents) FROM rating_tally"))
                .isEqualTo(number("SELECT count(*) FROM rating"));
        report(
                Comparison.ofTimes(
                        "P4 incremental run after 1 % more",
                        "full run",
                        0.05,
                        runs,
                        "the ratings of %d more days".formatted(LATE_DAYS)));
    }

    private static void report(Comparison comparison) throws IOException {
        BenchReport.open().add(comparison);
        assertThat(comparison.isMet()).as("%s: %s", comparison.name(), comparison.ratio()).isTrue();
    }

    /// From nothing to rankings.
    private static double full() {
        jobs.sql(
                "TRUNCATE tally_run, rating_tally, rating_tally_month, indicator, ranking, ranking_row, ranking_variant, figure_mark");
        return figures();
    }

    private static double figures() {
        long start = System.nanoTime();
        for (String job : List.of("tally", "indicators", "ranking")) {
            var summary = jobs.run(job);
            System.out.println(summary);
            assertThat(summary.get("succeeded").asBoolean()).isTrue();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static int bestNumberOfWorkers(String sql) {
        return Stream.of(1, 2, 3)
                .min(Comparator.comparing(workers -> statement(sql, workers)))
                .orElseThrow();
    }

    private static double best(String sql) {
        return statement(sql, bestNumberOfWorkers(sql));
    }

    private static double statement(String sql, int workers) {
        try (Connection connection = jobs.database.owner().connect();
                var statement = connection.createStatement()) {
            statement.execute("SET work_mem = '256MB'");
            statement.execute("SET max_parallel_workers_per_gather = " + workers);
            long start = System.nanoTime();
            statement.execute(sql);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "one statement, %d workers: %.2f s%n", workers, seconds);
            return seconds;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Ratings of some days, each in its own transaction, as they would come in.
    private static void rate(int perDay, int fromDay, int toDay) {
        try (Connection connection = jobs.database.superuser().connect();
                var setting = connection.createStatement();
                var insert =
                        connection.prepareStatement(
                                """
                                INSERT INTO rating (received_at, key, service, answered_on, channel, u1, u2, u3, u4, u5, u6, u7, u8, u9, seconds, age, sex)
                                SELECT day + g * interval '86400 s' / ?, gen_random_uuid(), 1 + (r * 1000)::integer %% 1000, day::date,
                                       (ARRAY['WEB', 'QR', 'KIOSK'])[1 + (c * 3)::integer %% 3]::channel, %s, 40, 34, 'F'
                                  FROM (SELECT g, timestamptz '2026-01-01' + ? * interval '1 day' AS day, random() AS r, random() AS c, %s
                                          FROM generate_series(0, ? - 1) AS g) AS answer
                                """
                                        .formatted(
                                                elements(u ->
                                                                "1 + (%1$s > .04)::integer + (%1$s > .15)::integer + (%1$s > .6)::integer"
                                                                        .formatted(u))
                                                        .collect(Collectors.joining(", ")),
                                                elements(u -> "random() AS " + u)
                                                        .collect(Collectors.joining(", "))))) {
            // The generator names existing services; checking each costs half of the time.
            setting.execute(
                    "SET session_replication_role = replica; SET timezone = 'UTC'; SELECT setseed(0."
                            + (100 + fromDay)
                            + ")");
            for (int day = fromDay; day < toDay; day++) {
                insert.setInt(1, perDay);
                insert.setInt(2, day);
                insert.setInt(3, perDay);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> elements(UnaryOperator<String> piece) {
        return Stream.of(Element.values())
                .map(element -> piece.apply(element.code().toLowerCase(Locale.ROOT)));
    }

    private static long number(String sql) {
        return jobs.owner.sql(sql).query(Long.class).single();
    }
}
