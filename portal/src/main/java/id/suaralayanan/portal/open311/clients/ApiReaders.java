package id.suaralayanan.portal.open311.clients;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.integer;

import id.suaralayanan.portal.access.OpaqueToken;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Admits programs that read the tables of the country: by a key with that scope, so many calls a
/// day, each of which is written down: table `open311_client_use`.
@Component
public final class ApiReaders {
    private static final String BEARER = "bearer ";

    private static final String USE =
            """
            WITH counted AS (
                UPDATE open311_client
                   SET used = CASE WHEN used_on = :today THEN used + 1 ELSE 1 END, used_on = :today
                 WHERE id = :client AND (used_on IS DISTINCT FROM :today OR used < daily_limit)
                RETURNING id)
            INSERT INTO open311_client_use AS u (client, day, what, calls, last_at)
            SELECT id, :today, :what, 1, :now FROM counted
                ON CONFLICT (client, day, what) DO UPDATE
               SET calls = u.calls + 1, last_at = excluded.last_at
            RETURNING client
            """;

    private final DatabaseClient database;
    private final Clock clock;

    ApiReaders(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Reader(int client, boolean reads) {}

    /// Counts a call.
    ///
    /// Fails with a [ProblemException]: 401 without a key or for one that is unknown or revoked,
    /// 403 for a key without the scope, 429 when the limit of the day is reached.
    ///
    /// @param authorization the header
    /// @param what is read
    public Mono<Integer> admit(String authorization, String what) {
        return reader(key(authorization))
                .switchIfEmpty(ProblemException.signal(HttpStatus.UNAUTHORIZED, "api-key"))
                .flatMap(reader ->
                        reader.reads()
                                ? use(reader.client(), what)
                                : ProblemException.signal(HttpStatus.FORBIDDEN, "api-scope"));
    }

    private static String key(String authorization) {
        return authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : "";
    }

    private Mono<Reader> reader(String key) {
        return key.isEmpty()
                ? Mono.empty()
                : database.sql(
                                """
                                SELECT id, :scope = ANY (scopes) AS reads
                                  FROM open311_client
                                 WHERE key_hash = :hash AND revoked_at IS NULL
                                """)
                        .bind("scope", ApiScope.NATIONAL.name())
                        .bind("hash", new OpaqueToken(key).hash())
                        .map(row -> new Reader(integer(row, "id"), flag(row, "reads")))
                        .one();
    }

    private Mono<Integer> use(int client, String what) {
        return database.sql(USE)
                .bind("client", client)
                .bind("today", today())
                .bind("what", what)
                .bind("now", clock.instant())
                .map(row -> integer(row, "client"))
                .one()
                .switchIfEmpty(
                        Mono.error(() ->
                                ProblemException.later(
                                        HttpStatus.TOO_MANY_REQUESTS,
                                        "api-quota",
                                        untilTomorrow())));
    }

    private LocalDate today() {
        return CentralTime.today(clock);
    }

    private Duration untilTomorrow() {
        return Duration.between(
                clock.instant(), today().plusDays(1).atStartOfDay(CentralTime.ZONE).toInstant());
    }
}
