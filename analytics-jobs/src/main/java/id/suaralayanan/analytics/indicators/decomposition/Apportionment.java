package id.suaralayanan.analytics.indicators.decomposition;

import id.suaralayanan.analytics.indicators.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Rounds parts so that what is printed adds up to the printed whole.
///
/// Every part is rounded down to hundredths; the hundredths that are missing go to the parts that
/// lost most, of equal ones to the first (method of the largest remainder). No part is further than
/// one hundredth from its exact value.
final class Apportionment {
    private static final Fraction HUNDRED = Fraction.of(100, 1);

    private Apportionment() {}

    /// @param whole with two decimals, nearer than one hundredth to the exact sum of the parts
    static List<BigDecimal> hundredths(List<Fraction> parts, BigDecimal whole) {
        List<BigInteger> floors = parts.stream().map(part -> part.times(HUNDRED).floor()).toList();
        int missing =
                whole.movePointRight(2)
                        .toBigIntegerExact()
                        .subtract(floors.stream().reduce(BigInteger.ZERO, BigInteger::add))
                        .intValueExact();
        if (missing < 0 || missing > parts.size()) {
            throw new IllegalArgumentException(whole + " is not the sum of " + parts);
        }
        List<Integer> raised =
                IntStream.range(0, parts.size())
                        .boxed()
                        .sorted(Comparator.comparing(i -> lost(parts, floors, i), DESCENDING))
                        .limit(missing)
                        .toList();
        return IntStream.range(0, parts.size())
                .mapToObj(
                        i -> raised.contains(i) ? floors.get(i).add(BigInteger.ONE) : floors.get(i))
                .map(hundredths -> new BigDecimal(hundredths, 2))
                .toList();
    }

    private static final Comparator<Fraction> DESCENDING = (a, b) -> b.compareTo(a);

    private static Fraction lost(List<Fraction> parts, List<BigInteger> floors, int i) {
        return parts.get(i).times(HUNDRED).minus(new Fraction(floors.get(i), BigInteger.ONE));
    }
}
