package id.suaralayanan.portal.complaints.calendars;

import id.suaralayanan.portal.units.CentralTime;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// How far ahead the holidays are known, in the calendar that ends first. The operator is warned
/// [#AHEAD] days before a year without holidays begins; complaints are taken in all the same.
///
/// Templates call it as `@calendarOutlook`.
@Component("calendarOutlook")
public final class CalendarOutlook implements HealthIndicator {
    static final int AHEAD = 120;

    private final DatabaseClient database;
    private final Clock clock;
    private volatile Reach reach = Reach.NOT_READ;

    CalendarOutlook(DatabaseClient database, Clock clock, MeterRegistry registry) {
        this.database = database;
        this.clock = clock;
        Gauge.builder("suara.calendar.days.known", this, outlook -> outlook.daysTo(reach.known()))
                .description("days until the first year without holidays begins")
                .register(registry);
        Gauge.builder(
                        "suara.calendar.days.decreed",
                        this,
                        outlook -> outlook.daysTo(reach.decreed()))
                .description("days until the first year that awaits its decree begins")
                .register(registry);
    }

    /// @param known the last year with holidays
    /// @param decreed the last one with its decree
    private record Reach(int known, int decreed) {
        static final Reach NOT_READ = new Reach(Integer.MAX_VALUE, Integer.MAX_VALUE);

        boolean isRead() {
            return known != Integer.MAX_VALUE;
        }
    }

    @Scheduled(fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    Mono<Void> look() {
        return database.sql(
                        """
                        SELECT min(known)::int AS known, min(decreed)::int AS decreed
                          FROM (SELECT coalesce(max(y.year), 0) AS known,
                                       coalesce(max(y.year) FILTER (WHERE NOT y.provisional), 0) AS decreed
                                  FROM (SELECT DISTINCT calendar FROM unit WHERE closed_on IS NULL) AS used
                                  LEFT JOIN calendar_year y ON y.calendar = used.calendar
                                 GROUP BY used.calendar) AS each
                        HAVING count(*) > 0
                        """)
                .map(row ->
                        new Reach(
                                number(row.get("known", Integer.class)),
                                number(row.get("decreed", Integer.class))))
                .one()
                .doOnNext(read -> reach = read)
                .onErrorComplete()
                .then();
    }

    private static int number(@Nullable Integer year) {
        return year == null ? 0 : year;
    }

    /// The year whose holidays have to be entered soon; 0 for none.
    public int missing() {
        int needed = today().plusDays(AHEAD).getYear();
        return reach.known() < needed ? needed : 0;
    }

    /// The year whose dates are provisional until its decree is entered; 0 for none.
    public int undecreed() {
        int needed = today().plusDays(AHEAD).getYear();
        return reach.decreed() < needed ? needed : 0;
    }

    /// A missing year is something to see to; one that only awaits its decree is told.
    @Override
    public Health health() {
        Health.Builder health = missing() > 0 ? Health.status(new Status("DEGRADED")) : Health.up();
        if (missing() > 0) {
            health.withDetail("missing", missing() + ": enter its holidays at /admin/libur");
        }
        if (undecreed() > 0) {
            health.withDetail("awaitsDecree", undecreed());
        }
        if (reach.isRead()) {
            health.withDetail("knownUntil", reach.known());
        }
        return health.build();
    }

    private double daysTo(int lastYear) {
        return reach.isRead()
                ? ChronoUnit.DAYS.between(today(), LocalDate.of(lastYear + 1, 1, 1))
                : Double.NaN;
    }

    private LocalDate today() {
        return CentralTime.today(clock);
    }
}
