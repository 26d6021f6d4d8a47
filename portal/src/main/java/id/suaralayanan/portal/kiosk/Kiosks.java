package id.suaralayanan.portal.kiosk;

import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The devices as they stand in the database. It is asked at every request of a device, so that
/// revoking one takes effect at once.
@Component
record Kiosks(DatabaseClient database, Clock clock) {
    private static final String ADD =
            """
            WITH added AS (
                INSERT INTO kiosk (point, label, task, created_by, created_at, pairing_hash, pairing_until)
                SELECT :point, :label, :task, :officer, :now, :hash, :until
                 WHERE take_form(:form, :now)
                RETURNING id)
            SELECT record_audit(:now, :officer, 'ADD_KIOSK', 'kiosk ' || id) AS seq
              FROM added
            """;

    static final Duration PAIRING_LASTS = Duration.ofMinutes(15);

    /// As long as a device keeps answers that it cannot send.
    static final Duration STILL_BRINGS = Duration.ofDays(14);

    static final String SELECT =
            """
            SELECT k.id, k.task, k.point, k.label, k.seen_at, k.waiting, u.code AS unit, u.name AS unit_name,
                   CASE WHEN k.revoked_at IS NOT NULL AND k.former_until > :now THEN 'STOPPED'
                        WHEN k.revoked_at IS NOT NULL THEN 'REVOKED'
                        WHEN k.key_hash IS NOT NULL THEN 'PAIRED'
                        WHEN k.pairing_until > :now THEN 'NEW'
                        ELSE 'EXPIRED' END AS state
              FROM kiosk k
              JOIN feedback_point p ON p.code = k.point
              JOIN unit u ON u.id = p.unit
            """;

    /// The paired device that has this key; empty for an unknown or revoked one.
    Mono<Kiosk> find(KioskSecret key) {
        return database.sql(SELECT + " WHERE k.key_hash = :hash AND k.revoked_at IS NULL")
                .bind("now", clock.instant())
                .bind("hash", key.hash())
                .map(Kiosks::kiosk)
                .one();
    }

    /// The device that had this key until it was stopped or paired anew; empty for one that was
    /// revoked, and after [#STILL_BRINGS].
    Mono<Kiosk> former(KioskSecret key) {
        return database.sql(SELECT + " WHERE k.former_hash = :hash AND k.former_until > :now")
                .bind("now", clock.instant())
                .bind("hash", key.hash())
                .map(Kiosks::kiosk)
                .one();
    }

    Flux<Kiosk> of(int unit) {
        return database.sql(
                        SELECT
                                + " WHERE u.id = :unit AND k.revoked_at IS NULL ORDER BY k.label, k.id")
                .bind("now", clock.instant())
                .bind("unit", unit)
                .map(Kiosks::kiosk)
                .all();
    }

    /// @return the pairing code, told once; empty when the form was sent before
    Mono<KioskSecret> add(UUID form, String point, String label, Kiosk.Task task, int officer) {
        var code = KioskSecret.pairing();
        Instant now = clock.instant();
        return database.sql(ADD)
                .bind("form", form)
                .bind("point", point)
                .bind("label", label)
                .bind("task", task.name())
                .bind("officer", officer)
                .bind("now", now)
                .bind("hash", code.hash())
                .bind("until", now.plus(PAIRING_LASTS))
                .map(row -> number(row, "seq"))
                .one()
                .map(_ -> code);
    }

    /// A new pairing code; with the key of the device that had it until now, nothing can be done
    /// any more but bring the answers it holds. Empty for an unknown or revoked one.
    Mono<KioskSecret> renew(int id, int officer) {
        var code = KioskSecret.pairing();
        return change(
                        """
                        WITH changed AS (
                            UPDATE kiosk
                               SET pairing_hash = :hash, pairing_until = :until, key_hash = NULL, paired_at = NULL,
                                   former_hash = coalesce(key_hash, former_hash),
                                   former_until = CASE WHEN key_hash IS NULL THEN former_until ELSE :brings END
                             WHERE id = :id
                               AND revoked_at IS NULL
                            RETURNING id)
                        SELECT record_audit(now(), :officer, 'RENEW_KIOSK', 'kiosk ' || id)
                          FROM changed
                        """,
                        id,
                        officer)
                .bind("hash", code.hash())
                .bind("until", clock.instant().plus(PAIRING_LASTS))
                .bind("brings", clock.instant().plus(STILL_BRINGS))
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .map(_ -> code);
    }

