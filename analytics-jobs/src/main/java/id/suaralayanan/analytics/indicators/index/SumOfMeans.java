package id.suaralayanan.analytics.indicators.index;

import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Tally;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/// `Σ s_u / n_u` as the exact fraction `numerator / denominator`.
///
/// The denominator is the least common multiple of the `n_u`; where every form is complete it is
/// just `n`, and the numerator the sum of all answers.
record SumOfMeans(BigInteger numerator, BigInteger denominator) {
    /// Every element must have an answer.
    static SumOfMeans of(Tally tally) {
        return of(
                tally.elements().stream().map(ElementTally::sum).toList(),
                tally.elements().stream().map(ElementTally::answers).toList());
    }

    /// @param sums of the points, by element
    /// @param counts of the answers, by element; none is zero
    static SumOfMeans of(List<Long> sums, List<Long> counts) {
        BigInteger denominator = BigInteger.ONE;
        for (long count : counts) {
            BigInteger answers = BigInteger.valueOf(count);
            denominator = denominator.divide(denominator.gcd(answers)).multiply(answers);
        }
        BigInteger numerator = BigInteger.ZERO;
        for (int i = 0; i < sums.size(); i++) {
            BigInteger share = denominator.divide(BigInteger.valueOf(counts.get(i)));
            numerator = numerator.add(share.multiply(BigInteger.valueOf(sums.get(i))));
        }
        return new SumOfMeans(numerator, denominator);
    }

    BigDecimal times(long factor) {
        return new BigDecimal(numerator.multiply(BigInteger.valueOf(factor)));
    }

    BigDecimal over(long divisor) {
        return new BigDecimal(denominator.multiply(BigInteger.valueOf(divisor)));
    }
}
