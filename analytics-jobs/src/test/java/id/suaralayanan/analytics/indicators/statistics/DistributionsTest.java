package id.suaralayanan.analytics.indicators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionsTest {
    private static final Offset<Double> NINE = within(1e-9);

    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.975, 1.959963984540054",
        "0.999, 3.090232306167813",
        "0.8, 0.841621233572914",
        "0.025, -1.959963984540054",
        "0.9999999, 5.199337582192818"
    })
    void normalQuantiles(double p, double z) {
        assertThat(Normal.quantile(p)).isEqualTo(z, NINE);
        assertThat(Normal.upperTail(z)).isEqualTo(1 - p, within(1e-13));
    }

    /// With one and two degrees of freedom Student's t has closed forms.
    @ParameterizedTest
    @CsvSource({"0.6", "0.9", "0.975", "0.999", "0.000001"})
    void studentQuantilesAgreeWithTheClosedForms(double p) {
        double one = Math.tan(Math.PI * (p - 0.5));
        assertThat(StudentT.quantile(p, 1))
                .isEqualTo(one, within(1e-9 * Math.max(1, Math.abs(one))));
        double two = (2 * p - 1) / Math.sqrt(2 * p * (1 - p));
        assertThat(StudentT.quantile(p, 2))
                .isEqualTo(two, within(1e-9 * Math.max(1, Math.abs(two))));
    }

    @ParameterizedTest
    @CsvSource({"9, 2.2621571628", "17, 2.1098155778", "24, 2.0638985616", "32, 2.0369333435"})
    void studentQuantilesAgreeWithTheTables(double df, double t) {
        assertThat(StudentT.quantile(0.975, df)).isEqualTo(t, within(1e-10));
    }

    @Test
    void studentQuantilesHaveTheTailTheyWereAskedFor() {
        for (double df = 1; df < 3e6; df *= 1.7) {
            for (double p : new double[] {0.500001, 0.6, 0.9, 0.975, 0.999, 0.9999999}) {
                double t = StudentT.quantile(p, df);
                assertThat(StudentT.upperTail(t, df) / (1 - p)).isEqualTo(1, NINE);
                assertThat(StudentT.quantile(1 - p, df)).isEqualTo(-t, within(1e-8 * t));
            }
        }
    }

    /// Cornish–Fisher: t = z + (z³+z)/(4ν) + O(ν⁻²).
    @ParameterizedTest
    @CsvSource({"100000", "10000000", "900000000", "5000000000"})
    void manyDegreesOfFreedomApproachTheNormal(double df) {
        double z = Normal.quantile(0.975);
        assertThat(StudentT.quantile(0.975, df)).isEqualTo(z + (z * z * z + z) / (4 * df), NINE);
    }

    /// Another implementation of the same mathematics.
    @Test
    void agreeWithCommonsStatistics() {
        var normal = NormalDistribution.of(0, 1);
        for (double p = 0.0005; p < 1; p += 0.0005) {
            double z = normal.inverseCumulativeProbability(p);
            assertThat(Normal.quantile(p)).isEqualTo(z, NINE);
            assertThat(Normal.upperTail(z)).isEqualTo(normal.survivalProbability(z), within(1e-14));
        }
        for (double df = 1; df < 1e5; df *= 1.3) {
            var student = TDistribution.of(df);
            for (double p = 0.001; p < 1; p += 0.0173) {
                double t = student.inverseCumulativeProbability(p);
                assertThat(StudentT.quantile(p, df))
                        .isEqualTo(t, within(1e-7 * Math.max(1, Math.abs(t))));
                assertThat(StudentT.upperTail(t, df))
                        .isEqualTo(student.survivalProbability(t), within(1e-11));
            }
        }
    }

    @Test
    void tailsAddUpToOne() {
        for (double df : new double[] {0.5, 1, 3.7, 30, 1234.5}) {
            for (double t : new double[] {0, 0.01, 0.5, 1, 2.5, 10, 100}) {
                assertThat(StudentT.upperTail(t, df) + StudentT.upperTail(-t, df))
                        .isEqualTo(1, within(1e-12));
            }
        }
        assertThat(Normal.upperTail(0)).isEqualTo(0.5);
        assertThat(Normal.upperTail(40)).isGreaterThanOrEqualTo(0).isLessThan(1e-300);
    }

    @Test
    void gammaRatioAgreesWithFactorials() {
        assertThat(StudentT.gammaRatio(0.5)).isEqualTo(1 / Math.sqrt(Math.PI), within(1e-14));
        assertThat(StudentT.gammaRatio(1)).isEqualTo(Math.sqrt(Math.PI) / 2, within(1e-14));
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> Normal.quantile(1)).hasMessageContaining("1.0");
        assertThatThrownBy(() -> StudentT.quantile(Double.NaN, 3)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> StudentT.upperTail(1, 0)).hasMessageContaining("0.0");
    }
}
