package id.suaralayanan.analytics.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A survey period: year `2026`, semester `2026-S1`, quarter (*triwulan*) `2026-Q3` or month
/// `2026-09`.
///
/// Its limits are local dates in the zone of the unit. Every period is a whole number of months, so
/// the tally of a period is the sum of the tallies of its months.
public record Period(int year, Kind kind, int number) implements Comparable<Period> {
    private static final Pattern SHAPE =
            Pattern.compile("(\\d{4})(?:-(?:S([12])|Q([1-4])|(0[1-9]|1[0-2])))?");
    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::firstDay)
                    .thenComparing(Comparator.comparing(Period::kind).reversed());

    /// How long a period is, shortest first.
    public enum Kind {
        MONTH(1),
        QUARTER(3),
        SEMESTER(6),
        YEAR(12);

        private final int months;

        Kind(int months) {
            this.months = months;
        }

        /// Length in months.
        public int months() {
            return months;
        }

        /// How many of them a year has.
        public int perYear() {
            return 12 / months;
        }
    }

    public Period {
        if (year < 1900 || year > 9999) {
            throw new IllegalArgumentException("year " + year + " is not in 1900..9999");
        }
        if (number < 1 || number > kind.perYear()) {
            throw new IllegalArgumentException(
                    kind + " " + number + " is not in 1.." + kind.perYear());
        }
    }

    /// Reads `2026`, `2026-S1`, `2026-Q3` or `2026-09`.
    public static Period parse(String text) {
        Matcher m = SHAPE.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "period '" + text + "' is not like 2026, 2026-S1, 2026-Q3 or 2026-09");
        }
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) != null) {
            return new Period(year, Kind.SEMESTER, Integer.parseInt(m.group(2)));
        }
        if (m.group(3) != null) {
            return new Period(year, Kind.QUARTER, Integer.parseInt(m.group(3)));
        }
        if (m.group(4) != null) {
            return new Period(year, Kind.MONTH, Integer.parseInt(m.group(4)));
        }
        return new Period(year, Kind.YEAR, 1);
    }

    /// Likewise; empty for anything else.
    public static Optional<Period> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The period of a kind that a date falls into.
    public static Period of(Kind kind, LocalDate date) {
        return new Period(date.getYear(), kind, (date.getMonthValue() - 1) / kind.months() + 1);
    }

    /// Month, quarter, semester and year of a date, in this order.
    public static List<Period> containing(LocalDate date) {
        return Stream.of(Kind.values()).map(kind -> of(kind, date)).toList();
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * kind.months() + 1, 1);
    }

    /// The last day that still belongs to the period.
    public LocalDate lastDay() {
        return firstDay().plusMonths(kind.months()).minusDays(1);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(firstDay()) && !date.isAfter(lastDay());
    }

    /// The period of the same kind just before.
    public Period previous() {
        return of(kind, firstDay().minusDays(1));
    }

    /// The period of the same kind just after.
    public Period next() {
        return of(kind, lastDay().plusDays(1));
    }

    /// The same period a year earlier.
    public Period yearBefore() {
        return new Period(year - 1, kind, number);
    }

    /// The months it consists of, as periods, in order.
    public List<Period> months() {
        YearMonth first = YearMonth.from(firstDay());
        return IntStream.range(0, kind.months())
                .mapToObj(first::plusMonths)
                .map(month -> new Period(month.getYear(), Kind.MONTH, month.getMonthValue()))
                .toList();
    }

    /// The form that [#parse] reads.
    public String code() {
        return switch (kind) {
            case YEAR -> "%04d".formatted(year);
            case SEMESTER -> "%04d-S%d".formatted(year, number);
            case QUARTER -> "%04d-Q%d".formatted(year, number);
            case MONTH -> "%04d-%02d".formatted(year, number);
        };
    }

    /// In time; of two that begin on one day the longer comes first.
    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return code();
    }
}
