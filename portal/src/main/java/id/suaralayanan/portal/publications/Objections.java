package id.suaralayanan.portal.publications;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.access.Officer;
import io.r2dbc.spi.Readable;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The objections of units and the ministry's answers: table `publication_objection`.
@Component
final class Objections {
    /// Letters and digits that are not mistaken for each other on paper.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 6;
    private static final int MOST = 500;

    private static final String OBJECT =
            """
            WITH filed AS (
                INSERT INTO publication_objection (ticket, publication, unit, text, filed_by, filed_at)
                SELECT :ticket, p.id, :unit, :text, :officer, :now
                  FROM publication AS p
                 WHERE CASE WHEN p.id = :id AND p.state = 'OBJECTION' AND p.objections_until >= :now
                            THEN take_form(:form, :now) END
                RETURNING ticket)
            SELECT count(record_audit(:now, :officer, 'OBJECTION_FILED', ticket)) > 0
                   OR form_was_sent(:form) AS done
              FROM filed
            """;

    private static final String ANSWER =
            """
            WITH answered AS (
                UPDATE publication_objection AS o
                   SET accepted = :accepted, answer = :text, answered_by = :officer, answered_at = :now
                 WHERE o.ticket = :ticket AND o.answered_at IS NULL
                   AND EXISTS (SELECT FROM publication p WHERE p.id = o.publication AND p.state = 'OBJECTION')
                RETURNING ticket)
            SELECT count(record_audit(:now, :officer, 'OBJECTION_ANSWERED', ticket)) AS done FROM answered
            """;

    private static final String READ =
            """
            SELECT o.ticket, p.period, p.version, u.code, u.short_name, o.text, o.filed_at, by.name AS filer,
                   o.accepted, o.answer, o.answered_at, a.name AS answerer
              FROM publication_objection o
              JOIN publication p ON p.id = o.publication
              JOIN unit u ON u.id = o.unit
              JOIN officer_name by ON by.id = o.filed_by
              LEFT JOIN officer_name a ON a.id = o.answered_by
             WHERE (:unit = 0 OR o.unit = :unit)
             ORDER BY o.answered_at IS NOT NULL, o.id DESC
             LIMIT :most
            """;

    private final DatabaseClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Objections(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Those without an answer first, then the newest.
    Flux<Objection> all() {
        return read(0);
    }

    Flux<Objection> of(int unit) {
        return read(unit);
    }

    private Flux<Objection> read(int unit) {
        return database.sql(READ).bind("unit", unit).bind("most", MOST).map(Objections::row).all();
    }

    /// Stores an objection; the same form sent again stores none.
    ///
    /// @return false when the time is over
    Mono<Boolean> file(UUID form, int publication, int unit, String text, Officer officer) {
        return database.sql(OBJECT)
                .bind("form", form)
                .bind("ticket", ticket())
                .bind("id", publication)
                .bind("unit", unit)
                .bind("text", text)
                .bind("officer", officer.id())
                .bind("now", clock.instant())
                .map(row -> flag(row, "done"))
                .one();
    }

    /// Stores the answer; false when there is one already, or the publication has gone on.
    Mono<Boolean> answer(String ticket, boolean accepted, String text, int officer) {
        return database.sql(ANSWER)
                .bind("ticket", ticket)
                .bind("accepted", accepted)
                .bind("text", text)
                .bind("officer", officer)
                .bind("now", clock.instant())
                .map(row -> number(row, "done") > 0)
                .one();
    }

    private String ticket() {
        var letters = new StringBuilder("KBR-");
        random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> letters.append(LETTERS.charAt(i)));
        return letters.toString();
    }

    private static Objection row(Readable row) {
        return new Objection(
                text(row, "ticket"),
                Period.parse(text(row, "period")),
                integer(row, "version"),
                text(row, "code"),
                text(row, "short_name"),
                text(row, "text"),
                text(row, "filer"),
                instant(row, "filed_at"),
                row.get("answer") == null ? Optional.empty() : Optional.of(reply(row)));
    }

    private static Objection.Reply reply(Readable row) {
        return new Objection.Reply(
                flag(row, "accepted"),
                text(row, "answer"),
                text(row, "answerer"),
                instant(row, "answered_at"));
    }
}
