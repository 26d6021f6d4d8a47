package id.suaralayanan.portal.dashboard.control;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/// How long one point of a control chart lasts.
enum Pace {
    WEEK("minggu", 26) {
        @Override
        LocalDate begin(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate before(LocalDate begin) {
            return begin.minusWeeks(1);
        }
    },
    MONTH("bulan", 24) {
        @Override
        LocalDate begin(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate before(LocalDate begin) {
            return begin.minusMonths(1);
        }
    };

    private final String code;
    private final int points;

    Pace(String code, int points) {
        this.code = code;
        this.points = points;
    }

    /// As in addresses.
    public String code() {
        return code;
    }

    /// First days of the points up to the one that holds the day, oldest first.
    List<LocalDate> begins(LocalDate last) {
        return Stream.iterate(begin(last), this::before).limit(points).toList().reversed();
    }

    /// First day of the point that holds a day.
    abstract LocalDate begin(LocalDate day);

    abstract LocalDate before(LocalDate begin);

    /// What is none of them is the week.
    static Pace of(String code) {
        return code.equals(MONTH.code) ? MONTH : WEEK;
    }
}
