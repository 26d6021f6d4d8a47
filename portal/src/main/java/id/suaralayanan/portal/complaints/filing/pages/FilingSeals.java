package id.suaralayanan.portal.complaints.filing.pages;

import id.suaralayanan.portal.signing.SignedText;
import id.suaralayanan.portal.signing.Signer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The hidden field of the complaint form: the key of this submission and when the form was shown,
/// signed, so that no session is needed.
@Component
final class FilingSeals {
    private final SignedText seals;
    private final Clock clock;

    FilingSeals(Signer signer, Clock clock) {
        seals = signer.of("complaint-form");
        this.clock = clock;
    }

    /// What a genuine seal says.
    ///
    /// @param age since the form was first shown
    record FormSeal(UUID submission, Duration age) {}

    String issue(String unit) {
        return seals.sign(unit, UUID.randomUUID().toString(), clock.instant());
    }

    /// Empty when we did not make it, or not for this unit.
    Optional<FormSeal> read(String unit, String seal) {
        return seals.read(unit, seal)
                .map(signed ->
                        new FormSeal(UUID.fromString(signed.value()), signed.age(clock.instant())));
    }
}
