package id.suaralayanan.portal.complaints.store;

import static id.suaralayanan.portal.database.RowReader.constant;
import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.complaints.clock.Deadlines;
import id.suaralayanan.portal.complaints.lifecycle.Actor;
import id.suaralayanan.portal.complaints.lifecycle.Appeal;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.CaseEvent;
import id.suaralayanan.portal.complaints.lifecycle.CaseMessage;
import id.suaralayanan.portal.complaints.lifecycle.CaseOutcome;
import id.suaralayanan.portal.complaints.lifecycle.ComplaintClass;
import id.suaralayanan.portal.complaints.lifecycle.IdentityMode;
import id.suaralayanan.portal.complaints.lifecycle.Rejection;
import id.suaralayanan.portal.complaints.lifecycle.Status;
import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;

/// Cases, their history and their deadlines, read from rows.
public final class CaseRows {
    /// A whole case; a condition follows.
    static final String SELECT =
            """
            SELECT c.id, c.ticket, c.unit, c.service, c.class, c.identity, c.secret, c.integrity, c.masked, c.category, c.status,
                   c.text, c.public_text, c.released_at, c.happened_on, c.place, c.received_at, c.due_verify,
                   c.due_reply, c.due_finish, c.due_provisional, c.confirm_by, c.verified_at, c.first_reply_at, c.finished_at,
                   c.restarted_at, c.waiting_since, c.satisfied, c.revision, c.rejection, c.appeal, c.score, c.score_words, c.erased_at
              FROM complaint c
            """;

    private CaseRows() {}

    static Case complaint(Readable row) {
        return new Case(
                number(row, "id"),
                new Ticket(text(row, "ticket")),
                integer(row, "unit"),
                row.get("service", Integer.class),
                ComplaintClass.valueOf(text(row, "class")),
                IdentityMode.valueOf(text(row, "identity")),
                flag(row, "secret"),
                flag(row, "integrity"),
                flag(row, "masked"),
                row.get("category", String.class),
                Status.valueOf(text(row, "status")),
                text(row, "text"),
                row.get("public_text", String.class),
                row.get("released_at", Instant.class),
                row.get("happened_on", LocalDate.class),
                row.get("place", String.class),
                instant(row, "received_at"),
                due(row),
                row.get("confirm_by", Instant.class),
                reached(row),
                integer(row, "revision"),
                outcome(row));
    }

    private static Case.Milestones reached(Readable row) {
        return new Case.Milestones(
                row.get("verified_at", Instant.class),
                row.get("first_reply_at", Instant.class),
                row.get("finished_at", Instant.class),
                row.get("restarted_at", Instant.class),
                row.get("waiting_since", Instant.class));
    }

    private static CaseOutcome outcome(Readable row) {
        Short score = row.get("score", Short.class);
        return new CaseOutcome(
                constant(row, "rejection", Rejection.class).orElse(null),
                constant(row, "appeal", Appeal.class).orElse(null),
                row.get("satisfied", Boolean.class),
                score == null ? null : score.intValue(),
                row.get("score_words", String.class),
                row.get("erased_at", Instant.class));
    }

    static CaseEvent event(Readable row) {
        return new CaseEvent(
                instant(row, "at"),
                text(row, "kind"),
                Actor.valueOf(text(row, "actor")),
                row.get("subject", String.class));
    }

    static CaseMessage message(Readable row) {
        return new CaseMessage(
                instant(row, "at"), Actor.valueOf(text(row, "author")), text(row, "text"));
    }

    public static Deadlines due(Readable row) {
        return new Deadlines(
                instant(row, "due_verify"),
                instant(row, "due_reply"),
                instant(row, "due_finish"),
                flag(row, "due_provisional"));
    }
}
