package id.suaralayanan.portal.access.accounts;

import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.access.OpaqueToken;
import id.suaralayanan.portal.access.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The accounts in the database. Each change is one statement with its entry in the audit log.
@Component
final class Accounts {
    private static final String INVITE =
            """
            WITH account AS (
                INSERT INTO officer (username, name, email, role, unit)
                VALUES (:username, :name, nullif(:email, ''), :role, :unit)
                RETURNING id),
            link AS (
                INSERT INTO officer_invitation (officer, token_hash, expires_at)
                SELECT id, :hash, now() + interval '7 days' FROM account)
            SELECT record_audit(now(), :admin, 'OFFICER_INVITED', 'officer ' || :username) FROM account
            """;
    private static final String PAGE =
            """
            SELECT o.id, o.username, o.name, coalesce(o.email, '') AS email, o.role, coalesce(u.name, '') AS unit,
                   CASE WHEN o.disabled_at IS NOT NULL THEN 'STOPPED'
                        WHEN i.expires_at > now() THEN 'INVITED'
                        WHEN o.password_hash IS NULL THEN 'EXPIRED'
                        ELSE 'ACTIVE' END AS state
              FROM officer o
              LEFT JOIN unit u ON u.id = o.unit
              LEFT JOIN officer_invitation i ON i.officer = o.id
             WHERE strpos(lower(concat_ws(' ', o.name, o.username, u.name, u.code)), lower(:words)) > 0
             ORDER BY o.name, o.id
             LIMIT :rows OFFSET :skipped
            """;

    private final DatabaseClient database;

    Accounts(DatabaseClient database) {
        this.database = database;
    }

    /// One page of accounts by name, and one more row when there is another page.
    Mono<List<Account>> find(AccountQuery query) {
        return database.sql(PAGE)
                .bind("words", query.words())
                .bind("rows", AccountQuery.ROWS + 1)
                .bind("skipped", query.skipped())
                .map(row ->
                        new Account(
                                integer(row, "id"),
                                text(row, "username"),
                                text(row, "name"),
                                text(row, "email"),
                                Role.valueOf(text(row, "role")),
                                text(row, "unit"),
                                Account.State.valueOf(text(row, "state"))))
                .all()
                .collectList();
    }

    /// Makes an account without a password, and the link to choose one.
    ///
    /// @return false when the user name is taken
    Mono<Boolean> invite(AccountForm form, Optional<Integer> unit, OpaqueToken token, int admin) {
        var insert =
                database.sql(INVITE)
                        .bind("username", form.username())
                        .bind("name", form.name())
                        .bind("email", form.email())
                        .bind("role", form.role().orElseThrow().name())
                        .bind("hash", token.hash())
                        .bind("admin", admin);
        return (unit.isPresent()
                        ? insert.bind("unit", unit.get())
                        : insert.bindNull("unit", Integer.class))
                .then()
                .thenReturn(true)
                .onErrorReturn(DuplicateKeyException.class, false);
    }

    /// Another link for an account: for who lost the first, or forgot the password. The old
    /// password stays good until the link is used.
    ///
    /// @return the account's user name; empty for an unknown or stopped account
    Mono<String> renew(int account, OpaqueToken token, int admin) {
        return database.sql(
                        """
                        WITH link AS (
                            INSERT INTO officer_invitation (officer, token_hash, expires_at)
                            SELECT id, :hash, now() + interval '7 days'
                              FROM officer WHERE id = :account AND disabled_at IS NULL
                                ON CONFLICT (officer) DO UPDATE
                               SET token_hash = excluded.token_hash, created_at = now(), expires_at = excluded.expires_at
                            RETURNING officer),
                        account AS (SELECT o.username FROM officer o JOIN link ON o.id = link.officer)
                        SELECT username, record_audit(now(), :admin, 'OFFICER_LINK_RENEWED', 'officer ' || username)
                          FROM account
                        """)
                .bind("hash", token.hash())
                .bind("account", account)
                .bind("admin", admin)
                .map(row -> text(row, "username"))
                .one();
    }

    /// Stops an account: its sessions end at once, and an open link with them. Never the admin's
    /// own, so that somebody always holds the keys.
    Mono<Void> stop(int account, int admin) {
        return database.sql(
                        """
                        WITH stopped AS (
                            UPDATE officer SET disabled_at = now()
                             WHERE id = :account AND id <> :admin AND disabled_at IS NULL
                            RETURNING id, username),
                        sessions AS (DELETE FROM officer_session WHERE officer IN (SELECT id FROM stopped)),
                        links AS (DELETE FROM officer_invitation WHERE officer IN (SELECT id FROM stopped))
                        SELECT record_audit(now(), :admin, 'OFFICER_STOPPED', 'officer ' || username) FROM stopped
                        """)
                .bind("account", account)
                .bind("admin", admin)
                .then();
    }

    Mono<Void> revive(int account, int admin) {
        return database.sql(
                        """
                        WITH revived AS (
                            UPDATE officer SET disabled_at = NULL
                             WHERE id = :account AND disabled_at IS NOT NULL
                            RETURNING username)
                        SELECT record_audit(now(), :admin, 'OFFICER_REVIVED', 'officer ' || username) FROM revived
                        """)
                .bind("account", account)
                .bind("admin", admin)
                .then();
    }
}
