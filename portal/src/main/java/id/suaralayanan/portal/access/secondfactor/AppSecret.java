package id.suaralayanan.portal.access.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/// What the authenticator app and this portal share: 160 random bits, from which both compute a
/// code of six digits for each half minute. Never prints itself.
final class AppSecret {
    private static final int BYTES = 20;
    private static final long STEP_SECONDS = 30;

    /// How many steps the clock of the phone may be ahead or behind.
    private static final int TOLERATED_STEPS = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    AppSecret(byte[] bytes) {
        if (bytes.length < 16) {
            throw new IllegalArgumentException("a secret of an app has at least 128 bits");
        }
        this.bytes = bytes.clone();
    }

    static AppSecret random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new AppSecret(bits);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /// The half minute that a code belongs to; empty for a code of none that is near.
    OptionalLong step(String code, Instant now) {
        long present = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(present - TOLERATED_STEPS, present + TOLERATED_STEPS)
                .filter(step -> isSame(code(step), code))
                .findFirst();
    }

    /// The code of a half minute.
    String code(long step) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(bytes, "HmacSHA1"),
                            Instant.ofEpochSecond(step * STEP_SECONDS));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// For typing into the app: capital letters and digits.
    String text() {
        return new Base32().encodeToString(bytes).replace("=", "");
    }

    /// For scanning, as the apps read it.
    String address(String username) {
        String label = encoded("Suara Layanan:" + username);
        return "otpauth://totp/%s?secret=%s&issuer=%s"
                .formatted(label, text(), encoded("Suara Layanan"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "AppSecret[…]";
    }
}
