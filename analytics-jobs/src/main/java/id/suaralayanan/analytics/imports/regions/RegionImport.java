package id.suaralayanan.analytics.imports.regions;

import id.suaralayanan.analytics.imports.CsvColumns;
import id.suaralayanan.analytics.imports.ImportCounts;
import id.suaralayanan.analytics.imports.Line.Row;
import id.suaralayanan.analytics.imports.Problems;
import id.suaralayanan.analytics.imports.RegionCode;
import id.suaralayanan.analytics.imports.RejectedRows;
import id.suaralayanan.analytics.imports.RowImport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Stores the regions of a file.
final class RegionImport implements RowImport {
    private static final int LONGEST_NAME = 200;

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
            CsvColumns.Cells cells = table.cells(row, problems);
            String code = cells.get("kode");
            String name = cells.get("nama");
            check(code, name, problems);
            if (problems.isEmpty()) {
                names.merge(code, name, (_, later) -> again(later));
            } else {
                rejected.add(row, problems);
            }
        }
        store(names);
    }

    private String again(String name) {
        counts.addKnown();
        return name;
    }

    private static void check(String code, String name, Problems problems) {
        if (!code.matches(RegionCode.SHAPE)) {
            problems.add("kode is not like 64, 64.71, 64.71.01 or 64.71.01.1001");
        }
        problems.refuseFormula("nama", name);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add("nama must have 1 to " + LONGEST_NAME + " characters");
        }
    }

    private void store(Map<String, String> names) {
        List<Boolean> changed =
                database.sql(
                                """
                                INSERT INTO region (code, name)
                                SELECT r.code, r.name FROM unnest(:codes, :names) AS r (code, name)
                                    ON CONFLICT (code) DO UPDATE SET name = excluded.name
                                 WHERE region.name <> excluded.name
                                RETURNING xmax = 0 AS added
                                """)
                        .param("codes", names.keySet().toArray(String[]::new))
                        .param("names", names.values().toArray(String[]::new))
                        .query((row, _) -> row.getBoolean("added"))
                        .list();
        counts.add(names.size(), changed);
    }

    /// Links every region to the one its code lies in.
    ///
    /// @return how many lie in a region that nobody has brought yet
    static long link(JdbcClient database) {
        database.sql(
                        """
                        UPDATE region AS r
                           SET parent = p.code
                          FROM region AS p
                         WHERE r.parent IS NULL AND p.code = regexp_replace(r.code, '\\.[^.]+$', '') AND p.code <> r.code
                        """)
                .update();
        return database.sql("SELECT count(*) FROM region WHERE parent IS NULL AND length(code) > 2")
                .query(Long.class)
                .single();
    }

    @Override
    public Map<String, Long> counts() {
        return counts.asMap();
    }
}
