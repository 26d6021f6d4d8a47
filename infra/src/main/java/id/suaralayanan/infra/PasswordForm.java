package id.suaralayanan.infra;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// The stored form of a password that the portal's sign-in understands, made without the portal:
/// PBKDF2 with HMAC-SHA-256, salt and hash in hexadecimal, as Spring Security (5.8 and later)
/// writes it. The portal replaces it by its current form at the first sign-in.
final class PasswordForm {
    private static final int ROUNDS = 310_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private PasswordForm() {}

    static String of(String password) {
        var salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        var hex = HexFormat.of();
        return "{pbkdf2@SpringSecurity_v5_8}"
                + hex.formatHex(salt)
                + hex.formatHex(hash(password, salt));
    }

    private static byte[] hash(String password, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
