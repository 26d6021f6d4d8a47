package id.suaralayanan.portal.signing;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Signed hidden fields that say that a form with a file was made for this officer, and what it is
/// about: a file is read as it comes, so the usual token of a form would be found too late.
public final class OfficerPasses {
    private static final Duration LASTS = Duration.ofHours(8);

    private final SignedText passes;
    private final Clock clock;

    /// @param passes of this kind of form alone
    public OfficerPasses(SignedText passes, Clock clock) {
        this.passes = passes;
        this.clock = clock;
    }

    public String issue(int officer, String about) {
        return passes.sign("officer " + officer, about, clock.instant().plus(LASTS));
    }

    /// What the form is about; empty when we did not make it for this officer, or too long ago.
    public Optional<String> about(int officer, String pass) {
        return passes.valid("officer " + officer, pass, clock.instant());
    }
}
