package id.suaralayanan.portal.complaints.clock;

import java.time.Instant;

/// Until when a complaint must be verified (verifikasi), first answered and finished.
///
/// @param provisional whether a date may still move, because holidays on its way are not decreed
///   yet
public record Deadlines(Instant verify, Instant reply, Instant finish, boolean provisional) {
    public Deadlines withFinish(Instant later, boolean laterIsProvisional) {
        return new Deadlines(verify, reply, later, provisional || laterIsProvisional);
    }

    public Deadlines provisionalToo(boolean another) {
        return new Deadlines(verify, reply, finish, provisional || another);
    }
}
