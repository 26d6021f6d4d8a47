package id.suaralayanan.analytics.indicators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import id.suaralayanan.analytics.indicators.Shared;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TailsTest {
    private static final double A_MILLIONTH = 1e-4;

    @ParameterizedTest
    @CsvSource({"0.5, 4", "2, 25", "2, 1", "12, 40", "300, 280", "300, 420", "5000, 5300"})
    void poissonTailsAreThoseOfTheLibrary(double mean, int k) {
        assertThat(IncompleteGamma.poissonTail(mean, k))
                .isCloseTo(
                        PoissonDistribution.of(mean).survivalProbability(k - 1),
                        withinPercentage(A_MILLIONTH));
    }

    @ParameterizedTest
    @CsvSource({"42, 9", "3, 9", "9, 9", "120, 9", "0.01, 1", "500, 400"})
    void chiSquareTailsAreThoseOfTheLibrary(double x, int df) {
        assertThat(IncompleteGamma.chiSquareTail(x, df))
                .isCloseTo(
                        ChiSquaredDistribution.of(df).survivalProbability(x),
                        withinPercentage(A_MILLIONTH));
    }

    @ParameterizedTest
    @CsvSource({
        "150, 52, 0.18",
        "10, 0, 0.5",
        "10, 11, 0.5",
        "1000, 5, 0.01",
        "100000, 18500, 0.18"
    })
    void binomialTailsAreThoseOfTheLibrary(int n, int k, double p) {
        assertThat(Binomial.upperTail(n, k, p))
                .isCloseTo(
                        BinomialDistribution.of(n, p).survivalProbability(k - 1),
                        withinPercentage(A_MILLIONTH));
    }

    /// With a chance anywhere between 0 and 1 each count is as likely as any other.
    @ParameterizedTest
    @CsvSource({"10, 3", "100, 97", "5000, 1200"})
    void aChanceThatMayBeAnythingMakesAllCountsAlike(long n, long k) {
        assertThat(Binomial.upperTail(n, k, 0.5, 1 / 12.0))
                .isCloseTo((n - k + 1) / (n + 1.0), withinPercentage(A_MILLIONTH));
    }

    @Test
    void withoutDifferencesTheBetaBinomialIsTheBinomial() {
        double exact = Binomial.upperTail(150, 52, 0.18);

        assertThat(Binomial.upperTail(150, 52, 0.18, 0)).isEqualTo(exact);
        assertThat(Binomial.upperTail(150, 52, 0.18, 1e-10))
                .isCloseTo(exact, withinPercentage(0.01));
        assertThat(Binomial.upperTail(150, 52, 0.18, 0.0025)).isGreaterThan(100 * exact);
        assertThat(Binomial.upperTail(150, 0, 0.18, 0.0025)).isEqualTo(1);
        assertThat(Binomial.upperTail(150, 151, 0.18, 0.0025)).isZero();
    }

    @Test
    void theOraclesAgree() {
        var oracle = Shared.json("oracles/09_integrity.json");
        for (var burst : oracle.get("burst")) {
            assertThat(
                            IncompleteGamma.poissonTail(
                                    burst.get("lambda_per_window").asDouble(),
                                    burst.get("observed").asLong()))
                    .isCloseTo(burst.get("p").asDouble(), withinPercentage(A_MILLIONTH));
        }
        assertThat(Binomial.upperTail(150, 52, 0.18))
                .isCloseTo(
                        oracle.get("straightline").get("binom_sf").asDouble(),
                        withinPercentage(A_MILLIONTH));
        assertThat(IncompleteGamma.chiSquareTail(42, 9))
                .isCloseTo(
                        oracle.get("seconds_uniform").get("p").asDouble(),
                        withinPercentage(A_MILLIONTH));
    }

    /// How often made-up forms among honest ones are seen, and what they do to the index.
    @Test
    void thePowerAgainstMadeUpFormsIsThatOfTheOracle() {
        for (var row : Shared.json("oracles/13_simulation.json").get("stuffing_power")) {
            int fakes = row.get("fake").asInt();
            int n = row.get("n").asInt();
            int critical = row.get("critical").asInt();
            assertThat(Binomial.upperTail(n, critical, 0.18)).isLessThanOrEqualTo(0.001);
            assertThat(Binomial.upperTail(n, critical - 1, 0.18)).isGreaterThan(0.001);
            assertThat(Binomial.upperTail(n - fakes, critical - fakes, 0.18))
                    .isCloseTo(row.get("power").asDouble(), within(0.002));
        }
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> IncompleteGamma.upper(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Binomial.upperTail(1, 1, 1.5));
    }
}
