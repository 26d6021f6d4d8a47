package id.suaralayanan.portal.kiosk;

import id.suaralayanan.portal.codes.TypedCode;
import id.suaralayanan.portal.signing.Sha256;
import java.security.SecureRandom;

/// What opens a kiosk: the pairing code for once and a short time, then the key in the device's own
/// address. The database knows only its hash.
record KioskSecret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int KEY = 28;
    private static final int PAIRING = 8;

    /// 28 letters, 137 bits.
    static KioskSecret key() {
        return new KioskSecret(drawn(KEY));
    }

    /// 8 letters in two groups, 39 bits: enough for a quarter of an hour.
    static KioskSecret pairing() {
        var letters = drawn(PAIRING);
        return new KioskSecret(letters.substring(0, 4) + "-" + letters.substring(4));
    }

    /// As somebody typed it: see [TypedCode].
    byte[] hash() {
        return Sha256.of(TypedCode.of(text));
    }

    private static String drawn(int letters) {
        var text = new StringBuilder(letters);
        RANDOM.ints(letters, 0, ALPHABET.length()).forEach(at -> text.append(ALPHABET.charAt(at)));
        return text.toString();
    }

    @Override
    public String toString() {
        return "KioskSecret[…]";
    }
}
