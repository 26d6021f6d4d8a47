package id.suaralayanan.portal.complaints.redaction;

import java.text.Normalizer;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Takes personal data out of a text before it may be published: e-mail addresses, tax numbers
/// (NPWP), identity numbers (NIK), bank accounts, telephone numbers, number plates and names after
/// a title or "a.n.".
///
/// Recall comes first: rather a word too many than a number too few. An officer reads the result
/// before the release, and it is applied once more to what the officer hands in. Amounts, dates,
/// hours and longer numbers stay.
public final class Redaction {
    private static final String GAP = "\\h?[.\\-–—/_]?\\h?";
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}&&[^\\u0600-\\u0605]]|\\u180E|\\u034F|[\\uFE00-\\uFE0F]");
    private static final Pattern DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9]]");

    private static final Pattern EMAIL =
            anyCase(
                    """
                    (?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}
                    (?:\\h?@\\h?|\\h*[\\[({]\\h*(?:at|et)\\h*[\\])}]\\h*|\\h+at\\h+(?=[\\p{L}\\p{N}-]+\\h+(?:dot|titik)\\h))
                    [\\p{L}\\p{N}-]{1,63}
                    (?:(?:\\.|\\h*[\\[({]\\h*(?:dot|titik)\\h*[\\])}]\\h*|\\h+(?:dot|titik)\\h+)[\\p{L}\\p{N}-]{2,63}){1,5}\
                    """);
    private static final Pattern NPWP =
            Pattern.compile(
                    "(?<!\\d)\\d{2}[. ]?\\d{3}[. ]?\\d{3}[. ]?\\d[-. ]?\\d{3}[. ]?\\d{3}(?!\\d)");
    private static final Pattern SIXTEEN =
            Pattern.compile("(?<!\\d)\\d(?:" + GAP + "\\d){15}(?!\\d)");
    private static final Pattern IN_FOURS =
            Pattern.compile("\\d{16}|\\d{4}(?:" + GAP + "\\d{4}){3}");
    private static final Pattern ACCOUNT =
            anyCase(
                    """
                    (?<word>\\b(?:no\\.?\\h?rek|norek|rek(?:ening)?|virtual\\h+account|va|bca|bri|bni|bsi|btn|mandiri|cimb|danamon|permata)\\b
                    [^\\d\\n]{0,25}?)(?<!rp[.\\h]{0,2})
                    (?!\\d{1,3}(?:\\.\\d{3})+(?![\\d.-]))
                    \\d(?:[\\h.-]?\\d){6,18}(?!\\d)\
                    """);
    private static final Pattern PHONE =
            anyCase(
                    """
                    (?<!\\d)(?<!rp[.\\h]{0,2})
                    (?!\\d{1,2}[.:]\\d{2}\\h*(?:[-–]|s\\.?/?d\\.?|sampai)\\h*\\d{1,2}[.:]\\d{2}(?!\\d))
                    (?!\\d{1,2}[-/.\\h]\\d{1,2}[-/.\\h](?:19|20)\\d{2}(?!\\d))
                    (?:(?:\\+\\h?|00)62|62(?=[\\h.()-]{0,3}[2-9])|\\(?0)
                    [\\h.()/–-]{0,3}[1-9](?:[\\h.()/–-]{0,3}\\d){6,11}(?!\\d)\
                    """);
    private static final Pattern PHONE_AFTER_WORD =
            anyCase(
                    """
                    (?<word>\\b(?:wa|hp|no\\.?\\h?hp|telp?|telepon|whatsapp|sms|hubungi|hub)\\b[^\\d\\n]{0,12}?)
                    8(?:[\\h.-]?\\d){8,11}(?!\\d)\
                    """);
    private static final String PLATES =
            "A[ABDEG]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNPRST]?|E[ABD]?|K[BHTU]?|P[AB]?|[FGHLMNRSTWZ]";
    private static final Pattern PLATE =
            Pattern.compile(
                    "\\b(?:" + PLATES + ")\\h?-?[1-9]\\d{2,3}\\h?-?[A-Z]{1,3}\\b(?!\\.\\d)");
    private static final Pattern PLATE_AFTER_WORD =
            anyCase(
                    "(?<word>\\b(?:plat|nopol|nomor\\h+polisi)\\b[^\\d\\n]{0,12}?\\b)(?:"
                            + PLATES
                            + ")\\h?-?[1-9]\\d{0,3}\\h?-?[A-Z]{1,3}\\b");

    private static final List<UnaryOperator<String>> RULES =
            List.of(
                    text -> EMAIL.matcher(text).replaceAll("[EMAIL]"),
                    text -> NPWP.matcher(text).replaceAll("[NPWP]"),
                    text -> SIXTEEN.matcher(text).replaceAll(Redaction::sixteen),
                    text -> ACCOUNT.matcher(text).replaceAll("${word}[REKENING]"),
                    text -> PHONE.matcher(text).replaceAll("[TELEPON]"),
                    text -> PHONE_AFTER_WORD.matcher(text).replaceAll("${word}[TELEPON]"),
                    text -> PLATE.matcher(text).replaceAll("[PLAT]"),
                    text -> PLATE_AFTER_WORD.matcher(text).replaceAll("${word}[PLAT]"),
                    PersonNames::redacted);

    private Redaction() {}

    /// The text with personal data replaced by words such as `[NIK]`; doing it twice changes
    /// nothing more.
    public static String of(String text) {
        String result = plain(text);
        for (UnaryOperator<String> rule : RULES) {
            result = rule.apply(result);
        }
        return result;
    }

    /// One way to write each character (NFKC), nothing invisible, digits of every script as 0-9.
    private static String plain(String text) {
        String visible =
                INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        return DIGIT.matcher(visible)
                .replaceAll(digit ->
                        Integer.toString(Character.getNumericValue(digit.group().codePointAt(0))));
    }

    /// A valid NIK whatever its grouping; other sixteen digits only when they are written as one
    /// number, since a date beside a number may have sixteen digits too.
    private static String sixteen(MatchResult found) {
        String written = found.group();
        if (isNik(written.replaceAll("\\D", ""))) {
            return "[NIK]";
        }
        return IN_FOURS.matcher(written).matches()
                ? "[NOMOR-16]"
                : java.util.regex.Matcher.quoteReplacement(written);
    }

    /// Six digits of region, day of birth with 40 added for women, month, year, four digits.
    private static boolean isNik(String digits) {
        int province = Integer.parseInt(digits.substring(0, 2));
        int day = Integer.parseInt(digits.substring(6, 8));
        int month = Integer.parseInt(digits.substring(8, 10));
        int birthday = day > 40 ? day - 40 : day;
        return province >= 11
                && province <= 94
                && month >= 1
                && month <= 12
                && birthday >= 1
                && birthday <= java.time.Month.of(month).maxLength();
    }

    private static Pattern anyCase(String pattern) {
        return Pattern.compile(
                pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.COMMENTS);
    }
}
