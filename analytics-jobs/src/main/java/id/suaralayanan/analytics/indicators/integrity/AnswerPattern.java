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
/// @param marks of all answers
public record AnswerPattern(
        int unit,
        long answers,
        long straight,
        double usualStraight,
        long timed,
        long night,
        List<Long> seconds,
        List<Hour> hours,
        int days,
        Marks marks,
        Repeated repeated) {
    /// @param hour hours since 1970-01-01 in the unit's zone
    /// @param answers within it
    /// @param others answers of the unit in the same hour of all other days together
    public record Hour(long hour, long answers, long others) {}

    /// How many of a unit's answers bear what mark.
    ///
    /// @param lastDays of the last five days of the period
    /// @param byStaff entered by an officer
    /// @param oneNetwork of many that came from one network within a short time
    public record Marks(long answers, long lastDays, long byStaff, long oneNetwork) {}

    /// Gaps between the answers of a channel, taken two by two as they follow each other; pairs
    /// that take less than two seconds together say nothing.
    ///
    /// @param even pairs that are equal to a second
    /// @param usual how many would be, if people came by themselves
    public record Rhythm(long pairs, long even, double usual) {}

    /// Filled forms that are no straight lines.
    ///
    /// @param commonest how many are equal to the commonest
    public record Forms(long filled, long commonest) {}

    /// Comments of at least six words.
    ///
    /// @param repeated that come after another of the same words
    /// @param equalPairs pairs of the same words
    public record Comments(long written, long repeated, long equalPairs) {
        long pairs() {
            return written * (written - 1) / 2;
        }
    }

    /// What repeats in the answers.
    public record Repeated(Rhythm rhythm, Forms forms, Comments comments) {
        public static final Repeated NOTHING =
                new Repeated(new Rhythm(0, 0, 0), new Forms(0, 0), new Comments(0, 0, 0));

        public Repeated with(Rhythm other) {
            return new Repeated(other, forms, comments);
        }

        public Repeated with(Forms other) {
            return new Repeated(rhythm, other, comments);
        }

        public Repeated with(Comments other) {
            return new Repeated(rhythm, forms, other);
        }
    }

    public AnswerPattern {
        seconds = List.copyOf(seconds);
        hours = List.copyOf(hours);
        if (seconds.size() != 10) {
            throw new IllegalArgumentException("ten counts of seconds are expected");
        }
    }
}
