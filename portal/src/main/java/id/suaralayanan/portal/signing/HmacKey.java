package id.suaralayanan.portal.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A secret of 32 bytes for HMAC-SHA256. Never prints itself.
public final class HmacKey {
    public static final int BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac keyed;

    public HmacKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalStateException("a key for signing must have 32 bytes");
        }
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// 32 bytes that nobody can compute without the key; safe to call from many threads.
    public byte[] mac(String text) {
        try {
            // A copy of the keyed state costs a third of looking the algorithm up and keying it.
            return ((Mac) keyed.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
