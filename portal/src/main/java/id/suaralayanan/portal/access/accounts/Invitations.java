package id.suaralayanan.portal.access.accounts;

import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.access.OpaqueToken;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Links by which officers choose their password.
@Component
record Invitations(DatabaseClient database) {
    /// Whom a link is for.
    record Invited(String username, String name) {}

    /// Empty for a link that is unknown, used or over.
    Mono<Invited> find(OpaqueToken token) {
        return database.sql(
                        """
                        SELECT o.username, o.name
                          FROM officer_invitation i
                          JOIN officer o ON o.id = i.officer
                         WHERE i.token_hash = :hash
                           AND i.expires_at > now()
                           AND o.disabled_at IS NULL
                        """)
                .bind("hash", token.hash())
                .map(row -> new Invited(text(row, "username"), text(row, "name")))
                .one();
    }

    /// Uses the link up: the password is set, and every session of before ends.
    ///
    /// @return the user name; empty when the link was used meanwhile
    Mono<String> accept(OpaqueToken token, String passwordHash) {
        return database.sql(
                        """
                        WITH link AS (
                            DELETE FROM officer_invitation WHERE token_hash = :hash AND expires_at > now() RETURNING officer),
                        account AS (
                            UPDATE officer SET password_hash = :password
                             WHERE id IN (SELECT officer FROM link) AND disabled_at IS NULL
                            RETURNING id, username),
                        sessions AS (DELETE FROM officer_session WHERE officer IN (SELECT id FROM account))
                        SELECT username, record_audit(now(), id, 'PASSWORD_CHOSEN', 'officer ' || username) FROM account
                        """)
                .bind("hash", token.hash())
                .bind("password", passwordHash)
                .map(row -> text(row, "username"))
                .one();
    }
}
