package id.suaralayanan.portal.alerts.push;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import id.suaralayanan.portal.mail.MailSettings;
import id.suaralayanan.portal.signing.KeyFiles;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// By which push services know this installation (VAPID, RFC 8292). With another key devices have
/// to be entered anew.
@Component
public final class PushKey {
    private static final String FILE = "push.key";

    /// Of a point on the curve, uncompressed.
    private static final int PUBLIC_BYTES = 65;

    /// A day is the most that push services take.
    private static final Duration LASTS = Duration.ofHours(12);

    private final VAPIDKeyPair pair;
    private final String subject;

    PushKey(@Value("${suara.data}") Path data, MailSettings mail) {
        byte[] key = KeyFiles.in(data).get(FILE, PushKey::random);
        pair =
                VAPIDKeyPairs.of(
                        PrivateKeySources.ofPKCS8Bytes(
                                Arrays.copyOfRange(key, PUBLIC_BYTES, key.length)),
                        PublicKeySources.ofUncompressedBytes(Arrays.copyOf(key, PUBLIC_BYTES)));
        subject =
                mail.baseUrl().startsWith("https:")
                        ? mail.baseUrl()
                        : "mailto:" + (mail.from().isEmpty() ? "admin@localhost" : mail.from());
    }

    /// The public half first, because the other does not hold it.
    private static byte[] random() {
        try {
            var curve = KeyPairGenerator.getInstance("EC");
            curve.initialize(new ECGenParameterSpec("secp256r1"));
            var drawn = curve.generateKeyPair();
            byte[] secret = drawn.getPrivate().getEncoded();
            byte[] open =
                    VAPIDKeyPairs.of(
                                    PrivateKeySources.ofPKCS8Bytes(secret),
                                    PublicKeySources.ofX509Bytes(drawn.getPublic().getEncoded()))
                            .extractPublicKeyInUncompressedForm();
            byte[] both = Arrays.copyOf(open, open.length + secret.length);
            System.arraycopy(secret, 0, both, open.length, secret.length);
            return both;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What a browser needs to let this installation, and nobody else, write to a device.
    public String open() {
        return pair.extractPublicKeyInUncompressedFormAsString();
    }

    /// The header `Authorization` for a push service.
    String authorization(String endpoint, Instant now) {
        return pair.generateAuthorizationHeaderValue(
                VAPIDJWTParam.getBuilder()
                        .resourceURLString(endpoint)
                        .expirationTime(now.plus(LASTS))
                        .subject(subject)
                        .build());
    }
}
