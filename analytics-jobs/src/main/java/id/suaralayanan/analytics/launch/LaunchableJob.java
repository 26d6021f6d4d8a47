package id.suaralayanan.analytics.launch;

import java.util.function.Function;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/// A job that is ready to run.
///
/// @param lock jobs with the same lock never run at the same time, on whatever machine
public record LaunchableJob(JobCommand command, Job job, String lock) {
    /// The lock of everything that turns ratings into figures.
    public static final String FIGURES = "figures";

    /// The lock of everything that changes units, services, regions and calendars.
    public static final String REGISTRY = "registry";

    /// A job of one step.
    public static LaunchableJob of(
            JobCommand command, String lock, JobRepository repository, Step step) {
        return new LaunchableJob(
                command, new JobBuilder(command.name(), repository).start(step).build(), lock);
    }

    /// A job of one step that is done in parts, each a transaction of its own.
    ///
    /// @param parts names the step
    /// @param next does one part, and says whether there is another
    public static LaunchableJob inParts(
            JobCommand command,
            String lock,
            String parts,
            Function<ChunkContext, RepeatStatus> next,
            JobRepository repository,
            PlatformTransactionManager transactions) {
        return of(
                command,
                lock,
                repository,
                new StepBuilder(parts, repository)
                        .tasklet((_, context) -> next.apply(context), transactions)
                        .build());
    }
}
