package id.suaralayanan.portal.complaints.clock;

import java.time.Instant;

/// Until when a complaint must be verified (verifikasi), first answered and finished.
public record Deadlines(Instant verify, Instant reply, Instant finish) {
    public Deadlines withFinish(Instant later) {
        return new Deadlines(verify, reply, later);
    }
}
