package id.suaralayanan.portal.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// Whether sample data are present: then every page says so ("data contoh").
@Component("sampleNotice")
public final class SampleNotice {
    private static final int TRIES = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DatabaseClient database;
    private volatile boolean shown;

    SampleNotice(DatabaseClient database) {
        this.database = database;
    }

    public boolean isShown() {
        return shown;
    }

    /// Asked again every minute; a database that does not answer for long leaves the notice as it
    /// was. While the portal starts it may not answer at once.
    @Scheduled(fixedRate = 60, timeUnit = TimeUnit.SECONDS)
    Mono<Void> look() {
        return database.sql("SELECT EXISTS (SELECT FROM unit WHERE sample) AS present")
                .map(row -> Boolean.TRUE.equals(row.get("present", Boolean.class)))
                .one()
                .retryWhen(Retry.fixedDelay(TRIES, PAUSE))
                .doOnNext(present -> shown = present)
                .onErrorComplete()
                .then();
    }
}
