package id.suaralayanan.analytics.imports.ratings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Units and services by code, each looked up once.
final class RegistryLookup {
    private final JdbcClient database;
    private final Map<String, Optional<Unit>> units = new HashMap<>();

    RegistryLookup(JdbcClient database) {
        this.database = database;
    }

    /// @param closedOn the day from which on it takes no ratings
    record Unit(ZoneId zone, Optional<LocalDate> closedOn, Map<String, Service> services) {}

    record Service(int id, Optional<LocalDate> closedOn) {}

    Optional<Unit> unit(String code) {
        return units.computeIfAbsent(code, this::find);
    }

    /// The day from which on ratings can have been given with the instrument in force.
    LocalDate firstDay() {
        return database.sql("SELECT min(valid_from) FROM instrument")
                .query(LocalDate.class)
                .single();
    }

    private Optional<Unit> find(String code) {
        return database.sql(
                        """
                        SELECT u.time_zone, u.closed_on
                          FROM unit AS u JOIN unit_code AS c ON c.unit = u.id
                         WHERE c.code = :code
                        """)
                .param("code", code)
                .query((row, _) ->
                        new Unit(
                                ZoneId.of(row.getString("time_zone")),
                                day(row.getObject("closed_on", LocalDate.class)),
                                services(code)))
                .optional();
    }

    private Map<String, Service> services(String code) {
        var services = new HashMap<String, Service>();
        database.sql(
                        """
                        SELECT s.code, s.id, s.closed_on
                          FROM service AS s JOIN unit_code AS u ON u.unit = s.unit
                         WHERE u.code = :code
                        """)
                .param("code", code)
                .query(row -> {
                    services.put(
                            row.getString("code"),
                            new Service(
                                    row.getInt("id"),
                                    day(row.getObject("closed_on", LocalDate.class))));
                });
        return Map.copyOf(services);
    }

    private static Optional<LocalDate> day(@Nullable LocalDate day) {
        return Optional.ofNullable(day);
    }
}
