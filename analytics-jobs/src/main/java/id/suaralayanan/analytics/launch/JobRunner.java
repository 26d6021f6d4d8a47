package id.suaralayanan.analytics.launch;

import id.suaralayanan.infra.commands.WrongUsage;
import java.io.Serializable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import tools.jackson.databind.json.JsonMapper;

/// Runs jobs: one at a time per lock, recovered after a kill, with their end written down.
public final class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobOperator operator;
    private final JobRepository repository;
    private final AdvisoryLocks locks;
    private final JobJournal journal;
    private final JsonMapper json;

    public JobRunner(
            JobOperator operator,
            JobRepository repository,
            AdvisoryLocks locks,
            JobJournal journal,
            JsonMapper json) {
        this.operator = operator;
        this.repository = repository;
        this.locks = locks;
        this.journal = journal;
        this.json = json;
    }

    /// Runs the job to its end on this thread.
    ///
    /// @param patience how long to wait for others with the same lock
    public JobOutcome run(LaunchableJob launchable, Map<String, String> values, Duration patience) {
        String name = launchable.command().name();
        var held = locks.await(launchable.lock(), patience);
        if (held.isEmpty()) {
            return failed(name, "another run holds the lock \"" + launchable.lock() + "\"");
        }
        try (var _ = held.get()) {
            recover(launchable);
            journal.started(name);
            JobOutcome outcome = runLocked(launchable, values);
            journal.finished(name, outcome.succeeded(), outcome.summary());
            return outcome;
        }
    }

    /// The summary of a launch that was refused.
    public String refusal(String job, WrongUsage refusal) {
        return failed(job, String.valueOf(refusal.getMessage())).summary();
    }

    /// Nobody else runs the job, so executions that look running were cut off by a kill.
    private void recover(LaunchableJob launchable) {
        for (var leftover : repository.findRunningJobExecutions(launchable.job().getName())) {
            LOG.warn("recovering {}, which was cut off", leftover.getJobInstance().getJobName());
            operator.recover(leftover);
        }
    }

    private JobOutcome runLocked(LaunchableJob launchable, Map<String, String> values) {
        long start = System.nanoTime();
        try {
            return outcome(
                    operator.start(launchable.job(), parameters(launchable, values)),
                    Duration.ofNanos(System.nanoTime() - start));
        } catch (JobExecutionException e) {
            LOG.error("{} did not start", launchable.command().name(), e);
            return failed(launchable.command().name(), String.valueOf(e.getMessage()));
        }
    }

    private JobParameters parameters(LaunchableJob launchable, Map<String, String> values) {
        if (!launchable.command().resumes()) {
            return parameters(values, UUID.randomUUID().toString());
        }
        int attempt = 1;
        while (isComplete(launchable, parameters(values, Integer.toString(attempt)))) {
            attempt++;
        }
        return parameters(values, Integer.toString(attempt));
    }

    private boolean isComplete(LaunchableJob launchable, JobParameters parameters) {
        var last = repository.getLastJobExecution(launchable.job().getName(), parameters);
        return last != null && last.getStatus() == BatchStatus.COMPLETED;
    }

    private static JobParameters parameters(Map<String, String> values, String attempt) {
        var parameters = new JobParametersBuilder();
        values.forEach(parameters::addString);
        return parameters.addString("attempt", attempt).toJobParameters();
    }

    private JobOutcome outcome(JobExecution execution, Duration took) {
        boolean succeeded = execution.getStatus() == BatchStatus.COMPLETED;
        var summary = new LinkedHashMap<String, Serializable>();
        summary.put("job", execution.getJobInstance().getJobName());
        summary.put("succeeded", succeeded);
        summary.putAll(Summary.of(execution).values());
        summary.put("seconds", took.toMillis() / 1000.0);
        if (!succeeded) {
            summary.put("error", reason(execution));
        }
        return new JobOutcome(succeeded, json.writeValueAsString(summary));
    }

    private static String reason(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .map(JobRunner::rootMessage)
                .findFirst()
                .orElseGet(() -> execution.getExitStatus().getExitCode());
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null
                ? root.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private JobOutcome failed(String name, String reason) {
        var summary = new LinkedHashMap<String, Serializable>();
        summary.put("job", name);
        summary.put("succeeded", false);
        summary.put("error", reason);
        return new JobOutcome(false, json.writeValueAsString(summary));
    }
}
