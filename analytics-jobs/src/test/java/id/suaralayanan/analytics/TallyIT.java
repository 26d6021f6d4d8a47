package id.suaralayanan.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Counting is exact, whoever commits when and whoever is killed where.
final class TallyIT {
    /// The tallies that a plain count of all ratings would give, as one digest.
    private static final String PLAIN =
            """
            SELECT md5(coalesce(string_agg(line, E'\\n' ORDER BY line), '')) FROM (
                SELECT concat_ws(' ', service, channel, verified, day, sum(sign),
                           coalesce(sum(sign) FILTER (WHERE total IS NOT NULL), 0),
                           coalesce(sum(sign * total), 0), coalesce(sum(sign * total * total), 0),
                           %s) AS line
                  FROM (SELECT *, %s AS day, u1+u2+u3+u4+u5+u6+u7+u8+u9 AS total FROM rating) AS r
                 GROUP BY service, channel, verified, day) AS counted
            """;

    private static final String TALLIES =
            """
            SELECT md5(coalesce(string_agg(line, E'\\n' ORDER BY line), '')) FROM (
                SELECT concat_ws(' ', service, channel, verified, %s, respondents, complete, total_sum, total_squares, %s) AS line
                  FROM %s) AS kept
            """;

    @Test
    void countsWhatAPlainCountGivesWhateverCommitsWhen() throws Exception {
        try (var jobs = TestJobs.fresh().withDisdukcapil();
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<?>>();
            for (int seed = 1; seed <= 6; seed++) {
                var random = new Random(seed);
                work.add(writers.submit(() -> write(jobs.database.web(), random, 25)));
            }
            while (work.stream().anyMatch(writer -> !writer.isDone())) {
                jobs.run("tally");
            }
            for (var writer : work) {
                writer.get();
            }

            jobs.run("tally");

            assertThat(count(jobs, "rating")).isGreaterThan(500);
            assertTalliesAreExact(jobs);
        }
    }

    @Test
    void doesNothingTwice() {
        try (var jobs = TestJobs.fresh().withDisdukcapil()) {
            insert(jobs, 300, "2026-09-01");
            var first = jobs.run("tally");

            var second = jobs.run("tally");

            assertThat(first.get("ratings").asLong()).isEqualTo(300);
            assertThat(second.get("ratings").asLong()).isZero();
            assertTalliesAreExact(jobs);
        }
    }

    @Test
    void waitsForATransactionThatIsStillOpen() throws SQLException {
        try (var jobs = TestJobs.fresh().withDisdukcapil();
                var slow = jobs.database.web().connect()) {
            slow.setAutoCommit(false);
            rating(slow, new Random(1), "2026-09-01");
            insert(jobs, 10, "2026-09-01");

            assertThat(jobs.run("tally").get("ratings").asLong()).isZero();

            slow.commit();
            assertThat(jobs.run("tally").get("ratings").asLong()).isEqualTo(11);
            assertTalliesAreExact(jobs);
        }
    }

    @Test
    void countsDaysWithMoreFormsThanALaneHolds() {
        try (var jobs = TestJobs.fresh().withDisdukcapil()) {
            insert(jobs, 32_767, "2026-09-01");
            insert(jobs, 32_768, "2026-09-02");

            jobs.run("tally");

            assertTalliesAreExact(jobs);
        }
    }

    @Test
    void countsDaysOnWhichTheNumberItselfRunsOver() {
        try (var jobs = TestJobs.fresh().withDisdukcapil()) {
            insert(jobs, 10, "2026-09-01");
            insert(jobs, 110_000, "2026-09-02");

            var summary = jobs.run("tally");

            assertThat(summary.get("ratings").asLong()).isEqualTo(110_010);
            assertTalliesAreExact(jobs);
        }
    }

