package id.suaralayanan.portal.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, which every Java has. It is no protection for what can be guessed: that needs a key
/// ([HmacKey]) or a slow hash.
public final class Sha256 {
    private Sha256() {}

    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] of(byte[] bytes) {
        return start().digest(bytes);
    }

    /// In hexadecimal digits, as `sha256sum` prints it.
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }

    /// As an entity tag (`ETag`, RFC 9110): the framework answers 304 to who has these bytes.
    public static String entityTag(byte[] bytes) {
        return '"' + hex(bytes) + '"';
    }

    /// For what comes in parts.
    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
