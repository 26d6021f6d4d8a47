package id.suaralayanan.portal.search.update;

import id.suaralayanan.portal.search.ComplaintSearch;
import id.suaralayanan.portal.search.IndexCondition;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Health of the search: the index, its position and how far it lags behind; of one that is being
/// built, how far it has come (of about as many as there are documents).
///
/// Searching apart, the portal works without an index; one that is being built is therefore no
/// reason to take the portal out of service.
@Component("searchHealthIndicator")
record SearchHealth(ComplaintSearch search, IndexUpdateSchedule indexUpdateSchedule)
        implements HealthIndicator {
    private static final Duration LONG_LAG = Duration.ofSeconds(30);

    @Override
    public Health health() {
        var condition = search.condition();
        var health = status(condition);
        health.withDetail("phase", condition.phase())
                .withDetail("documents", condition.documents())
                .withDetail("built", condition.built())
                .withDetail("lagSeconds", indexUpdateSchedule.lag().toMillis() / 1000d);
        condition
                .position()
                .ifPresent(position -> health.withDetail("position", position.snapshot()));
        condition.trouble().ifPresent(trouble -> health.withDetail("trouble", trouble));
        indexUpdateSchedule.trouble().ifPresent(trouble -> health.withDetail("following", trouble));
        return health.build();
    }

    private Health.Builder status(IndexCondition condition) {
        return switch (condition.phase()) {
            case SERVING ->
                    indexUpdateSchedule.lag().compareTo(LONG_LAG) > 0 ? Health.down() : Health.up();
            case BUILDING -> Health.unknown();
            case LOST ->
                    indexUpdateSchedule.trouble().isPresent() ? Health.down() : Health.unknown();
        };
    }
}
