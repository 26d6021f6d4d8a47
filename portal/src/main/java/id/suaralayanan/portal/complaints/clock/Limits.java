package id.suaralayanan.portal.complaints.clock;

/// Limits of one kind of complaint in working days: to verify and forward, to give the first reply,
/// to finish, and the silence after a reply that closes the case.
///
/// @param replyWaits whether days in which the citizen has the word do not count for the reply
/// @param finishWaits the same to finish
public record Limits(
        int verify, int reply, int finish, int silence, boolean replyWaits, boolean finishWaits) {
    public Limits {
        if (verify < 1 || reply < 1 || finish < 1 || silence < 1) {
            throw new IllegalArgumentException("each limit is at least one working day");
        }
    }

    /// Limits that wait for the citizen.
    public Limits(int verify, int reply, int finish, int silence) {
        this(verify, reply, finish, silence, true, true);
    }
}
