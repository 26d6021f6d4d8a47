package id.suaralayanan.portal.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Keeps the last reading of the jobs' progress, so that nobody who asks has to wait for one.
@Component
final class ProgressMonitor {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final ProgressReports reports;
    private final Clock clock;
    private final Instant start;
    private volatile Progress last;

    ProgressMonitor(ProgressReports reports, Clock clock, MeterRegistry meters) {
        this.reports = reports;
        this.clock = clock;
        this.start = clock.instant();
        this.last = Progress.none(start);
        Gauge.builder("suara.tally.lag", () -> last.lag(clock.instant()).toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("age of the oldest rating that no tally covers")
                .register(meters);
        Gauge.builder("suara.tally.uncounted", () -> last.uncounted())
                .description("ratings that no tally covers; 10000 stands for at least")
                .register(meters);
    }

    Progress last() {
        return last;
    }

    Instant start() {
        return start;
    }

    Instant now() {
        return clock.instant();
    }

    /// A database that does not answer leaves the last reading, which tells its age.
    @Scheduled(fixedRate = 5, timeUnit = TimeUnit.SECONDS)
    Mono<Void> look() {
        return Mono.defer(() -> reports.read(clock.instant()))
                .timeout(PATIENCE)
                .doOnNext(progress -> last = progress)
                .onErrorComplete()
                .then();
    }
}
