package id.suaralayanan.portal.complaints.store;

import id.suaralayanan.portal.complaints.calendars.Calendars;
import id.suaralayanan.portal.complaints.clock.Clocks;
import id.suaralayanan.portal.complaints.clock.Deadlines;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Counts provisional deadlines anew once the holidays on their way are decreed.
///
/// A case that changes meanwhile stays provisional and is met again.
@Component
final class ProvisionalClocks {
    private static final Logger LOG = LoggerFactory.getLogger(ProvisionalClocks.class);
    private static final String OVERTAKEN =
            """
            SELECT *,
                   (SELECT max(e.at) FROM complaint_event e
                     WHERE e.complaint = w.id
                       AND e.kind IN ('REOPENED', 'APPEALED', 'UPHELD')) AS restarted,
                   (SELECT max(e.at) FROM complaint_event e
                     WHERE e.complaint = w.id
                       AND e.kind IN ('REPLIED', 'WAITING_CITIZEN')) AS asked
              FROM (%s
                     WHERE c.due_provisional AND c.finished_at IS NULL
                       AND NOT EXISTS (
                           SELECT FROM generate_series(
                                      extract(year FROM c.received_at)::int,
                                      extract(year FROM greatest(c.due_finish, c.confirm_by))::int) AS needed (year)
                            WHERE NOT EXISTS (
                                  SELECT FROM calendar_year y
                                    JOIN unit u ON u.calendar = y.calendar
                                   WHERE u.id = c.unit AND y.year = needed.year AND NOT y.provisional))
                     ORDER BY c.id
                     LIMIT 1000) AS w
            """;

    private final DatabaseClient database;
    private final Calendars calendars;
    private final Registry registry;

    ProvisionalClocks(DatabaseClient database, Calendars calendars, Registry registry) {
        this.database = database;
        this.calendars = calendars;
        this.registry = registry;
    }

    /// @param restarted when the days to finish last began anew
    /// @param asked when the citizen was last answered or asked
    private record Waiting(Case current, @Nullable Instant restarted, @Nullable Instant asked) {}

    @Scheduled(fixedDelay = 10, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    Mono<Void> look() {
        return database.sql(OVERTAKEN.formatted(CaseRows.SELECT))
                .map(ProvisionalClocks::waiting)
                .all()
                .concatMap(this::count)
                .reduce(0L, Long::sum)
                .filter(counted -> counted > 0)
                .doOnNext(counted -> LOG.info("deadlines of {} cases counted anew", counted))
                .onErrorComplete()
                .then();
    }

    private static Waiting waiting(Readable row) {
        return new Waiting(
                CaseRows.complaint(row),
                row.get("restarted", Instant.class),
                row.get("asked", Instant.class));
    }

    private Mono<Long> count(Waiting waiting) {
        Case current = waiting.current();
        Unit unit = registry.unit(current.unit()).orElseThrow();
        LocalDate filed = LocalDate.ofInstant(current.receivedAt(), unit.zone());
        return calendars
                .clocks(unit.calendar(), unit.zone(), current.clockKind(), filed)
                .flatMap(clocks -> store(waiting, clocks));
    }

    private Mono<Long> store(Waiting waiting, Clocks clocks) {
        Case current = waiting.current();
        Deadlines due = clocks.deadlines(current.receivedAt());
        Instant restarted = waiting.restarted();
        Instant asked = waiting.asked();
        return database.sql(
                        """
                        UPDATE complaint
                           SET due_verify = :verify, due_reply = :reply, due_finish = :finish,
                               confirm_by = CASE WHEN confirm_by IS NOT NULL THEN :confirm END,
                               due_provisional = false, calendar_version = :version
                         WHERE id = :id AND revision = :revision
                        """)
                .bind("verify", due.verify())
                .bind("reply", due.reply())
                .bind("finish", restarted == null ? due.finish() : clocks.finish(restarted))
                .bind("confirm", clocks.silence(asked == null ? current.receivedAt() : asked))
                .bind("version", clocks.version(current.receivedAt()))
                .bind("id", current.id())
                .bind("revision", current.revision())
                .fetch()
                .rowsUpdated();
    }
}