    /// Asks nobody any more; the answers it holds are still taken. Stopping twice is no fault.
    Mono<Void> stop(int id, int officer) {
        return change(
                        """
                        WITH changed AS (
                            UPDATE kiosk
                               SET revoked_at = :now, pairing_hash = NULL, pairing_until = NULL,
                                   former_hash = coalesce(key_hash, former_hash),
                                   former_until = CASE WHEN key_hash IS NULL THEN former_until ELSE :brings END,
                                   key_hash = NULL, paired_at = NULL
                             WHERE id = :id
                               AND revoked_at IS NULL
                            RETURNING id)
                        SELECT record_audit(now(), :officer, 'STOP_KIOSK', 'kiosk ' || id)
                          FROM changed
                        """,
                        id,
                        officer)
                .bind("now", clock.instant())
                .bind("brings", clock.instant().plus(STILL_BRINGS))
                .then();
    }

    /// For good, and at once: for a device that was lost or stolen. Nothing is taken from it any
    /// more. Revoking twice is no fault.
    Mono<Void> revoke(int id, int officer) {
        return change(
                        """
                        WITH changed AS (
                            UPDATE kiosk
                               SET revoked_at = coalesce(revoked_at, :now), pairing_hash = NULL, pairing_until = NULL,
                                   key_hash = NULL, paired_at = NULL, former_hash = NULL, former_until = NULL
                             WHERE id = :id
                               AND (revoked_at IS NULL OR former_hash IS NOT NULL)
                            RETURNING id)
                        SELECT record_audit(now(), :officer, 'REVOKE_KIOSK', 'kiosk ' || id)
                          FROM changed
                        """,
                        id,
                        officer)
                .bind("now", clock.instant())
                .then();
    }

    /// Uses a pairing code up.
    ///
    /// @return the device's key, told once; empty for a wrong, used or expired code
    Mono<KioskSecret> pair(KioskSecret code) {
        var key = KioskSecret.key();
        Instant now = clock.instant();
        return database.sql(
                        """
                        UPDATE kiosk
                           SET pairing_hash = NULL, pairing_until = NULL, key_hash = :key, paired_at = :now,
                               seen_at = :now
                         WHERE pairing_hash = :code
                           AND pairing_until > :now
                           AND revoked_at IS NULL
                        """)
                .bind("key", key.hash())
                .bind("code", code.hash())
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .map(_ -> key);
    }

    /// Notes that a device is well.
    ///
    /// @param waiting answers it has not sent yet
    Mono<Void> beat(Kiosk kiosk, int waiting) {
        return database.sql("UPDATE kiosk SET seen_at = :now, waiting = :waiting WHERE id = :id")
                .bind("now", clock.instant())
                .bind("waiting", waiting)
                .bind("id", kiosk.id())
                .then();
    }

    /// Notes where a stored answer came from; once, however often it is sent.
    ///
    /// @param late whether the device had been stopped or paired anew by then
    Mono<Void> note(Kiosk kiosk, UUID key, boolean late) {
        return database.sql(
                        """
                        INSERT INTO kiosk_rating (key, kiosk, point, late)
                        VALUES (:key, :kiosk, :point, :late)
                            ON CONFLICT (key) DO NOTHING
                        """)
                .bind("key", key)
                .bind("kiosk", kiosk.id())
                .bind("point", kiosk.point())
                .bind("late", late)
                .then();
    }

    private DatabaseClient.GenericExecuteSpec change(String sql, int id, int officer) {
        return database.sql(sql).bind("id", id).bind("officer", officer);
    }

    static Kiosk kiosk(Readable row) {
        return new Kiosk(
                integer(row, "id"),
                Kiosk.Task.valueOf(text(row, "task")),
                text(row, "point"),
                text(row, "label"),
                Kiosk.State.valueOf(text(row, "state")),
                Optional.ofNullable(row.get("seen_at", Instant.class)),
                integer(row, "waiting"),
                text(row, "unit"),
                text(row, "unit_name"));
    }
}
