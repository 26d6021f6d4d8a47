package id.suaralayanan.portal.signing;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Signs for every feature, under the one key for what browsers carry. Its file is named after the
/// surveys, which were the first: forms that wait on a device without a network stay genuine.
@Component
public final class Signer {
    private final HmacKey key;

    public Signer(@Value("${suara.data:./suara-data}") Path data) {
        key = KeyFiles.in(data).hmac("survey.key");
    }

    /// @param purpose keeps signatures of different uses apart; one line
    public SignedText of(String purpose) {
        return new SignedText(key, purpose);
    }
}
