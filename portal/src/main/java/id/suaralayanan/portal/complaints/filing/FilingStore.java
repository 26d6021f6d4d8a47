package id.suaralayanan.portal.complaints.filing;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.complaints.clock.Deadlines;
import id.suaralayanan.portal.complaints.lifecycle.IdentityMode;
import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import id.suaralayanan.portal.complaints.store.CaseRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// New complaints in the database. A complaint, its history and who complained are stored by one
/// statement, together or not at all.
@Component
record FilingStore(DatabaseClient database) {
    /// A complaint with all that belongs to it, once for a submission.
    private static final String ADD =
            """
            WITH submission AS (
                INSERT INTO submission_key (key, fingerprint, receipt, received_at)
                VALUES (:key, :fingerprint, :ticket, :received)
                    ON CONFLICT (key) DO NOTHING
                RETURNING key),
            filed AS (
                INSERT INTO complaint (ticket, receipt_hash, unit, service, class, category, identity, secret,
                                       integrity, masked, text, happened_on, place, received_at, due_verify,
                                       due_reply, due_finish, due_provisional, calendar_version)
                SELECT :ticket, :receipt, :unit, :service, :class, :category, :identity, :secret,
                       :integrity, :masked, :text, :happened, :place, :received, :verify,
                       :reply, :finish, :provisional, :version
                  FROM submission
                RETURNING id),
            history AS (
                INSERT INTO complaint_event (complaint, at, kind, actor)
                SELECT id, :received, 'RECEIVED', 'CITIZEN' FROM filed),
            sealed AS (
                INSERT INTO complaint_identity (complaint, key_id, sealed)
                SELECT id, :sealKey, :sealed FROM filed WHERE :isSealed),
            open AS (
                INSERT INTO complaint_contact (complaint, name, email, phone)
                SELECT id, :name, :email, :phone FROM filed WHERE :isOpen),
            signs AS (
                INSERT INTO complaint_sign (complaint, sign)
                SELECT id, unnest(:signs::text[]) FROM filed
                UNION
                SELECT id, 'REPEATED' FROM filed
                 WHERE EXISTS (SELECT FROM complaint earlier
                                WHERE earlier.unit = :unit
                                  AND earlier.received_at > :received - interval '7 days'
                                  AND earlier.text = :text
                                  AND NOT earlier.integrity
                                  AND earlier.identity <> 'CONFIDENTIAL'))
            SELECT count(*) AS added FROM filed
            """;

    /// What the store keeps of a submission beside the complaint itself.
    ///
    /// @param key the client's key, as it is stored
    record Submission(UUID key, byte[] fingerprint, Ticket ticket, byte[] receiptHash) {}

    /// A sealed identity, with the name of the key that seals it.
    record Sealed(String keyId, byte[] bytes) {}

    /// What an earlier submission left behind.
    ///
    /// @param samePayload whether it was the same complaint
    record Earlier(Ticket ticket, Deadlines due, boolean samePayload) {}

    /// Stores a complaint, unless its submission is stored already: then false.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException when ticket or receipt are taken
    Mono<Boolean> add(
            Submission submission, Filing filing, Place place, @Nullable Sealed identity) {
        var contact = filing.identity() == IdentityMode.OPEN ? filing.contact() : null;
        return placed(said(submitted(database.sql(ADD), submission), filing), place)
                .bind("signs", place.signs(filing.text()))
                .bind("isSealed", identity != null)
                .bind("isOpen", contact != null)
                .bindProperties(Optionals.of(filing, place, identity, contact))
                .map(row -> number(row, "added") > 0)
                .one();
    }

    private static GenericExecuteSpec submitted(GenericExecuteSpec sql, Submission submission) {
        return sql.bind("key", submission.key())
                .bind("fingerprint", submission.fingerprint())
                .bind("ticket", submission.ticket().text())
                .bind("receipt", submission.receiptHash());
    }

    private static GenericExecuteSpec said(GenericExecuteSpec sql, Filing filing) {
        return sql.bind("class", filing.kind().name())
                .bind("identity", filing.identity().name())
                .bind("secret", filing.secret())
                .bind("integrity", filing.integrity())
                .bind("masked", filing.masked())
                .bind("text", filing.text());
    }

    private static GenericExecuteSpec placed(GenericExecuteSpec sql, Place place) {
        return sql.bind("unit", place.unit())
                .bind("received", place.received())
                .bind("verify", place.due().verify())
                .bind("reply", place.due().reply())
                .bind("finish", place.due().finish())
                .bind("provisional", place.due().provisional())
                .bind("version", place.calendarVersion());
    }

    /// What was stored under this receipt, if anything.
    Mono<Earlier> earlier(Submission submission) {
        return database.sql(
                        """
                        SELECT c.ticket, c.due_verify, c.due_reply, c.due_finish, c.due_provisional,
                               coalesce(k.fingerprint = :fingerprint, false) AS same
                          FROM complaint c
                          LEFT JOIN submission_key k ON k.key = :key
                         WHERE c.receipt_hash = :receipt
                        """)
                .bind("key", submission.key())
                .bind("fingerprint", submission.fingerprint())
                .bind("receipt", submission.receiptHash())
                .map(row ->
                        new Earlier(
                                new Ticket(text(row, "ticket")),
                                CaseRows.due(row),
                                flag(row, "same")))
                .one();
    }

    /// Where and when a complaint belongs, and which signs were noticed on its way.
    record Place(
            int unit,
            @Nullable Integer service,
            Instant received,
            Deadlines due,
            int calendarVersion,
            Set<SpamSign> noticed) {
        Place noticing(Set<SpamSign> signs) {
            return new Place(unit, service, received, due, calendarVersion, signs);
        }

        /// Signs of the way and of the words.
        String[] signs(String text) {
            return Stream.concat(noticed.stream(), SpamSign.of(text).stream())
                    .distinct()
                    .map(SpamSign::name)
                    .toArray(String[]::new);
        }
    }

    /// Parts of a complaint that may be absent; each needs its type for the driver.
    record Optionals(
            @Nullable Integer service,
            @Nullable LocalDate happened,
            @Nullable String place,
            @Nullable String category,
            @Nullable String sealKey,
            byte @Nullable [] sealed,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {
        static Optionals of(
                Filing filing, Place place, @Nullable Sealed identity, @Nullable Contact contact) {
            return new Optionals(
                    place.service(),
                    filing.happenedOn(),
                    filing.place(),
                    filing.category(),
                    identity == null ? null : identity.keyId(),
                    identity == null ? null : identity.bytes(),
                    contact == null ? null : contact.name(),
                    contact == null ? null : contact.email(),
                    contact == null ? null : contact.phone());
        }
    }
}
