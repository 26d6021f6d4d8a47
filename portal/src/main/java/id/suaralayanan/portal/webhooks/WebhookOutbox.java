package id.suaralayanan.portal.webhooks;

import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.database.WaitingRow;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Events that wait, in the one order in which every endpoint hears of them.
///
/// Whoever dies in between leaves the event to be told again under the same id: nothing is lost,
/// and a receiver that knows the id drops the second.
@Component
final class WebhookOutbox {
    /// Two portals that gave places at the same time could give a later event the earlier place.
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(4720001)";

    private static final String PLACE =
            """
            UPDATE webhook_event e
               SET position = p.position
              FROM (SELECT id, nextval('webhook_position') AS position
                      FROM (SELECT id
                              FROM webhook_event
                             WHERE position IS NULL
                               AND written_by < pg_snapshot_xmin(pg_current_snapshot())
                             ORDER BY written_by, seq
                             LIMIT 1000) AS waiting) AS p
             WHERE e.id = p.id
            """;

    /// What is not for an endpoint counts as heard, so that it can be forgotten and is not read
    /// again at every look. Who is told again meanwhile goes on from there.
    private static final String PASS =
            """
            UPDATE webhook_endpoint w
               SET position = p.last
              FROM (SELECT q.id, q.position AS heard, l.last
                      FROM webhook_endpoint q
                     CROSS JOIN (SELECT max(position) AS last FROM webhook_event) AS l
                     WHERE q.removed_at IS NULL
                       AND q.position < l.last
                       AND NOT EXISTS (SELECT FROM webhook_event e
                                        WHERE e.position > q.position
                                          AND (q.unit IS NULL OR q.unit = e.unit)
                                          AND (q.region IS NULL
                                               OR q.region = e.region
                                               OR starts_with(e.region, q.region || '.')))) AS p
             WHERE w.id = p.id AND w.position = p.heard
            """;

    private static final String OPEN =
            """
            q.removed_at IS NULL AND NOT q.suspended
               AND EXISTS (SELECT FROM webhook_event e
                            WHERE e.position > q.position
                              AND (q.unit IS NULL OR q.unit = e.unit)
                              AND (q.region IS NULL OR q.region = e.region
                                   OR starts_with(e.region, q.region || '.')))
            """;

    private static final String TAKE =
            WaitingRow.LEASED.of("webhook_endpoint", OPEN)
                    + """
                    SELECT t.id AS endpoint, t.url, t.nonce, t.attempts, t.position AS heard, e.id, e.position, e.at, e.kind,
                           u.code AS unit, e.ticket, e.status
                      FROM taken t
                     CROSS JOIN LATERAL (
                           SELECT *
                             FROM webhook_event e
                            WHERE e.position > t.position
                              AND (t.unit IS NULL OR t.unit = e.unit)
                              AND (t.region IS NULL OR t.region = e.region
                                   OR starts_with(e.region, t.region || '.'))
                            ORDER BY e.position
                            LIMIT 1) AS e
                      JOIN unit u ON u.id = e.unit
                    """;

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Clock clock;

    WebhookOutbox(DatabaseClient database, ReactiveTransactionManager transactions, Clock clock) {
        this.database = database;
        this.transactions = TransactionalOperator.create(transactions);
        this.clock = clock;
    }

    /// An event on its way to an endpoint.
    ///
    /// @param attempts how often it was tried before
    /// @param heard place of the last event that arrived there before
    record Delivery(
            int endpoint, String url, String nonce, int attempts, long heard, WebhookEvent event) {}

    /// Gives a place to every event before which nothing can come any more.
    Mono<Void> place() {
        return database.sql(ONE_AT_A_TIME)
                .then()
                .then(database.sql(PLACE).fetch().rowsUpdated())
                .filter(placed -> placed > 0)
                .flatMap(_ -> database.sql(PASS).then())
                .as(transactions::transactional);
    }

    /// Takes the next event of the endpoint that has waited longest; empty when none is due.
    ///
    /// @param lease after which it may be taken again
    Mono<Delivery> take(Duration lease) {
        return WaitingRow.at(database.sql(TAKE), clock.instant(), lease)
                .map(WebhookOutbox::delivery)
                .one();
    }

    /// It arrived; the next event of the endpoint may go. Who let it be told again meanwhile is
    /// heard.
    Mono<Void> arrived(Delivery delivery) {
        return database.sql(
                        """
                        UPDATE webhook_endpoint
                           SET position = CASE WHEN position = :heard THEN :position ELSE position END,
                               attempts = 0, problem = NULL, next_at = :now, arrived_at = :now
                         WHERE id = :endpoint
                        """)
                .bind("endpoint", delivery.endpoint())
                .bind("heard", delivery.heard())
                .bind("position", delivery.event().position())
                .bind("now", clock.instant())
                .then();
    }

    /// It did not arrive, and is tried again; after too many tries a person has to look.
    ///
    /// @param problem in a word, e.g. `503`
    Mono<Void> failed(Delivery delivery, String problem, Duration wait, boolean isLast) {
        return database.sql(
                        """
                        UPDATE webhook_endpoint
                           SET attempts = attempts + 1, problem = :problem, suspended = :last,
                               next_at = :now + make_interval(secs => :wait)
                         WHERE id = :endpoint
                        """)
                .bind("endpoint", delivery.endpoint())
                .bind("problem", problem)
                .bind("last", isLast)
                .bind("now", clock.instant())
                .bind("wait", wait.toMillis() / 1000.0)
                .then();
    }

    /// Forgets what every endpoint has heard and is older than that.
    Mono<Long> forget(Duration kept) {
        return database.sql(
                        """
                        DELETE FROM webhook_event
                         WHERE at < :before
                           AND position <= coalesce((SELECT min(position) FROM webhook_endpoint
                                                      WHERE removed_at IS NULL), 9223372036854775807)
                        """)
                .bind("before", clock.instant().minus(kept))
                .fetch()
                .rowsUpdated();
    }

    private static Delivery delivery(Readable row) {
        return new Delivery(
                integer(row, "endpoint"),
                text(row, "url"),
                text(row, "nonce"),
                integer(row, "attempts"),
                number(row, "heard"),
                new WebhookEvent(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        number(row, "position"),
                        instant(row, "at"),
                        text(row, "kind"),
                        text(row, "unit"),
                        row.get("ticket", String.class),
                        row.get("status", String.class)));
    }
}
