package id.suaralayanan.analytics.imports.regions;

import id.suaralayanan.analytics.csv.CsvColumns;
import id.suaralayanan.analytics.csv.Line.Row;
import id.suaralayanan.analytics.csv.Problems;
import id.suaralayanan.analytics.imports.ImportCounts;
import id.suaralayanan.analytics.imports.RejectedRows;
import id.suaralayanan.analytics.imports.RowImport;
import id.suaralayanan.analytics.registry.RegionReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Stores the regions of a file.
final class RegionImport implements RowImport {
    private final JdbcClient database;
    private final CsvColumns table;
    private final ImportCounts counts = new ImportCounts();

    RegionImport(JdbcClient database, CsvColumns table) {
        this.database = database;
        this.table = table;
    }

    @Override
    public void store(List<Row> rows, RejectedRows rejected) {
        var names = new LinkedHashMap<String, String>();
        for (Row row : rows) {
            var problems = new Problems();
            RegionReader.read(table.cells(row, problems)::get, problems)
                    .ifPresentOrElse(
                            region -> names.merge(region.code(), region.name(), this::again),
                            () -> rejected.add(row, problems));
        }
        store(names);
    }

    private String again(String earlier, String later) {
        counts.addKnown();
        return later;
    }

    private void store(Map<String, String> names) {
        database.sql("SELECT outcome FROM store_regions(:codes, :names)")
                .param("codes", names.keySet().toArray(String[]::new))
                .param("names", names.values().toArray(String[]::new))
                .query((row, _) -> row.getString("outcome"))
                .list()
                .forEach(counts::add);
    }

    /// Links every region to the one its code lies in.
    ///
    /// @return how many lie in a region that nobody has brought yet
    static long link(JdbcClient database) {
        return database.sql("SELECT link_regions()").query(Long.class).single();
    }

    @Override
    public Map<String, Long> counts() {
        return counts.asMap();
    }
}
