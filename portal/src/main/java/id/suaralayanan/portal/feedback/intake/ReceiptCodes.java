package id.suaralayanan.portal.feedback.intake;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/// Draws receipt codes: `SKM-` and eight characters without look-alikes, 6.5 × 10¹¹ of them.
public final class ReceiptCodes {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("SKM(-[2-9A-HJKMNP-TV-Z]{4}){2}");
    private static final int LETTERS = 8;

    /// Random bytes are drawn in one piece for many codes; a byte that would favour the first
    /// letters is thrown away.
    private static final int FAIR = 256 / ALPHABET.length() * ALPHABET.length();

    private final SecureRandom random = new SecureRandom();
    private final byte[] drawn = new byte[4096];
    private int used = drawn.length;

    public synchronized String next() {
        var code = new StringBuilder("SKM-");
        for (int letter = 0; letter < LETTERS; letter++) {
            if (letter == LETTERS / 2) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(fairByte() % ALPHABET.length()));
        }
        return code.toString();
    }

    /// Whether a text has the form of a receipt code.
    public static boolean isCode(String text) {
        return SHAPE.matcher(text).matches();
    }

    private int fairByte() {
        while (true) {
            if (used == drawn.length) {
                random.nextBytes(drawn);
                used = 0;
            }
            int value = drawn[used++] & 0xFF;
            if (value < FAIR) {
                return value;
            }
        }
    }
}
