package id.suaralayanan.portal.access;

import id.suaralayanan.portal.signing.Sha256;
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
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "OpaqueToken[…]";
    }
}
