package id.suaralayanan.analytics.launch;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;

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
}
