package id.suaralayanan.portal.webhooks;

import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.access.OpaqueToken;
import id.suaralayanan.portal.web.list.ListQuery;
import id.suaralayanan.portal.web.list.PagedStatement;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The endpoints, as the admin looks after them. Every change is in the audit log.
@Component
record WebhookEndpoints(DatabaseClient database, WebhookKeys keys, Clock clock) {
    private static final String ADD =
            """
            WITH added AS (
                INSERT INTO webhook_endpoint (url, unit, region, nonce, created_at, created_by,
                                              position, next_at)
                SELECT :url, :unit, nullif(:region, ''), :nonce, :now, :officer,
                       (SELECT coalesce(max(position), 0) FROM webhook_event), :now
                 WHERE take_form(:form, :now)
                RETURNING id)
            SELECT record_audit(:now, :officer, 'WEBHOOK_ADDED', 'webhook ' || id) AS seq
              FROM added
            """;

    /// The parameter that asks for endpoints in one state.
    static final String STATE = "keadaan";

    private static final String FIND =
            """
            SELECT *
              FROM (SELECT w.id, w.url, coalesce(u.code, w.region, '') AS scope, w.suspended, w.attempts,
                           w.problem, w.arrived_at, w.next_at,
                           CASE WHEN w.suspended THEN 'STOPPED' WHEN w.problem IS NOT NULL THEN 'FAILING'
                                ELSE 'WELL' END AS state,
                           (SELECT count(*) FROM webhook_event e
                             WHERE (e.position IS NULL OR e.position > w.position)
                               AND (w.unit IS NULL OR w.unit = e.unit)
                               AND (w.region IS NULL OR w.region = e.region
                                    OR starts_with(e.region, w.region || '.'))) AS waiting
                      FROM webhook_endpoint w
                      LEFT JOIN unit u ON u.id = w.unit
                     WHERE w.removed_at IS NULL) AS endpoint
             WHERE strpos(lower(url || ' ' || scope), lower(:words)) > 0
               AND :state IN ('', state)
             ORDER BY id
             LIMIT :rows OFFSET :skipped
            """;

    /// The oldest first.
    PagedStatement<WebhookEndpoint> find(ListQuery query) {
        return new PagedStatement<>(
                database.sql(FIND).bind("state", query.filter(STATE)),
                query,
                WebhookEndpoints::endpoint);
    }

    /// An endpoint that hears of what happens from now on.
    ///
    /// @param unit its key, where it is about one
    /// @param region its code, likewise; empty for none
    /// @return the secret, which is shown to nobody afterwards; empty when the form was sent before
    Mono<String> add(UUID form, String url, Optional<Integer> unit, String region, int officer) {
        String nonce = OpaqueToken.random().text();
        var insert =
                database.sql(ADD)
                        .bind("form", form)
                        .bind("url", url)
                        .bind("region", region)
                        .bind("nonce", nonce)
                        .bind("officer", officer)
                        .bind("now", clock.instant());
        return unit.map(id -> insert.bind("unit", id))
                .orElseGet(() -> insert.bindNull("unit", Integer.class))
                .map(row -> number(row, "seq"))
                .one()
                .map(_ -> keys.secret(nonce));
    }

    Mono<Void> remove(int endpoint, int officer) {
        return change(
                endpoint,
                officer,
                database.sql(
                        """
                        WITH changed AS (
                            UPDATE webhook_endpoint SET removed_at = :now
                             WHERE id = :endpoint AND removed_at IS NULL
                            RETURNING id)
                        SELECT record_audit(:now, :officer, 'WEBHOOK_REMOVED', 'webhook ' || id) AS seq
                          FROM changed
                        """));
    }

    /// It is tried at once, from where it stopped.
    Mono<Void> goOn(int endpoint, int officer) {
        return change(
                endpoint,
                officer,
                database.sql(
                        """
                        WITH changed AS (
                            UPDATE webhook_endpoint
                               SET suspended = false, attempts = 0, next_at = :now
                             WHERE id = :endpoint AND removed_at IS NULL
                            RETURNING id)
                        SELECT record_audit(:now, :officer, 'WEBHOOK_RESUMED', 'webhook ' || id) AS seq
                          FROM changed
                        """));
    }

    /// It hears again of everything since a day, under the ids of the first time.
    Mono<Void> replay(int endpoint, Instant since, int officer) {
        return change(
                endpoint,
                officer,
                database.sql(
                                """
                                WITH changed AS (
                                    UPDATE webhook_endpoint w
                                       SET suspended = false, attempts = 0, next_at = :now,
                                           position = least(w.position,
                                                            (SELECT min(e.position) - 1 FROM webhook_event e
                                                              WHERE e.at >= :since))
                                     WHERE id = :endpoint AND removed_at IS NULL
                                    RETURNING id)
                                SELECT record_audit(:now, :officer, 'WEBHOOK_REPLAYED', 'webhook ' || id) AS seq
                                  FROM changed
                                """)
                        .bind("since", since));
    }

    private Mono<Void> change(int endpoint, int officer, GenericExecuteSpec statement) {
        return statement
                .bind("endpoint", endpoint)
                .bind("officer", officer)
                .bind("now", clock.instant())
                .map(row -> number(row, "seq"))
                .one()
                .then();
    }

    private static WebhookEndpoint endpoint(Readable row) {
        return new WebhookEndpoint(
                integer(row, "id"),
                text(row, "url"),
                text(row, "scope"),
                WebhookEndpoint.State.valueOf(text(row, "state")),
                integer(row, "attempts"),
                row.get("problem", String.class),
                row.get("arrived_at", Instant.class),
                instant(row, "next_at"),
                number(row, "waiting"));
    }
}
