package id.suaralayanan.portal.feedback;

import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A form on its way into the database, under the key its client chose.
///
/// @param receipt the code the citizen gets once the form is stored
/// @param seconds from the first view to the answer, where that is known
/// @param extras answers to questions of the unit's own
record Submission(
        UUID key,
        Unit unit,
        Service service,
        RatingForm form,
        byte[] fingerprint,
        String receipt,
        Instant receivedAt,
        @Nullable Integer seconds,
        List<ExtraAnswer> extras) {
    /// Whether something comes with it that most forms do not have.
    boolean hasMore() {
        return form.visit().isPresent() || !extras.isEmpty();
    }

    /// The day that counts: in the zone of the unit.
    LocalDate answeredOn() {
        return LocalDate.ofInstant(receivedAt, unit.zone());
    }
}
