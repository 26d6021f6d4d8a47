package id.suaralayanan.portal.administration.audit;

import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.web.CsvFile;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Reads the audit log, newest first. An admin sees no complaint, so tickets are masked.
@Component
record AuditEntries(DatabaseClient database) {
    /// As much as one file holds; who needs more asks day by day.
    static final int MOST_IN_A_FILE = 20_000;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    private static final String FOUND =
            """
            SELECT l.seq, l.at, coalesce(o.name, '') AS by, l.action, masked.object,
                   CASE WHEN l.detail = '{}' THEN '' ELSE l.detail::text END AS detail
              FROM audit_log l
             CROSS JOIN LATERAL (SELECT regexp_replace(l.object, 'ADU-[^ ]+', 'ADU-…', 'g') AS object) AS masked
              LEFT JOIN officer_name o ON o.id = l.officer
             WHERE l.seq < :before
               AND (:action = '' OR l.action = :action)
               AND (:words = '' OR starts_with(masked.object, :words))
               AND (:who = '' OR strpos(lower(concat_ws(' ', o.name, o.username)), lower(:who)) > 0)
               AND l.at >= :from::date::timestamp AT TIME ZONE :zone
               AND l.at < (:to::date + 1)::timestamp AT TIME ZONE :zone
             ORDER BY l.seq DESC
             LIMIT :rows
            """;

    /// One page, and one more entry when there is another page.
    Mono<List<AuditEntry>> find(AuditQuery query) {
        return entries(query, AuditQuery.ROWS + 1).collectList();
    }

    /// What officers can have done, by name.
    Mono<List<String>> actions() {
        return database.sql("SELECT DISTINCT action FROM audit_log ORDER BY action")
                .map(row -> text(row, "action"))
                .all()
                .collectList();
    }

    Mono<byte[]> file(AuditQuery query) {
        return entries(query, MOST_IN_A_FILE)
                .map(entry ->
                        List.of(
                                entry.number(),
                                entry.at(),
                                entry.by(),
                                entry.action(),
                                entry.object(),
                                entry.detail()))
                .collect(
                        () ->
                                new CsvFile(
                                        List.of(
                                                "number", "at", "officer", "action", "object",
                                                "detail")),
                        (file, cells) -> file.row(cells))
                .map(CsvFile::bytes);
    }

    private Flux<AuditEntry> entries(AuditQuery query, int rows) {
        return database.sql(FOUND)
                .bind("before", query.before())
                .bind("action", query.action())
                .bind("words", query.words())
                .bind("who", query.who())
                .bind("zone", CentralTime.NAME)
                .bind("from", query.from().orElse(FIRST))
                .bind("to", query.to().orElse(LAST))
                .bind("rows", rows)
                .map(AuditEntries::entry)
                .all();
    }

    private static AuditEntry entry(Readable row) {
        return new AuditEntry(
                number(row, "seq"),
                instant(row, "at"),
                text(row, "by"),
                text(row, "action"),
                text(row, "object"),
                text(row, "detail"));
    }
}
