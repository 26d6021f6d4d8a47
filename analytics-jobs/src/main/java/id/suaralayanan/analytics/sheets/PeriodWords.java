package id.suaralayanan.analytics.sheets;

import id.suaralayanan.analytics.indicators.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Periods as offices write them: `2023`, `Semester I Tahun 2023`, `TW 3 2022`, `Januari s.d. Juni
/// 2021`, `2023-S1`.
public final class PeriodWords {
    private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d{2})\\b");
    private static final String NUMBER = " ?(iv|iii|ii|i|[1-4])\\b";
    private static final Pattern SEMESTER = Pattern.compile("\\b(?:semester|smt|sem|s)" + NUMBER);
    private static final Pattern QUARTER =
            Pattern.compile("\\b(?:triwulan|tribulan|kuartal|tw|q)" + NUMBER);
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,9}");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
    private static final int MONTHS = 12;

    private PeriodWords() {}

    /// The one period that a text speaks of; empty when there is none or more than one year.
    public static Optional<Period> find(String text) {
        return Period.find(text.strip()).or(() -> inWords(Headings.words(text)));
    }

    private static Optional<Period> inWords(String text) {
        List<Integer> years =
                YEAR.matcher(text)
                        .results()
                        .map(found -> Integer.parseInt(found.group(1)))
                        .distinct()
                        .toList();
        if (years.size() != 1) {
            return Optional.empty();
        }
        int year = years.getFirst();
        return Stream.of(
                        part(SEMESTER, Period.Kind.SEMESTER, year, text),
                        part(QUARTER, Period.Kind.QUARTER, year, text),
                        months(year, text))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.of(new Period(year, Period.Kind.YEAR, 1)));
    }

    private static Optional<Period> part(Pattern pattern, Period.Kind kind, int year, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String found = matcher.group(1);
        int number = ROMAN.contains(found) ? ROMAN.indexOf(found) + 1 : Integer.parseInt(found);
        return number <= kind.perYear()
                ? Optional.of(new Period(year, kind, number))
                : Optional.empty();
    }

    /// One month, or the first and the last of a period.
    private static Optional<Period> months(int year, String text) {
        List<Integer> months = new ArrayList<>();
        WORD.matcher(text)
                .results()
                .map(word -> Days.monthName(word.group()))
                .filter(OptionalInt::isPresent)
                .forEach(month -> months.add(month.getAsInt()));
        if (months.isEmpty()) {
            return Optional.empty();
        }
        int first = months.getFirst();
        int length = months.getLast() - first + 1;
        return Stream.of(Period.Kind.values())
                .filter(kind -> kind.months() == length && (first - 1) % length == 0)
                .filter(_ -> first + length - 1 <= MONTHS)
                .map(kind -> new Period(year, kind, (first - 1) / length + 1))
                .findFirst();
    }
}
