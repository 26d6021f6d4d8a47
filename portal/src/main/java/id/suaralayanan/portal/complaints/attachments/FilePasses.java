package id.suaralayanan.portal.complaints.attachments;

import id.suaralayanan.portal.complaints.keys.CaseKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Signed hidden fields that let a form add files to one complaint, so that sending them needs no
/// cookie.
@Component
public final class FilePasses {
    private static final String PURPOSE = "complaint-files";
    private static final Duration LASTS = Duration.ofHours(2);

    private final CaseKeys keys;
    private final Clock clock;

    FilePasses(CaseKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// @param subject what the files belong to: a ticket, or the submission of the page that has
    ///   just shown its receipt
    public String issue(String subject) {
        String text = subject + "." + clock.instant().plus(LASTS).getEpochSecond();
        return text + "." + keys.sign(PURPOSE, text);
    }

    /// What a genuine pass is for; empty when we did not make it, or too long ago.
    Optional<String> subject(String pass) {
        String[] parts = pass.split("\\.", -1);
        boolean genuine =
                parts.length == 3
                        && keys.isSigned(PURPOSE, parts[0] + "." + parts[1], parts[2])
                        && Long.parseLong(parts[1]) >= clock.instant().getEpochSecond();
        return genuine ? Optional.of(parts[0]) : Optional.empty();
    }
}
