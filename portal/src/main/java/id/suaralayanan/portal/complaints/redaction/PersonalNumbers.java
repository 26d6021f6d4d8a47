package id.suaralayanan.portal.complaints.redaction;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// E-mail addresses, tax and identity numbers, accounts, telephone numbers and number plates in a
/// normalised text. Amounts, dates, hours and longer numbers stay.
final class PersonalNumbers {
    /// Stands for what was found already, so that later rules neither see nor join it.
    static final char FOUND = '\uFFFC';

    private static final String GAP = "[\\ .\\-/_()]{0,3}";
    private static final String PLATE_GAP = "[\\ .\\-]{0,3}";
    private static final String BETWEEN = "(?:[^\\d\\n.!?]|\\.(?!\\ +(?-i:\\p{Lu}))){0,40}?";
    private static final String NO_AMOUNT =
            "(?<!rp[.\\ ]{0,2})(?!\\d{1,3}(?:\\.\\d{3}){1,2}(?![\\d.\\-]))";
    private static final String NO_DATE =
            "(?!\\d{1,2}[\\-/.\\ ]\\d{1,2}[\\-/.\\ ](?:19|20)\\d{2}(?!\\d))";
    private static final String NO_HOURS =
            "(?!\\d{1,2}[.:]\\d{2}\\ *(?:-|s\\.?/?d\\.?|sampai)\\ *\\d{1,2}[.:]\\d{2}(?!\\d))";
    private static final String PLATES =
            "(?:A[ABDEG]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNPRST]?|E[ABD]?|K[BHTU]?|P[AB]?|[FGHLMNRSTWZ])";
    private static final String BANKS =
            "bca|bri|bni|bsi|btn|btpn|bpd|bjb|mandiri|cimb|danamon|permata|panin|maybank|ocbc|muamalat|mega|bukopin|jago|seabank|jenius";
    private static final String DIGIT_WORD =
            "(?:nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)";
    private static final String SIXTEEN = "\\d(?:[\\s.\\-/_()]{0,3}\\d){15}(?!\\d)";
    private static final Pattern IN_FOURS =
            Pattern.compile("\\d{16}|\\d{4}(?:" + GAP + "\\d{4}){3}");

