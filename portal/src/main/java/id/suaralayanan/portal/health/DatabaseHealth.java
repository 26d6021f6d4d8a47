package id.suaralayanan.portal.health;

import id.suaralayanan.portal.database.Heartbeat;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Whether PostgreSQL answered the last heartbeat.
@Component("databaseHealthIndicator")
final class DatabaseHealth implements HealthIndicator {
    private final Heartbeat heartbeat;

    DatabaseHealth(Heartbeat heartbeat, MeterRegistry meters) {
        this.heartbeat = heartbeat;
        Gauge.builder("suara.database.answers", () -> heartbeat.pulse().answers() ? 1 : 0)
                .description("whether PostgreSQL answered the last heartbeat")
                .register(meters);
    }

    @Override
    public Health health() {
        var pulse = heartbeat.pulse();
        var health = pulse.answers() ? Health.up() : Health.down();
        return health.withDetail("since", pulse.since().toString())
                .withDetail("answeredInMillis", pulse.took().toMillis())
                .build();
    }
}
