package id.suaralayanan.portal.complaints.filing.pages;

import id.suaralayanan.portal.complaints.keys.CaseKeys;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The hidden field of the complaint form: the key of this submission and when the form was shown,
/// signed, so that no session is needed.
@Component
final class FormSeals {
    private static final String PURPOSE = "complaint-form";

    private final CaseKeys keys;
    private final Clock clock;

    FormSeals(CaseKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// What a genuine seal says.
    ///
    /// @param age since the form was first shown
    record FormSeal(UUID submission, Duration age) {}

    String issue(String unit) {
        String text = UUID.randomUUID() + "." + clock.instant().getEpochSecond();
        return text + "." + keys.sign(PURPOSE, unit + " " + text);
    }

    /// Empty when we did not make it, or not for this unit.
    Optional<FormSeal> read(String unit, String seal) {
        String[] parts = seal.split("\\.", -1);
        if (parts.length != 3
                || !keys.isSigned(PURPOSE, unit + " " + parts[0] + "." + parts[1], parts[2])) {
            return Optional.empty();
        }
        return shown(parts[1])
                .map(shown ->
                        new FormSeal(
                                UUID.fromString(parts[0]),
                                Duration.between(shown, clock.instant())));
    }

    private static Optional<Instant> shown(String epochSecond) {
        try {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(epochSecond)));
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
