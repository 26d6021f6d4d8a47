package id.suaralayanan.portal.complaints.office.inbox;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.complaints.lifecycle.ComplaintClass;
import id.suaralayanan.portal.complaints.lifecycle.Status;
import id.suaralayanan.portal.complaints.office.InboxScope;
import id.suaralayanan.portal.complaints.office.OfficerView;
import id.suaralayanan.portal.complaints.store.Scope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The complaints of an inbox: one page of them, and how many there are. Every statement about a
/// unit leaves its cases of supervisory content out.
@Component
record InboxCases(DatabaseClient database) {
    private static final String OF_UNIT = " AND c.unit = :unit AND NOT c.integrity ";
    private static final String PAGE =
            """
            SELECT c.ticket, c.unit, s.name AS service, c.class, c.status, c.integrity,
                   CASE WHEN :words THEN c.text ELSE '' END AS text, c.masked, c.received_at,
                   :words AND EXISTS (SELECT FROM complaint_sign WHERE complaint = c.id) AS suspected,
                   (SELECT count(*) FROM complaint_supporter WHERE complaint = c.id) AS supporters,
                   o.name AS assignee, c.category, %1$s AS due,
                   is_escalated(c) AS escalated,
                   CASE WHEN :words THEN (SELECT count(*) FROM complaint_likeness mine
                                            JOIN complaint_likeness other ON other.cluster = mine.cluster
                                           WHERE mine.complaint = c.id) ELSE 0 END AS alike
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
               AND (:category = '' OR c.category IS NOT DISTINCT FROM nullif(:category, '-'))
               AND (:from = '' OR (c.received_at AT TIME ZONE u.time_zone)::date >= nullif(:from, '')::date)
               AND (:to = '' OR (c.received_at AT TIME ZONE u.time_zone)::date <= nullif(:to, '')::date)
               AND (NOT :late OR (%1$s < :now AND NOT awaits_citizen(c.status))) %2$s %3$s
             ORDER BY array_position(:tickets::text[], c.ticket), due NULLS LAST,
                      c.received_at DESC, c.id DESC
             LIMIT :size OFFSET :skipped
            """;
    private static final String DUE = "running_deadline(c)";

    /// One page of the inbox: what is due first stands first, closed cases newest first.
    ///
    /// @param tickets only these, where the query looks for words
    /// @param reader the officer who reads
    Flux<InboxRow> rows(OfficerView reader, InboxQuery query, List<String> tickets, Instant now) {
        int skipped = InboxQuery.PAGE_SIZE * (query.page() - 1);
        return rows(reader, query, tickets, now, InboxQuery.PAGE_SIZE + 1, skipped, true);
    }

    /// The rows of all pages, up to a number, without what the citizens wrote.
    Flux<InboxRow> all(
            OfficerView reader, InboxQuery query, List<String> tickets, Instant now, int most) {
        return rows(reader, query, tickets, now, most, 0, false);
    }

    private Flux<InboxRow> rows(
            OfficerView reader,
            InboxQuery query,
            List<String> tickets,
            Instant now,
            int size,
            int skipped,
            boolean words) {
        Scope scope = reader.scope();
        return ofScope(PAGE.formatted(DUE, condition(scope), query.box().condition()), scope)
                .bindProperties(Filters.of(query, scope))
                .bind("tickets", tickets.toArray(String[]::new))
                .bind("mine", query.mine() ? reader.officer().id() : 0)
                .bind("now", now)
                .bind("size", size)
                .bind("skipped", skipped)
                .bind("words", words)
                .map(row -> inboxRow(row, reader))
                .all();
    }

    /// What is asked for, as parameters.
    record Filters(
            String[] statuses,
            boolean search,
            String kind,
            String service,
            String code,
            String category,
            String from,
            String to,
            boolean late) {
        static Filters of(InboxQuery query, Scope scope) {
            return new Filters(
                    query.statuses(),
                    query.isSearch(),
                    query.kind(),
                    query.service(),
                    scope.isEverywhere() ? query.unit() : "",
                    query.category(),
                    query.from(),
                    query.to(),
                    query.late());
        }
    }

    /// How many cases of the box each tab holds, without filters.
    Mono<Map<Tab, Long>> counts(Scope scope, InboxScope box) {
        String statement =
                """
                SELECT c.status, count(*) AS cases
                  FROM complaint c
                 WHERE true %s %s
                 GROUP BY c.status
                """;
        return ofScope(statement.formatted(condition(scope), box.condition()), scope)
                .map(row -> Map.entry(text(row, "status"), number(row, "cases")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(counted -> byTab(counted, box));
    }

    private static String condition(Scope scope) {
        return scope.isEverywhere() ? "" : OF_UNIT;
    }

    private GenericExecuteSpec ofScope(String statement, Scope scope) {
        GenericExecuteSpec select = database.sql(statement);
        return scope.isEverywhere() ? select : select.bind("unit", scope.unit());
    }

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

    private static InboxRow inboxRow(Readable row, OfficerView reader) {
        return new InboxRow(
                text(row, "ticket"),
                integer(row, "unit"),
                row.get("service", String.class),
                ComplaintClass.valueOf(text(row, "class")),
                Status.valueOf(text(row, "status")),
                flag(row, "integrity"),
                reader.opening(text(row, "text"), flag(row, "masked")),
                instant(row, "received_at"),
                flag(row, "suspected"),
                number(row, "supporters"),
                row.get("assignee", String.class),
                row.get("category", String.class),
                number(row, "alike"),
                flag(row, "escalated"),
                row.get("due", Instant.class));
    }
}
