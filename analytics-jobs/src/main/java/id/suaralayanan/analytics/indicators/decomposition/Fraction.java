package id.suaralayanan.analytics.indicators.decomposition;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// An exact fraction in lowest terms, its denominator positive.
record Fraction(BigInteger numerator, BigInteger denominator) {
    static final Fraction ZERO = of(0, 1);

    Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator " + denominator + " is not positive");
        }
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(other.times(of(-1, 1)));
    }

    Fraction times(Fraction other) {
        return new Fraction(
                numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /// The mean of two.
    Fraction between(Fraction other) {
        return plus(other).times(of(1, 2));
    }

    /// The largest whole number that is not above it.
    BigInteger floor() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, RoundingMode.FLOOR)
                .toBigIntegerExact();
    }

    int compareTo(Fraction other) {
        return minus(other).numerator.signum();
    }
}
