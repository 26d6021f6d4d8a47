package id.suaralayanan.portal.alerts.letters;

import id.suaralayanan.portal.signing.SignedText;
import id.suaralayanan.portal.signing.Signer;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Links in letters that end them without signing in: signed, good for one officer and one unit,
/// and for nothing else.
@Component
final class UnsubscribeLinks {
    private static final Pattern VALUE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
    private static final String CONTEXT = "";

    private final SignedText signed;

    UnsubscribeLinks(Signer signer) {
        signed = signer.of("end of letters");
    }

    /// Whose letters about what.
    record Ended(int officer, int unit) {}

    /// The last part of its address.
    String token(int officer, int unit) {
        return signed.sign(CONTEXT, officer + "-" + unit, Instant.EPOCH);
    }

    /// Empty when it is none of ours.
    Optional<Ended> read(String token) {
        return signed.read(CONTEXT, token)
                .map(genuine -> VALUE.matcher(genuine.value()))
                .filter(value -> value.matches())
                .map(value ->
                        new Ended(
                                Integer.parseInt(value.group(1)),
                                Integer.parseInt(value.group(2))));
    }
}
