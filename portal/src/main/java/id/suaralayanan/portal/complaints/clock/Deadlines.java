package id.suaralayanan.portal.complaints.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Until when a complaint must be verified (verifikasi), first answered and finished.
///
/// All three count from the receipt: a citizen is told one date on the first day, and a late
/// verification never moves it.
///
/// @param calendarVersion version of the calendar they were counted with
public record Deadlines(Instant verify, Instant reply, Instant finish, int calendarVersion) {
    public static Deadlines from(
            Instant received, Limits limits, WorkingCalendar calendar, ZoneId zone) {
        LocalDate dayZero = received.atZone(zone).toLocalDate();
        return new Deadlines(
                calendar.deadline(received, limits.verify(), zone),
                calendar.deadline(received, limits.reply(), zone),
                calendar.deadline(received, limits.finish(), zone),
                calendar.versionOn(dayZero));
    }
}
