package id.suaralayanan.infra.sample.registry;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.IntStream;

/// A quarter (triwulan) of the sample.
///
/// @param index 0 for the oldest
public record Quarter(int index, LocalDate first, LocalDate last) {
    private static final int CLOSED = 4;

    /// Four closed quarters and the running one, oldest first.
    public static List<Quarter> until(LocalDate today) {
        var running =
                today.withDayOfMonth(1)
                        .withMonth((today.get(IsoFields.QUARTER_OF_YEAR) - 1) * 3 + 1);
        return IntStream.rangeClosed(0, CLOSED)
                .mapToObj(index -> {
                    var first = running.minusMonths(3L * (CLOSED - index));
                    return new Quarter(index, first, first.plusMonths(3).minusDays(1));
                })
                .toList();
    }

    boolean isClosed() {
        return index < CLOSED;
    }

    /// The closed quarter right before the running one.
    public boolean isLastClosed() {
        return index == CLOSED - 1;
    }

    /// Its name as a period, such as `2026-Q3`.
    public String code() {
        return "%d-Q%d".formatted(first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR));
    }

    /// The half year it is in, such as `2026-S2`.
    String half() {
        return "%d-S%d".formatted(first.getYear(), first.getMonthValue() <= 6 ? 1 : 2);
    }

    String year() {
        return Integer.toString(first.getYear());
    }

    public long days() {
        return last.toEpochDay() - first.toEpochDay() + 1;
    }
}
