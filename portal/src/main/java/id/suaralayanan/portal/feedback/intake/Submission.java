package id.suaralayanan.portal.feedback.intake;

import id.suaralayanan.portal.feedback.Arrival;
import id.suaralayanan.portal.feedback.RatingForm;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A form on its way into the database, under the key its client chose.
///
/// @param receipt the code the citizen gets once the form is stored
/// @param burst whether its network rates this unit more often than people do
record Submission(
        UUID key,
        Unit unit,
        Service service,
        RatingForm form,
        byte[] fingerprint,
        String receipt,
        Instant receivedAt,
        Arrival arrival,
        boolean burst) {
    /// Whether something comes with it that most forms do not have.
    boolean hasMore() {
        return form.visit().isPresent() || !arrival.extras().isEmpty();
    }

    /// The day that counts: of the answers, in the zone of the unit.
    LocalDate answeredOn() {
        return LocalDate.ofInstant(arrival.answered(receivedAt), unit.zone());
    }

    boolean isLate() {
        return arrival.isLate(receivedAt);
    }
}
