package id.suaralayanan.portal.health;

import id.suaralayanan.portal.health.Progress.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// When each job last succeeded. The three that make the figures must have done so lately, whoever
/// runs them.
@Component("jobsHealthIndicator")
record JobsHealth(ProgressMonitor progressMonitor, EmbeddedJobs embedded)
        implements HealthIndicator {
    private static final List<String> STEADY = List.of("tally", "indicators", "ranking");
    private static final Duration LATELY = Duration.ofMinutes(10);

    @Override
    public Health health() {
        var now = progressMonitor.now();
        var progress = progressMonitor.last();
        var health = Degraded.when(embedded.areMissing() || isLate(progress.jobs(), now));
        if (embedded.areMissing()) {
            health.withDetail("start", "failed, see the log");
        }
        progress.jobs().forEach(job -> health.withDetail(job.name(), words(job, now)));
        return health.withDetail("readAt", progress.at().toString()).build();
    }

    /// A job that never ran has as much time as the portal has been up.
    private boolean isLate(List<Job> jobs, Instant now) {
        var limit = now.minus(LATELY);
        var recent =
                jobs.stream()
                        .filter(job -> !job.failed())
                        .filter(job -> job.succeededAt() instanceof Instant at && at.isAfter(limit))
                        .map(Job::name)
                        .toList();
        return progressMonitor.start().isBefore(limit) && !recent.containsAll(STEADY);
    }

    private static Object words(Job job, Instant now) {
        var words = new LinkedHashMap<String, Object>();
        if (job.succeededAt() instanceof Instant at) {
            words.put("succeededAt", at.toString());
            words.put("secondsAgo", Duration.between(at, now).toSeconds());
        }
        words.put("lastRun", job.failed() ? "failed" : "well");
        return words;
    }
}
