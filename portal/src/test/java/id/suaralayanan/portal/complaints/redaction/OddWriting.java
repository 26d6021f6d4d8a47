package id.suaralayanan.portal.complaints.redaction;

import java.text.Normalizer;
import java.util.Random;

/// Texts with a personal number written in odd ways: dashes and dots of typography, spaces of all
/// kinds, invisible characters, digits of other scripts.
final class OddWriting {
    private static final String GAPS =
            " \u00A0\u2002\u2003\u2007\u2009\u200A\u202F\u205F\u3000\t-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFF0D\uFE63.\u00B7\u2022\u2219\u22C5\u2024\uFF0E\u3002\u30FB/\u2044\u2215_";
    private static final String INVISIBLE =
            "\u200B\u200C\u200D\u2060\uFEFF\u00AD\u200E\u202C\u180E\u034F\uFE0F\u3164\u0335";
    private static final int[] ZEROS = {
        '0', '0', '0', '\uFF10', 0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xA9D0, 0x1B50, 0x1BB0,
        0x1D7CE, 0x1D7F6
    };

    private final Random random;

    OddWriting(Random random) {
        this.random = random;
    }

    /// An identity number, a telephone number or an account, in plain digits.
    String number() {
        return switch (random.nextInt(3)) {
            case 0 -> identityNumber();
            case 1 -> "08" + digits(9 + random.nextInt(3));
            default -> "7" + digits(9 + random.nextInt(6));
        };
    }

    String text(String number) {
        String word =
                number.startsWith("08") ? "HP" : number.length() == 16 ? "NIK" : "rekeningnya";
        return "Antre ke-%d di loket, %s %s mohon dibantu."
                .formatted(random.nextInt(100), word, written(number));
    }

    /// The digits of a text one after the other, whatever their script.
    static String digitsOf(String text) {
        var digits = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isDigit)
                .forEach(point -> digits.append(Character.digit(point, 10)));
        return digits.toString();
    }

    private String identityNumber() {
        return "%02d%s%02d%02d%s"
                .formatted(
                        11 + random.nextInt(80),
                        digits(4),
                        1 + random.nextInt(28),
                        1 + random.nextInt(12),
                        digits(6));
    }

    private String digits(int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String written(String number) {
        int zero = ZEROS[random.nextInt(ZEROS.length)];
        int group = 2 + random.nextInt(3);
        String gap = gap();
        var text = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            text.append(i > 0 && i % group == 0 ? gap : "")
                    .appendCodePoint(zero + number.charAt(i) - '0');
            text.append(random.nextInt(12) == 0 ? one(INVISIBLE) : "");
        }
        return text.toString();
    }

    private String gap() {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> " " + one(GAPS) + one(INVISIBLE) + " ";
            default -> one(GAPS);
        };
    }

    private String one(String characters) {
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }
}
