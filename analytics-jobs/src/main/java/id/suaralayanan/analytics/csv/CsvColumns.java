package id.suaralayanan.analytics.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The columns of a file by name, from its header row.
public final class CsvColumns {
    private final List<String> columns;
    private final Map<String, Integer> places = new HashMap<>();

    /// @throws UnusableFile when a column comes twice
    public CsvColumns(Line.Row header) {
        this(header.fields());
    }

    /// @param names of the columns, as rules ask for them
    /// @throws UnusableFile when a column comes twice
    public CsvColumns(List<String> names) {
        this.columns = names.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        for (String column : columns) {
            if (places.put(column, places.size()) != null) {
                throw UnusableFile.because("column-twice", "column \"%s\" comes twice", column);
            }
        }
    }

    /// @throws UnusableFile naming the columns that are missing
    public void require(List<String> needed) {
        List<String> missing = needed.stream().filter(column -> !has(column)).toList();
        if (!missing.isEmpty()) {
            throw UnusableFile.because(
                    "columns-missing",
                    "missing columns: %s (found: %s)",
                    String.join(", ", missing),
                    String.join(", ", columns));
        }
    }

    public boolean has(String column) {
        return places.containsKey(column);
    }

    /// Columns that nobody knows; they are read past.
    public List<String> others(List<String> known) {
        return columns.stream().filter(column -> !known.contains(column)).toList();
    }

    /// A row under this header.
    public final class Cells {
        private final List<String> fields;

        private Cells(List<String> fields) {
            this.fields = fields;
        }

        /// The cell without surrounding blanks; empty where the column is missing.
        public String get(String column) {
            Integer place = places.get(column);
            return place == null ? "" : fields.get(place).strip();
        }

        /// All cells that are not empty, by column.
        public SortedMap<String, String> filled() {
            var filled = new TreeMap<String, String>();
            for (String column : columns) {
                if (!get(column).isEmpty()) {
                    filled.put(column, get(column));
                }
            }
            return filled;
        }
    }

    /// The row by column, when it has as many cells as the header.
    public Cells cells(Line.Row row, Problems problems) {
        if (row.fields().size() != columns.size()) {
            problems.add(
                    "", "cells", "%d cells instead of %d", row.fields().size(), columns.size());
            var padded = new ArrayList<>(row.fields());
            columns.stream().skip(padded.size()).forEach(_ -> padded.add(""));
            return new Cells(padded);
        }
        return new Cells(row.fields());
    }
}
