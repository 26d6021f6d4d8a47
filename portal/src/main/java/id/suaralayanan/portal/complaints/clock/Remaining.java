package id.suaralayanan.portal.complaints.clock;

/// How far a deadline is away, in working days.
///
/// @param days working days left, or late (at least one); 0 otherwise
public record Remaining(State state, int days) {
    public enum State {
        LEFT,
        /// Ends with today, or with the last working day before a day off that is today.
        TODAY,
        LATE
    }

    static Remaining of(int workingDays, boolean isPast) {
        if (isPast) {
            return new Remaining(State.LATE, Math.max(1, -workingDays));
        }
        return workingDays > 0
                ? new Remaining(State.LEFT, workingDays)
                : new Remaining(State.TODAY, 0);
    }
}