    private static final List<NumberRule> RULES =
            List.of(
                    NumberRule.of(
                            PersonalData.EMAIL,
                            """
                            (?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}
                            (?:\\ ?@\\ ?|\\ *[\\[({]\\ *(?:at|et)\\ *[\\])}]\\ *|\\ +at\\ +(?=[\\p{L}\\p{N}-]+\\ +(?:dot|titik)\\ ))
                            [\\p{L}\\p{N}-]{1,63}
                            (?:(?:\\.|\\ *[\\[({]\\ *(?:dot|titik)\\ *[\\])}]\\ *|\\ +(?:dot|titik)\\ +)[\\p{L}\\p{N}-]{2,63}){1,5}\
                            """),
                    NumberRule.of(
                            PersonalData.TAX_NUMBER,
                            "(?<!\\d)\\d{2}[.\\ ]?\\d{3}[.\\ ]?\\d{3}[.\\ ]?\\d[-.\\ ]?\\d{3}[.\\ ]?\\d{3}(?!\\d)"),
                    NumberRule.of(
                            PersonalData.IDENTITY_NUMBER,
                            "\\b(?:nik|kk|nikes|ktp|e-ktp|kartu\\ keluarga)(?:nya|ku)?\\b[^\\d\\n.!?]{0,25}?"
                                    + "(?<data>(?<!\\d)\\d(?:[\\s.\\-/_()]{0,3}\\d){15}(?!\\d))"),
                    new NumberRule(
                            Pattern.compile("(?<!\\d)" + SIXTEEN), PersonalNumbers::identityNumber),
                    new NumberRule(
                            Pattern.compile("(?<![\\p{L}\\d])" + SIXTEEN),
                            PersonalNumbers::sixteen),
                    NumberRule.of(
                            PersonalData.ACCOUNT,
                            "\\b(?:no\\.?\\ ?rek|norek|rek(?:ening)?|virtual\\ +account|va|tf|trf|transfer(?:an)?|kartu\\ +atm|atm|"
                                    + BANKS
                                    + ")(?:nya|ku|mu|kami|-nya|[\\d]{1,2}(?=\\ ))?\\b"
                                    + BETWEEN
                                    + NO_AMOUNT
                                    + NO_DATE
                                    + "(?<data>(?<!\\d)\\d(?:"
                                    + GAP
                                    + "\\d){6,18})(?!\\d)"),
                    NumberRule.of(
                            PersonalData.PHONE,
                            "(?<!\\d)(?<!rp[.\\ ]{0,2})"
                                    + NO_HOURS
                                    + NO_DATE
                                    + "(?:(?:\\+\\ ?|00)62|62(?=[\\ .()\\-]{0,3}[2-9])|\\(?0)"
                                    + GAP
                                    + "(?:8(?:"
                                    + GAP
                                    + "\\d){7,12}|[1-79](?:"
                                    + GAP
                                    + "\\d){6,10})(?!\\d)"),
                    NumberRule.of(
                            PersonalData.PHONE,
                            "(?<![\\p{L}\\d])o" + GAP + "8(?:" + GAP + "\\d){7,11}(?!\\d)"),
                    NumberRule.of(
                            PersonalData.PHONE,
                            "\\b(?:wa|hp|no\\.?\\ ?hp|nohp|telp?|tlp|telepon|whatsapp|sms|hubungi|hub|kontak|seluler)(?:nya|ku)?\\b[^\\d\\n]{0,20}?"
                                    + "(?<data>(?<!\\d)8(?:"
                                    + GAP
                                    + "\\d){8,11}(?!\\d))"),
                    NumberRule.of(
                            PersonalData.PHONE,
                            "\\b" + DIGIT_WORD + "(?:[\\ ,.\\-]{1,2}" + DIGIT_WORD + "){7,15}\\b"),
                    NumberRule.asWritten(
                            PersonalData.PLATE,
                            "\\b"
                                    + PLATES
                                    + PLATE_GAP
                                    + "[1-9]\\d{2,3}"
                                    + PLATE_GAP
                                    + "[A-Z]{1,3}\\b(?!\\.\\d)"),
                    NumberRule.of(
                            PersonalData.PLATE,
                            "\\b(?:pl?at|pelat|nopol|no\\.?\\ ?pol|nomor\\ +polisi|mobil|motor|kendaraan|angkot|truk|bus|taksi|ojol|tnkb)(?:nya|ku)?\\b"
                                    + "[^\\d\\n]{0,20}?\\b(?<data>"
                                    + PLATES
                                    + PLATE_GAP
                                    + "[1-9]\\d{0,3}"
                                    + PLATE_GAP
                                    + "(?!(?:yg|rb|jt|dan|di|ke|km|kg|org|m|unit|tahun|thn|hari)\\b)[A-Z]{1,3})\\b"));

    private static final NumberRule DOUBTFUL =
            NumberRule.of(
                    PersonalData.SIXTEEN_DIGITS,
                    "(?<![\\d,])(?<!rp[.\\ ]{0,2})"
                            + NO_DATE
                            + NO_AMOUNT
                            + "\\d(?:[\\ .\\-]?\\d){8,}(?!\\d)");

    private PersonalNumbers() {}

    /// What was found; in the text each character of it becomes {@link #FOUND}.
    static List<Passage> find(StringBuilder text) {
        var passages = new ArrayList<Passage>();
        RULES.forEach(rule -> passages.addAll(matches(rule, text)));
        return passages;
    }

    /// Long numbers that no rule knows.
    static List<Passage> doubtful(StringBuilder text) {
        return matches(DOUBTFUL, text);
    }

    private static List<Passage> matches(NumberRule rule, StringBuilder text) {
        List<Passage> found =
                rule.pattern()
                        .matcher(text.toString())
                        .results()
                        .flatMap(match -> rule.read(match).stream())
                        .toList();
        found.forEach(passage -> blank(text, passage));
        return found;
    }

    private static void blank(StringBuilder text, Passage passage) {
        for (int i = passage.start(); i < passage.end(); i++) {
            text.setCharAt(i, FOUND);
        }
    }

    /// A valid NIK whatever its grouping.
    private static Optional<PersonalData> identityNumber(String written) {
        return Optional.of(PersonalData.IDENTITY_NUMBER)
                .filter(_ -> isNik(written.replaceAll("\\D", "")));
    }

    /// Other sixteen digits only when they are written as one number, since a date beside a number
    /// may have sixteen digits too.
    private static Optional<PersonalData> sixteen(String written) {
        return Optional.of(PersonalData.SIXTEEN_DIGITS)
                .filter(_ -> IN_FOURS.matcher(written).matches());
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
                && birthday <= Month.of(month).maxLength();
    }
}
