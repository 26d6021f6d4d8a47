package id.suaralayanan.portal.complaints.store;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Closes cases that were answered, or in which the citizen was asked, once the citizen's time is
/// over.
///
/// One statement does it, so any number of portals may look at the same time; a database that does
/// not answer is asked again later.
@Component
public final class AutoClose {
    private static final Logger LOG = LoggerFactory.getLogger(AutoClose.class);

    private final StepStore steps;
    private final Clock clock;

    AutoClose(StepStore steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    public Mono<Void> look() {
        return Mono.defer(() -> steps.closeSilent(clock.instant()))
                .filter(closed -> closed > 0)
                .doOnNext(closed -> LOG.info("{} cases closed after silence", closed))
                .onErrorComplete()
                .then();
    }
}
