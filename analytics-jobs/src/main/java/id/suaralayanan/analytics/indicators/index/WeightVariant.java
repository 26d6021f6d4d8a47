package id.suaralayanan.analytics.indicators.index;

import id.suaralayanan.analytics.indicators.Tally;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// The index with a cut weight, as some manuals and programs print it. A labelled comparison only:
/// it explains why another program shows less, and is never published as the index.
///
/// | weight | all answers 4 give |
/// |---|---|
/// | exact 1/9 | 100.00 |
/// | 0.111 | 99.90 |
/// | 0.11 | 99.00 |
public enum WeightVariant {
    THREE_DECIMALS("0.111"),
    TWO_DECIMALS("0.11");

    private final BigDecimal weight;

    WeightVariant(String weight) {
        this.weight = new BigDecimal(weight);
    }

    public BigDecimal weight() {
        return weight;
    }

    /// What the index would be with this weight; empty where there is no index.
    public Optional<BigDecimal> compare(Tally tally) {
        if (tally.leastAnswers() == 0) {
            return Optional.empty();
        }
        SumOfMeans means = SumOfMeans.of(tally);
        return Optional.of(
                means.times(25)
                        .multiply(weight)
                        .divide(means.over(1), SatisfactionIndex.DECIMALS, RoundingMode.HALF_UP));
    }
}
