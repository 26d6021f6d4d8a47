package id.suaralayanan.analytics.indicators.index;

import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Tally;
import java.math.BigDecimal;
import java.math.BigInteger;

/// `Σ s_u / n_u` as the exact fraction `numerator / denominator`.
///
/// The denominator is the least common multiple of the `n_u`; where every form is complete it is
/// just `n`, and the numerator the sum of all answers.
record SumOfMeans(BigInteger numerator, BigInteger denominator) {
    /// Every element must have an answer.
    static SumOfMeans of(Tally tally) {
        BigInteger denominator = BigInteger.ONE;
        for (ElementTally element : tally.elements()) {
            BigInteger answers = BigInteger.valueOf(element.answers());
            denominator = denominator.divide(denominator.gcd(answers)).multiply(answers);
        }
        BigInteger numerator = BigInteger.ZERO;
        for (ElementTally element : tally.elements()) {
            BigInteger share = denominator.divide(BigInteger.valueOf(element.answers()));
            numerator = numerator.add(share.multiply(BigInteger.valueOf(element.sum())));
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
