package id.suaralayanan.analytics.imports.holidays;

import id.suaralayanan.analytics.csv.Line;
import java.time.LocalDate;

/// A day off read from a file, good to be stored.
///
/// @param leave joint leave (*cuti bersama*), else a national holiday
/// @param region empty for the whole country
record HolidayRow(Line.Row line, LocalDate day, String name, boolean leave, String region) {
    boolean isNational() {
        return region.isEmpty() && !leave;
    }

    /// The calendar of its own.
    String calendar() {
        return region.isEmpty() ? "NASIONAL" : region;
    }
}
