package id.suaralayanan.analytics.imports.holidays;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import id.suaralayanan.analytics.csv.Line.Row;
import id.suaralayanan.analytics.csv.Problems;
import id.suaralayanan.analytics.imports.ImportCounts;
import id.suaralayanan.analytics.imports.RejectedRows;
import id.suaralayanan.analytics.imports.RowImport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Stores the days off of a file; a known day takes the new name and kind.
final class HolidayImport implements RowImport {
    /// A decree names more than a dozen; a file with fewer is a correction.
    private static final int LEAST_NATIONAL_DAYS = 10;

    private final HolidayTable holidays;
    private final HolidayReader reader;
    private final ImportCounts counts = new ImportCounts();

    HolidayImport(HolidayTable holidays, HolidayReader reader) {
        this.holidays = holidays;
        this.reader = reader;
    }

    @Override
    public void store(List<Row> rows, RejectedRows rejected) {
        var good = new LinkedHashMap<HolidayTable.Entry, HolidayRow>();
        for (Row row : rows) {
            var problems = new Problems();
            reader.read(row, problems)
                    .ifPresentOrElse(day -> keep(day, good), () -> rejected.add(row, problems));
        }
        store(inKnownYears(List.copyOf(good.values()), rejected));
    }

    private void keep(HolidayRow day, Map<HolidayTable.Entry, HolidayRow> good) {
        if (good.put(new HolidayTable.Entry(day.calendar(), day.day()), day) != null) {
            counts.addKnown();
        }
    }

    /// Enters the years that the rows bring whole, and refuses rows of years that stay unknown.
    private List<HolidayRow> inKnownYears(List<HolidayRow> rows, RejectedRows rejected) {
        Map<Integer, Boolean> years = holidays.years();
        Set<Integer> whole =
                rows.stream()
                        .filter(HolidayRow::isNational)
                        .collect(groupingBy(row -> row.day().getYear(), counting()))
                        .entrySet()
                        .stream()
                        .filter(year -> year.getValue() >= LEAST_NATIONAL_DAYS)
                        .map(Map.Entry::getKey)
                        .filter(year -> years.getOrDefault(year, true))
                        .collect(toSet());
        if (!whole.isEmpty()) {
            holidays.decree(whole, rows);
        }
        var known = new ArrayList<HolidayRow>();
        for (HolidayRow row : rows) {
            if (whole.contains(row.day().getYear()) || years.containsKey(row.day().getYear())) {
                known.add(row);
            } else {
                rejected.add(row.line(), unknownYear(row));
            }
        }
        return known;
    }

    private static Problems unknownYear(HolidayRow row) {
        var problems = new Problems();
        problems.add(
                "the year %d is not known yet: it comes with at least %d of its national holidays in one file"
                        .formatted(row.day().getYear(), LEAST_NATIONAL_DAYS));
        return problems;
    }

    private void store(List<HolidayRow> rows) {
        holidays.openCalendars(
                rows.stream()
                        .map(HolidayRow::region)
                        .filter(region -> !region.isEmpty())
                        .collect(toSet()));
        Map<HolidayTable.Entry, Boolean> changed = holidays.store(rows);
        counts.add(
                rows.size(),
                rows.stream()
                        .map(row -> changed.get(new HolidayTable.Entry(row.calendar(), row.day())))
                        .filter(Objects::nonNull)
                        .toList());
    }

    @Override
    public Map<String, Long> counts() {
        return counts.asMap();
    }
}
