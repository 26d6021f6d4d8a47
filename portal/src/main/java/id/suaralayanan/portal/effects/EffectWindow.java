package id.suaralayanan.portal.effects;

import id.suaralayanan.analytics.indicators.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Which answers are compared: those of the three whole months before and after the month in which
/// something changed. That month itself is in neither.
record EffectWindow(List<Period> before, List<Period> after) {
    private static final int MONTHS = 3;

    static EffectWindow around(LocalDate change) {
        var month = Period.of(Period.Kind.MONTH, change);
        return new EffectWindow(
                Stream.iterate(month.previous(), Period::previous).limit(MONTHS).toList(),
                Stream.iterate(month.next(), Period::next).limit(MONTHS).toList());
    }

    /// The first day on which all of its answers were given.
    LocalDate over() {
        return after.getLast().lastDay().plusDays(1);
    }
}
