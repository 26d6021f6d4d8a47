package id.suaralayanan.portal.signing;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Signs files for everybody with the Ed25519 key that signs what is published (its public half
/// stands at `/rilis`). What is signed says in its first line what it is: a head of the log never
/// begins so.
@Component
public final class InstallationKey {
    private static final String FILE = "publication.key";
    private static final String ALGORITHM = "Ed25519";

    /// Length of the private part in its file; the public part follows.
    private static final int PRIVATE_BYTES = 48;

    private final KeyFiles keys;

    InstallationKey(@Value("${suara.data}") Path data) {
        keys = KeyFiles.in(data);
    }

    /// 64 bytes, as `openssl pkeyutl -verify -rawin` takes them.
    public byte[] sign(byte[] message) {
        try {
            byte[] secret = Arrays.copyOf(file(), PRIVATE_BYTES);
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(new PKCS8EncodedKeySpec(secret)));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the key " + FILE + " cannot be used", broken);
        }
    }

    /// The public half (X.509).
    public byte[] publicKey() {
        byte[] file = file();
        return Arrays.copyOfRange(file, PRIVATE_BYTES, file.length);
    }

    /// The same as a PEM file.
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder().encodeToString(publicKey())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private byte[] file() {
        return keys.get(
                FILE,
                () -> {
                    throw new IllegalStateException(FILE + " is missing");
                });
    }
}
