package id.suaralayanan.portal.administration.services;

import static id.suaralayanan.portal.database.RowReader.number;

import id.suaralayanan.analytics.registry.ServiceRow;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The services in the database. Each change is one statement with its entry in the audit log.
@Component
record ServiceRegister(DatabaseClient database, Registry registry, Clock clock) {
    /// @return false when the unit has a service of that code
    Mono<Boolean> add(Unit unit, ServiceRow service, int admin) {
        return changed(
                database.sql(
                                """
                                WITH added AS (
                                    INSERT INTO service (unit, code, name) VALUES (:unit, :code, :name)
                                        ON CONFLICT (unit, code) DO NOTHING
                                    RETURNING code)
                                SELECT record_audit(now(), :admin, 'SERVICE_ADDED', :object,
                                                    jsonb_build_object('name', jsonb_build_array('', :name))) AS entry
                                  FROM added
                                """)
                        .bind("name", service.name()),
                unit,
                service.code(),
                admin);
    }

    /// @param seen the name it had when the admin decided
    /// @return false when it has another name by now
    Mono<Boolean> rename(Unit unit, ServiceRow service, String seen, int admin) {
        return changed(
                database.sql(
                                """
                                WITH renamed AS (
                                    UPDATE service SET name = :name
                                     WHERE unit = :unit AND code = :code AND name = :seen
                                    RETURNING code)
                                SELECT record_audit(now(), :admin, 'SERVICE_RENAMED', :object,
                                                    jsonb_build_object('name', jsonb_build_array(:seen, :name))) AS entry
                                  FROM renamed
                                """)
                        .bind("name", service.name())
                        .bind("seen", seen),
                unit,
                service.code(),
                admin);
    }

    /// From today on the service can no longer be rated; what was said of it stays.
    Mono<Boolean> close(Unit unit, String code, int admin) {
        return changed(
                database.sql(
                                """
                                WITH closed AS (
                                    UPDATE service SET closed_on = :today
                                     WHERE unit = :unit AND code = :code AND closed_on IS NULL
                                    RETURNING code)
                                SELECT record_audit(now(), :admin, 'SERVICE_CLOSED', :object) AS entry FROM closed
                                """)
                        .bind("today", unit.today(clock)),
                unit,
                code,
                admin);
    }

    Mono<Boolean> reopen(Unit unit, String code, int admin) {
        return changed(
                database.sql(
                        """
                        WITH opened AS (
                            UPDATE service SET closed_on = NULL
                             WHERE unit = :unit AND code = :code AND closed_on IS NOT NULL
                            RETURNING code)
                        SELECT record_audit(now(), :admin, 'SERVICE_REOPENED', :object) AS entry FROM opened
                        """),
                unit,
                code,
                admin);
    }

    private Mono<Boolean> changed(
            DatabaseClient.GenericExecuteSpec statement, Unit unit, String code, int admin) {
        return statement
                .bind("unit", unit.id())
                .bind("code", code)
                .bind("admin", admin)
                .bind("object", "service " + unit.code() + "/" + code)
                .map(row -> number(row, "entry"))
                .one()
                .flatMap(_ -> registry.refresh().thenReturn(true))
                .defaultIfEmpty(false);
    }
}
