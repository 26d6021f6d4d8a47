package id.suaralayanan.portal.feedback.visits;

import id.suaralayanan.portal.feedback.VisitCode;
import id.suaralayanan.portal.signing.HmacKey;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Draws the codes of a sheet: the first 80 bits of HMAC-SHA256 over unit, day and number, under a
/// key that is made for this sheet and forgotten with it.
final class VisitCodeGenerator {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS_OF_A_LETTER = 5;
    private static final int KEY_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private VisitCodeGenerator() {}

    /// As many codes as asked for, in no order that anybody knows.
    static List<VisitCode> sheet(String unit, LocalDate day, int codes) {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        var sheet = new ArrayList<VisitCode>(codes);
        for (int number = 1; number <= codes; number++) {
            sheet.add(code(key, unit, day, number));
        }
        Collections.shuffle(sheet, RANDOM);
        return sheet;
    }

    static VisitCode code(byte[] key, String unit, LocalDate day, int number) {
        var message =
                "v1|%s|%s|%04d"
                        .formatted(unit, day.format(DateTimeFormatter.BASIC_ISO_DATE), number);
        return letters(new HmacKey(key).mac(message));
    }

    private static VisitCode letters(byte[] drawn) {
        var text = new StringBuilder();
        for (int letter = 0; letter < VisitCode.LENGTH; letter++) {
            int value = 0;
            for (int bit = 0; bit < BITS_OF_A_LETTER; bit++) {
                int at = letter * BITS_OF_A_LETTER + bit;
                value = value * 2 + (drawn[at / Byte.SIZE] >> (7 - at % Byte.SIZE) & 1);
            }
            text.append(ALPHABET.charAt(value));
        }
        return new VisitCode(text.toString());
    }
}
