package id.suaralayanan.portal.complaints.office;

import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.complaints.filing.Contact;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.ComplaintClass;
import id.suaralayanan.portal.complaints.lifecycle.Status;
import id.suaralayanan.portal.complaints.store.Scope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The complaints as officers list, sort and release them. Every statement about a unit leaves its
/// cases of supervisory content out.
@Component
final class OfficeCases {
    private static final String OF_UNIT = " AND c.unit = :unit AND NOT c.integrity ";
    private static final String DUE =
            """
            running_deadline(c.status, c.first_reply_at, c.due_verify, c.due_reply, c.due_finish, c.confirm_by)
            """;

    private final DatabaseClient database;

    OfficeCases(DatabaseClient database) {
        this.database = database;
    }

    /// One page of the inbox: what is due first stands first, closed cases newest first.
    ///
    /// @param tickets only these, where the query looks for words
    /// @param reader the officer who reads
    Flux<InboxRow> rows(OfficerView reader, InboxQuery query, List<String> tickets, Instant now) {
        Scope scope = reader.scope();
        var select =
                database.sql(
                                """
                                SELECT c.ticket, c.unit, s.name AS service, c.class, c.status, c.integrity,
                                       c.text, c.masked, c.received_at,
                                       EXISTS (SELECT FROM complaint_sign WHERE complaint = c.id) AS suspected,
                                       (SELECT count(*) FROM complaint_supporter WHERE complaint = c.id) AS supporters,
                                       o.name AS assignee, %1$s AS due
                                  FROM complaint c
                                  LEFT JOIN officer o ON o.id = c.assignee
                                  JOIN unit u ON u.id = c.unit
                                  LEFT JOIN service s ON s.id = c.service
                                 WHERE c.status = ANY(:statuses)
                                   AND (NOT :search OR c.ticket = ANY(:tickets))
                                   AND (:mine = 0 OR c.assignee = :mine)
                                   AND (:kind = '' OR c.class = :kind)
                                   AND (:service = '' OR s.code = :service)
                                   AND (:code = '' OR u.code = :code)
                                   AND (NOT :late OR (%1$s < :now AND NOT awaits_citizen(c.status))) %2$s %3$s
                                 ORDER BY array_position(:tickets::text[], c.ticket), due NULLS LAST,
                                          c.received_at DESC, c.id DESC
                                 LIMIT :size OFFSET :skipped
                                """
                                        .formatted(
                                                DUE,
                                                scope.isEverywhere() ? "" : OF_UNIT,
                                                query.box().condition()))
                        .bind("statuses", query.statuses())
                        .bind("search", query.isSearch())
                        .bind("tickets", tickets.toArray(String[]::new))
                        .bind("mine", query.mine() ? reader.officer().id() : 0)
                        .bind("kind", query.kind())
                        .bind("service", query.service())
                        .bind("code", scope.isEverywhere() ? query.unit() : "")
                        .bind("late", query.late())
                        .bind("now", now)
                        .bind("size", InboxQuery.PAGE_SIZE + 1)
                        .bind("skipped", InboxQuery.PAGE_SIZE * (query.page() - 1));
        return (scope.isEverywhere() ? select : select.bind("unit", scope.unit()))
                .map(row -> row(row, reader))
                .all();
    }

    /// How many cases of the box each tab holds, without filters.
    Mono<Map<Tab, Long>> counts(Scope scope, InboxScope box) {
        var select =
                database.sql(
                        """
                        SELECT c.status, count(*) AS cases
                          FROM complaint c
                         WHERE true %s %s
                         GROUP BY c.status
                        """
                                .formatted(scope.isEverywhere() ? "" : OF_UNIT, box.condition()));
        return (scope.isEverywhere() ? select : select.bind("unit", scope.unit()))
                .map(row -> Map.entry(text(row, "status"), number(row, "cases")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(counted -> byTab(counted, box));
    }

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

    /// A kind of fault in service (maladministrasi).
    public record Category(String code, String name, String nameEn) {}

    Flux<Category> categories() {
        return database.sql(
                        "SELECT code, name, name_en FROM complaint_category ORDER BY code = 'OTHER', name")
                .map(row ->
                        new Category(text(row, "code"), text(row, "name"), text(row, "name_en")))
                .all();
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
        return database.sql(
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
                        """)
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

    private static Map<Tab, Long> byTab(Map<String, Long> byStatus, InboxScope box) {
        var counts = new EnumMap<Tab, Long>(Tab.class);
        for (Tab tab : Tab.values()) {
            counts.put(
                    tab,
                    Stream.of(tab.statuses(box))
                            .mapToLong(status -> byStatus.getOrDefault(status, 0L))
                            .sum());
        }
        return counts;
    }

    private static InboxRow row(Readable row, OfficerView reader) {
        return new InboxRow(
                text(row, "ticket"),
                Math.toIntExact(number(row, "unit")),
                row.get("service", String.class),
                ComplaintClass.valueOf(text(row, "class")),
                Status.valueOf(text(row, "status")),
                Boolean.TRUE.equals(row.get("integrity", Boolean.class)),
                reader.opening(
                        text(row, "text"), Boolean.TRUE.equals(row.get("masked", Boolean.class))),
                Objects.requireNonNull(row.get("received_at", Instant.class)),
                Boolean.TRUE.equals(row.get("suspected", Boolean.class)),
                number(row, "supporters"),
                row.get("assignee", String.class),
                row.get("due", Instant.class));
    }
}
