package id.suaralayanan.portal.access.secondfactor;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.integer;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The second factors in the database. Each change is one statement with its entry in the audit
/// log.
@Component
public final class SecondFactors {
    private final DatabaseClient database;
    private final FactorKey key;
    private final Clock clock;

    SecondFactors(DatabaseClient database, FactorKey key, Clock clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    /// What an officer has.
    ///
    /// @param confirmed whether sign-in asks for it
    /// @param codesLeft recovery codes that are still good
    public record State(boolean confirmed, int codesLeft) {}

    public Mono<State> of(int officer) {
        return database.sql(
                        """
                        SELECT EXISTS (SELECT FROM officer_second_factor
                                        WHERE officer = :officer AND confirmed_at IS NOT NULL) AS confirmed,
                               (SELECT count(*)::integer FROM officer_recovery_code WHERE officer = :officer) AS codes
                        """)
                .bind("officer", officer)
                .map(row -> new State(flag(row, "confirmed"), integer(row, "codes")))
                .one();
    }

    /// The secret that an app is set up with: the same until it is confirmed, empty afterwards.
    Mono<AppSecret> prepare(int officer) {
        return database.sql(
                        """
                        WITH fresh AS (
                            INSERT INTO officer_second_factor AS f (officer, sealed, made_at)
                            VALUES (:officer, :sealed, :now)
                                ON CONFLICT (officer) DO UPDATE SET sealed = excluded.sealed, made_at = excluded.made_at
                             WHERE f.confirmed_at IS NULL AND f.made_at < :stale
                            RETURNING sealed)
                        SELECT sealed FROM fresh
                        UNION ALL
                        SELECT sealed FROM officer_second_factor
                         WHERE officer = :officer AND confirmed_at IS NULL AND NOT EXISTS (SELECT FROM fresh)
                        """)
                .bind("officer", officer)
                .bind("sealed", key.seal(AppSecret.random()))
                .bind("now", clock.instant())
                .bind("stale", clock.instant().minusSeconds(3600))
                .map(row -> Objects.requireNonNull(row.get("sealed", byte[].class)))
                .one()
                .flatMap(sealed -> Mono.justOrEmpty(key.open(sealed)));
    }

    /// The secret of an app that works; empty for an officer without one.
    Mono<AppSecret> confirmed(int officer) {
        return database.sql(
                        "SELECT sealed FROM officer_second_factor WHERE officer = :officer AND confirmed_at IS NOT NULL")
                .bind("officer", officer)
                .map(row -> Objects.requireNonNull(row.get("sealed", byte[].class)))
                .one()
                .flatMap(sealed -> Mono.justOrEmpty(key.open(sealed)));
    }

    /// The app works: from now on sign-in asks for its codes, and these recovery codes are good.
    ///
    /// @return false when it was confirmed meanwhile
    Mono<Boolean> confirm(int officer, long step, List<RecoveryCode> codes) {
        return database.sql(
                        """
                        WITH confirmed AS (
                            UPDATE officer_second_factor SET confirmed_at = :now, last_step = :step
                             WHERE officer = :officer AND confirmed_at IS NULL
                            RETURNING officer),
                        old AS (
                            DELETE FROM officer_recovery_code WHERE officer IN (SELECT officer FROM confirmed)),
                        codes AS (
                            INSERT INTO officer_recovery_code (code_hash, officer)
                            SELECT decode(hash, 'hex'), officer FROM confirmed, unnest(:hashes::text[]) AS hash)
                        SELECT count(record_audit(:now, o.id, 'SECOND_FACTOR_ADDED', 'officer ' || o.username)) > 0 AS done
                          FROM officer o JOIN confirmed c ON c.officer = o.id
                        """)
                .bind("officer", officer)
                .bind("step", step)
                .bind("now", clock.instant())
                .bind("hashes", hashes(codes))
                .map(row -> flag(row, "done"))
                .one();
    }

    /// Uses up all codes of a half minute and before.
    ///
    /// @return false when one of it was used before
    Mono<Boolean> use(int officer, long step) {
        return database.sql(
                        """
                        UPDATE officer_second_factor SET last_step = :step
                         WHERE officer = :officer AND confirmed_at IS NOT NULL AND last_step < :step
                        """)
                .bind("officer", officer)
                .bind("step", step)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /// Uses up a recovery code.
    ///
    /// @return false for one that is not this officer's, or was used before
    Mono<Boolean> use(int officer, RecoveryCode code) {
        return database.sql(
                        """
                        WITH used AS (
                            DELETE FROM officer_recovery_code
                             WHERE officer = :officer AND code_hash = :hash
                            RETURNING officer)
                        SELECT count(record_audit(:now, o.id, 'RECOVERY_CODE_USED', 'officer ' || o.username)) > 0 AS done
                          FROM officer o JOIN used u ON u.officer = o.id
                        """)
                .bind("officer", officer)
                .bind("hash", key.hash(code))
                .bind("now", clock.instant())
                .map(row -> flag(row, "done"))
                .one();
    }

    /// Takes the second factor away, and ends every session of the officer: of a lost phone.
    ///
    /// @param by the officer, or an admin
    public Mono<Void> remove(int officer, int by) {
        return database.sql(
                        """
                        WITH removed AS (
                            DELETE FROM officer_second_factor WHERE officer = :officer RETURNING officer),
                        codes AS (DELETE FROM officer_recovery_code WHERE officer = :officer),
                        sessions AS (
                            DELETE FROM officer_session WHERE officer IN (SELECT officer FROM removed))
                        SELECT record_audit(:now, :by, 'SECOND_FACTOR_REMOVED', 'officer ' || o.username)
                          FROM officer o JOIN removed r ON r.officer = o.id
                        """)
                .bind("officer", officer)
                .bind("by", by)
                .bind("now", clock.instant())
                .then();
    }

    private String[] hashes(List<RecoveryCode> codes) {
        return codes.stream()
                .map(code -> HexFormat.of().formatHex(key.hash(code)))
                .toArray(String[]::new);
    }
}
