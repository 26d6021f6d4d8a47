package id.suaralayanan.analytics.registry;

import id.suaralayanan.analytics.csv.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Turns the cells of a row, or the fields of a form, into a region, or says everything that is
/// wrong with them.
public final class RegionReader {
    /// The columns of a file of regions.
    public static final List<String> COLUMNS = List.of("kode", "nama");

    private static final int LONGEST_NAME = 200;

    private RegionReader() {}

    /// @param cells what stands in a column; empty for none
    public static Optional<RegionRow> read(UnaryOperator<String> cells, Problems problems) {
        String code = cells.apply("kode");
        if (!code.matches(RegionCode.SHAPE)) {
            problems.add("kode", "region", "kode is not like 64, 64.71, 64.71.01 or 64.71.01.1001");
        }
        String name = UnitReader.name("nama", cells.apply("nama"), LONGEST_NAME, problems);
        return problems.isEmpty() ? Optional.of(new RegionRow(code, name)) : Optional.empty();
    }
}
