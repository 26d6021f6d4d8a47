package id.suaralayanan.portal.complaints.store;

import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.CaseEvent;
import id.suaralayanan.portal.complaints.lifecycle.CaseMessage;
import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Cases as they stand in the database, with their history and conversation.
@Component
record CaseStore(DatabaseClient database) {
    /// The case that this receipt opens; the same work whether the ticket, the receipt, both or
    /// neither is wrong.
    Mono<Case> opened(String ticket, byte[] receiptHash) {
        return database.sql(
                        CaseRows.SELECT + " WHERE c.ticket = :ticket AND c.receipt_hash = :hash")
                .bind("ticket", ticket)
                .bind("hash", receiptHash)
                .map(CaseRows::complaint)
                .one();
    }

    Mono<Case> withReceipt(byte[] receiptHash) {
        return database.sql(CaseRows.SELECT + " WHERE c.receipt_hash = :hash")
                .bind("hash", receiptHash)
                .map(CaseRows::complaint)
                .one();
    }

    Mono<Case> named(Ticket ticket) {
        return database.sql(CaseRows.SELECT + " WHERE c.ticket = :ticket")
                .bind("ticket", ticket.text())
                .map(CaseRows::complaint)
                .one();
    }

    Mono<Case> seen(Ticket ticket, Scope scope) {
        return database.sql(
                        CaseRows.SELECT
                                + """
                                 WHERE c.ticket = :ticket
                                   AND (:everywhere OR (c.unit = :unit AND NOT c.integrity))
                                """)
                .bind("ticket", ticket.text())
                .bind("everywhere", scope.isEverywhere())
                .bind("unit", scope.unit())
                .map(CaseRows::complaint)
                .one();
    }

    /// The group of complaints that tell the same; empty for a case that is alone.
    Mono<Long> cluster(Case of) {
        return database.sql("SELECT cluster FROM complaint_likeness WHERE complaint = :id")
                .bind("id", of.id())
                .map(row -> number(row, "cluster"))
                .one();
    }

    /// The cases of a group that belong to a unit, the oldest first.
    Flux<Case> ofCluster(long cluster, int unit) {
        return database.sql(
                        CaseRows.SELECT
                                + """
                                  JOIN complaint_likeness l ON l.complaint = c.id
                                 WHERE l.cluster = :cluster AND c.unit = :unit AND NOT c.integrity
                                 ORDER BY c.received_at, c.id
                                 LIMIT 200
                                """)
                .bind("cluster", cluster)
                .bind("unit", unit)
                .map(CaseRows::complaint)
                .all();
    }

    /// How many other cases of its unit tell the same.
    Mono<Long> others(Case of) {
        return database.sql(
                        """
                        SELECT count(*) AS others
                          FROM complaint_likeness mine
                          JOIN complaint_likeness l ON l.cluster = mine.cluster AND l.complaint <> mine.complaint
                          JOIN complaint c ON c.id = l.complaint
                         WHERE mine.complaint = :id AND c.unit = :unit AND NOT c.integrity
                        """)
                .bind("id", of.id())
                .bind("unit", of.unit())
                .map(row -> number(row, "others"))
                .one();
    }

    /// The case of a unit that is due next of those that wait for it; never this one.
    Mono<Ticket> dueAfter(Case current, Scope scope) {
        return database.sql(
                        """
                        SELECT c.ticket
                          FROM complaint c
                         WHERE c.unit = :unit AND NOT c.integrity AND awaits_unit(c.status) AND c.id <> :id
                         ORDER BY running_deadline(c), c.id
                         LIMIT 1
                        """)
                .bind("unit", scope.unit())
                .bind("id", current.id())
                .map(row -> new Ticket(text(row, "ticket")))
                .one();
    }

    /// The unit that passed the case on last; empty for a case that never was.
    Mono<Integer> passedOnBy(Case of) {
        return database.sql(
                        """
                        SELECT (detail ->> 'from')::int AS unit
                          FROM complaint_event
                         WHERE complaint = :id AND kind = 'PASSED_ON' AND detail ->> 'from' IS NOT NULL
                         ORDER BY id DESC
                         LIMIT 1
                        """)
                .bind("id", of.id())
                .map(row -> integer(row, "unit"))
                .one();
    }

    Flux<CaseEvent> events(Case of) {
        return database.sql(
                        """
                        SELECT e.at, e.kind, e.actor,
                               CASE WHEN u.id IS NULL THEN e.detail ->> 'subject'
                                    ELSE u.short_name || ' → ' || (e.detail ->> 'subject') END AS subject
                          FROM complaint_event e
                          LEFT JOIN unit u ON u.id = (e.detail ->> 'from')::int
                         WHERE e.complaint = :id
                         ORDER BY e.id
                        """)
                .bind("id", of.id())
                .map(CaseRows::event)
                .all();
    }

    Flux<CaseMessage> messages(Case of) {
        return database.sql(
                        """
                        SELECT at, author, text
                          FROM complaint_message
                         WHERE complaint = :id
                         ORDER BY id
                        """)
                .bind("id", of.id())
                .map(CaseRows::message)
                .all();
    }
}
