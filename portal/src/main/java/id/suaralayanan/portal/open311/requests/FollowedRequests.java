package id.suaralayanan.portal.open311.requests;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import id.suaralayanan.portal.database.StoreFailure;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Which client follows which complaint, how those go on, and what clients wrote to them.
@Component
record FollowedRequests(DatabaseClient database, Clock clock) {
    /// The complaint is stored already; the same submission again changes nothing.
    Mono<Void> add(Ticket ticket, int client) {
        return StoreFailure.afterStoring(
                database.sql(
                                """
                                INSERT INTO open311_request (ticket, client, filed_at)
                                VALUES (:ticket, :client, :now) ON CONFLICT (ticket) DO NOTHING
                                """)
                        .bind("ticket", ticket.text())
                        .bind("client", client)
                        .bind("now", clock.instant())
                        .then());
    }

    Mono<Boolean> follows(int client, Ticket ticket) {
        return database.sql(
                        "SELECT EXISTS (SELECT FROM followed_request WHERE client = :client AND ticket = :ticket) AS known")
                .bind("client", client)
                .bind("ticket", ticket.text())
                .map(row -> flag(row, "known"))
                .one();
    }

    /// Steps of the followed complaints that are told, the oldest first, so that what comes later
    /// moves no page. One more than the page holds tells that another follows.
    Flux<RequestStep> steps(int client, UpdateQuery asked) {
        return database.sql(
                        """
                        SELECT id, ticket, unit, at, kind,
                               CASE WHEN kind = 'RELEASED' THEN public_reply END AS reply
                          FROM followed_step
                         WHERE client = :client AND at BETWEEN :from AND :to
                           AND kind = ANY(:told)
                         ORDER BY at, id
                         LIMIT :count OFFSET :skipped
                        """)
                .bind("client", client)
                .bind("from", asked.window().from())
                .bind("to", asked.window().to())
                .bind("told", RequestStep.told().toArray(String[]::new))
                .bind("count", asked.size() + 1)
                .bind("skipped", asked.skipped())
                .map(FollowedRequests::step)
                .all();
    }

    private static RequestStep step(Readable row) {
        return new RequestStep(
                number(row, "id"),
                text(row, "ticket"),
                integer(row, "unit"),
                instant(row, "at"),
                text(row, "kind"),
                row.get("reply", String.class));
    }

    /// Whether the client's update of this number was taken already.
    Mono<Boolean> isTaken(int client, String update) {
        return database.sql(
                        "SELECT EXISTS (SELECT FROM open311_update WHERE client = :client AND update_id = :update) AS taken")
                .bind("client", client)
                .bind("update", update)
                .map(row -> flag(row, "taken"))
                .one();
    }

    Mono<Void> take(int client, String update, Ticket ticket) {
        return StoreFailure.afterStoring(
                database.sql(
                                """
                                INSERT INTO open311_update (client, update_id, ticket, taken_at)
                                VALUES (:client, :update, :ticket, :now)
                                    ON CONFLICT (client, update_id) DO NOTHING
                                """)
                        .bind("client", client)
                        .bind("update", update)
                        .bind("ticket", ticket.text())
                        .bind("now", clock.instant())
                        .then());
    }
}
