package id.suaralayanan.portal.administration.agencies;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.database.StoreFailure;
import id.suaralayanan.portal.web.list.ListQuery;
import id.suaralayanan.portal.web.list.PagedStatement;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The agencies in the database. Each change is one statement with its entry in the audit log.
@Component
record Agencies(DatabaseClient database) {
    private static final String SELECT =
            """
            SELECT a.code, a.name, coalesce(a.region, '') AS region, coalesce(r.name, '') AS region_name,
                   (SELECT count(*) FROM unit u WHERE u.agency = a.code AND u.closed_on IS NULL) AS units
              FROM agency a
              LEFT JOIN region r ON r.code = a.region
            """;
    private static final String FIND =
            SELECT
                    + """
                     WHERE strpos(lower(a.code || ' ' || a.name), lower(:words)) > 0
                       AND (:region = '' OR a.region = :region OR starts_with(a.region, :region || '.'))
                     ORDER BY a.name, a.code
                     LIMIT :rows OFFSET :skipped
                    """;

    /// By name.
    PagedStatement<ListedAgency> find(ListQuery query) {
        return new PagedStatement<>(
                database.sql(FIND).bind("region", query.filter("wilayah")),
                query,
                Agencies::listed);
    }

    /// Empty for an unknown code.
    Mono<ListedAgency> one(String code) {
        return database.sql(SELECT + " WHERE a.code = :code")
                .bind("code", code)
                .map(Agencies::listed)
                .one();
    }

    Mono<Boolean> isRegionKnown(String region) {
        return database.sql(
                        "SELECT :region = '' OR EXISTS (SELECT FROM region WHERE code = :region) AS known")
                .bind("region", region)
                .map(row -> flag(row, "known"))
                .one();
    }

    /// @return the code of the agency; empty when one of that name and region is known
    Mono<String> add(AgencyForm form, int admin) {
        return StoreFailure.named(
                database.sql(
                                """
                                WITH added AS (
                                    INSERT INTO agency (code, name, region)
                                    SELECT ltrim(agency_of(:region, :name), '-'), :name, nullif(:region, '')
                                        ON CONFLICT (code) DO NOTHING
                                    RETURNING code)
                                SELECT code, record_audit(now(), :admin, 'AGENCY_ADDED', 'agency ' || code,
                                                          jsonb_build_object('name', jsonb_build_array('', :name)))
                                  FROM added
                                """)
                        .bind("region", form.region())
                        .bind("name", form.name())
                        .bind("admin", admin)
                        .map(row -> text(row, "code"))
                        .one());
    }

    /// @return false when it has another name than the admin saw
    Mono<Boolean> rename(String code, AgencyForm form, int admin) {
        return StoreFailure.named(
                database.sql(
                                """
                                WITH renamed AS (
                                    UPDATE agency SET name = :name WHERE code = :code AND name = :seen RETURNING code)
                                SELECT record_audit(now(), :admin, 'AGENCY_RENAMED', 'agency ' || code,
                                                    jsonb_build_object('name', jsonb_build_array(:seen, :name))) AS entry
                                  FROM renamed
                                """)
                        .bind("code", code)
                        .bind("name", form.name())
                        .bind("seen", form.seen())
                        .bind("admin", admin)
                        .map(row -> number(row, "entry"))
                        .one()
                        .hasElement());
    }

    private static ListedAgency listed(Readable row) {
        return new ListedAgency(
                text(row, "code"),
                text(row, "name"),
                text(row, "region"),
                text(row, "region_name"),
                number(row, "units"));
    }
}
