package id.suaralayanan.portal.administration.units;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.analytics.registry.UnitRow;
import id.suaralayanan.portal.units.Registry;
import io.r2dbc.spi.Readable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// The units in the database. Each change is one statement with its entry in the audit log; it is
/// known here at once, and elsewhere as soon as the database tells.
@Component
record UnitRegister(DatabaseClient database, Registry registry, JsonMapper json) {
    /// Whether a unit may lie in the region of its code.
    Mono<Boolean> isRegionKnown(String unit) {
        return database.sql(
                        "SELECT EXISTS (SELECT FROM region WHERE code = split_part(:unit, '-', 1)) AS known")
                .bind("unit", unit)
                .map(row -> flag(row, "known"))
                .one();
    }

    /// A known unit as a form; empty for an unknown code.
    Mono<UnitForm> find(String code) {
        return database.sql(
                        """
                        SELECT code, version, name, short_name, type, agency, time_zone, latitude, longitude, address
                          FROM unit_record
                         WHERE code = :code
                        """)
                .bind("code", code)
                .map(UnitRegister::form)
                .one();
    }

    /// @return false when the code is known
    Mono<Boolean> add(UnitRow unit, int admin) {
        return database.sql(
                        """
                        WITH added AS MATERIALIZED (SELECT add_unit(:unit::jsonb))
                        SELECT record_audit(now(), :admin, 'UNIT_ADDED', 'unit ' || :code,
                                            jsonb_build_object('name', jsonb_build_array('', :name))) AS entry
                          FROM added
                        """)
                .bind("unit", json.writeValueAsString(unit.stored()))
                .bind("admin", admin)
                .bind("code", unit.code())
                .bind("name", unit.name())
                .map(row -> number(row, "entry"))
                .one()
                .flatMap(_ -> registry.refresh().thenReturn(true))
                .onErrorReturn(DuplicateKeyException.class, false);
    }

    /// @param seen version of the unit that the admin saw
    /// @return false when somebody has changed it since
    Mono<Boolean> change(UnitRow unit, String seen, int admin) {
        return database.sql(
                        """
                        WITH changed AS MATERIALIZED (SELECT change_unit(:unit::jsonb, :seen) AS fields)
                        SELECT CASE WHEN fields <> '{}'
                                    THEN record_audit(now(), :admin, 'UNIT_CHANGED', 'unit ' || :code, fields)
                                    ELSE 0 END AS entry
                          FROM changed
                         WHERE fields IS NOT NULL
                        """)
                .bind("unit", json.writeValueAsString(unit.stored()))
                .bind("seen", seen)
                .bind("admin", admin)
                .bind("code", unit.code())
                .map(row -> number(row, "entry"))
                .one()
                .flatMap(_ -> registry.refresh().thenReturn(true))
                .defaultIfEmpty(false);
    }

    private static UnitForm form(Readable row) {
        return new UnitForm(
                text(row, "code"),
                text(row, "name"),
                text(row, "short_name"),
                text(row, "type"),
                text(row, "agency"),
                text(row, "time_zone"),
                text(row, "latitude"),
                text(row, "longitude"),
                text(row, "address"),
                text(row, "version"));
    }
}
