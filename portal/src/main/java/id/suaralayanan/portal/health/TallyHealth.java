package id.suaralayanan.portal.health;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// How far counting lags behind the ratings.
@Component("tallyHealthIndicator")
record TallyHealth(ProgressMonitor progressMonitor) implements HealthIndicator {
    private static final Duration LONG = Duration.ofMinutes(5);

    @Override
    public Health health() {
        var progress = progressMonitor.last();
        var lag = progress.lag(progressMonitor.now());
        return Degraded.when(lag.compareTo(LONG) > 0)
                .withDetail("lagSeconds", lag.toSeconds())
                .withDetail("uncounted", progress.uncounted())
                .withDetail("readAt", progress.at().toString())
                .build();
    }
}
