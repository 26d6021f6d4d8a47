package id.suaralayanan.portal.complaints.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/// The working days (hari kerja) of an office: no weekend day, no holiday, no joint leave (cuti
/// bersama).
///
/// Day 0 is the local date of the start; a deadline is the end of the k-th working day after it. A
/// start on a day off therefore counts like one on the working day before. A year that is not in
/// the calendar is an error, never a year without holidays.
///
/// @param versions the known years with the version of each
public record WorkingCalendar(
        Set<DayOfWeek> weekend, Set<LocalDate> holidays, Map<Integer, Integer> versions) {
    public WorkingCalendar {
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
        versions = Map.copyOf(versions);
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a calendar needs at least one working day a week");
        }
    }

    /// @throws UnknownYear when the calendar does not reach that day
    public boolean isWorkingDay(LocalDate day) {
        if (!versions.containsKey(day.getYear())) {
            throw new UnknownYear(day.getYear());
        }
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
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

    /// How far a deadline is away; unknown rather than wrong where a year is missing.
    public Remaining remaining(Instant now, Instant deadline, ZoneId zone) {
        try {
            return Remaining.of(
                    workingDaysBetween(
                            LocalDate.ofInstant(now, zone), LocalDate.ofInstant(deadline, zone)),
                    now.isAfter(deadline));
        } catch (UnknownYear _) {
            return Remaining.unknown();
        }
    }

    /// Version of the calendar in the year of that day, kept with each case it was used for.
    public int versionOn(LocalDate day) {
        Integer version = versions.get(day.getYear());
        if (version == null) {
            throw new UnknownYear(day.getYear());
        }
        return version;
    }
}
