package id.suaralayanan.portal.web;

import java.util.concurrent.TimeUnit;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Whether sample data are present: then every page says so ("data contoh").
@Component("sampleNotice")
public final class SampleNotice {
    private final DatabaseClient database;
    private volatile boolean shown;

    SampleNotice(DatabaseClient database) {
        this.database = database;
    }

    public boolean isShown() {
        return shown;
    }

    /// Asked again every minute; a database that does not answer leaves the notice as it was.
    @Scheduled(fixedRate = 60, timeUnit = TimeUnit.SECONDS)
    Mono<Void> look() {
        return database.sql("SELECT EXISTS (SELECT FROM unit WHERE sample) AS present")
                .map(row -> Boolean.TRUE.equals(row.get("present", Boolean.class)))
                .one()
                .doOnNext(present -> shown = present)
                .onErrorComplete()
                .then();
    }
}
