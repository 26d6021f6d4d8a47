package id.suaralayanan.portal.complaints.clock;

/// Limits of one kind of complaint in working days: to verify and forward, to give the first reply,
/// to finish, and the silence after a reply that closes the case.
public record Limits(int verify, int reply, int finish, int silence) {
    public Limits {
        if (verify < 1 || reply < 1 || finish < 1 || silence < 1) {
            throw new IllegalArgumentException("each limit is at least one working day");
        }
    }
}
