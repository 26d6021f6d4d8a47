package id.suaralayanan.portal.complaints.store;

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
final class CaseStore {
    private final DatabaseClient database;

    CaseStore(DatabaseClient database) {
        this.database = database;
    }

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

    Flux<CaseEvent> events(Case of) {
        return database.sql(
                        """
                        SELECT at, kind, actor, detail ->> 'subject' AS subject
                          FROM complaint_event
                         WHERE complaint = :id
                         ORDER BY id
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
