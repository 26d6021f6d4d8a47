package id.suaralayanan.portal.complaints.office;

import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.complaints.filing.Contact;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What officers look up and store of one complaint: its contact, its category, what is published.
@Component
record OfficeCases(DatabaseClient database) {
    private static final String RELEASE =
            """
            WITH changed AS (
                UPDATE complaint
                   SET public_text = nullif(:text, ''),
                       released_at = CASE WHEN :text <> '' THEN :at::timestamptz END,
                       public_reply = nullif(:reply, ''),
                       public_reply_at = CASE WHEN :reply = '' THEN NULL
                                              WHEN public_reply = :reply THEN public_reply_at
                                              ELSE :at END,
                       revision = revision + 1
                 WHERE id = :id AND revision = :revision
                   AND NOT secret AND NOT integrity AND identity <> 'CONFIDENTIAL'
                RETURNING id, ticket),
            history AS (
                INSERT INTO complaint_event (complaint, at, kind, actor, officer)
                SELECT id, :at, :event, :actor, :officer FROM changed)
            SELECT count(record_audit(:at, :officer, 'COMPLAINT_' || :event, 'complaint ' || ticket)) AS changed
              FROM changed
            """;

    /// Another open complaint of the same person to the same unit: the same e-mail or telephone.
    private static final String SAME_AUTHOR =
            """
            SELECT o.id, o.ticket
              FROM complaint c
              JOIN complaint_contact ours ON ours.complaint = c.id
              JOIN complaint o ON o.unit = c.unit AND o.id <> c.id AND o.ticket = :other
              JOIN complaint_contact theirs ON theirs.complaint = o.id
             WHERE c.id = :id
               AND c.identity = 'OPEN' AND o.identity = 'OPEN'
               AND NOT c.integrity AND NOT o.integrity
               AND (lower(theirs.email) = lower(ours.email) OR theirs.phone = ours.phone)
            """;

    private static final String LINK =
            """
            WITH same AS (%s),
            changed AS (
                UPDATE complaint SET revision = revision + 1
                 WHERE id = :id AND revision = :revision AND EXISTS (SELECT FROM same)
                RETURNING id, ticket),
            history AS (
                INSERT INTO complaint_event (complaint, at, kind, actor, officer, detail)
                SELECT pair.id, :at, 'LINKED', :actor, :officer, jsonb_build_object('subject', pair.other)
                  FROM changed c, same s,
                       LATERAL (VALUES (c.id, s.ticket), (s.id, c.ticket)) AS pair (id, other))
            SELECT count(record_audit(:at, :officer, 'COMPLAINT_LINKED', 'complaint ' || ticket)) AS changed
              FROM changed
            """
                    .formatted(SAME_AUTHOR);

    /// How to reach the complainant of an open complaint. Never of another.
    Mono<Contact> contact(Case of) {
        return database.sql(
                        """
                        SELECT k.name, k.email, k.phone
                          FROM complaint_contact k
                          JOIN complaint c ON c.id = k.complaint
                         WHERE c.id = :id AND c.identity = 'OPEN'
                        """)
                .bind("id", of.id())
                .map(row ->
                        new Contact(
                                row.get("name", String.class),
                                row.get("email", String.class),
                                row.get("phone", String.class)))
                .one();
    }

    /// Puts the case under a category; false when it has changed meanwhile.
    Mono<Boolean> categorise(Case of, String category, Act act) {
        return database.sql(
                        """
                        WITH changed AS (
                            UPDATE complaint
                               SET category = :category, revision = revision + 1
                             WHERE id = :id AND revision = :revision
                            RETURNING id, ticket),
                        history AS (
                            INSERT INTO complaint_event (complaint, at, kind, actor, officer, detail)
                            SELECT id, :at, 'CATEGORISED', :actor, :officer, jsonb_build_object('category', :category)
                              FROM changed)
                        SELECT count(record_audit(:at, :officer, 'COMPLAINT_CATEGORISED', 'complaint ' || ticket)) AS changed
                          FROM changed
                        """)
                .bind("id", of.id())
                .bind("category", category)
                .bindProperties(act)
                .map(row -> number(row, "changed") > 0)
                .one();
    }

    /// Whether both were filed by the same person, as far as the unit can know.
    Mono<Boolean> isOfSameAuthor(Case of, Ticket other) {
        return database.sql(SAME_AUTHOR)
                .bind("id", of.id())
                .bind("other", other.text())
                .map(row -> text(row, "ticket"))
                .one()
                .hasElement();
    }

    /// Notes in both cases that they tell the same; both stay what they are. False when this one
    /// has changed meanwhile, or the other is not of the same author.
    Mono<Boolean> link(Case of, Ticket other, Act act) {
        return database.sql(LINK)
                .bind("id", of.id())
                .bind("other", other.text())
                .bindProperties(act)
                .map(row -> number(row, "changed") > 0)
                .one();
    }

    /// What the unit answers to everybody, empty when nothing.
    Mono<String> reply(Case of) {
        return database.sql(
                        "SELECT coalesce(public_reply, '') AS reply FROM complaint WHERE id = :id")
                .bind("id", of.id())
                .map(row -> text(row, "reply"))
                .one();
    }

    /// Publishes a redacted text, or takes it back when there is none; false when the case has
    /// changed meanwhile or may not be public.
    ///
    /// @param text empty for none
    /// @param reply what the unit answers to everybody; its date stays while its words do
    Mono<Boolean> release(Case of, String text, String reply, Act act) {
        return database.sql(RELEASE)
                .bind("id", of.id())
                .bind("text", text)
                .bind("reply", reply)
                .bind("event", text.isEmpty() ? "RETRACTED" : "RELEASED")
                .bindProperties(act)
                .map(row -> number(row, "changed") > 0)
                .one();
    }

    /// Who changes a case, when, and on which revision.
    record Act(int officer, String actor, Instant at, int revision) {}
}
