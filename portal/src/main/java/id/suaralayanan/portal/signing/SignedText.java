package id.suaralayanan.portal.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// Texts that a browser carries for us, so that no session is needed: `value.millis.signature`.
///
/// The signature covers the purpose and a context that is not part of the text, such as the unit of
/// a form: what was signed for one is worth nothing for another.
public final class SignedText {
    private static final int MAC_BYTES = 16;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final HmacKey key;
    private final String purpose;

    SignedText(HmacKey key, String purpose) {
        this.key = key;
        this.purpose = purpose;
    }

    /// What a genuine text says.
    ///
    /// @param at the time that was signed: when it was issued or when it ends
    public record Signed(String value, Instant at) {
        public Duration age(Instant now) {
            return Duration.between(at, now);
        }
    }

    /// @param value without a dot
    public String sign(String context, String value, Instant at) {
        if (value.indexOf('.') >= 0) {
            throw new IllegalArgumentException("a signed value has no dot");
        }
        String text = value + "." + at.toEpochMilli();
        return text + "." + signature(context, text);
    }

    /// Empty when we did not make it, or for another purpose or context.
    public Optional<Signed> read(String context, String text) {
        int end = text.lastIndexOf('.');
        int middle = text.indexOf('.');
        if (middle < 0
                || end == middle
                || !isSame(signature(context, text.substring(0, end)), text.substring(end + 1))) {
            return Optional.empty();
        }
        long millis = Long.parseLong(text.substring(middle + 1, end));
        return Optional.of(new Signed(text.substring(0, middle), Instant.ofEpochMilli(millis)));
    }

    /// The value of a text whose time is its end; empty also when that has passed.
    public Optional<String> valid(String context, String text, Instant now) {
        return read(context, text).filter(signed -> !now.isAfter(signed.at())).map(Signed::value);
    }

    private String signature(String context, String text) {
        byte[] mac = key.mac(purpose + "\n" + context + "\n" + text);
        return BASE64.encodeToString(Arrays.copyOf(mac, MAC_BYTES));
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
