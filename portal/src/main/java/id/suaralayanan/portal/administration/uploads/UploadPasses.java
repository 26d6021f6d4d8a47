package id.suaralayanan.portal.administration.uploads;

import id.suaralayanan.portal.signing.SignedText;
import id.suaralayanan.portal.signing.Signer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Signed hidden fields that say that a form with a file was made for this officer: a file is read
/// as it comes, so the usual token of a form would be found too late. Templates call it as
/// `@uploadPasses`.
@Component("uploadPasses")
public final class UploadPasses {
    private static final Duration LASTS = Duration.ofHours(8);

    private final SignedText passes;
    private final Clock clock;

    UploadPasses(Signer signer, Clock clock) {
        passes = signer.of("registry-upload");
        this.clock = clock;
    }

    public String forRegions(int officer) {
        return issue(officer, UploadKind.REGIONS);
    }

    public String forUnits(int officer) {
        return issue(officer, UploadKind.UNITS);
    }

    private String issue(int officer, UploadKind kind) {
        return passes.sign("officer " + officer, kind.name(), clock.instant().plus(LASTS));
    }

    /// Empty when we did not make it for this officer, or too long ago.
    Optional<UploadKind> kind(int officer, String pass) {
        return passes.valid("officer " + officer, pass, clock.instant())
                .flatMap(name ->
                        Stream.of(UploadKind.values())
                                .filter(kind -> kind.name().equals(name))
                                .findFirst());
    }
}
