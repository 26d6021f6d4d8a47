package id.suaralayanan.analytics.transparency;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/// The public half of a [LogKey]: anybody checks the heads of the log with it.
public final class LogPublicKey {
    private static final String ALGORITHM = "Ed25519";

    /// Length of the bare key at the end of its X.509 form.
    private static final int BARE = 32;

    private final PublicKey key;

    /// @param encoded in X.509 form
    /// @throws IllegalArgumentException where that is no Ed25519 key
    public LogPublicKey(byte[] encoded) {
        try {
            key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this is no public key of a log", e);
        }
    }

    /// @param text Base64 of the X.509 form, see [#text]
    public static LogPublicKey of(String text) {
        return new LogPublicKey(Base64.getDecoder().decode(text.strip()));
    }

    public String text() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /// What tells this key from any other: SHA-256 of its X.509 form.
    public Hash fingerprint() {
        return Hash.of(key.getEncoded());
    }

    /// The 32 bytes that a signed note's key id is made of.
    byte[] bare() {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - BARE, encoded.length);
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
