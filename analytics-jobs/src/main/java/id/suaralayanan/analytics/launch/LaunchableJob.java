package id.suaralayanan.analytics.launch;

import org.springframework.batch.core.job.Job;

/// A job that is ready to run.
///
/// @param lock jobs with the same lock never run at the same time, on whatever machine
public record LaunchableJob(JobCommand command, Job job, String lock) {
    /// The lock of everything that turns ratings into figures.
    public static final String FIGURES = "figures";
}
