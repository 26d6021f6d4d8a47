package id.suaralayanan.portal.feedback.survey;

import id.suaralayanan.portal.signing.SignedText;
import id.suaralayanan.portal.signing.Signer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Signs when a form was shown and under which key it will be stored: what a session would
/// remember, without a session.
@Component
public final class FormSeals {
    private final SignedText seals;
    private final Clock clock;
    private final Duration quickest;

    /// @param quickest a form sent sooner after it was shown is shown once more
    FormSeals(
            Signer signer, Clock clock, @Value("${suara.feedback.quickest:3s}") Duration quickest) {
        seals = signer.of("survey");
        this.clock = clock;
        this.quickest = quickest;
    }

    /// A seal for a form that is shown for the first time.
    public String issue(String point) {
        return issue(point, UUID.randomUUID());
    }

    /// A new seal for a form that is shown again: the submission keeps its key.
    public String issue(String point, UUID key) {
        return seals.sign(point, key.toString(), clock.instant());
    }

    /// Empty when this portal did not make it, or not for this point.
    public Optional<FormSeal> read(String point, String seal) {
        return seals.read(point, seal)
                .map(signed ->
                        new FormSeal(
                                UUID.fromString(signed.value()),
                                signed.age(clock.instant()),
                                quickest));
    }
}
