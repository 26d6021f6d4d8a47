package id.suaralayanan.analytics.indicators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HypergeometricTest {
    /// The lady and her tea: of 8 cups 4 marked, 4 drawn; all right `1/70`, three or more `17/70`.
    @Test
    void theLadyTastingTeaByHand() {
        assertThat(Hypergeometric.upperTail(8, 4, 4, 4)).isCloseTo(1.0 / 70, within(1e-12));
        assertThat(Hypergeometric.upperTail(8, 4, 4, 3)).isCloseTo(17.0 / 70, within(1e-12));
        assertThat(Hypergeometric.upperTail(8, 4, 4, 0)).isCloseTo(1, within(1e-12));
        assertThat(Hypergeometric.upperTail(8, 4, 4, 5)).isZero();
        assertThat(Hypergeometric.upperTail(6, 5, 4, 3)).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1000, 40, 12, 4", "50, 20, 10, 8", "200000, 9000, 300, 40"})
    void tailsAreThoseOfTheLibrary(int all, int marked, int drawn, int k) {
        assertThat(Hypergeometric.upperTail(all, marked, drawn, k))
                .isCloseTo(
                        HypergeometricDistribution.of(all, marked, drawn)
                                .survivalProbability(k - 1),
                        withinPercentage(1e-4));
    }
}
