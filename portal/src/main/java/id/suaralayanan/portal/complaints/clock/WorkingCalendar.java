package id.suaralayanan.portal.complaints.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// The working days (hari kerja) of an office: no weekend day, no holiday, no joint leave (cuti
/// bersama).
///
/// Day 0 is the local date of the start; a deadline is the end of the k-th working day after it. A
/// start on a day off therefore counts like one on the working day before. In a year that is not in
/// the calendar the holidays of a fixed date are off; what is counted over it, or over a year that
/// is only computed, is provisional.
///
/// @param versions the known years with the version of each
/// @param computed the known years that still await their decree
public record WorkingCalendar(
        Set<DayOfWeek> weekend,
        Set<LocalDate> holidays,
        Map<Integer, Integer> versions,
        Set<Integer> computed) {
    /// New Year, Labour Day, Pancasila, Independence, Christmas.
    private static final Set<MonthDay> FIXED =
            Set.of(
                    MonthDay.of(1, 1),
                    MonthDay.of(5, 1),
                    MonthDay.of(6, 1),
                    MonthDay.of(8, 17),
                    MonthDay.of(12, 25));

    public WorkingCalendar {
        computed = Set.copyOf(computed);
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
        versions = Map.copyOf(versions);
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a calendar needs at least one working day a week");
        }
    }

    /// A calendar whose years all have their decree.
    public WorkingCalendar(
            Set<DayOfWeek> weekend, Set<LocalDate> holidays, Map<Integer, Integer> versions) {
        this(weekend, holidays, versions, Set.of());
    }

    public boolean isWorkingDay(LocalDate day) {
        boolean off =
                versions.containsKey(day.getYear())
                        ? holidays.contains(day)
                        : FIXED.contains(MonthDay.from(day));
        return !weekend.contains(day.getDayOfWeek()) && !off;
    }

    /// Whether a year from one day to the other may still get other days off.
    public boolean isProvisional(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .anyMatch(year -> !versions.containsKey(year) || computed.contains(year));
    }

    /// The k-th working day after day 0; day 0 itself when k is 0.
    public LocalDate workingDayAfter(LocalDate dayZero, int k) {
        LocalDate day = dayZero;
        for (int counted = 0; counted < k; ) {
            day = day.plusDays(1);
            counted += isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /// The last second of the k-th working day after the start, both in the given zone.
    public Instant deadline(Instant start, int k, ZoneId zone) {
        LocalDate last = workingDayAfter(start.atZone(zone).toLocalDate(), k);
        return last.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    /// Working days after `from` up to and with `to`; negative when `to` is the earlier one.
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return Math.toIntExact(
                from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count());
    }

    public Remaining remaining(Instant now, Instant deadline, ZoneId zone) {
        return Remaining.of(
                workingDaysBetween(
                        LocalDate.ofInstant(now, zone), LocalDate.ofInstant(deadline, zone)),
                now.isAfter(deadline));
    }

    /// Version of the calendar in the year of that day, kept with each case it was used for; 0 of a
    /// year that is not known.
    public int versionOn(LocalDate day) {
        return versions.getOrDefault(day.getYear(), 0);
    }
}
