package id.suaralayanan.portal.complaints.store;

import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;

import id.suaralayanan.portal.complaints.calendars.Calendars;
import id.suaralayanan.portal.complaints.clock.Clocks;
import id.suaralayanan.portal.complaints.clock.Deadlines;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Counts provisional deadlines anew once the holidays on their way are decreed, and those of a
/// calendar that was changed.
///
/// A case that changes meanwhile stays provisional and is met again.
@Component
record ProvisionalClocks(
        DatabaseClient database,
        CaseStore store,
        Calendars calendars,
        Registry registry,
        Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(ProvisionalClocks.class);
    private static final String OVERTAKEN =
            """
            SELECT w.*,
                   coalesce((SELECT (e.detail ->> 'from')::int FROM complaint_event e
                              WHERE e.complaint = w.id AND e.kind = 'PASSED_ON'
                              ORDER BY e.id LIMIT 1), w.unit) AS first_unit
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
    private static final String COUNTED =
            """
            WITH counted AS (
                UPDATE complaint c
                   SET due_verify = :verify, due_reply = :reply, due_finish = :finish,
                       confirm_by = CASE WHEN c.confirm_by IS NULL OR c.confirm_by < :at THEN c.confirm_by
                                         ELSE :confirm END,
                       due_provisional = false, calendar_version = :version
                  FROM complaint before
                 WHERE c.id = :id AND c.revision = :revision AND before.id = c.id
                RETURNING c.id, c.ticket,
                          (before.due_verify, before.due_reply, before.due_finish)
                              IS DISTINCT FROM (c.due_verify, c.due_reply, c.due_finish) AS moved),
            history AS (
                INSERT INTO complaint_event (complaint, at, kind, actor)
                SELECT id, :at, 'DATES_MOVED', 'SYSTEM' FROM counted WHERE moved)
            SELECT count(*) AS counted,
                   count(CASE WHEN moved THEN record_audit(:at, NULL, 'COMPLAINT_DATES_MOVED', 'complaint ' || ticket) END)
              FROM counted
            """;

    /// @param firstUnit key of the unit that it was filed with
    private record Waiting(Case current, int firstUnit) {}

    @Scheduled(fixedDelay = 10, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    Mono<Void> look() {
        return database.sql(OVERTAKEN.formatted(CaseRows.SELECT))
                .map(row -> new Waiting(CaseRows.complaint(row), integer(row, "first_unit")))
                .all()
                .concatMap(this::count)
                .reduce(0L, Long::sum)
                .filter(counted -> counted > 0)
                .doOnNext(counted -> LOG.info("deadlines of {} cases counted anew", counted))
                .onErrorComplete()
                .then();
    }

    private Mono<Long> count(Waiting waiting) {
        Case current = waiting.current();
        Unit unit = registry.unit(current.unit()).orElseThrow();
        ZoneId filedIn = registry.unit(waiting.firstUnit()).orElse(unit).zone();
        LocalDate filed = LocalDate.ofInstant(current.receivedAt(), filedIn);
        return Mono.zip(
                        calendars.clocks(unit.calendar(), unit.zone(), current.clockKind(), filed),
                        store.events(current).collectList())
                .flatMap(parts -> {
                    Clocks clocks = parts.getT1();
                    return keep(
                            current,
                            Recount.of(current.receivedAt(), parts.getT2(), filedIn, clocks),
                            clocks.version(current.receivedAt()));
                });
    }

    private Mono<Long> keep(Case current, Recount.Result counted, int version) {
        Instant now = clock.instant();
        Deadlines due = Recount.open(current, counted.due(), now);
        return database.sql(COUNTED)
                .bind("verify", due.verify())
                .bind("reply", due.reply())
                .bind("finish", due.finish())
                .bind("confirm", counted.confirmBy())
                .bind("version", version)
                .bind("at", now)
                .bind("id", current.id())
                .bind("revision", current.revision())
                .map(row -> number(row, "counted"))
                .one();
    }
}
