package id.suaralayanan.portal.health;

import java.io.File;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Room on the disk of the data folder: without it PostgreSQL stores nothing.
@Component("diskHealthIndicator")
final class DiskHealth implements HealthIndicator {
    private static final DataSize NEEDED = DataSize.ofGigabytes(1);

    private final File data;

    DiskHealth(@Value("${suara.data}") Path data) {
        this.data = data.toFile();
    }

    @Override
    public Health health() {
        long free = data.getUsableSpace();
        return Degraded.when(free < NEEDED.toBytes())
                .withDetail("freeMegabytes", free / DataSize.ofMegabytes(1).toBytes())
                .build();
    }
}
