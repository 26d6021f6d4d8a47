package id.suaralayanan.analytics.housekeeping;

import id.suaralayanan.analytics.launch.JobCommand;
import id.suaralayanan.analytics.launch.LaunchableJob;
import id.suaralayanan.analytics.launch.Summary;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// `housekeeping`: one transaction per chore, so that one that has to wait does not undo another.
@Configuration(proxyBeanMethods = false)
public class HousekeepingJob {
    public static final JobCommand COMMAND =
            new JobCommand(
                    "housekeeping",
                    "forget old executions and what the rules of retention say, make partitions for the months ahead",
                    List.of(),
                    false,
                    true);

    private static final Period KEEP_EXECUTIONS = Period.ofDays(7);

    private static final Period PARTITIONS_AHEAD = Period.ofMonths(6);

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final JdbcClient database;
    private final Clock clock;

    HousekeepingJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            JdbcClient database,
            Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    @Bean
    LaunchableJob housekeeping() {
        var job =
                new JobBuilder(COMMAND.name(), repository)
                        .start(step("partitions", partitions()))
                        .next(step("executions", executions()))
                        .next(step("retention", retention()))
                        .build();
        return new LaunchableJob(COMMAND, job, LaunchableJob.FIGURES);
    }

    private Step step(String name, Tasklet chore) {
        return new StepBuilder(name, repository).tasklet(chore, transactions).build();
    }

    /// Making a partition locks the ratings for a moment; it must not wait long in front of intake.
    private Tasklet partitions() {
        return (_, _) -> {
            var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            var until = today.plus(PARTITIONS_AHEAD);
            boolean missing =
                    database.sql(
                                    "SELECT to_regclass('rating_' || to_char(:until::date, 'YYYY_MM')) IS NULL")
                            .param("until", until)
                            .query(Boolean.class)
                            .single();
            if (missing) {
                database.sql("SET LOCAL lock_timeout = '2s'").update();
                database.sql("SELECT add_rating_partitions(:today, :until) IS NULL")
                        .param("today", today)
                        .param("until", until)
                        .query(Boolean.class)
                        .single();
            }
            return RepeatStatus.FINISHED;
        };
    }

    private Tasklet executions() {
        return (_, context) -> {
            int instances =
                    database.sql(
                                    """
                                    DELETE FROM batch.batch_job_instance AS i
                                     WHERE NOT EXISTS (
                                           SELECT FROM batch.batch_job_execution AS e
                                            WHERE e.job_instance_id = i.job_instance_id AND e.create_time > :before)
                                    """)
                            .param("before", ago(KEEP_EXECUTIONS).toLocalDateTime())
                            .update();
            database.sql(
                            """
                            DELETE FROM tally_run
                             WHERE finished_at < :before AND id < (SELECT min(run) FROM figure_mark)
                               AND covered_to < (SELECT max(covered_to) FROM tally_run)
                            """)
                    .param("before", ago(KEEP_EXECUTIONS))
                    .update();
            Summary.of(context).put("executionsForgotten", instances);
            return RepeatStatus.FINISHED;
        };
    }

    /// What the rules of retention say; the admin sees beforehand what is due.
    private Tasklet retention() {
        return (_, context) -> {
            record Rule(String kind, int days) {}
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            for (var rule :
                    database.sql("SELECT kind, days FROM retention_in_force ORDER BY kind")
                            .query((row, _) -> new Rule(row.getString("kind"), row.getInt("days")))
                            .list()) {
                long forgotten =
                        database.sql("SELECT forget_due(:kind, :days, :now)")
                                .param("kind", rule.kind())
                                .param("days", rule.days())
                                .param("now", now)
                                .query(Long.class)
                                .single();
                Summary.of(context)
                        .put(rule.kind().toLowerCase(Locale.ROOT) + "Forgotten", forgotten);
            }
            return RepeatStatus.FINISHED;
        };
    }

    private OffsetDateTime ago(Period period) {
        return clock.instant().atOffset(ZoneOffset.UTC).minus(period);
    }
}
