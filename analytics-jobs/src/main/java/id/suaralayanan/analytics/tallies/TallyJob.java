package id.suaralayanan.analytics.tallies;

import id.suaralayanan.analytics.launch.JobCommand;
import id.suaralayanan.analytics.launch.LaunchableJob;
import id.suaralayanan.analytics.launch.Summary;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// `tally`: step `count` does a small run whole, or splits a large one; step `parts` counts the
/// parts two at a time; step `close` moves the mark.
@Configuration(proxyBeanMethods = false)
public class TallyJob {
    public static final JobCommand COMMAND =
            new JobCommand("tally", "count ratings not yet counted", List.of(), false, true);

    private static final int AT_A_TIME = 2;
    private static final String PARTS_ARE_OPEN = "PARTS ARE OPEN";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Runs runs;
    private final Counting counting;
    private final SplitFrom splitFrom;

    TallyJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            JdbcClient database,
            Clock clock,
            SplitFrom splitFrom) {
        this.repository = repository;
        this.transactions = transactions;
        this.runs = new Runs(database, clock);
        this.counting = new Counting(database, transactions);
        this.splitFrom = splitFrom;
    }

    @Bean
    LaunchableJob tally() {
        Step count = new StepBuilder("count", repository).tasklet(count(), transactions).build();
        Step close = new StepBuilder("close", repository).tasklet(close(), transactions).build();
        Job job =
                new JobBuilder(COMMAND.name(), repository)
                        .flow(count)
                        .on(PARTS_ARE_OPEN)
                        .to(parts())
                        .next(close)
                        .from(count)
                        .on(ExitStatus.COMPLETED.getExitCode())
                        .end()
                        .from(count)
                        .on("*")
                        .fail()
                        .end()
                        .build();
        return new LaunchableJob(COMMAND, job, LaunchableJob.FIGURES);
    }

    /// Whether a run would find something to do.
    @Bean
    TallyBacklog tallyBacklog() {
        return () -> runs.underWay().isPresent() || runs.hasRatings(runs.uncovered());
    }

    private Tasklet count() {
        return (contribution, context) -> {
            runs.shutOthersOut();
            if (runs.underWay().isEmpty()) {
                Runs.Range range = runs.uncovered();
                if (runs.atLeast(splitFrom.ratings(), range)) {
                    runs.split(runs.open(range), range);
                } else if (runs.hasRatings(range)) {
                    Summary.of(context).put("ratings", countWhole(range));
                } else {
                    Summary.of(context).put("ratings", 0L);
                }
            }
            if (runs.underWay().isPresent()) {
                contribution.setExitStatus(new ExitStatus(PARTS_ARE_OPEN));
            }
            return RepeatStatus.FINISHED;
        };
    }

    private long countWhole(Runs.Range range) {
        long run = runs.open(range);
        long ratings = counting.count(new Portion(run, range.from(), range.to(), Optional.empty()));
        runs.close(run, range.to(), ratings);
        return ratings;
    }

    private Step parts() {
        var twoAtATime = new SimpleAsyncTaskExecutor("tally-");
        twoAtATime.setConcurrencyLimit(AT_A_TIME);
        Step part = new StepBuilder("part", repository).tasklet(part(), transactions).build();
        return new StepBuilder("parts", repository)
                .partitioner("part", openParts())
                .step(part)
                .taskExecutor(twoAtATime)
                .build();
    }

    private Partitioner openParts() {
        return _ -> runs.underWay().map(this::openParts).orElseGet(Map::of);
    }

    private Map<String, ExecutionContext> openParts(long run) {
        return runs.openParts(run).stream()
                .collect(
                        Collectors.toMap(
                                part -> "part" + part,
                                part -> new ExecutionContext(Map.of("run", run, "part", part))));
    }

    private Tasklet part() {
        return (_, context) -> {
            var own = context.getStepContext().getStepExecution().getExecutionContext();
            long run = own.getLong("run");
            int part = own.getInt("part");
            runs.take(run, part)
                    .ifPresent(portion -> runs.counted(run, part, counting.count(portion)));
            return RepeatStatus.FINISHED;
        };
    }

    private Tasklet close() {
        return (_, context) -> {
            runs.shutOthersOut();
            long run = runs.underWay().orElseThrow();
            counting.addStage(run);
            Summary.of(context).put("ratings", runs.closeParts(run));
            return RepeatStatus.FINISHED;
        };
    }
}
