package id.suaralayanan.portal.history;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.analytics.indicators.index.PastScale;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// What a survey of an earlier time found.
///
/// @param respondents empty where the file does not say
/// @param sums of the points, by element; empty where only means or the index are known
public record PastFigure(
        Period period,
        PastScale scale,
        Exactness exactness,
        OptionalLong respondents,
        List<Long> sums,
        List<Long> counts,
        BigDecimal ikm) {
    public PastFigure {
        sums = List.copyOf(sums);
        counts = List.copyOf(counts);
    }

    /// From raw sums.
    public static PastFigure of(
            Period period,
            PastScale scale,
            Exactness exactness,
            long respondents,
            List<Long> sums,
            List<Long> counts) {
        return new PastFigure(
                period,
                scale,
                exactness,
                OptionalLong.of(respondents),
                sums,
                counts,
                scale.index(sums, counts));
    }

    public Grade grade() {
        return scale.grade(ikm);
    }

    /// Both together, as the figure of a longer time.
    PastFigure plus(PastFigure other, Period both) {
        return of(
                both,
                scale,
                exactness.compareTo(other.exactness) > 0 ? exactness : other.exactness,
                respondents.orElse(0) + other.respondents.orElse(0),
                added(sums, other.sums),
                added(counts, other.counts));
    }

    private static List<Long> added(List<Long> a, List<Long> b) {
        return IntStream.range(0, a.size()).mapToObj(i -> a.get(i) + b.get(i)).toList();
    }
}
