package id.suaralayanan.analytics.imports.holidays;

import id.suaralayanan.analytics.csv.CsvColumns;
import id.suaralayanan.analytics.csv.Line.Row;
import id.suaralayanan.analytics.csv.Problems;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Turns rows into days off, or says everything that is wrong with them.
final class HolidayReader {
    private static final int LONGEST_NAME = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private final CsvColumns table;
    private final Set<String> regions;

    /// @param regions codes of the known regions
    HolidayReader(CsvColumns table, Set<String> regions) {
        this.table = table;
        this.regions = regions;
    }

    Optional<HolidayRow> read(Row row, Problems problems) {
        CsvColumns.Cells cells = table.cells(row, problems);
        Optional<LocalDate> day = day(cells.get("date"), problems);
        String name = cells.get("name");
        problems.refuseFormula("name", name);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add("name must have 1 to " + LONGEST_NAME + " characters");
        }
        boolean leave = isLeave(cells.get("kind"), problems);
        String region = cells.get("region");
        if (!region.isEmpty() && !regions.contains(region)) {
            problems.add("unknown region: run import-regions first");
        }
        return problems.isEmpty()
                ? Optional.of(new HolidayRow(row, day.orElseThrow(), name, leave, region))
                : Optional.empty();
    }

    private static boolean isLeave(String cell, Problems problems) {
        String kind = cell.toUpperCase(Locale.ROOT);
        if (!kind.equals("NATIONAL") && !kind.equals("LEAVE")) {
            problems.add("kind is not NATIONAL or LEAVE");
        }
        return kind.equals("LEAVE");
    }

    private static Optional<LocalDate> day(String cell, Problems problems) {
        if (!cell.matches("\\d{4}-\\d{2}-\\d{2}")) {
            problems.add("date is not like 2026-12-25");
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(cell);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                problems.add("the year is not from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
            }
            return Optional.of(day);
        } catch (DateTimeParseException _) {
            problems.add("there is no such date");
            return Optional.empty();
        }
    }
}
