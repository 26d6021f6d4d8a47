package id.suaralayanan.portal.open311.requests;

import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.complaints.lifecycle.Status;
import id.suaralayanan.portal.open311.services.Jurisdiction;
import id.suaralayanan.portal.open311.services.ServiceType;
import id.suaralayanan.portal.units.Unit;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Public requests, and those that a client follows.
@Component
record OpenRequests(DatabaseClient database) {
    private static final String COLUMNS =
            "SELECT ticket, unit, status, service_code, public_text, public_reply, received_at, updated_at, due_finish, latitude, longitude, pictures";

    private static final String WITHIN =
            """
             AND (:unit = 0 OR unit = :unit)
             AND (:region = '' OR region = :region OR starts_with(region, :region || '.'))
            """;

    private static final String SOME =
            COLUMNS
                    + """
                      FROM open_request
                     WHERE received_at BETWEEN :from AND :to
                       AND sought_at BETWEEN :from AND :to::timestamptz + interval '1 day'
                       AND (:open OR closed) AND (:closed OR NOT closed)
                       AND (cardinality(:codes::text[]) = 0 OR service_code = ANY(:codes))
                       AND changed_at BETWEEN :changedFrom AND :changedTo
                    """
                    + WITHIN
                    + """
                     ORDER BY received_at DESC, ticket
                     LIMIT :count OFFSET :skipped
                    """;

    private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

    /// In the order of the day; within a day the names, which tell nothing, make it stable. One
    /// more than the page holds tells that another follows.
    Flux<OpenRequest> find(RequestQuery query) {
        return database.sql(SOME)
                .bind("from", query.from())
                .bind("to", query.to())
                .bind("open", query.wants("open"))
                .bind("closed", query.wants("closed"))
                .bind("codes", query.codes().toArray(String[]::new))
                .bind("changedFrom", query.changedFrom().orElse(Instant.EPOCH))
                .bind("changedTo", query.changedTo().orElse(LATEST))
                .bind("unit", unit(query.jurisdiction()))
                .bind("region", query.jurisdiction().region())
                .bind("count", query.pageSize() + 1)
                .bind("skipped", query.skipped())
                .map(OpenRequests::request)
                .all();
    }

    /// Those of these names that are public, the newest first.
    Flux<OpenRequest> named(List<String> tickets, Jurisdiction jurisdiction) {
        return database.sql(
                        COLUMNS
                                + " FROM open_request WHERE ticket = ANY(:tickets)"
                                + WITHIN
                                + " ORDER BY received_at DESC, ticket")
                .bind("tickets", tickets.toArray(String[]::new))
                .bind("unit", unit(jurisdiction))
                .bind("region", jurisdiction.region())
                .map(OpenRequests::request)
                .all();
    }

    /// One that this client sent itself, public or not.
    Mono<OpenRequest> followed(String ticket, int client, Jurisdiction jurisdiction) {
        return database.sql(
                        COLUMNS
                                + " FROM followed_request WHERE ticket = :ticket AND client = :client"
                                + WITHIN)
                .bind("ticket", ticket)
                .bind("client", client)
                .bind("unit", unit(jurisdiction))
                .bind("region", jurisdiction.region())
                .map(OpenRequests::request)
                .one();
    }

    /// A picture that everybody may see, as JPEG.
    Mono<byte[]> picture(String ticket, int number) {
        return database.sql(
                        "SELECT bytes FROM released_picture WHERE ticket = :ticket AND number = :number")
                .bind("ticket", ticket)
                .bind("number", number)
                .map(row -> Objects.requireNonNull(row.get("bytes", byte[].class)))
                .one();
    }

    private static int unit(Jurisdiction jurisdiction) {
        return jurisdiction.only().map(Unit::id).orElse(0);
    }

    private static OpenRequest request(Readable row) {
        return new OpenRequest(
                text(row, "ticket"),
                integer(row, "unit"),
                Status.valueOf(text(row, "status")),
                ServiceType.of(text(row, "service_code")).orElse(ServiceType.OTHER),
                row.get("public_text", String.class),
                row.get("public_reply", String.class),
                instant(row, "received_at"),
                row.get("updated_at", Instant.class),
                instant(row, "due_finish"),
                row.get("latitude", BigDecimal.class),
                row.get("longitude", BigDecimal.class),
                pictures(row.get("pictures", Integer[].class)));
    }

    private static List<Integer> pictures(Integer @Nullable [] numbers) {
        return numbers == null ? List.of() : List.of(numbers);
    }
}
