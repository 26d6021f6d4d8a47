package id.suaralayanan.portal.access.accounts;

import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.access.OpaqueToken;
import id.suaralayanan.portal.access.Posting;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.web.list.ListQuery;
import id.suaralayanan.portal.web.list.PagedStatement;
import io.r2dbc.spi.Readable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The accounts in the database. Each change is one statement with its entry in the audit log.
@Component
record Accounts(DatabaseClient database) {
    private static final String INVITE =
            """
            WITH account AS (
                INSERT INTO officer (username, name, email, role, unit, agency, region)
                VALUES (:username, :name, nullif(:email, ''), :role, :unit, :agency, :region)
                RETURNING id),
            link AS (
                INSERT INTO officer_invitation (officer, token_hash, expires_at)
                SELECT id, :hash, now() + interval '7 days' FROM account)
            SELECT record_audit(now(), :admin, 'OFFICER_INVITED', 'officer ' || :username) FROM account
            """;
    private static final int EVERYBODY = 0;
    private static final String CHANGE =
            """
            WITH before AS (
                SELECT id, username, role, unit, agency, region FROM officer WHERE id = :account FOR UPDATE),
            changed AS (
                UPDATE officer
                   SET name = :name, email = nullif(:email, ''), role = :role, unit = :unit,
                       agency = :agency, region = :region,
                       ends_on = nullif(:ends, '')::date, head_until = nullif(:head, '')::date
                 WHERE id = :account),
            ended AS (
                DELETE FROM officer_session
                 WHERE officer IN (SELECT id FROM before
                                    WHERE role <> :role OR unit IS DISTINCT FROM :unit
                                       OR agency IS DISTINCT FROM :agency OR region IS DISTINCT FROM :region))
            SELECT record_audit(now(), :admin, 'OFFICER_CHANGED', 'officer ' || username,
                                CASE WHEN role <> :role OR unit IS DISTINCT FROM :unit
                                          OR agency IS DISTINCT FROM :agency OR region IS DISTINCT FROM :region
                                     THEN jsonb_build_object(
                                              'from', concat_ws(' ', role, (SELECT u.code FROM unit u WHERE u.id = before.unit),
                                                                agency, region),
                                              'to', concat_ws(' ', :role::text, (SELECT code FROM unit WHERE id = :unit),
                                                              :agency::text, :region::text))
                                     ELSE '{}' END)
              FROM before
            """;
    private static final String FOUND =
            """
            SELECT o.id, o.username, o.name, coalesce(o.email, '') AS email, o.role,
                   coalesce(u.name, a.name, r.name, '') AS place, coalesce(u.code, o.agency, o.region, '') AS place_code,
                   coalesce(o.ends_on::text, '') AS ends_on, coalesce(o.head_until::text, '') AS head_until,
                   CASE WHEN o.disabled_at IS NOT NULL THEN 'STOPPED'
                        WHEN o.ends_on < office_day(u.time_zone) THEN 'ENDED'
                        WHEN i.expires_at > now() THEN 'INVITED'
                        WHEN p.officer IS NOT NULL THEN 'ACTIVE'
                        WHEN o.password_hash IS NULL THEN 'EXPIRED'
                        ELSE 'ACTIVE' END AS state
              FROM officer o
              LEFT JOIN unit u ON u.id = o.unit
              LEFT JOIN agency a ON a.code = o.agency
              LEFT JOIN region r ON r.code = o.region
              LEFT JOIN officer_invitation i ON i.officer = o.id
              LEFT JOIN officer_identity p ON p.officer = o.id
             WHERE :id IN (0, o.id)
               AND strpos(lower(concat_ws(' ', o.name, o.username, u.name, u.code, a.name, a.code, r.name, r.code)), lower(:words)) > 0
               AND (:role = '' OR o.role = :role)
            """;

    private static final String FIND =
            "SELECT * FROM ("
                    + FOUND
                    + ") AS a WHERE :state IN ('', a.state) ORDER BY a.name, a.id LIMIT :rows OFFSET :skipped";

    /// By name.
    PagedStatement<Account> find(ListQuery query) {
        return find(EVERYBODY, query);
    }

    /// Empty for an unknown account.
    Mono<Account> one(int id) {
        return find(id, ListQuery.all("")).all().next();
    }

    private PagedStatement<Account> find(int id, ListQuery query) {
        return new PagedStatement<>(
                database.sql(FIND)
                        .bind("id", id)
                        .bind("role", query.filter("peran"))
                        .bind("state", query.filter("keadaan")),
                query,
                Accounts::account);
    }

    /// Makes an account without a password, and the link to choose one.
    ///
    /// @return false when the user name is taken
    Mono<Boolean> invite(AccountForm form, Posting posting, OpaqueToken token, int admin) {
        var insert =
                posting.bind(database.sql(INVITE))
                        .bind("username", form.username())
                        .bind("name", form.name())
                        .bind("email", form.email())
                        .bind("role", form.role().orElseThrow().name())
                        .bind("hash", token.hash())
                        .bind("admin", admin);
        return insert.then().thenReturn(true).onErrorReturn(DuplicateKeyException.class, false);
    }

    /// Changes who an account is for and what it may do. Where the role or the place becomes
    /// another, its sessions end: the next sign-in has the new rights.
    Mono<Void> change(int account, AccountForm form, Posting posting, int admin) {
        return posting.bind(database.sql(CHANGE))
                .bind("account", account)
                .bind("name", form.name())
                .bind("email", form.email())
                .bind("role", form.role().orElseThrow().name())
                .bind("ends", form.endsOn())
                .bind("head", form.headUntil())
                .bind("admin", admin)
                .then();
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

    private static Account account(Readable row) {
        return new Account(
                integer(row, "id"),
                text(row, "username"),
                text(row, "name"),
                text(row, "email"),
                Role.valueOf(text(row, "role")),
                text(row, "place"),
                text(row, "place_code"),
                text(row, "ends_on"),
                text(row, "head_until"),
                Account.State.valueOf(text(row, "state")));
    }
}
