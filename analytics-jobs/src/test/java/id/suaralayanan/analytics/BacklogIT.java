package id.suaralayanan.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A large backlog is counted in parts, and exactly, whoever dies when.
final class BacklogIT {
    @AutoClose private final TestJobs jobs = TestJobs.splittingFrom(1).withDisdukcapil();

    @BeforeEach
    void rateOverManyMonths() {
        for (String day : new String[] {"2026-01-31", "2026-02-01", "2026-04-15", "2026-04-16"}) {
            TallyIT.insert(jobs, 40, day);
        }
        // Before the first partition, behind the last, and imports of other months' days.
        jobs.sql(
                """
                INSERT INTO rating (received_at, key, service, answered_on, channel, u1, u2, u3, u4, u5, u6, u7, u8, u9)
                SELECT at::timestamptz, gen_random_uuid(), 1, day::date, 'IMPORT', 1, 2, 3, 4, 1 + g % 4, 2, 3, 4, CASE WHEN g % 3 > 0 THEN 1 END
                  FROM generate_series(1, 30) AS g,
                       (VALUES ('2020-01-01', '2020-01-01'), ('2031-01-01', '2026-01-31'), ('2026-02-10', '2026-01-31'),
                               ('2026-04-10', '2026-02-01'), ('2026-01-31 23:30+00', '2026-02-01')) AS t (at, day)
                """);
        jobs.sql(
                """
                INSERT INTO rating (received_at, key, service, answered_on, channel, sign, u1, u2, u3, u4, u5, u6, u7, u8, u9)
                SELECT '2026-04-17', key, service, answered_on, channel, -1, u1, u2, u3, u4, u5, u6, u7, u8, u9
                  FROM rating WHERE answered_on = '2026-02-01' LIMIT 7
                """);
    }

    @Test
    void isCountedWholeAcrossItsParts() {
        var summary = jobs.run("tally");

        assertThat(summary.get("ratings").asLong()).isEqualTo(4 * 40 + 5 * 30 + 7);
        TallyIT.assertTalliesAreExact(jobs);
        assertThat(number("SELECT count(*) FROM tally_part")).isZero();
        assertThat(number("SELECT count(*) FROM tally_stage")).isZero();
        assertThat(number("SELECT count(*) FROM tally_run WHERE ratings = 317")).isOne();
    }

    @Test
    void goesOnWhereItWasKilledPartAfterPart() {
        jobs.sql("CREATE TABLE kill_after (statement text, parts integer)");
        jobs.sql("INSERT INTO kill_after VALUES ('', 0)");
        jobs.sql("GRANT SELECT ON kill_after TO suara_jobs");
        jobs.sql(
                """
                CREATE FUNCTION kill() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    -- One after the other, or two parts that end together would not see each other.
                    PERFORM pg_advisory_xact_lock(4711);
                    IF EXISTS (SELECT FROM kill_after WHERE statement = TG_TABLE_NAME || ' ' || TG_OP
                                  AND parts <= (SELECT count(*) FROM tally_part WHERE ratings IS NOT NULL)) THEN
                        PERFORM pg_terminate_backend(pg_backend_pid());
                    END IF;
                    RETURN NULL;
                END $$
                """);
        for (String table : new String[] {"tally_part", "tally_run"}) {
            jobs.sql(
                    "CREATE TRIGGER kill AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH STATEMENT EXECUTE FUNCTION kill()"
                            .formatted(table));
        }

        runKilledAt("tally_run INSERT", 0);
        runKilledAt("tally_part INSERT", 0);
        IntStream.rangeClosed(1, 5).forEach(parts -> runKilledAt("tally_part UPDATE", parts));
        runKilledAt("tally_run UPDATE", 5);
        runKilledAt("tally_part DELETE", 0);
        jobs.sql("UPDATE kill_after SET statement = ''");
        TallyIT.insert(jobs, 10, "2026-05-05");
        try (var survivor = jobs.another()) {
            TestJobs.run(survivor, "tally", Map.of());
            TestJobs.run(survivor, "tally", Map.of());
        }

        TallyIT.assertTalliesAreExact(jobs);
        assertThat(number("SELECT sum(ratings) FROM tally_run")).isEqualTo(327);
    }

    @Test
    void isCountedOnceByTwoLaunchers() throws Exception {
        try (var other = jobs.another();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 3; round++) {
                Future<?> one = threads.submit(() -> jobs.run("tally"));
                Future<?> two = threads.submit(() -> TestJobs.run(other, "tally", Map.of()));
                one.get();
                two.get();
                TallyIT.insert(jobs, 20, "2026-06-0" + (round + 1));
            }
        }

        jobs.run("tally");

        TallyIT.assertTalliesAreExact(jobs);
    }

    @Test
    void keepsTheFiguresBackWhileItIsHalfDone() {
        jobs.sql(
                """
                INSERT INTO tally_part (run, part, covered_from, covered_to, received_from, received_to, own_from, own_to)
                VALUES (1, 1, '1', '1', '2026-01-01', '2026-02-01', '2026-01-01', '2026-02-01')
                """);

        assertThat(jobs.run("indicators").get("error").asString())
                .isEqualTo("a tally run was cut off: run tally first");
    }

    /// In a process of its own, as far as the database can tell.
    private void runKilledAt(String statement, int parts) {
        jobs.owner
                .sql("UPDATE kill_after SET statement = :statement, parts = :parts")
                .param("statement", statement)
                .param("parts", parts)
                .update();
        try (var victim = jobs.another()) {
            assertThat(TestJobs.run(victim, "tally", Map.of()).get("succeeded").asBoolean())
                    .isFalse();
        } catch (RuntimeException _) {
            // So dead that it could not even say so.
        }
    }

    private long number(String sql) {
        return jobs.owner.sql(sql).query(Long.class).single();
    }
}
