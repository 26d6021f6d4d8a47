package id.suaralayanan.portal.access.secondfactor;

import id.suaralayanan.portal.signing.HmacKey;
import id.suaralayanan.portal.signing.KeyFiles;
import java.nio.file.Path;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/// Keeps what the database holds of second factors worthless without the key in `SUARA_DATA`:
/// secrets are sealed (AES-256-GCM), recovery codes are hashed with it.
@Component
final class FactorKey {
    private static final int NONCE = 16;

    private final HmacKey key;
    private final AesBytesEncryptor sealing;

    FactorKey(@Value("${suara.data:./suara-data}") Path data) {
        key = KeyFiles.in(data).hmac("factor.key");
        sealing =
                new AesBytesEncryptor(
                        new SecretKeySpec(key.mac("sealing"), "AES"),
                        KeyGenerators.secureRandom(NONCE),
                        CipherAlgorithm.GCM);
    }

    byte[] seal(AppSecret secret) {
        return sealing.encrypt(secret.bytes());
    }

    /// Empty when it was sealed with another key.
    Optional<AppSecret> open(byte[] sealed) {
        try {
            return Optional.of(new AppSecret(sealing.decrypt(sealed)));
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }

    byte[] hash(RecoveryCode code) {
        return key.mac("recovery\n" + code.text());
    }
}
