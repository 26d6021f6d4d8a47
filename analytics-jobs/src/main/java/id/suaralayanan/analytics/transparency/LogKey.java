package id.suaralayanan.analytics.transparency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/// The Ed25519 key that signs the heads of the log. Never prints itself.
public final class LogKey {
    /// Its file in `SUARA_DATA/keys`.
    public static final String FILE = "publication.key";

    private static final String ALGORITHM = "Ed25519";

    /// Length of the private part in its file; the public part follows.
    private static final int PRIVATE_BYTES = 48;

    private final PrivateKey secret;
    private final LogPublicKey publicKey;

    private LogKey(PrivateKey secret, LogPublicKey publicKey) {
        this.secret = secret;
        this.publicKey = publicKey;
    }

    /// What is in the file of a new key: the private part (PKCS #8) and the public one (X.509).
    public static byte[] fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] secret = pair.getPrivate().getEncoded();
            byte[] known = pair.getPublic().getEncoded();
            byte[] both = Arrays.copyOf(secret, secret.length + known.length);
            System.arraycopy(known, 0, both, secret.length, known.length);
            return both;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @param file what [#fresh] gave
    /// @throws IllegalArgumentException where that is no key
    public static LogKey of(byte[] file) {
        if (file.length <= PRIVATE_BYTES) {
            throw new IllegalArgumentException("the key of the log has " + file.length + " bytes");
        }
        try {
            PrivateKey secret =
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(Arrays.copyOf(file, PRIVATE_BYTES)));
            var known = new LogPublicKey(Arrays.copyOfRange(file, PRIVATE_BYTES, file.length));
            var key = new LogKey(secret, known);
            byte[] sample = ALGORITHM.getBytes(StandardCharsets.US_ASCII);
            if (!known.verifies(sample, key.sign(sample))) {
                throw new IllegalArgumentException("the halves of the log's key do not belong");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key of the log cannot be used", e);
        }
    }

    public LogPublicKey publicKey() {
        return publicKey;
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
