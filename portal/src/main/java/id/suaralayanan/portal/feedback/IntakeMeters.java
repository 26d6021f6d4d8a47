package id.suaralayanan.portal.feedback;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.r2dbc.spi.R2dbcException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
    }

    void failed(int submissions, Throwable failure) {
        unavailable.increment(submissions);
        LOG.warn(
                "{} submissions found no database: {} {}",
                submissions,
                failure.getClass().getSimpleName(),
                failure instanceof R2dbcException refusal ? refusal.getSqlState() : "");
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
