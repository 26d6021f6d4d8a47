package id.suaralayanan.portal.administration.uploads;

import id.suaralayanan.portal.signing.OfficerPasses;
import id.suaralayanan.portal.signing.Signer;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// For which kind of file a form was made. Templates call it as `@uploadPasses`.
@Component("uploadPasses")
public final class UploadPasses {
    private final OfficerPasses passes;

    UploadPasses(Signer signer, Clock clock) {
        passes = new OfficerPasses(signer.of("registry-upload"), clock);
    }

    public String forRegions(int officer) {
        return passes.issue(officer, UploadKind.REGIONS.name());
    }

    public String forUnits(int officer) {
        return passes.issue(officer, UploadKind.UNITS.name());
    }

    Optional<UploadKind> kind(int officer, String pass) {
        return passes.about(officer, pass)
                .flatMap(name ->
                        Stream.of(UploadKind.values())
                                .filter(kind -> kind.name().equals(name))
                                .findFirst());
    }
}
