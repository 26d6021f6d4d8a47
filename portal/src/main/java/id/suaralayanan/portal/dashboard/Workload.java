package id.suaralayanan.portal.dashboard;

import java.util.Optional;

/// The complaints of one unit that wait for it, and how fast it has answered lately. Reports that
/// go past the unit are never counted here.
///
/// @param open complaints in which the unit has to act
/// @param late of these, past a limit
/// @param today of these, reaching a limit before the day ends
/// @param answered complaints of the last 90 days that got a first reply
/// @param inTime of these, within the limit
/// @param medianDays from receipt to first reply, in calendar days
public record Workload(
        long open, long late, long today, long answered, long inTime, Optional<Double> medianDays) {
    /// Share of first replies that came in time, in whole percent.
    public long inTimePercent() {
        return answered == 0 ? 0 : Math.round(100.0 * inTime / answered);
    }
}
