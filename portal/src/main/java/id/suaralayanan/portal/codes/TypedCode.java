package id.suaralayanan.portal.codes;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The one reading of codes that people type or paste: tickets, receipts, codes of visits, of
/// points and for pairing.
///
/// Case, spaces and dashes of every kind, punctuation, invisible characters and full-width letters
/// do not matter; letters of other alphabets that look like Latin ones are taken for these, and a
/// label before the code ("Nomor:", "Kunci pengaduan:") is left out.
public final class TypedCode {
    /// What anybody may type for a code: more than this is none.
    private static final int LONGEST = 200;

    private static final Pattern LABEL =
            Pattern.compile(
                    "^(?:(?:NOMOR|NO|KODE|KUNCI|TIKET|PENGADUAN|ADUAN|KUNJUNGAN|LOKET|ANDA|TANDA|TERIMA|RESI"
                            + "|NUMBER|CODE|KEY|TICKET|RECEIPT|COMPLAINT|VISIT|YOUR)\\b[\\s\\p{P}=]+)+(?=[\\p{L}\\p{N}])");
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "[\\s\\p{Z}\\p{P}\\p{Cf}\\p{Cc}\\p{M}=\u2212\u2800\u3164\uFFA0\u115F\u1160]+");
    private static final String LOOK_ALIKE =
            "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7";
    private static final String LATIN = "ABEKMHOPCTYXABEZHIKMNOPTYX";

    private TypedCode() {}

    /// Letters and digits of the code, in capitals; empty when it is far too long for one.
    public static String of(String typed) {
        if (typed.length() > LONGEST) {
            return "";
        }
        String plain =
                Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).strip();
        String code = LABEL.matcher(plain).replaceFirst("");
        var latin = new StringBuilder();
        BETWEEN.matcher(code)
                .replaceAll("")
                .codePoints()
                .map(TypedCode::latin)
                .forEach(latin::appendCodePoint);
        return latin.toString();
    }

    /// As [#of], in Crockford's 32 letters: O is read as 0, I and L as 1.
    public static String crockford(String typed) {
        return of(typed).replace('O', '0').replace('I', '1').replace('L', '1');
    }

    private static int latin(int point) {
        int digit = Character.isDigit(point) ? Character.digit(point, 10) : -1;
        int at = LOOK_ALIKE.indexOf(point);
        return digit >= 0 ? '0' + digit : at >= 0 ? LATIN.charAt(at) : point;
    }
}
