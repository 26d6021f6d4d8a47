package id.suaralayanan.portal.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A secret of 256 random bits: of a session, where it lives in the officer's cookie only, and of
/// an invitation, where it is part of the link. The database knows its hash. Never prints itself.
public record OpaqueToken(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static OpaqueToken random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new OpaqueToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /// SHA-256: enough for a secret that nobody can guess.
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "OpaqueToken[…]";
    }
}
