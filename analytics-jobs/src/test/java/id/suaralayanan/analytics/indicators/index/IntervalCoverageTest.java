package id.suaralayanan.analytics.indicators.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalCoverageTest {
    private static final int RUNS = 3_000;

    /// Three kinds of units: middling, good, and near the ceiling.
    @ParameterizedTest
    @ValueSource(doubles = {2.9, 3.4, 3.8})
    void theIntervalHoldsTheTrueIndexFromTenRespondentsToEightHundred(double quality) {
        IntervalCoverage coverage = new IntervalCoverage(quality);
        for (int n : new int[] {10, 30, 100, 400, 800}) {
            assertThat(coverage.share(n, RUNS))
                    .as("index %.1f, n = %d", coverage.index(), n)
                    .isBetween(0.94, 1.0);
        }
    }
}
