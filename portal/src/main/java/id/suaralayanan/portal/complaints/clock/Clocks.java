package id.suaralayanan.portal.complaints.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The clocks of one complaint: the calendar and zone of its unit with the limits of its kind.
///
/// All three deadlines count from the receipt: a citizen is told the dates on the first day, and a
/// late verification never moves them. Only the citizen's own time does: the days in which a
/// question or an answer lies before the citizen do not count.
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

    /// The deadlines of a case whose days to finish begin at that time.
    public Deadlines restarted(Deadlines due, Instant start) {
        Instant finish = finish(start);
        return due.withFinish(finish, isProvisional(start, finish));
    }

    /// Until when the citizen may answer a reply.
    public Instant silence(Instant reply) {
        return calendar.deadline(reply, limits.silence(), zone);
    }

    /// The deadlines once the citizen had the word from one time to the other: these working days
    /// are added to what was not over when they began.
    ///
    /// @param answered whether the first reply was given before: then its date stays
    public Deadlines waited(Deadlines due, Instant from, Instant to, boolean answered) {
        int days = calendar.workingDaysBetween(day(from), day(to));
        if (days <= 0) {
            return due;
        }
        Instant reply =
                limits.replyWaits() && !answered ? later(due.reply(), from, days) : due.reply();
        Instant finish = limits.finishWaits() ? later(due.finish(), from, days) : due.finish();
        return new Deadlines(
                due.verify(), reply, finish, due.provisional() || isProvisional(from, finish));
    }

    private Instant later(Instant deadline, Instant from, int days) {
        return deadline.isBefore(from) ? deadline : calendar.deadline(deadline, days, zone);
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
