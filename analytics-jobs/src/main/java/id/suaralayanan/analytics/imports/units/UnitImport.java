package id.suaralayanan.analytics.imports.units;

import id.suaralayanan.analytics.csv.CsvColumns;
import id.suaralayanan.analytics.csv.Line.Row;
import id.suaralayanan.analytics.csv.Problems;
import id.suaralayanan.analytics.imports.ImportCounts;
import id.suaralayanan.analytics.imports.RejectedRows;
import id.suaralayanan.analytics.imports.RowImport;
import id.suaralayanan.analytics.registry.UnitReader;
import id.suaralayanan.analytics.registry.UnitRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Stores the units of a file with their services. A known code is updated; what the file leaves
/// empty stays as it is. Services are added and renamed, never closed.
final class UnitImport implements RowImport {
    private final JdbcClient database;
    private final CsvColumns table;
    private final UnitReader reader;
    private final JsonMapper json;
    private final ImportCounts counts = new ImportCounts();

    UnitImport(JdbcClient database, CsvColumns table, UnitReader reader, JsonMapper json) {
        this.database = database;
        this.table = table;
        this.reader = reader;
        this.json = json;
    }

    @Override
    public void store(List<Row> rows, RejectedRows rejected) {
        var units = new LinkedHashMap<String, UnitRow>();
        for (Row row : rows) {
            var problems = new Problems();
            reader.read(table.cells(row, problems)::get, problems)
                    .filter(unit -> !isNewWithoutType(unit, problems))
                    .ifPresentOrElse(
                            unit -> units.put(unit.code(), unit),
                            () -> rejected.add(row, problems));
        }
        store(units.values().stream().map(UnitRow::stored).toList());
    }

    private boolean isNewWithoutType(UnitRow unit, Problems problems) {
        boolean missing =
                unit.type().isEmpty()
                        && database.sql("SELECT NOT EXISTS (SELECT FROM unit WHERE code = :code)")
                                .param("code", unit.code())
                                .query(Boolean.class)
                                .single();
        if (missing) {
            problems.add("type", "no-type", "type is missing");
        }
        return missing;
    }

    private void store(List<Map<String, Object>> units) {
        database.sql("SELECT outcome FROM store_units(:units::jsonb)")
                .param("units", json.writeValueAsString(units))
                .query((row, _) -> row.getString("outcome"))
                .list()
                .forEach(counts::add);
    }

    @Override
    public Map<String, Long> counts() {
        return counts.asMap();
    }
}
