package id.suaralayanan.portal.administration.regions;

import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.registry.RegionReader;
import id.suaralayanan.analytics.registry.RegionRow;
import id.suaralayanan.portal.web.CsvFile;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The regions in the database. Each change is one statement with its entry in the audit log.
@Component
record RegionTable(DatabaseClient database) {
    /// One page of regions by code.
    ///
    /// @param total how many fit on all pages
    public record Page(List<RegionRow> rows, long total) {
        public boolean goesOnAfter(int page) {
            return total > (long) page * RegionQuery.ROWS;
        }
    }

    Mono<Page> find(RegionQuery query) {
        return database.sql(
                        """
                        SELECT code, name, count(*) OVER () AS total
                          FROM region
                         WHERE strpos(lower(code || ' ' || name), lower(:words)) > 0
                         ORDER BY code
                         LIMIT :rows OFFSET :skipped
                        """)
                .bind("words", query.words())
                .bind("rows", RegionQuery.ROWS)
                .bind("skipped", query.skipped())
                .map(row ->
                        new Page(
                                List.of(new RegionRow(text(row, "code"), text(row, "name"))),
                                number(row, "total")))
                .all()
                .collectList()
                .map(found ->
                        new Page(
                                found.stream().flatMap(page -> page.rows().stream()).toList(),
                                found.isEmpty() ? 0 : found.getFirst().total()));
    }

    Mono<String> name(String code) {
        return database.sql("SELECT name FROM region WHERE code = :code")
                .bind("code", code)
                .map(row -> text(row, "name"))
                .one();
    }

    /// Every region, in the columns of a file that can be taken in again.
    Mono<byte[]> file() {
        return database.sql("SELECT code, name FROM region ORDER BY code")
                .map(row -> List.of(text(row, "code"), text(row, "name")))
                .all()
                .collect(() -> new CsvFile(RegionReader.COLUMNS), (file, cells) -> file.row(cells))
                .map(CsvFile::bytes);
    }

    /// @return false when the code is known
    Mono<Boolean> add(RegionRow region, int admin) {
        return database.sql(
                        """
                        WITH added AS (
                            INSERT INTO region (code, name) VALUES (:code, :name)
                                ON CONFLICT (code) DO NOTHING
                            RETURNING code)
                        SELECT record_audit(now(), :admin, 'REGION_ADDED', 'region ' || code,
                                            jsonb_build_object('name', jsonb_build_array('', :name))) AS entry
                          FROM added
                        """)
                .bind("code", region.code())
                .bind("name", region.name())
                .bind("admin", admin)
                .map(row -> number(row, "entry"))
                .one()
                .flatMap(_ -> database.sql("SELECT link_regions()").then().thenReturn(true))
                .defaultIfEmpty(false);
    }

    /// @param seen the name it had when the admin decided
    /// @return false when it has another name by now
    Mono<Boolean> rename(RegionRow region, String seen, int admin) {
        return database.sql(
                        """
                        WITH renamed AS (
                            UPDATE region SET name = :name WHERE code = :code AND name = :seen RETURNING code)
                        SELECT record_audit(now(), :admin, 'REGION_RENAMED', 'region ' || code,
                                            jsonb_build_object('name', jsonb_build_array(:seen, :name))) AS entry
                          FROM renamed
                        """)
                .bind("code", region.code())
                .bind("name", region.name())
                .bind("seen", seen)
                .bind("admin", admin)
                .map(row -> number(row, "entry"))
                .one()
                .hasElement();
    }
}
