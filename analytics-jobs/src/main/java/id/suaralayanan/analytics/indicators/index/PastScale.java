package id.suaralayanan.analytics.indicators.index;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// How a survey of earlier years was scored. Figures of two scales never stand in one line.
public enum PastScale {
    /// *Sembilan unsur*: PermenPANRB 16/2014 and 14/2017, read by the grades of today.
    NINE(9),
    /// *Empat belas unsur*: KEP/25/M.PAN/2/2004, with the grades of its time.
    FOURTEEN(14);

    private static final BigDecimal A_FROM = new BigDecimal("81.26");
    private static final BigDecimal B_FROM = new BigDecimal("62.51");
    private static final BigDecimal C_FROM = new BigDecimal("43.76");
    private static final long POINTS = 25;

    private final int elements;

    PastScale(int elements) {
        this.elements = elements;
    }

    public int elements() {
        return elements;
    }

    /// From raw sums, exact, rounded HALF_UP once.
    ///
    /// @param sums of the points, by element
    /// @param counts of the answers, by element; none is zero
    public BigDecimal index(List<Long> sums, List<Long> counts) {
        SumOfMeans means = SumOfMeans.of(sums, counts);
        return means.times(POINTS)
                .divide(means.over(elements), SatisfactionIndex.DECIMALS, RoundingMode.HALF_UP);
    }

    /// From printed means, as exact as they were printed.
    public BigDecimal index(List<BigDecimal> means) {
        return means.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(BigDecimal.valueOf(POINTS))
                .divide(
                        BigDecimal.valueOf(elements),
                        SatisfactionIndex.DECIMALS,
                        RoundingMode.HALF_UP);
    }

    /// @param rounded to two decimals
    public Grade grade(BigDecimal rounded) {
        if (this == NINE) {
            return Grade.of(rounded);
        }
        if (rounded.compareTo(A_FROM) >= 0) {
            return Grade.A;
        }
        if (rounded.compareTo(B_FROM) >= 0) {
            return Grade.B;
        }
        return rounded.compareTo(C_FROM) >= 0 ? Grade.C : Grade.D;
    }
}
