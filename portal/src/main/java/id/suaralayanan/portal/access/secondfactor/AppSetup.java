package id.suaralayanan.portal.access.secondfactor;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.web.QrCode;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What an officer needs to set up the app.
@Component
public final class AppSetup {
    private final SecondFactors factors;

    AppSetup(SecondFactors factors) {
        this.factors = factors;
    }

    /// @param qr for scanning
    /// @param letters the same for typing, in groups of four
    public record Sheet(QrCode qr, String letters) {}

    /// Empty when the officer has an app already.
    public Mono<Sheet> of(Officer officer) {
        return factors.prepare(officer.id())
                .map(secret ->
                        new Sheet(
                                QrCode.of(secret.address(officer.username())),
                                secret.text().replaceAll("(?<=\\G.{4})(?=.)", " ")));
    }
}
