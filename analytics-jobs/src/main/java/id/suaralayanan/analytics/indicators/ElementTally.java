package id.suaralayanan.analytics.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// The answers to one element, counted: `c1` answers of 1 point up to `c4` answers of 4 points.
///
/// Adding two tallies adds their counts, so partial counts can be merged in any order and grouping.
public record ElementTally(long c1, long c2, long c3, long c4) {
    public static final ElementTally EMPTY = new ElementTally(0, 0, 0, 0);

    private static final int MEAN_DECIMALS = 4;

    public ElementTally {
        if (c1 < 0 || c2 < 0 || c3 < 0 || c4 < 0) {
            throw new IllegalArgumentException(
                    "negative count in " + c1 + ", " + c2 + ", " + c3 + ", " + c4);
        }
    }

    /// The tally of a single answer.
    public static ElementTally of(Score score) {
        return switch (score.points()) {
            case 1 -> new ElementTally(1, 0, 0, 0);
            case 2 -> new ElementTally(0, 1, 0, 0);
            case 3 -> new ElementTally(0, 0, 1, 0);
            default -> new ElementTally(0, 0, 0, 1);
        };
    }

    /// How many answered the element: `n_u`.
    public long answers() {
        return Math.addExact(Math.addExact(c1, c2), Math.addExact(c3, c4));
    }

    /// Sum of the points: `s_u`.
    public long sum() {
        return Math.addExact(
                Math.addExact(c1, Math.multiplyExact(2, c2)),
                Math.addExact(Math.multiplyExact(3, c3), Math.multiplyExact(4, c4)));
    }

    /// *Nilai rata-rata* `s_u / n_u` with four decimals, HALF_UP: for display only, never for
    /// further arithmetic. Empty when nobody answered.
    public Optional<BigDecimal> mean() {
        return answers() == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(sum())
                                .divide(
                                        BigDecimal.valueOf(answers()),
                                        MEAN_DECIMALS,
                                        RoundingMode.HALF_UP));
    }

    public ElementTally plus(ElementTally other) {
        return new ElementTally(
                Math.addExact(c1, other.c1),
                Math.addExact(c2, other.c2),
                Math.addExact(c3, other.c3),
                Math.addExact(c4, other.c4));
    }
}
