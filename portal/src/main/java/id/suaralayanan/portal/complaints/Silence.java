package id.suaralayanan.portal.complaints;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Closes answered cases once the citizen's time to object is over.
///
/// One statement does it, so any number of portals may look at the same time; a database that does
/// not answer is asked again later.
@Component
final class Silence {
    private static final Logger LOG = LoggerFactory.getLogger(Silence.class);

    private final Complaints complaints;
    private final Clock clock;

    Silence(Complaints complaints, Clock clock) {
        this.complaints = complaints;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    Mono<Void> look() {
        return complaints
                .closeSilent(clock.instant())
                .filter(closed -> closed > 0)
                .doOnNext(closed -> LOG.info("{} answered cases closed after silence", closed))
                .onErrorComplete()
                .then();
    }
}
