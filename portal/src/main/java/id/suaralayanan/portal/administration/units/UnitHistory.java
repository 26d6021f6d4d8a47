package id.suaralayanan.portal.administration.units;

import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What was done to a unit and its services under every code it had, newest first, out of the audit
/// log.
@Component
record UnitHistory(DatabaseClient database, JsonMapper json) {
    private static final int MOST = 50;
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    /// One entry.
    ///
    /// @param object code of a service; empty for the unit itself
    /// @param by name of the officer; empty where none is known
    public record Entry(
            Instant at, String by, String action, String object, List<Change> changes) {}

    /// A field before and after.
    public record Change(String field, String before, String after) {}

    Mono<List<Entry>> of(String unit) {
        return database.sql(
                        """
                        SELECT l.at, coalesce(o.name, '') AS by, l.action,
                               split_part(l.object, '/', 2) AS object, l.detail::text AS detail
                          FROM audit_log l
                          LEFT JOIN officer_name o ON o.id = l.officer
                          JOIN unit_code c ON l.object = 'unit ' || c.code
                                              OR starts_with(l.object, 'service ' || c.code || '/')
                         WHERE c.unit = (SELECT u.unit FROM unit_code u WHERE u.code = :unit)
                           AND l.action IN ('UNIT_ADDED', 'UNIT_CHANGED', 'UNIT_CLOSED', 'UNIT_REOPENED', 'UNIT_MOVED',
                                            'UNIT_MERGED', 'UNIT_TOOK_OVER', 'SERVICE_ADDED',
                                            'SERVICE_RENAMED', 'SERVICE_CLOSED', 'SERVICE_REOPENED', 'POINT_ADDED')
                         ORDER BY l.seq DESC
                         LIMIT :most
                        """)
                .bind("unit", unit)
                .bind("most", MOST)
                .map(this::entry)
                .all()
                .collectList();
    }

    private Entry entry(Readable row) {
        return new Entry(
                instant(row, "at"),
                text(row, "by"),
                text(row, "action"),
                text(row, "object"),
                json.readValue(text(row, "detail"), FIELDS).entrySet().stream()
                        .map(field ->
                                new Change(
                                        field.getKey(),
                                        plain(field.getValue().getFirst()),
                                        plain(field.getValue().getLast())))
                        .toList());
    }

    private static String plain(@Nullable String value) {
        return Optional.ofNullable(value).orElse("");
    }
}
