package id.suaralayanan.portal.complaints;

import java.util.Optional;

/// How a unit answers complaints, without those of supervisory content.
///
/// @param open cases in which the unit has to act
/// @param overdue of these, past their deadline
/// @param dueToday of these, due before the day ends at the unit
public record ComplaintFigures(long open, long overdue, long dueToday, AnswerSpeed speed) {
    /// What everyone may see; empty where a single case could show through.
    public Optional<AnswerSpeed> forPublic() {
        return Optional.of(speed).filter(AnswerSpeed::isForPublic);
    }
}
