package id.suaralayanan.portal.history.files;

import id.suaralayanan.portal.signing.SignedText;
import id.suaralayanan.portal.signing.Signer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Signed hidden fields that say for which unit a form with a file was made: such a form is read as
/// it comes, without the usual token.
@Component
final class PastPasses {
    private static final Duration LASTS = Duration.ofHours(8);

    private final SignedText passes;
    private final Clock clock;

    PastPasses(Signer signer, Clock clock) {
        passes = signer.of("past-import");
        this.clock = clock;
    }

    String issue(int officer, int unit) {
        return passes.sign(
                "officer " + officer, Integer.toString(unit), clock.instant().plus(LASTS));
    }

    /// Empty when we did not make it for this officer, or too long ago.
    Optional<Integer> unit(int officer, String pass) {
        return passes.valid("officer " + officer, pass, clock.instant()).map(Integer::valueOf);
    }
}
