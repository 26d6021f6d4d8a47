package id.suaralayanan.portal.complaints.store;

import static id.suaralayanan.portal.database.RowReader.number;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Tells the level above (eskalasi) of cases whose deadline those who have to answer let pass: once
/// for each time that a case begins.
///
/// It stays their case; the ministry finds it in a box of its own and the citizen reads of it in
/// the history. One statement does it, so any number of portals may look at the same time.
@Component
public final class Escalation {
    private static final Logger LOG = LoggerFactory.getLogger(Escalation.class);
    private static final String ESCALATE =
            """
            WITH late AS (
                UPDATE complaint c
                   SET escalated_at = :now
                 WHERE c.finished_at IS NULL
                   AND awaits_unit(c.status)
                   AND (c.escalated_at IS NULL OR c.escalated_at < c.restarted_at)
                   AND running_deadline(c) < :now
                RETURNING c.id, c.ticket),
            history AS (
                INSERT INTO complaint_event (complaint, at, kind, actor)
                SELECT id, :now, 'ESCALATED', 'SYSTEM' FROM late)
            SELECT count(record_audit(:now, NULL, 'COMPLAINT_ESCALATED', 'complaint ' || ticket)) AS escalated
              FROM late
            """;

    private final DatabaseClient database;
    private final Clock clock;

    Escalation(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
    public Mono<Void> look() {
        return Mono.defer(() ->
                        database.sql(ESCALATE)
                                .bind("now", clock.instant())
                                .map(row -> number(row, "escalated"))
                                .one())
                .filter(escalated -> escalated > 0)
                .doOnNext(escalated -> LOG.info("{} late cases told to the level above", escalated))
                .onErrorComplete()
                .then();
    }
}
