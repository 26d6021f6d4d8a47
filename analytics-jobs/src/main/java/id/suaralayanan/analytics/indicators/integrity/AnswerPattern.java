package id.suaralayanan.analytics.indicators.integrity;

import java.util.List;

/// How the answers of a unit in a period look, counted; imported answers left out.
///
/// @param straight answers with the same score nine times
/// @param usualStraight how many of them the unit would have with its peers' shares, channel by
///   channel; 0 where no peers are known
/// @param timed answers whose time of receipt is that of answering
/// @param night those of `timed` between 00:00 and 05:00 in the unit's zone
/// @param seconds `timed` by the last digit of the second of receipt, ten counts
/// @param hours the fullest hours, in any order
/// @param days days of the period that the hours were chosen from
public record AnswerPattern(
        int unit,
        long answers,
        long straight,
        double usualStraight,
        long timed,
        long night,
        List<Long> seconds,
        List<Hour> hours,
        int days) {
    /// @param hour hours since 1970-01-01 in the unit's zone
    /// @param answers within it
    /// @param others answers of the unit in the same hour of all other days together
    public record Hour(long hour, long answers, long others) {}

    public AnswerPattern {
        seconds = List.copyOf(seconds);
        hours = List.copyOf(hours);
        if (seconds.size() != 10) {
            throw new IllegalArgumentException("ten counts of seconds are expected");
        }
    }
}
