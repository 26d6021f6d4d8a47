package id.suaralayanan.infra.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tells key files apart and reveals none of them: HMAC-SHA256 of a constant under the content.
final class Fingerprint {
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "suara-layanan fingerprint v1".getBytes(US_ASCII);

    private Fingerprint() {}

    static byte[] of(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        if (content.length == 0) {
            throw new IOException(file + " is empty");
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(content, ALGORITHM));
            return mac.doFinal(PURPOSE);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
