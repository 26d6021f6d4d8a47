package id.suaralayanan.portal.feedback.survey;

import id.suaralayanan.portal.feedback.SecretFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Signs when a form was shown and under which key it will be stored: what a session would
/// remember, without a session.
@Component
final class FormSeals {
    private static final int MAC_BYTES = 16;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec secret;
    private final Clock clock;

    FormSeals(@Value("${suara.data}") Path data, Clock clock) {
        secret = new SecretKeySpec(SecretFile.at(data.resolve("keys/survey.key")), "HmacSHA256");
        this.clock = clock;
    }

    /// A seal for a form that is shown for the first time.
    String issue(String point) {
        return issue(point, UUID.randomUUID());
    }

    /// A new seal for a form that is shown again: the submission keeps its key.
    String issue(String point, UUID key) {
        var text = key + "." + clock.millis();
        return text + "." + BASE64.encodeToString(mac(point, text));
    }

    /// Empty when this portal did not make it, or not for this point.
    Optional<FormSeal> read(String point, String seal) {
        int end = seal.lastIndexOf('.');
        int middle = seal.indexOf('.');
        if (middle < 0 || end == middle) {
            return Optional.empty();
        }
        var expected = BASE64.encodeToString(mac(point, seal.substring(0, end)));
        return MessageDigest.isEqual(bytes(expected), bytes(seal.substring(end + 1)))
                ? Optional.of(genuine(seal.substring(0, middle), seal.substring(middle + 1, end)))
                : Optional.empty();
    }

    private FormSeal genuine(String key, String shown) {
        var at = Instant.ofEpochMilli(Long.parseLong(shown));
        return new FormSeal(UUID.fromString(key), Duration.between(at, clock.instant()));
    }

    private byte[] mac(String point, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            var whole = mac.doFinal(bytes("survey\n" + point + "\n" + text));
            return java.util.Arrays.copyOf(whole, MAC_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
