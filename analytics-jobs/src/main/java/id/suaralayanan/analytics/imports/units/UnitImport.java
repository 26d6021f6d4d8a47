package id.suaralayanan.analytics.imports.units;

import id.suaralayanan.analytics.imports.ImportCounts;
import id.suaralayanan.analytics.imports.Line.Row;
import id.suaralayanan.analytics.imports.Problems;
import id.suaralayanan.analytics.imports.RejectedRows;
import id.suaralayanan.analytics.imports.RowImport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Stores the units of a file with their services. A known code is updated; what the file leaves
/// empty stays as it is. Services are added and renamed, never closed.
final class UnitImport implements RowImport {
    private static final String UNITS =
            """
            INSERT INTO unit AS u (code, name, short_name, type, region, agency, time_zone, latitude, longitude, calendar)
            SELECT r.code, r.name, left(r.name, 80), coalesce(nullif(r.type, ''), known.type),
                   r.region, nullif(r.agency, ''), coalesce(nullif(r.zone, ''), known.time_zone, r.usual_zone),
                   coalesce(nullif(r.latitude, '')::numeric, known.latitude),
                   coalesce(nullif(r.longitude, '')::numeric, known.longitude), calendar_of(r.region)
              FROM unnest(:codes, :names, :types, :regions, :agencies, :zones, :usualZones, :latitudes, :longitudes)
                AS r (code, name, type, region, agency, zone, usual_zone, latitude, longitude)
              LEFT JOIN unit AS known ON known.code = r.code
                ON CONFLICT (code) DO UPDATE
               SET name = excluded.name, type = excluded.type,
                   short_name = CASE WHEN u.short_name = left(u.name, 80)
                                     THEN excluded.short_name ELSE u.short_name END,
                   agency = coalesce(excluded.agency, u.agency),
                   time_zone = excluded.time_zone,
                   latitude = excluded.latitude, longitude = excluded.longitude
             WHERE (u.name, u.type, u.time_zone, u.agency, u.latitude, u.longitude)
                   IS DISTINCT FROM (excluded.name, excluded.type, excluded.time_zone, coalesce(excluded.agency, u.agency),
                                     excluded.latitude, excluded.longitude)
            RETURNING u.xmax = 0 AS added
            """;

    private final JdbcClient database;
    private final UnitReader reader;
    private final ImportCounts counts = new ImportCounts();

    UnitImport(JdbcClient database, UnitReader reader) {
        this.database = database;
        this.reader = reader;
    }

    @Override
    public void store(List<Row> rows, RejectedRows rejected) {
        var units = new LinkedHashMap<String, UnitRow>();
        for (Row row : rows) {
            var problems = new Problems();
            reader.read(row, problems)
                    .filter(unit -> !isNewWithoutType(unit, problems))
                    .ifPresentOrElse(
                            unit -> units.put(unit.code(), unit),
                            () -> rejected.add(row, problems));
        }
        var good = List.copyOf(units.values());
        storeTypes(good);
        storeRegions(good);
        storeAgencies(good.stream().filter(unit -> !unit.agency().isEmpty()).toList());
        storeUnits(good);
        storeServices(good);
    }

    private boolean isNewWithoutType(UnitRow unit, Problems problems) {
        boolean missing =
                unit.type().isEmpty()
                        && database.sql("SELECT NOT EXISTS (SELECT FROM unit WHERE code = :code)")
                                .param("code", unit.code())
                                .query(Boolean.class)
                                .single();
        if (missing) {
            problems.add("type is missing");
        }
        return missing;
    }

    private void storeTypes(List<UnitRow> units) {
        database.sql(
                        """
                        INSERT INTO unit_type (code, name, name_en)
                        SELECT DISTINCT t.code, t.code, t.code FROM unnest(:types) AS t (code) WHERE t.code <> ''
                            ON CONFLICT (code) DO NOTHING
                        """)
                .param("types", texts(units, UnitRow::type))
                .update();
    }

    /// Regions that nobody has named yet.
    private void storeRegions(List<UnitRow> units) {
        database.sql(
                        """
                        INSERT INTO region (code, name)
                        SELECT DISTINCT r.code, r.code FROM unnest(:regions) AS r (code)
                            ON CONFLICT (code) DO NOTHING
                        """)
                .param("regions", texts(units, UnitRow::region))
                .update();
    }

    private void storeAgencies(List<UnitRow> units) {
        database.sql(
                        """
                        INSERT INTO agency (code, name, region)
                        SELECT DISTINCT ON (a.code) a.code, a.name, a.region
                          FROM unnest(:codes, :names, :regions) AS a (code, name, region)
                            ON CONFLICT (code) DO NOTHING
                        """)
                .param("codes", texts(units, UnitImport::agencyCode))
                .param("names", texts(units, UnitRow::agency))
                .param("regions", texts(units, UnitRow::region))
                .update();
    }

    private void storeUnits(List<UnitRow> units) {
        List<Boolean> changed =
                database.sql(UNITS)
                        .param("codes", texts(units, UnitRow::code))
                        .param("names", texts(units, UnitRow::name))
                        .param("types", texts(units, UnitRow::type))
                        .param("regions", texts(units, UnitRow::region))
                        .param("agencies", texts(units, UnitImport::agencyCode))
                        .param("zones", texts(units, UnitRow::timeZone))
                        .param(
                                "usualZones",
                                texts(units, unit -> UnitReader.usualZone(unit.region())))
                        .param("latitudes", texts(units, UnitRow::latitude))
                        .param("longitudes", texts(units, UnitRow::longitude))
                        .query((row, _) -> row.getBoolean("added"))
                        .list();
        counts.add(units.size(), changed);
    }

    private record ServiceRow(String unit, String code, String name) {
        static Stream<ServiceRow> of(UnitRow unit) {
            return unit.services().entrySet().stream()
                    .map(each -> new ServiceRow(unit.code(), each.getKey(), each.getValue()));
        }
    }

    private void storeServices(List<UnitRow> units) {
        var services = units.stream().flatMap(ServiceRow::of).toList();
        database.sql(
                        """
                        INSERT INTO service AS s (unit, code, name)
                        SELECT u.id, r.code, r.name
                          FROM unnest(:units, :codes, :names) AS r (unit, code, name)
                          JOIN unit AS u ON u.code = r.unit
                            ON CONFLICT (unit, code) DO UPDATE SET name = excluded.name
                         WHERE s.name <> excluded.name
                        """)
                .param("units", texts(services, ServiceRow::unit))
                .param("codes", texts(services, ServiceRow::code))
                .param("names", texts(services, ServiceRow::name))
                .update();
    }

    /// Agencies have no codes in the file: region and name make one.
    private static String agencyCode(UnitRow unit) {
        if (unit.agency().isEmpty()) {
            return "";
        }
        String name =
                unit.agency()
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^A-Z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String code = unit.region() + "-" + name;
        return code.substring(0, Math.min(60, code.length()));
    }

    @Override
    public Map<String, Long> counts() {
        return counts.asMap();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
