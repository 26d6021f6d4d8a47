package id.suaralayanan.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.suaralayanan.analytics.schedule.Schedule;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class ScheduleIT {
    private static final Duration OFTEN = Duration.ofMillis(100);

    @AutoClose private final TestJobs jobs = TestJobs.fresh().withDisdukcapil();

    @Test
    void turnsANewRatingIntoFiguresByItself() {
        jobs.context.getBean(Schedule.class).start(OFTEN);

        TallyIT.insert(jobs, 12, "2026-09-30");

        await("SELECT count(*) = 4 FROM indicator WHERE respondents = 12");
        await("SELECT count(*) = 4 FROM ranking");
        await(
                "SELECT bool_and(succeeded) FROM job_status WHERE job IN ('schedule', 'tally', 'indicators', 'ranking', 'housekeeping')");
    }

    /// After an upgrade every ranking is compared anew, and fresh ratings must not wait for all of
    /// them.
    @Test
    void aLongListIsWorkedOffInTurns() {
        for (int quarter = 0; quarter < 12; quarter++) {
            TallyIT.insert(jobs, 12, LocalDate.of(2023, 2, 1).plusMonths(3L * quarter).toString());
        }

        jobs.context.getBean(Schedule.class).start(OFTEN);

        await(
                "SELECT count(*) > 12 AND bool_and(variants_at IS NOT NULL) FROM ranking WHERE period !~ '-\\d\\d$'");
        await(
                """
                SELECT count(*) > 1 FROM batch.batch_job_instance i
                  JOIN batch.batch_job_execution e USING (job_instance_id) WHERE i.job_name = 'robustness'
                """);
    }

    @Test
    void launchesNothingWhenNothingIsNew() {
        var schedule = jobs.context.getBean(Schedule.class);
        TallyIT.insert(jobs, 12, "2026-09-30");
        schedule.start(OFTEN);
        // All of them in one second are a question, and rankings say so.
        await("SELECT count(*) = 4 AND bool_and(integrity = 'QUESTIONED') FROM ranking_row");
        await("SELECT succeeded FROM job_status WHERE job = 'housekeeping'");
        String launches = "SELECT count(*) FROM batch.batch_job_execution";
        long before = jobs.owner.sql(launches).query(Long.class).single();

        jobs.sql("DELETE FROM job_status WHERE job = 'schedule'");
        await("SELECT succeeded FROM job_status WHERE job = 'schedule'");

        assertThat(jobs.owner.sql(launches).query(Long.class).single()).isEqualTo(before);
    }

    @Test
    void servesRequestsAndRefusesWhatMayNotBeRequested() {
        jobs.sql(
                "INSERT INTO job_request (job, parameters) VALUES ('indicators', '{\"unit\": \"64.71-DISDUKCAPIL\", \"period\": \"2026\"}')");
        jobs.sql(
                "INSERT INTO job_request (job, parameters) VALUES ('import-ratings', '{\"file\": \"/etc/passwd\"}')");
        jobs.sql(
                "INSERT INTO job_request (job, parameters) VALUES ('indicators', '{\"period\": \"yesterday\"}')");
        jobs.sql("UPDATE job_request SET taken_at = now() WHERE id = 1"); // by one that died

        jobs.context.getBean(Schedule.class).start(OFTEN);

        await("SELECT count(*) = 3 FROM job_request WHERE finished_at IS NOT NULL");
        assertThat(summary(1)).contains("NO_ANSWERS");
        assertThat(summary(2)).contains("no such job can be requested");
        assertThat(summary(3)).contains("makes no sense");
    }

    @Test
    void onlyOneWorksAndTheNextTakesOverWhenItStops() {
        var second = jobs.another();
        try (second) {
            var first = jobs.context.getBean(Schedule.class);
            first.start(OFTEN);
            await("SELECT succeeded FROM job_status WHERE job = 'schedule'");
            second.getBean(Schedule.class).start(OFTEN);
            await(
                    "SELECT count(*) = 1 FROM pg_locks WHERE locktype = 'advisory' AND classid = 1398096210 AND granted");

            first.close();

            TallyIT.insert(jobs, 12, "2026-09-30");
            await("SELECT count(*) = 4 FROM ranking");
        }
    }

    private String summary(int request) {
        return jobs.owner
                .sql("SELECT summary::text FROM job_request WHERE id = " + request)
                .query(String.class)
                .single();
    }

    private void await(String condition) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    while (!jobs.owner
                            .sql("SELECT coalesce((" + condition + "), false)")
                            .query(Boolean.class)
                            .single()) {
                        Thread.sleep(50);
                    }
                },
                condition);
    }
}
