package id.suaralayanan.portal.administration.units;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.registry.UnitReader;
import id.suaralayanan.portal.web.list.ListFile;
import id.suaralayanan.portal.web.list.ListQuery;
import id.suaralayanan.portal.web.list.PagedStatement;
import io.r2dbc.spi.Readable;
import org.springframework.http.ResponseEntity;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Finds units for the admin, page by page or as a file.
@Component
record UnitList(DatabaseClient database) {
    private static final String FITS =
            """
            strpos(lower(u.code || ' ' || u.name || ' ' || u.short_name), lower(:words)) > 0
               AND (:type = '' OR u.type = :type)
               AND (:region = '' OR u.region = :region OR starts_with(u.region, :region || '.'))
               AND (:agency = '' OR u.agency = :agency)
               AND (:state = '' OR (:state = 'tutup') = (u.closed_on IS NOT NULL))
            """;

    private static final String FIND =
            """
            SELECT u.code, u.name, u.type, r.name AS region, u.closed_on IS NOT NULL AS closed,
                   (SELECT count(*) FROM service s WHERE s.unit = u.id AND s.closed_on IS NULL) AS services,
                   (SELECT count(*) FROM feedback_point p WHERE p.unit = u.id AND p.closed_on IS NULL) AS points
              FROM unit u
              JOIN region r ON r.code = u.region
             WHERE %s
             ORDER BY u.code
             LIMIT :rows OFFSET :skipped
            """
                    .formatted(FITS);

    private static final String FILE =
            """
            SELECT u.code, u.name, u.type, u.region, coalesce(a.name, '') AS agency, u.time_zone AS timezone,
                   coalesce((SELECT string_agg(s.code || '=' || s.name, '|' ORDER BY s.code)
                               FROM service s WHERE s.unit = u.id AND s.closed_on IS NULL), '') AS services,
                   coalesce(u.latitude::text, '') AS lat, coalesce(u.longitude::text, '') AS lon,
                   u.short_name AS short, coalesce(u.address, '') AS address
              FROM unit u
              LEFT JOIN agency a ON a.code = u.agency
             WHERE %s
             ORDER BY u.code
            """
                    .formatted(FITS);

    /// By code.
    PagedStatement<ListedUnit> find(ListQuery query) {
        return new PagedStatement<>(ask(FIND, query), query, UnitList::listed);
    }

    /// Every unit that fits, in the columns of a file that can be taken in again.
    Mono<ResponseEntity<byte[]>> file(ListQuery query) {
        return ListFile.of(
                "unit",
                UnitReader.COLUMNS,
                ask(FILE, query)
                        .bind("words", query.words())
                        .map(row ->
                                UnitReader.COLUMNS.stream()
                                        .map(column -> text(row, column))
                                        .toList())
                        .all());
    }

    private DatabaseClient.GenericExecuteSpec ask(String statement, ListQuery query) {
        return database.sql(statement)
                .bind("type", query.filter("jenis"))
                .bind("region", query.filter("wilayah"))
                .bind("agency", query.filter("instansi"))
                .bind("state", query.filter("keadaan"));
    }

    private static ListedUnit listed(Readable row) {
        return new ListedUnit(
                text(row, "code"),
                text(row, "name"),
                text(row, "type"),
                text(row, "region"),
                flag(row, "closed"),
                number(row, "services"),
                number(row, "points"));
    }
}
