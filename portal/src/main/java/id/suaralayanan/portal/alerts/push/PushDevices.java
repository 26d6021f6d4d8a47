package id.suaralayanan.portal.alerts.push;

import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.alerts.WatchedFrom;
import id.suaralayanan.portal.database.WaitingRow;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The devices of officers, and what waits for each: one message at most, the newest.
@Component
@EnableConfigurationProperties(PushSettings.class)
public final class PushDevices {
    private static final String STORE =
            """
            WITH watched AS (
            """
                    + WatchedFrom.NOW
                    + """
                    )
                    INSERT INTO push_device AS d (officer, unit, endpoint, key, secret, language, added_at)
                    SELECT :officer, :unit, :endpoint, :key, :secret, :language, :now
                     WHERE (SELECT count(*) FROM push_device WHERE officer = :officer AND endpoint <> :endpoint) < :most
                    ON CONFLICT (endpoint) DO UPDATE
                       SET officer = excluded.officer, unit = excluded.unit, key = excluded.key, secret = excluded.secret,
                           language = excluded.language, added_at = excluded.added_at,
                           content = NULL, told_at = NULL, next_at = NULL, attempts = 0
                    """;
    private static final String DROP =
            """
            WITH left_office AS (
                DELETE FROM push_device d
                 WHERE NOT EXISTS (SELECT
                                     FROM officer_in_office i
                                    WHERE i.id = d.officer AND i.unit = d.unit))
            UPDATE push_device
               SET content = NULL, told_at = NULL, next_at = NULL, attempts = 0
             WHERE told_at < :oldest
            """;
    private static final String TAKE =
            WaitingRow.DOUBLED.of("push_device", "true")
                    + """
                    SELECT t.id, t.endpoint, t.key, t.secret, t.language, t.told_at, t.content::text AS content, u.name
                      FROM taken t
                      JOIN unit u ON u.id = t.unit
                    """;

    private final DatabaseClient database;
    private final PushSettings settings;
    private final Clock clock;

    PushDevices(DatabaseClient database, PushSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /// The newest first.
    public Flux<PushDevice> of(int officer) {
        return database.sql(
                        "SELECT id, endpoint, added_at FROM push_device WHERE officer = :officer ORDER BY id DESC")
                .bind("officer", officer)
                .map(row ->
                        PushDevice.of(
                                number(row, "id"), text(row, "endpoint"), instant(row, "added_at")))
                .all();
    }

    /// A device that is known already is the newcomer's from now on.
    ///
    /// @return false when the officer has too many
    Mono<Boolean> store(Officer officer, PushAddress address, String language) {
        var post = officer.ownUnit();
        var now = clock.instant();
        return database.sql(STORE)
                .bind("officer", officer.id())
                .bind("unit", post.unit())
                .bind("endpoint", address.endpoint())
                .bind("key", address.key())
                .bind("secret", address.secret())
                .bind("language", language)
                .bind("most", settings.most())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("today", LocalDate.ofInstant(now, post.zone()))
                .fetch()
                .rowsUpdated()
                .map(stored -> stored > 0);
    }

    /// Only the officer's own.
    Mono<Void> remove(int officer, long device) {
        return database.sql("DELETE FROM push_device WHERE id = :id AND officer = :officer")
                .bind("id", device)
                .bind("officer", officer)
                .then();
    }

    /// Drops the devices of those who are no longer in office there, and messages that are old.
    Mono<Void> drop() {
        return database.sql(DROP)
                .bind("oldest", clock.instant().minus(settings.kept()).atOffset(ZoneOffset.UTC))
                .then();
    }

    /// The message that has waited longest, put off so that nobody else takes it, too.
    Mono<WaitingPush> take(Duration retry) {
        return WaitingRow.at(database.sql(TAKE), clock.instant(), retry)
                .map(row ->
                        new WaitingPush(
                                number(row, "id"),
                                new PushAddress(
                                        text(row, "endpoint"),
                                        text(row, "key"),
                                        text(row, "secret")),
                                text(row, "name"),
                                text(row, "language"),
                                instant(row, "told_at"),
                                text(row, "content")))
                .one();
    }

    /// Nothing waits any more, unless something newer has come meanwhile.
    Mono<Void> done(WaitingPush message) {
        return database.sql(
                        """
                        UPDATE push_device
                           SET content = NULL, told_at = NULL, next_at = NULL, attempts = 0
                         WHERE id = :id AND told_at = :told
                        """)
                .bind("id", message.device())
                .bind("told", message.toldAt().atOffset(ZoneOffset.UTC))
                .then();
    }

    /// The push service knows the device no longer.
    Mono<Void> gone(WaitingPush message) {
        return database.sql("DELETE FROM push_device WHERE id = :id AND endpoint = :endpoint")
                .bind("id", message.device())
                .bind("endpoint", message.address().endpoint())
                .then();
    }
}
