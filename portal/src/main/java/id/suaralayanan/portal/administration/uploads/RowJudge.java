package id.suaralayanan.portal.administration.uploads;

import id.suaralayanan.analytics.csv.Problems;
import id.suaralayanan.analytics.registry.RegionReader;
import id.suaralayanan.analytics.registry.UnitReader;
import id.suaralayanan.portal.administration.uploads.UploadedRows.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Judges the rows of one kind of file, by the classes that the import jobs use.
interface RowJudge {
    /// The columns without which a file cannot be used.
    List<String> needed();

    /// @param cells what stands in a column; empty for none
    Optional<Row> read(UnaryOperator<String> cells, Problems problems);

    /// Judges regions.
    record Regions() implements RowJudge {
        @Override
        public List<String> needed() {
            return RegionReader.COLUMNS;
        }

        @Override
        public Optional<Row> read(UnaryOperator<String> cells, Problems problems) {
            return RegionReader.read(cells, problems)
                    .map(region -> new Row(region.code(), Map.of("name", region.name())));
        }
    }

    /// Judges units.
    ///
    /// @param regions codes of those that have been brought
    /// @param units codes of those that are known
    record Units(Set<String> regions, Set<String> units) implements RowJudge {
        @Override
        public List<String> needed() {
            return UnitReader.NEEDED;
        }

        @Override
        public Optional<Row> read(UnaryOperator<String> cells, Problems problems) {
            var unit = new UnitReader(regions::contains).read(cells, problems);
            if (unit.filter(row -> row.type().isEmpty() && !units.contains(row.code()))
                    .isPresent()) {
                problems.add("type", "no-type", "type is missing");
            }
            return unit.filter(_ -> problems.isEmpty())
                    .map(row -> new Row(row.code(), row.stored()));
        }
    }
}
