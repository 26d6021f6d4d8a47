package id.suaralayanan.portal.complaints.notices;

import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.mail.Postman;
import java.time.Duration;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Notices that wait, as rows.
///
/// A notice is taken by putting off its next try, so that two portals never hold the same one, and
/// removed when the mail server has accepted it.
@Component
final class Outbox implements Postman.LetterBox<Notice> {
    /// With doubled waiting about three months, long past any repair of a mail server.
    private static final int MOST_ATTEMPTS = 16;

    private static final String TAKE =
            """
            WITH due AS (
                SELECT n.id
                  FROM complaint_notice n
                 WHERE n.next_at <= :now AND n.attempts < :most
                 ORDER BY n.next_at, n.id
                 LIMIT 1
                   FOR UPDATE SKIP LOCKED),
            taken AS (
                UPDATE complaint_notice n
                   SET attempts = n.attempts + 1,
                       next_at = :now + make_interval(secs => :retry * power(2, n.attempts))
                  FROM due
                 WHERE n.id = due.id
                RETURNING n.id, n.complaint)
            SELECT t.id, c.ticket, k.email
              FROM taken t
              JOIN complaint c ON c.id = t.complaint
              JOIN complaint_contact k ON k.complaint = t.complaint
             WHERE k.email IS NOT NULL
            """;

    private final DatabaseClient database;

    Outbox(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Notice> take(Instant now, Duration retry) {
        return database.sql(TAKE)
                .bind("now", now)
                .bind("most", MOST_ATTEMPTS)
                .bind("retry", retry.toMillis() / 1000.0)
                .map(row -> new Notice(number(row, "id"), text(row, "ticket"), text(row, "email")))
                .one();
    }

    @Override
    public Mono<Void> remove(Notice notice) {
        return database.sql("DELETE FROM complaint_notice WHERE id = :id")
                .bind("id", notice.id())
                .then();
    }
}
