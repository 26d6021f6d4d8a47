package id.suaralayanan.portal.complaints;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a unit answers complaints, without those of supervisory content.
///
/// @param open cases in which the unit has to act
/// @param overdue of these, past their deadline
/// @param dueToday of these, due before the day ends at the unit
/// @param counted cases of the last 365 days that were answered, or should have been
/// @param answered of the counted ones, with a first reply
/// @param answeredOnTime of the counted ones, with a first reply by its deadline
/// @param medianDays working days from receipt to first reply; none without an answer
public record ComplaintFigures(
        long open,
        long overdue,
        long dueToday,
        long counted,
        long answered,
        long answeredOnTime,
        @Nullable BigDecimal medianDays) {
    private static final int FEWEST_PUBLISHED = 10;

    static final ComplaintFigures NONE = new ComplaintFigures(0, 0, 0, 0, 0, 0, null);

    /// Share of the counted cases that were answered on time, in whole percent; none without cases.
    public Optional<Integer> percentOnTime() {
        return counted == 0
                ? Optional.empty()
                : Optional.of(Math.toIntExact((answeredOnTime * 200 + counted) / (2 * counted)));
    }

    /// What everyone may see; empty where a single case could show through.
    public Optional<ComplaintFigures> forPublic() {
        return counted < FEWEST_PUBLISHED
                ? Optional.empty()
                : Optional.of(
                        new ComplaintFigures(
                                0, 0, 0, counted, answered, answeredOnTime, medianDays));
    }
}
