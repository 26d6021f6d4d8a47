package id.suaralayanan.portal.complaints.attachments;

import id.suaralayanan.portal.signing.SignedText;
import id.suaralayanan.portal.signing.Signer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Signed hidden fields that let a form add files to one complaint, so that sending them needs no
/// cookie.
@Component
public final class FilePasses {
    private static final Duration LASTS = Duration.ofHours(2);
    private static final String ANYWHERE = "";

    private final SignedText passes;
    private final Clock clock;

    FilePasses(Signer signer, Clock clock) {
        passes = signer.of("complaint-files");
        this.clock = clock;
    }

    /// @param subject what the files belong to: a ticket, or the submission of the page that has
    ///   just shown its receipt
    public String issue(String subject) {
        return passes.sign(ANYWHERE, subject, clock.instant().plus(LASTS));
    }

    /// What a genuine pass is for; empty when we did not make it, or too long ago.
    Optional<String> subject(String pass) {
        return passes.valid(ANYWHERE, pass, clock.instant());
    }
}
