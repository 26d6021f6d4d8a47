package id.suaralayanan.portal.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// The secret of one session: 256 random bits. It lives in the officer's cookie only; the database
/// knows its hash.
record SessionId(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static SessionId random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new SessionId(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "SessionId[…]";
    }
}
