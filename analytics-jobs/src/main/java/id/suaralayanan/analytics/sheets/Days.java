package id.suaralayanan.analytics.sheets;

import id.suaralayanan.analytics.csv.Problems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Days as files write them: `2026-11-03`, `03/11/2026` (day first), `3 November 2026`, `Senin, 3
/// Nov 2026`, each also with a time behind it.
public final class Days {
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})");
    private static final Pattern IN_WORDS =
            Pattern.compile("(?:\\p{L}+,? )?(\\d{1,2})[-/. ]+(\\p{L}{3,9})[-/., ]+(\\d{4}|\\d{2})");
    private static final Pattern TIME =
            Pattern.compile(
                    "[T ,]+\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:\\.\\d+)?)?(?: ?[APap][Mm]|Z)?$");

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov",
                    "des");
    private static final Map<String, Integer> OTHER_MONTHS =
            Map.of(
                    "may", 5, "aug", 8, "ags", 8, "agt", 8, "oct", 10, "nop", 11, "dec", 12, "peb",
                    2);
    private static final Pattern MONTH_NAME =
            Pattern.compile(
                    "(?i)jan(?:uari|uary)?|[fp]eb(?:ruari|ruary)?|mar(?:et|ch)?|apr(?:il)?|mei|may|jun[ei]?|jul[iy]?|ag(?:u|s|t|ust|ustus)|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|no[vp](?:ember)?|de[sc](?:ember)?");
    private static final int CENTURY = 2_000;

    private Days() {}

    /// The day; empty when the problems say why not.
    public static Optional<LocalDate> read(String cell, Problems problems) {
        String text = TIME.matcher(cell.strip()).replaceFirst("");
        Optional<Matcher> shape =
                Stream.of(ISO, DAY_FIRST, IN_WORDS)
                        .map(pattern -> pattern.matcher(text))
                        .filter(Matcher::matches)
                        .findFirst();
        OptionalInt month = shape.map(it -> month(it.group(2))).orElse(OptionalInt.empty());
        if (month.isEmpty()) {
            if (text.isEmpty()) {
                problems.add("date", "date-missing", "date is missing");
            } else {
                problems.add("date", "date", "date is not like 2026-09-30 or 30/09/2026");
            }
            return Optional.empty();
        }
        return day(shape.orElseThrow(), month.getAsInt(), problems);
    }

    private static Optional<LocalDate> day(Matcher found, int month, Problems problems) {
        boolean isIso = found.pattern() == ISO;
        try {
            return Optional.of(
                    LocalDate.of(
                            year(found.group(isIso ? 1 : 3)),
                            month,
                            Integer.parseInt(found.group(isIso ? 3 : 1))));
        } catch (DateTimeException _) {
            problems.add("date", "no-such-date", "there is no such date");
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return year < 100 ? CENTURY + year : year;
    }

    /// A month by its number or by the beginning of its name, Indonesian or English.
    static OptionalInt month(String text) {
        if (text.matches("\\d{1,2}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        return monthName(text);
    }

    static OptionalInt monthName(String text) {
        if (!MONTH_NAME.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        String beginning = text.substring(0, 3).toLowerCase(Locale.ROOT);
        int known = MONTHS.indexOf(beginning) + 1;
        int month = known > 0 ? known : OTHER_MONTHS.getOrDefault(beginning, 0);
        return month > 0 ? OptionalInt.of(month) : OptionalInt.empty();
    }
}
