package id.suaralayanan.portal.complaints.notices;

import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.database.WaitingRow;
import id.suaralayanan.portal.mail.Postman;
import java.time.Duration;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Notices that wait, as rows, until the mail server has accepted them.
@Component
record Outbox(DatabaseClient database) implements Postman.LetterBox<Notice> {
    /// With doubled waiting about three months, long past any repair of a mail server.
    private static final int MOST_ATTEMPTS = 16;

    private static final String TAKE =
            WaitingRow.DOUBLED.of("complaint_notice", "q.attempts < :most")
                    + """
                    SELECT t.id, c.ticket, k.email
                      FROM taken t
                      JOIN complaint c ON c.id = t.complaint
                      JOIN complaint_contact k ON k.complaint = t.complaint
                     WHERE k.email IS NOT NULL
                    """;

    @Override
    public Mono<Notice> take(Instant now, Duration retry) {
        return WaitingRow.at(database.sql(TAKE), now, retry)
                .bind("most", MOST_ATTEMPTS)
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
