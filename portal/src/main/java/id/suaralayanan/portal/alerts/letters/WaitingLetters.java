package id.suaralayanan.portal.alerts.letters;

import static id.suaralayanan.portal.database.RowReader.day;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.database.WaitingRow;
import id.suaralayanan.portal.mail.Postman;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Letters to officers, as rows. They go only to who still wants them and still is in office there.
@Component
record WaitingLetters(DatabaseClient database) implements Postman.LetterBox<WaitingLetter> {
    /// With doubled waiting about six days: what is older than that is no alert.
    private static final int MOST_ATTEMPTS = 12;

    private static final String DROP =
            """
            DELETE FROM alert_letter l
             WHERE l.attempts >= :most
                OR NOT EXISTS (SELECT
                                 FROM alert_subscription s
                                 JOIN officer_address a ON a.id = s.officer AND a.unit = s.unit
                                WHERE s.officer = l.officer AND s.unit = l.unit
                                  AND CASE l.kind WHEN 'ALERT' THEN s.alerts ELSE s.digest END)
            """;
    private static final String TAKE =
            WaitingRow.DOUBLED.of("alert_letter", "q.attempts < :most")
                    + """
                    SELECT t.id, t.officer, t.unit, t.kind, t.day, t.content::text AS content, s.language, a.email, u.name
                      FROM taken t
                      JOIN alert_subscription s ON s.officer = t.officer AND s.unit = t.unit
                      JOIN officer_address a ON a.id = t.officer AND a.unit = t.unit
                      JOIN unit u ON u.id = t.unit
                    """;

    /// Drops those that nobody wants or can get any more.
    Mono<Void> drop() {
        return database.sql(DROP).bind("most", MOST_ATTEMPTS).then();
    }

    @Override
    public Mono<WaitingLetter> take(Instant now, Duration retry) {
        return WaitingRow.at(database.sql(TAKE), now, retry)
                .bind("most", MOST_ATTEMPTS)
                .map(WaitingLetters::letter)
                .one();
    }

    @Override
    public Mono<Void> remove(WaitingLetter letter) {
        return database.sql("DELETE FROM alert_letter WHERE id = :id")
                .bind("id", letter.id())
                .then();
    }

    private static WaitingLetter letter(Readable row) {
        return new WaitingLetter(
                number(row, "id"),
                integer(row, "officer"),
                integer(row, "unit"),
                text(row, "email"),
                text(row, "name"),
                text(row, "language"),
                text(row, "kind"),
                day(row, "day"),
                text(row, "content"));
    }
}
