package id.suaralayanan.portal.access.oidc;

import static id.suaralayanan.portal.database.RowReader.integer;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.Posting;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.sessions.Officers;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.ProblemException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The accounts of people who come from the provider: made at the first sign-in, brought up to date
/// at each. Name, role and place are the provider's; whether an account is stopped is the admin's.
@Component
record ProviderOfficers(DatabaseClient database, Registry registry) {
    private static final String UPDATE =
            """
            WITH known AS (
                SELECT o.id, o.username, o.role, o.unit, o.agency, o.region
                  FROM officer_identity i
                  JOIN officer o ON o.id = i.officer
                 WHERE i.issuer = :issuer AND i.subject = :subject
                   FOR UPDATE OF o),
            changed AS (
                UPDATE officer SET name = :name, email = nullif(:email, ''), role = :role, unit = :unit,
                       agency = :agency, region = :region,
                       head_until = CASE WHEN role = :role AND unit IS NOT DISTINCT FROM :unit THEN head_until END
                 WHERE id = (SELECT id FROM known)),
            ended AS (
                DELETE FROM officer_session
                 WHERE officer = (SELECT id FROM known
                                   WHERE role <> :role OR unit IS DISTINCT FROM :unit
                                      OR agency IS DISTINCT FROM :agency OR region IS DISTINCT FROM :region))
            SELECT id,
                   CASE WHEN role <> :role OR unit IS DISTINCT FROM :unit
                             OR agency IS DISTINCT FROM :agency OR region IS DISTINCT FROM :region
                        THEN record_audit(now(), id, 'OFFICER_CHANGED', 'officer ' || username,
                                 jsonb_build_object(
                                     'from', concat_ws(' ', role, (SELECT u.code FROM unit u WHERE u.id = known.unit),
                                                       agency, region),
                                     'to', concat_ws(' ', :role::text, (SELECT code FROM unit WHERE id = :unit),
                                                     :agency::text, :region::text))) END
              FROM known
            """;
    private static final String ADD =
            """
            WITH account AS (
                INSERT INTO officer (username, name, email, role, unit, agency, region)
                VALUES (:username, :name, nullif(:email, ''), :role, :unit, :agency, :region)
                RETURNING id),
            identity AS (
                INSERT INTO officer_identity (issuer, subject, officer)
                SELECT :issuer, :subject, id FROM account)
            SELECT id, record_audit(now(), id, 'OFFICER_ADDED', 'officer ' || :username) FROM account
            """;
    private static final String OFFICER =
            """
            SELECT id, username, name, role, unit, code, unit_name, time_zone,
                   agency, agency_name, region, region_name
              FROM officer_in_office
             WHERE id = :id
            """;

    /// The officer of these claims.
    ///
    /// @throws ProblemException 403 for somebody without a role here, with a unit, an agency or a
    ///   region that is unknown, whose account is stopped, or whose user name another account has
    Mono<Officer> of(Claims claims) {
        Role role = claims.role().orElseThrow(() -> refused("provider-role"));
        Posting posting =
                Posting.of(role, claims.place(role), registry)
                        .orElseThrow(() ->
                                refused(role.isOfUnit() ? "provider-unit" : "provider-scope"));
        return bound(database.sql(UPDATE), claims, role, posting)
                .map(row -> integer(row, "id"))
                .one()
                .switchIfEmpty(Mono.defer(() -> add(claims, role, posting)))
                .flatMap(this::officer);
    }

    private Mono<Integer> add(Claims claims, Role role, Posting posting) {
        if (!Officer.isUsername(claims.username())) {
            return Mono.error(refused("provider-name"));
        }
        return bound(database.sql(ADD).bind("username", claims.username()), claims, role, posting)
                .map(row -> integer(row, "id"))
                .one()
                .onErrorMap(DuplicateKeyException.class, _ -> refused("provider-name"));
    }

    private Mono<Officer> officer(int id) {
        return database.sql(OFFICER)
                .bind("id", id)
                .map(Officers::officer)
                .one()
                .switchIfEmpty(Mono.error(() -> refused("provider-stopped")));
    }

    private static GenericExecuteSpec bound(
            GenericExecuteSpec sql, Claims claims, Role role, Posting posting) {
        return posting.bind(
                sql.bind("issuer", claims.settings().issuer())
                        .bind("subject", claims.text("sub"))
                        .bind("name", claims.name())
                        .bind("email", claims.email())
                        .bind("role", role.name()));
    }

    private static ProblemException refused(String why) {
        return ProblemException.of(HttpStatus.FORBIDDEN, why);
    }
}
