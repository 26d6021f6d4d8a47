package id.suaralayanan.portal.units;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Units, services and feedback points as they stand in the database.
///
/// Pages and intake ask the [Registry], which keeps them in memory; only the search for words goes
/// to the database each time.
@Component
record Units(DatabaseClient database) {
    private static final String MATCHES =
            """
            SELECT u.id, count(*) OVER () AS total
              FROM unit u
              JOIN units_like(:words, :forms, :least, :loose) found ON found.unit = u.id
             WHERE (:region = '' OR u.region = :region OR u.region LIKE :region || '.%')
               AND (:type = '' OR u.type = :type)
               AND u.code <> :near
             ORDER BY u.closed_on IS NOT NULL,
                      (left(u.region, 8) = left(:place, 8))::int + (left(u.region, 5) = left(:place, 5))::int
                      + (left(u.region, 2) = left(:place, 2))::int DESC,
                      found.likeness DESC, u.name, u.code
             LIMIT :size OFFSET :skipped
            """;

    /// Changes whenever a unit, a service, a feedback point or a type was added, changed or
    /// removed.
    Mono<String> version() {
        return database.sql(
                        """
                        SELECT concat_ws(':', u.version, s.version, p.version, t.version) AS version
                          FROM (SELECT count(*) || '/' || sum(xmin::text::bigint) AS version FROM unit) u,
                               (SELECT count(*) || '/' || sum(xmin::text::bigint) AS version FROM service) s,
                               (SELECT count(*) || '/' || sum(xmin::text::bigint) AS version FROM feedback_point) p,
                               (SELECT count(*) || '/' || sum(xmin::text::bigint) AS version FROM unit_type) t
                        """)
                .map(row -> text(row, "version"))
                .one();
    }

    Flux<Unit> all() {
        return database.sql(
                        """
                        SELECT u.id, u.code, u.name, u.short_name, u.type, u.region, u.agency, u.time_zone,
                               u.calendar, u.address, u.closed_on, u.heir, u.sample, t.free_by_law
                          FROM unit u
                          JOIN unit_type t ON t.code = u.type
                         ORDER BY u.name, u.code
                        """)
                .map(Units::unit)
                .all();
    }

    /// Codes that units had once, with the key of the unit.
    Flux<FormerCode> formerCodes() {
        return database.sql("SELECT code, unit FROM unit_former_code")
                .map(row -> new FormerCode(text(row, "code"), integer(row, "unit")))
                .all();
    }

    Flux<Service> services() {
        return database.sql(
                        """
                        SELECT id, unit, code, name, closed_on
                          FROM service
                         ORDER BY unit, name, code
                        """)
                .map(row ->
                        new Service(
                                integer(row, "id"),
                                integer(row, "unit"),
                                text(row, "code"),
                                text(row, "name"),
                                row.get("closed_on", LocalDate.class)))
                .all();
    }

    Flux<FeedbackPoint> points() {
        return database.sql(
                        """
                        SELECT code, unit, service, label, closed_on
                          FROM feedback_point
                         ORDER BY unit, label, code
                        """)
                .map(row ->
                        new FeedbackPoint(
                                text(row, "code"),
                                integer(row, "unit"),
                                row.get("service", Integer.class),
                                text(row, "label"),
                                row.get("closed_on", LocalDate.class)))
                .all();
    }

    Flux<UnitType> types() {
        return database.sql(
                        """
                        SELECT code, name, name_en, free_by_law
                          FROM unit_type
                         ORDER BY name, code
                        """)
                .map(row ->
                        new UnitType(
                                text(row, "code"),
                                text(row, "name"),
                                text(row, "name_en"),
                                flag(row, "free_by_law")))
                .all();
    }

    /// The regions that hold units, and the regions around these.
    Flux<Region> regions() {
        return database.sql(
                        """
                        SELECT code, name
                          FROM region
                         WHERE code IN (SELECT left(region, length)
                                          FROM unit, (VALUES (2), (5), (8), (13)) AS part (length))
                         ORDER BY code
                        """)
                .map(row -> new Region(text(row, "code"), text(row, "name")))
                .all();
    }

    /// The units that fit every word that is sought, the closest first: typing errors
    /// ("balikpapn"), names of services ("ktp") and of places (a kelurahan) count. Without words,
    /// by name. Near a unit, those of its district come first, then of its city, then of its
    /// province.
    Flux<Match> matches(UnitQuery query, SoughtUnits sought) {
        return database.sql(MATCHES)
                .bind("words", forms(sought, (word, _) -> word.said()).toArray(String[]::new))
                .bind("forms", forms(sought, (_, form) -> form.text()).toArray(String[]::new))
                .bind("least", forms(sought, (_, form) -> form.least()).toArray(Float[]::new))
                .bind("loose", sought.loose().toArray(String[]::new))
                .bind("region", query.region())
                .bind("near", query.near())
                .bind("place", query.place())
                .bind("type", query.type())
                .bind("size", UnitQuery.PAGE_SIZE)
                .bind("skipped", UnitQuery.PAGE_SIZE * (query.page() - 1))
                .map(row -> new Match(integer(row, "id"), number(row, "total")))
                .all();
    }

    private static <T> Stream<T> forms(
            SoughtUnits sought, BiFunction<SoughtUnits.Word, SoughtUnits.Form, T> part) {
        return sought.words().stream()
                .flatMap(word -> word.forms().stream().map(form -> part.apply(word, form)));
    }

    /// The open units that stand closest, as the crow flies; those that stand nobody knows where
    /// are absent.
    Flux<Distance> near(ApproximateLocation here) {
        return database.sql(
                        """
                        SELECT id, 6371 * 2 * asin(least(1, sqrt(
                                   sin(radians(latitude - :lat) / 2) ^ 2
                                   + cos(radians(:lat)) * cos(radians(latitude))
                                     * sin(radians(longitude - :lon) / 2) ^ 2)))::float8 AS distance
                          FROM unit
                         WHERE latitude IS NOT NULL AND closed_on IS NULL
                         ORDER BY distance, name, code
                         LIMIT :size
                        """)
                .bind("lat", here.latitude())
                .bind("lon", here.longitude())
                .bind("size", UnitQuery.PAGE_SIZE)
                .map(row ->
                        new Distance(
                                integer(row, "id"),
                                Objects.requireNonNull(row.get("distance", Double.class))))
                .all();
    }

    private static Unit unit(Readable row) {
        return new Unit(
                integer(row, "id"),
                text(row, "code"),
                text(row, "name"),
                text(row, "short_name"),
                text(row, "type"),
                text(row, "region"),
                row.get("agency", String.class),
                ZoneId.of(text(row, "time_zone")),
                text(row, "calendar"),
                row.get("address", String.class),
                row.get("closed_on", LocalDate.class),
                row.get("heir", Integer.class),
                flag(row, "sample"),
                flag(row, "free_by_law"));
    }

    /// A code that a unit had once.
    record FormerCode(String code, int unit) {}

    /// A name of a place by its code.
    record Region(String code, String name) {}

    /// A unit and how many kilometres away it is.
    record Distance(int unit, double kilometres) {}

    /// A unit that was found, and how many were.
    record Match(int unit, long total) {}
}
