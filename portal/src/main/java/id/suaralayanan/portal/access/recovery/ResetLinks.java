package id.suaralayanan.portal.access.recovery;

import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.access.OpaqueToken;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Links by which officers choose another password: those of invitations, for an hour. The old
/// password stays good until the link is used; then every session ends.
@Component
record ResetLinks(DatabaseClient database) {
    private static final String MAKE =
            """
            WITH account AS (
                SELECT o.id, o.username, o.name, o.email
                  FROM officer o
                 WHERE (o.username = :typed OR lower(o.email) = :typed)
                   AND o.email IS NOT NULL
                   AND o.password_hash IS NOT NULL
                   AND o.id IN (SELECT id FROM officer_in_office)
                 ORDER BY o.username = :typed DESC, o.id
                 LIMIT 1),
            link AS (
                INSERT INTO officer_invitation AS i (officer, token_hash, expires_at)
                SELECT id, :hash, now() + interval '1 hour' FROM account
                    ON CONFLICT (officer) DO UPDATE
                   SET token_hash = excluded.token_hash, created_at = now(), expires_at = excluded.expires_at
                 WHERE i.created_at < now() - interval '10 minutes'
                RETURNING officer)
            SELECT a.name, a.email,
                   record_audit(now(), NULL, 'PASSWORD_LINK_SENT', 'officer ' || a.username)
              FROM account a
              JOIN link l ON l.officer = a.id
            """;

    /// Whom the letter goes to.
    record Recipient(String name, String email) {}

    /// Makes the link, where there is an account that can use it: one with a password, an address,
    /// and no other such link of the last ten minutes.
    ///
    /// @param typed a user name or an address, in small letters
    Mono<Recipient> make(String typed, OpaqueToken token) {
        return database.sql(MAKE)
                .bind("typed", typed)
                .bind("hash", token.hash())
                .map(row -> new Recipient(text(row, "name"), text(row, "email")))
                .one();
    }
}
