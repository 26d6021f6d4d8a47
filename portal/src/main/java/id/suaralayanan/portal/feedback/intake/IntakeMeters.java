package id.suaralayanan.portal.feedback.intake;

import id.suaralayanan.portal.database.StoreFailure;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.r2dbc.spi.R2dbcException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What intake tells the operator: how many wait, how many share a statement, how long it takes,
/// how many were turned away and why.
@Component
final class IntakeMeters {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeMeters.class);

    private final MeterRegistry registry;
    private final DistributionSummary together;
    private final Timer flight;
    private final Counter unavailable;
    private final AtomicLong lost = new AtomicLong();

    IntakeMeters(MeterRegistry registry) {
        this.registry = registry;
        together =
                DistributionSummary.builder("suara.intake.batch")
                        .description("submissions stored by one statement")
                        .register(registry);
        flight =
                Timer.builder("suara.intake.flight")
                        .description("from sending a statement to its durable end")
                        .publishPercentiles(0.5, 0.99)
                        .register(registry);
        unavailable = refusals("unavailable");
    }

    void watch(AtomicInteger waiting) {
        Gauge.builder("suara.intake.waiting", waiting, AtomicInteger::get)
                .description("submissions waiting for the database")
                .register(registry);
    }

    void stored(int submissions, long nanos) {
        together.record(submissions);
        flight.record(nanos, TimeUnit.NANOSECONDS);
        if (lost.get() > 0) {
            LOG.info("The database stores again; {} submissions were refused", lost.getAndSet(0));
        }
    }

    /// Said once per outage, not once per citizen.
    void failed(int submissions, Throwable failure) {
        unavailable.increment(submissions);
        var cause =
                failure instanceof StoreFailure && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        if (lost.getAndAdd(submissions) == 0) {
            LOG.warn(
                    "The database does not store: {} {}",
                    cause.getClass().getSimpleName(),
                    cause instanceof R2dbcException refusal ? refusal.getSqlState() : "");
        }
    }

    void refused(String reason) {
        refusals(reason).increment();
    }

    private Counter refusals(String reason) {
        return Counter.builder("suara.intake.refused")
                .description("submissions that were not stored")
                .tag("reason", reason)
                .register(registry);
    }
}
