package id.suaralayanan.portal.access.oidc;

import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.access.OpaqueToken;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Which session here belongs to which session at the provider.
@Component
record ProviderSessions(DatabaseClient database) {
    /// @param there the session at the provider
    /// @param token the ID token that it began with
    Mono<Void> note(OpaqueToken here, String there, String token) {
        return database.sql(
                        "UPDATE officer_session SET provider_session = :there, provider_token = :token WHERE id_hash = :hash")
                .bind("there", there)
                .bind("token", token)
                .bind("hash", here.hash())
                .then();
    }

    /// The ID token of a session that began at the provider; empty for any other.
    Mono<String> token(OpaqueToken here) {
        return database.sql(
                        "SELECT provider_token FROM officer_session WHERE id_hash = :hash AND provider_token IS NOT NULL")
                .bind("hash", here.hash())
                .map(row -> text(row, "provider_token"))
                .one();
    }

    /// The provider has ended a session, or all of a person.
    ///
    /// @param there the session; empty for all
    Mono<Void> end(String issuer, String subject, String there) {
        return database.sql(
                        """
                        WITH ended AS (
                            DELETE FROM officer_session
                             WHERE provider_session = nullif(:there, '')
                                OR (:there = ''
                                    AND provider_session IS NOT NULL
                                    AND officer = (SELECT officer FROM officer_identity
                                                    WHERE issuer = :issuer AND subject = :subject))
                            RETURNING officer)
                        SELECT record_audit(now(), NULL, 'SESSIONS_CLOSED', 'officer ' || o.username)
                          FROM officer o
                         WHERE o.id IN (SELECT officer FROM ended)
                        """)
                .bind("issuer", issuer)
                .bind("subject", subject)
                .bind("there", there)
                .then();
    }
}
