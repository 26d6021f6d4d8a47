package id.suaralayanan.portal.complaints.filing;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.complaints.keys.CaseKeys;
import id.suaralayanan.portal.complaints.keys.CaseReceipt;
import id.suaralayanan.portal.complaints.lifecycle.Status;
import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import id.suaralayanan.portal.units.CentralTime;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// People who joined a released complaint (ikut melapor) instead of repeating it. Each has a
/// receipt of the own; it opens nothing but what everyone may read, and the way out again.
@Component
public final class Supporters {
    private static final String JOIN =
            """
            WITH joined AS (
                INSERT INTO complaint_supporter (receipt_hash, complaint, joined_on)
                SELECT :hash, c.id, :day
                  FROM complaint c
                  JOIN unit u ON u.id = c.unit
                 WHERE c.ticket = :ticket AND u.code = :unit
                   AND c.released_at IS NOT NULL AND c.finished_at IS NULL
                   AND NOT c.secret AND NOT c.integrity AND c.identity <> 'CONFIDENTIAL'
                    ON CONFLICT (receipt_hash) DO NOTHING
                RETURNING receipt_hash)
            SELECT EXISTS (SELECT FROM joined)
                OR EXISTS (SELECT FROM complaint_supporter
                            WHERE receipt_hash = :hash) AS there
            """;

    private final DatabaseClient database;
    private final CaseKeys keys;
    private final Clock clock;

    Supporters(DatabaseClient database, CaseKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /// A complaint as everyone may see it, for one who joined.
    ///
    /// @param publicText redacted and released; none any more after it was taken back
    public record Joined(Ticket ticket, Status status, @Nullable String publicText, long people) {}

    /// Joins with this submission, once: the same submission again changes nothing. Empty when the
    /// complaint cannot be joined: it is not released, closed, or none of this unit.
    public Mono<CaseReceipt> join(UUID submission, String unit, String ticket) {
        CaseReceipt receipt = keys.receipt(submission);
        return database.sql(JOIN)
                .bind("hash", keys.hash(receipt))
                .bind("day", CentralTime.today(clock))
                .bind("ticket", ticket)
                .bind("unit", unit)
                .map(row -> flag(row, "there"))
                .one()
                .filter(there -> there)
                .map(_ -> receipt);
    }

    /// What this receipt joined; empty for every other receipt.
    public Mono<Joined> of(CaseReceipt receipt) {
        return database.sql(
                        """
                        SELECT c.ticket, c.status,
                               CASE WHEN c.released_at IS NOT NULL THEN c.public_text END AS words,
                               (SELECT count(*) FROM complaint_supporter WHERE complaint = c.id) AS people
                          FROM complaint_supporter s
                          JOIN complaint c ON c.id = s.complaint
                         WHERE s.receipt_hash = :hash
                        """)
                .bind("hash", keys.hash(receipt))
                .map(row ->
                        new Joined(
                                new Ticket(text(row, "ticket")),
                                Status.valueOf(text(row, "status")),
                                row.get("words", String.class),
                                number(row, "people")))
                .one();
    }

    /// Takes the joining back; nothing of it remains.
    public Mono<Void> leave(CaseReceipt receipt) {
        return database.sql("DELETE FROM complaint_supporter WHERE receipt_hash = :hash")
                .bind("hash", keys.hash(receipt))
                .then();
    }
}
