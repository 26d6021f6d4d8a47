package id.suaralayanan.portal.complaints.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The clocks of one complaint: the calendar and zone of its unit with the limits of its kind.
///
/// All three deadlines count from the receipt: a citizen is told the dates on the first day, and a
/// late verification never moves them.
public record Clocks(WorkingCalendar calendar, Limits limits, ZoneId zone) {
    public Deadlines deadlines(Instant received) {
        Instant finish = finish(received);
        return new Deadlines(
                calendar.deadline(received, limits.verify(), zone),
                calendar.deadline(received, limits.reply(), zone),
                finish,
                isProvisional(received, finish));
    }

    /// Until when a case that begins, or begins again, now is finished.
    public Instant finish(Instant start) {
        return calendar.deadline(start, limits.finish(), zone);
    }

    /// Until when the citizen may answer a reply.
    public Instant silence(Instant reply) {
        return calendar.deadline(reply, limits.silence(), zone);
    }

    /// Whether a deadline may still move, because a calendar on its way awaits its decree.
    public boolean isProvisional(Instant start, Instant deadline) {
        return calendar.isProvisional(day(start), day(deadline));
    }

    /// Version of the calendar at that time, kept with the deadlines.
    public int version(Instant at) {
        return calendar.versionOn(day(at));
    }

    public Remaining remaining(Instant now, Instant deadline) {
        return calendar.remaining(now, deadline, zone);
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
