package id.suaralayanan.portal.history.files;

import id.suaralayanan.portal.signing.OfficerPasses;
import id.suaralayanan.portal.signing.Signer;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// For which unit a form with a file was made.
@Component
final class PastPasses {
    private final OfficerPasses passes;

    PastPasses(Signer signer, Clock clock) {
        passes = new OfficerPasses(signer.of("past-import"), clock);
    }

    String issue(int officer, int unit) {
        return passes.issue(officer, Integer.toString(unit));
    }

    Optional<Integer> unit(int officer, String pass) {
        return passes.about(officer, pass).map(Integer::valueOf);
    }
}
