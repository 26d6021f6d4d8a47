package id.suaralayanan.portal.complaints.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// When a complaint was received, as everybody may know it: the beginning of the day on the unit's
/// calendar. By the minute a counter would find out who stood there. The database says the same
/// (`public_receipt`); a page for everybody tells no more than the month.
public final class ReceiptDay {
    private ReceiptDay() {}

    public static Instant of(Instant receivedAt, ZoneId zone) {
        return receivedAt.atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant();
    }
}
