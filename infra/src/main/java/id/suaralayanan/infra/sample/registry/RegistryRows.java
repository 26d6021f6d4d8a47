package id.suaralayanan.infra.sample.registry;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes the registry of the sample: regions, agencies, types, units, services, users, points.
public final class RegistryRows {
    private final Connection connection;
    private final List<Office> offices;

    public RegistryRows(Connection connection, List<Office> offices) {
        this.connection = connection;
        this.offices = offices;
    }

    /// Writes everything.
    ///
    /// @return the numbers the database gave
    public RegistryIds write(List<Quarter> quarters) throws SQLException {
        regions();
        agencies();
        types();
        units();
        var units = ids("SELECT code, id FROM unit WHERE sample");
        services(units);
        var services =
                ids(
                        """
                        SELECT unit.code || '/' || service.code, service.id
                          FROM service
                          JOIN unit ON unit.id = service.unit
                         WHERE unit.sample
                        """);
        users(units, quarters);
        var ids = new RegistryIds(units, services);
        points(ids);
        return ids;
    }

    private void regions() throws SQLException {
        var regions = new LinkedHashMap<String, String>();
        SamplePlace.all().forEach(place -> regions.put(place.provinceCode(), place.province()));
        SamplePlace.all().forEach(place -> regions.put(place.code(), place.name()));
        SamplePlace.districtsOfBalikpapan()
                .forEach(place -> regions.put(place.code(), place.name()));
        var sql =
                """
                INSERT INTO region (code, parent, name)
                VALUES (?, ?, ?)
                ON CONFLICT (code) DO NOTHING
                """;
        try (var batch = new InsertBatch(connection, sql)) {
            for (var region : regions.entrySet()) {
                var code = region.getKey();
                var parent = code.contains(".") ? code.substring(0, code.lastIndexOf('.')) : null;
                batch.add(code, parent, region.getValue());
            }
            batch.run();
        }
    }

    private void agencies() throws SQLException {
        var sql =
                """
                INSERT INTO agency (code, name, region)
                VALUES (?, ?, ?)
                ON CONFLICT (code) DO NOTHING
                """;
        try (var batch = new InsertBatch(connection, sql)) {
            for (var place : SamplePlace.all()) {
                batch.add(agency(place), "Pemerintah " + place.name(), place.code());
            }
            batch.run();
        }
    }

    private static String agency(SamplePlace place) {
        return place.code().substring(0, 5) + "-PEMDA";
    }

    private void types() throws SQLException {
        var sql =
                """
                INSERT INTO unit_type (code, name, name_en, free_by_law)
                VALUES (?, ?, ?, ?)
                ON CONFLICT (code) DO NOTHING
                """;
        try (var batch = new InsertBatch(connection, sql)) {
            for (var kind : SampleUnitType.values()) {
                batch.add(kind.code(), kind.title(), kind.titleInEnglish(), kind.isFreeByLaw());
            }
            batch.run();
        }
    }

    private void units() throws SQLException {
        var sql =
                """
                INSERT INTO unit (code, name, short_name, aliases, type, region, agency, time_zone,
                                  latitude, longitude, sample)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)
                """;
        try (var batch = new InsertBatch(connection, sql)) {
            for (var office : offices) {
                batch.add(
                        office.code(),
                        office.name(),
                        office.shortName(),
                        office.kind().aliases(),
                        office.kind().code(),
                        office.place().code(),
                        agency(office.place()),
                        office.place().timeZone(),
                        Coordinates.of(office.place()).north(),
                        Coordinates.of(office.place()).east());
            }
            batch.run();
        }
    }

    private void services(Map<String, Integer> units) throws SQLException {
        var sql = "INSERT INTO service (unit, code, name) VALUES (?, ?, ?)";
        try (var batch = new InsertBatch(connection, sql)) {
            for (var office : offices) {
                for (var service : office.kind().services()) {
                    batch.add(units.get(office.code()), service.code(), service.name());
                }
            }
            batch.run();
        }
    }

    /// Users of each quarter, and of half years and years as sums of those.
    private void users(Map<String, Integer> units, List<Quarter> quarters) throws SQLException {
        var sql = "INSERT INTO unit_population (unit, period, users) VALUES (?, ?, ?)";
        try (var batch = new InsertBatch(connection, sql)) {
            for (var office : offices) {
                var users = new LinkedHashMap<String, Integer>();
                for (var quarter : quarters) {
                    var count = Attendance.of(office, quarter).users();
                    users.put(quarter.code(), count);
                    users.merge(quarter.half(), count, Integer::sum);
                    users.merge(quarter.year(), count, Integer::sum);
                }
                for (var entry : users.entrySet()) {
                    batch.add(units.get(office.code()), entry.getKey(), entry.getValue());
                }
            }
            batch.run();
        }
    }

    /// One point for the whole unit and one for each service.
    private void points(RegistryIds ids) throws SQLException {
        var sql = "INSERT INTO feedback_point (code, unit, service, label) VALUES (?, ?, ?, ?)";
        var taken = new HashSet<String>();
        try (var batch = new InsertBatch(connection, sql)) {
            for (var office : offices) {
                var unit = ids.unit(office);
                batch.add(pointCode(office, "", taken), unit, null, "Pintu masuk");
                for (var service : office.kind().services()) {
                    batch.add(
                            pointCode(office, service.code(), taken),
                            unit,
                            ids.service(office, service.code()),
                            "Loket " + service.name());
                }
            }
            batch.run();
        }
    }

    private static String pointCode(Office office, String service, HashSet<String> taken) {
        var randomStreams = RandomStreams.of("point", office.code(), service);
        while (true) {
            var code = randomStreams.code(5);
            if (taken.add(code)) {
                return code;
            }
        }
    }

    private Map<String, Integer> ids(String sql) throws SQLException {
        var ids = new HashMap<String, Integer>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                ids.put(rows.getString(1), rows.getInt(2));
            }
        }
        return ids;
    }
}
