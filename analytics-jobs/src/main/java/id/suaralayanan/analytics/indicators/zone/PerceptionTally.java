package id.suaralayanan.analytics.indicators.zone;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/// Counts of the answers to a survey. Everybody answers every item.
///
/// @param totalSum of the respondents' own sums of scores
/// @param totalSquares of the same, squared
/// @param counts item 1: answers 1 to 6, item 2: …; 6 is the best
public record PerceptionTally(
        long respondents, long totalSum, long totalSquares, List<Long> counts) {
    public static final int LEVELS = 6;

    public PerceptionTally {
        counts = List.copyOf(counts);
        if (counts.isEmpty() || counts.size() % LEVELS != 0) {
            throw new IllegalArgumentException(counts.size() + " counts are no items");
        }
    }

    public int items() {
        return counts.size() / LEVELS;
    }

    /// Of two sets of answers to the same items.
    public PerceptionTally plus(PerceptionTally other) {
        if (other.items() != items()) {
            throw new IllegalArgumentException(items() + " items and " + other.items());
        }
        return new PerceptionTally(
                respondents + other.respondents,
                totalSum + other.totalSum,
                totalSquares + other.totalSquares,
                IntStream.range(0, counts.size())
                        .mapToObj(cell -> counts.get(cell) + other.counts.get(cell))
                        .toList());
    }

    /// Sum of the scores of an item, counted from 1.
    public long sum(int item) {
        return IntStream.rangeClosed(1, LEVELS)
                .mapToLong(level -> level * counts.get((item - 1) * LEVELS + level - 1))
                .sum();
    }

    /// `(n − 1)·s²` of the respondents' sums.
    double squaredDeviations() {
        if (respondents < 2) {
            return 0;
        }
        BigInteger n = BigInteger.valueOf(respondents);
        return n.multiply(BigInteger.valueOf(totalSquares))
                        .subtract(BigInteger.valueOf(totalSum).pow(2))
                        .doubleValue()
                / respondents;
    }
}
