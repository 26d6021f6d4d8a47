package id.suaralayanan.portal.complaints.clock;

import java.time.Instant;
import java.time.ZoneId;

/// Until when a complaint must be verified (verifikasi), first answered and finished.
///
/// @param provisional whether a date may still move, because holidays on its way are not decreed
///   yet
public record Deadlines(Instant verify, Instant reply, Instant finish, boolean provisional) {
    /// What the citizen was promised with each date.
    public enum Promise {
        VERIFY,
        REPLY,
        FINISH
    }

    public Instant of(Promise promise) {
        return switch (promise) {
            case VERIFY -> verify;
            case REPLY -> reply;
            case FINISH -> finish;
        };
    }

    public Deadlines withFinish(Instant later, boolean laterIsProvisional) {
        return new Deadlines(verify, reply, later, provisional || laterIsProvisional);
    }

    public Deadlines provisionalToo(boolean another) {
        return new Deadlines(verify, reply, finish, provisional || another);
    }

    /// The same local dates, ending with the day in another zone.
    public Deadlines moved(ZoneId from, ZoneId to) {
        return new Deadlines(
                moved(verify, from, to),
                moved(reply, from, to),
                moved(finish, from, to),
                provisional);
    }

    private static Instant moved(Instant deadline, ZoneId from, ZoneId to) {
        return deadline.atZone(from).withZoneSameLocal(to).toInstant();
    }
}
