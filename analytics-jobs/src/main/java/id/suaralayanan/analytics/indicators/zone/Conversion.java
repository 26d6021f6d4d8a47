package id.suaralayanan.analytics.indicators.zone;

import id.suaralayanan.analytics.indicators.Words;
import java.math.BigInteger;

/// How scores from 1 to 6 become an index from 0 to 4. No text of a rule says it, so it is a
/// setting that stands beside each figure, with what the other way would give.
public enum Conversion {
    /// `4 × mean ÷ 6`: 6 is 4, 1 is 0.67. Used by units.
    RATIO(
            6,
            0,
            "4 × rata-rata nilai ÷ 6 (nilai 1 menjadi 0,67)",
            "4 × mean score ÷ 6 (a score of 1 becomes 0.67)"),
    /// `4 × (mean − 1) ÷ 5`: 6 is 4, 1 is 0.
    LINEAR(
            5,
            1,
            "4 × (rata-rata nilai − 1) ÷ 5 (nilai 1 menjadi 0)",
            "4 × (mean score − 1) ÷ 5 (a score of 1 becomes 0)");

    private final int span;
    private final int start;
    private final Words words;

    Conversion(int span, int start, String id, String en) {
        this.span = span;
        this.start = start;
        this.words = new Words(id, en);
    }

    public Words words() {
        return words;
    }

    public Conversion other() {
        return this == RATIO ? LINEAR : RATIO;
    }

    /// Numerator of the index of `answers` scores that add up to `sum`.
    BigInteger numerator(long sum, long answers) {
        return BigInteger.valueOf(sum)
                .subtract(BigInteger.valueOf(answers).multiply(BigInteger.valueOf(start)))
                .multiply(BigInteger.valueOf(4));
    }

    /// Denominator of the same.
    BigInteger denominator(long answers) {
        return BigInteger.valueOf(answers).multiply(BigInteger.valueOf(span));
    }

    /// What one point in a person's sum of `items` scores is worth on the scale.
    double step(int items) {
        return 4.0 / (span * items);
    }
}
