package id.suaralayanan.portal.open311;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Points in time as the standard writes them: W3C's profile of ISO 8601 with seconds and a zone.
public final class Moments {
    private Moments() {}

    public static String text(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    /// Absent for anything without a zone. A plus sign that a client forgot to encode comes as a
    /// space.
    public static Optional<Instant> read(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
