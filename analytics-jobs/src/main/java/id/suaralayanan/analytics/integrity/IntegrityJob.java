package id.suaralayanan.analytics.integrity;

import id.suaralayanan.analytics.indicators.integrity.Finding;
import id.suaralayanan.analytics.indicators.integrity.IntegrityScreen;
import id.suaralayanan.analytics.launch.JobCommand;
import id.suaralayanan.analytics.launch.JobCommand.Key;
import id.suaralayanan.analytics.launch.LaunchableJob;
import id.suaralayanan.analytics.launch.Summary;
import id.suaralayanan.analytics.launch.Watermarks;
import java.time.Clock;
import java.util.List;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// `integrity`: one step, one transaction per group of units and quarter; the mark moves with the
/// last.
@Configuration(proxyBeanMethods = false)
public class IntegrityJob {
    public static final JobCommand COMMAND =
            new JobCommand(
                    "integrity",
                    "look for patterns in the answers of the quarters that changed since the last time",
                    List.of(
                            Key.optional("all", "true: everything, not only what changed")
                                    .like("true|false")),
                    false,
                    true);

    /// Groups in one transaction: asking which ones changed reads all tallies.
    private static final int AT_ONCE = 50;

    private static final String TAKEN = "taken";

    private final AnswerPatterns patterns;
    private final FindingTable findings;
    private final Watermarks watermarks;

    IntegrityJob(JdbcClient database, Clock clock) {
        this.patterns = new AnswerPatterns(database);
        this.findings = new FindingTable(database, clock);
        this.watermarks = new Watermarks(database, COMMAND.name());
    }

    @Bean
    LaunchableJob integrity(JobRepository repository, PlatformTransactionManager transactions) {
        return LaunchableJob.of(
                COMMAND,
                LaunchableJob.FIGURES,
                repository,
                new StepBuilder("screen", repository)
                        .tasklet((_, context) -> screen(context), transactions)
                        .build());
    }

    private RepeatStatus screen(ChunkContext context) {
        long run = watermarks.lastRun();
        var progress = context.getStepContext().getStepExecution().getExecutionContext();
        int taken = progress.getInt(TAKEN, 0);
        List<ScreenedGroup> groups = patterns.changedSince(watermarks.from(context));
        List<ScreenedGroup> now = groups.stream().skip(taken).limit(AT_ONCE).toList();
        for (ScreenedGroup group : now) {
            List<Finding> questions = IntegrityScreen.of(patterns.of(group));
            findings.replace(group, questions);
            Summary.of(context).add("groups", 1);
            Summary.of(context).add("questions", questions.size());
        }
        progress.putInt(TAKEN, taken + now.size());
        if (taken + now.size() < groups.size()) {
            return RepeatStatus.CONTINUABLE;
        }
        watermarks.move(run);
        return RepeatStatus.FINISHED;
    }
}