    @Test
    void aWithdrawnRatingLeavesNothing() {
        try (var jobs = TestJobs.fresh().withDisdukcapil()) {
            insert(jobs, 1, "2026-09-01");
            jobs.run("tally");
            jobs.sql(
                    """
                    INSERT INTO rating (received_at, key, service, answered_on, channel, sign, u1, u2, u3, u4, u5, u6, u7, u8, u9)
                    SELECT received_at, gen_random_uuid(), service, answered_on, channel, -1, u1, u2, u3, u4, u5, u6, u7, u8, u9 FROM rating
                    """);

            jobs.run("tally");

            assertTalliesAreExact(jobs);
            assertThat(
                            jobs.owner
                                    .sql(
                                            "SELECT sum(respondents + total_sum + u1_1 + u9_4) FROM rating_tally_month")
                                    .query(Long.class)
                                    .single())
                    .isZero();
        }
    }

    static void insert(TestJobs jobs, int count, String day) {
        jobs.owner
                .sql(
                        """
                        INSERT INTO rating (received_at, key, service, answered_on, channel, u1, u2, u3, u4, u5, u6, u7, u8, u9)
                        SELECT :day::date + interval '3 hours', gen_random_uuid(), (SELECT min(id) FROM service), :day::date, 'WEB',
                               1 + g % 4, 1 + g / 2 % 4, 3, 4, 1 + g % 3, 2, 1 + g / 3 % 4, 3, 1 + g / 5 % 4
                          FROM generate_series(1, :count) AS g
                        """)
                .param("day", day)
                .param("count", count)
                .update();
    }

    /// Transactions of random length with random ratings, some incomplete, some withdrawn, some
    /// rolled back.
    private static void write(DatabaseAddress web, Random random, int transactions) {
        try (var connection = web.connect()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < transactions; i++) {
                for (int n = random.nextInt(9); n >= 0; n--) {
                    rating(
                            connection,
                            random,
                            LocalDate.of(2026, 1, 1).plusDays(random.nextInt(90)).toString());
                    Thread.sleep(random.nextInt(3));
                }
                if (random.nextInt(10) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void rating(Connection connection, Random random, String day)
            throws SQLException {
        boolean imported = random.nextInt(4) == 0;
        try (var insert =
                connection.prepareStatement(
                        """
                        INSERT INTO rating (received_at, key, service, answered_on, channel, sign, verified, u1, u2, u3, u4, u5, u6, u7, u8, u9)
                        VALUES (?::timestamptz, gen_random_uuid(), (SELECT min(id) FROM service), ?::date, ?::channel, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            insert.setString(
                    1, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(90)) + "T23:30:00Z");
            insert.setString(2, day);
            insert.setString(3, imported ? "IMPORT" : "KIOSK");
            insert.setInt(4, random.nextInt(8) == 0 ? -1 : 1);
            insert.setBoolean(5, !imported && random.nextInt(3) == 0);
            for (int u = 0; u < 9; u++) {
                boolean left = imported && random.nextInt(5) == 0;
                insert.setObject(
                        6 + u, left ? null : 1 + random.nextInt(4), java.sql.Types.SMALLINT);
            }
            insert.executeUpdate();
        }
    }

    static void assertTalliesAreExact(TestJobs jobs) {
        String measures = measures("sum(sign) FILTER (WHERE u%d = %d)", true);
        assertThat(
                        digest(
                                jobs,
                                TALLIES.formatted(
                                        "day", measures("u%d_%d", false), "rating_tally")))
                .isEqualTo(digest(jobs, PLAIN.formatted(measures, "answered_on")));
        assertThat(
                        digest(
                                jobs,
                                TALLIES.formatted(
                                        "month", measures("u%d_%d", false), "rating_tally_month")))
                .isEqualTo(
                        digest(
                                jobs,
                                PLAIN.formatted(
                                        measures, "date_trunc('month', answered_on)::date")));
    }

    private static String measures(String template, boolean orZero) {
        List<String> measures =
                IntStream.rangeClosed(1, 9)
                        .boxed()
                        .flatMap(u ->
                                IntStream.rangeClosed(1, 4).mapToObj(s -> template.formatted(u, s)))
                        .map(measure -> orZero ? "coalesce(" + measure + ", 0)" : measure)
                        .toList();
        return String.join(", ", measures);
    }

    private static String digest(TestJobs jobs, String sql) {
        return jobs.owner.sql(sql).query(String.class).single();
    }

    private static long count(TestJobs jobs, String table) {
        return jobs.owner.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
