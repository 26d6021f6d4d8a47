package id.suaralayanan.portal.access.oidc;

import static id.suaralayanan.portal.database.RowReader.integer;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.sessions.Officers;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.ProblemException;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The accounts of people who come from the provider: made at the first sign-in, brought up to date
/// at each. Name, role and unit are the provider's; whether an account is stopped is the admin's.
@Component
final class ProviderOfficers {
    private static final String UPDATE =
            """
            WITH known AS (
                SELECT o.id, o.username, o.role, o.unit
                  FROM officer_identity i
                  JOIN officer o ON o.id = i.officer
                 WHERE i.issuer = :issuer AND i.subject = :subject
                   FOR UPDATE OF o),
            changed AS (
                UPDATE officer SET name = :name, email = nullif(:email, ''), role = :role, unit = :unit,
                       head_until = CASE WHEN role = :role AND unit IS NOT DISTINCT FROM :unit THEN head_until END
                 WHERE id = (SELECT id FROM known)),
            ended AS (
                DELETE FROM officer_session
                 WHERE officer = (SELECT id FROM known WHERE role <> :role OR unit IS DISTINCT FROM :unit))
            SELECT id,
                   CASE WHEN role <> :role
                        THEN record_audit(now(), id, 'OFFICER_CHANGED', 'officer ' || username,
                                          jsonb_build_object('from', role, 'to', :role::text)) END
              FROM known
            """;
    private static final String ADD =
            """
            WITH account AS (
                INSERT INTO officer (username, name, email, role, unit)
                VALUES (:username, :name, nullif(:email, ''), :role, :unit)
                RETURNING id),
            identity AS (
                INSERT INTO officer_identity (issuer, subject, officer)
                SELECT :issuer, :subject, id FROM account)
            SELECT id, record_audit(now(), id, 'OFFICER_ADDED', 'officer ' || :username) FROM account
            """;
    private static final String OFFICER =
            """
            SELECT id, username, name, role, unit, code, unit_name, time_zone
              FROM officer_in_office
             WHERE id = :id
            """;

    private final DatabaseClient database;
    private final Registry registry;

    ProviderOfficers(DatabaseClient database, Registry registry) {
        this.database = database;
        this.registry = registry;
    }

    /// The officer of these claims.
    ///
    /// @throws ProblemException 403 for somebody without a role here, with a unit that is unknown,
    ///   whose account is stopped, or whose user name another account has
    Mono<Officer> of(Claims claims) {
        Role role = claims.role().orElseThrow(() -> refused("provider-role"));
        Optional<Unit> unit =
                role.isOfUnit()
                        ? registry.unit(claims.unit()).map(registry::acting)
                        : Optional.empty();
        if (role.isOfUnit() && unit.isEmpty()) {
            throw refused("provider-unit");
        }
        return bound(database.sql(UPDATE), claims, role, unit)
                .map(row -> integer(row, "id"))
                .one()
                .switchIfEmpty(Mono.defer(() -> add(claims, role, unit)))
                .flatMap(this::officer);
    }

    private Mono<Integer> add(Claims claims, Role role, Optional<Unit> unit) {
        if (!Officer.isUsername(claims.username())) {
            return Mono.error(refused("provider-name"));
        }
        return bound(database.sql(ADD).bind("username", claims.username()), claims, role, unit)
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
            GenericExecuteSpec sql, Claims claims, Role role, Optional<Unit> unit) {
        var bound =
                sql.bind("issuer", claims.settings().issuer())
                        .bind("subject", claims.text("sub"))
                        .bind("name", claims.name())
                        .bind("email", claims.email())
                        .bind("role", role.name());
        return unit.isPresent()
                ? bound.bind("unit", unit.get().id())
                : bound.bindNull("unit", Integer.class);
    }

    private static ProblemException refused(String why) {
        return ProblemException.of(HttpStatus.FORBIDDEN, why);
    }
}
