package id.suaralayanan.portal.open311.clients;

import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;
import static id.suaralayanan.portal.database.RowReader.texts;

import id.suaralayanan.portal.access.OpaqueToken;
import id.suaralayanan.portal.open311.CallArguments;
import id.suaralayanan.portal.throttling.TokenBuckets;
import id.suaralayanan.portal.web.ProblemException;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The clients and their keys. A key is random and shown once; the database knows its hash.
@Component
@EnableConfigurationProperties(Open311Settings.class)
public final class ApiClients {
    private static final String ADD =
            """
            WITH added AS (
                INSERT INTO open311_client (name, contact, key_hash, created_at, created_by, scopes, daily_limit)
                SELECT :name, :contact, :hash, :now, :officer, :scopes, :limit
                 WHERE take_form(:form, :now)
                RETURNING id)
            SELECT record_audit(:now, :officer, 'API_KEY_MADE', 'open311 client ' || id) AS seq
              FROM added
            """;

    private final DatabaseClient database;
    private final TokenBuckets<Integer> sent;
    private final Open311Settings settings;
    private final Clock clock;

    ApiClients(DatabaseClient database, Open311Settings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        sent = new TokenBuckets<>(settings.burst(), settings.every(), clock);
    }

    /// The number of the client whose key comes along.
    ///
    /// Fails with a [ProblemException]: 403 without a key, and for one that is unknown or revoked.
    public Mono<Integer> required(CallArguments arguments) {
        return known(arguments)
                .switchIfEmpty(ProblemException.signal(HttpStatus.FORBIDDEN, "open311-key"));
    }

    /// As [#required], but empty instead of an error.
    public Mono<Integer> known(CallArguments arguments) {
        var key = arguments.text("api_key");
        return key.isEmpty()
                ? Mono.empty()
                : database.sql(
                                "SELECT id FROM open311_client WHERE key_hash = :hash AND"
                                        + " revoked_at IS NULL AND 'OPEN311' = ANY (scopes)")
                        .bind("hash", new OpaqueToken(key).hash())
                        .map(row -> integer(row, "id"))
                        .one();
    }

    /// Counts something that a client is about to store. A client speaks for many citizens, so it
    /// is counted by itself and not by its network.
    ///
    /// @throws ProblemException 429 when it sends more than it may
    public void count(int client) {
        if (sent.isTooMuch(client)) {
            throw ProblemException.later(
                    HttpStatus.TOO_MANY_REQUESTS, "open311-crowd", settings.every());
        }
    }

    Flux<ApiClient> all() {
        return database.sql(
                        """
                        SELECT id, name, contact, created_at, revoked_at, scopes, daily_limit,
                               (SELECT count(*) FROM open311_request r WHERE r.client = c.id) AS requests,
                               (SELECT coalesce(sum(u.calls), 0) FROM open311_client_use u WHERE u.client = c.id) AS calls,
                               (SELECT max(u.last_at) FROM open311_client_use u WHERE u.client = c.id) AS last_call
                          FROM open311_client c
                         ORDER BY revoked_at IS NOT NULL, name, id
                        """)
                .map(ApiClients::client)
                .all();
    }

    private static ApiClient client(Readable row) {
        return new ApiClient(
                integer(row, "id"),
                text(row, "name"),
                text(row, "contact"),
                instant(row, "created_at"),
                row.get("revoked_at", Instant.class),
                number(row, "requests"),
                new ApiClient.Use(
                        texts(row, "scopes").stream().map(ApiScope::valueOf).toList(),
                        integer(row, "daily_limit"),
                        number(row, "calls"),
                        row.get("last_call", Instant.class)));
    }

    /// @return the key, which is known to nobody afterwards; empty when the form was sent before
    Mono<OpaqueToken> add(UUID form, TypedClient typed, int officer) {
        var key = OpaqueToken.random();
        return database.sql(ADD)
                .bind("form", form)
                .bind("name", typed.name())
                .bind("contact", typed.contact())
                .bind("scopes", typed.scopes().stream().map(Enum::name).toArray(String[]::new))
                .bind("limit", typed.dailyLimit())
                .bind("hash", key.hash())
                .bind("now", clock.instant())
                .bind("officer", officer)
                .map(row -> number(row, "seq"))
                .one()
                .map(_ -> key);
    }

    /// Its key opens nothing from now on; what it sent stays.
    Mono<Void> revoke(int client, int officer) {
        return database.sql(
                        """
                        WITH revoked AS (
                            UPDATE open311_client SET revoked_at = :now
                             WHERE id = :client AND revoked_at IS NULL
                            RETURNING id)
                        SELECT record_audit(:now, :officer, 'API_KEY_REVOKED', 'open311 client ' || id) AS seq
                          FROM revoked
                        """)
                .bind("now", clock.instant())
                .bind("client", client)
                .bind("officer", officer)
                .map(row -> number(row, "seq"))
                .one()
                .then();
    }
}
