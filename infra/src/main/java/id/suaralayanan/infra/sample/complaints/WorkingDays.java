package id.suaralayanan.infra.sample.complaints;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/// The working days of the national calendar as the database has them.
public record WorkingDays(Set<LocalDate> holidays) {
    public static WorkingDays in(Connection connection) throws SQLException {
        var sql = "SELECT day FROM holiday WHERE calendar = 'NASIONAL'";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var holidays = new HashSet<LocalDate>();
            while (rows.next()) {
                holidays.add(rows.getObject(1, LocalDate.class));
            }
            return new WorkingDays(holidays);
        }
    }

    boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()
                && !holidays.contains(day);
    }

    /// The k-th working day after a day, or before it when k is negative; 0 moves a day off to the
    /// working day before it.
    LocalDate from(LocalDate day, int k) {
        var found = day;
        if (k == 0) {
            while (!isWorkingDay(found)) {
                found = found.minusDays(1);
            }
            return found;
        }
        for (var left = Math.abs(k); left > 0; ) {
            found = found.plusDays(Integer.signum(k));
            if (isWorkingDay(found)) {
                left--;
            }
        }
        return found;
    }
}
