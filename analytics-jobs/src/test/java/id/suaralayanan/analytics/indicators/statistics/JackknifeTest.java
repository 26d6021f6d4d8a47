package id.suaralayanan.analytics.indicators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class JackknifeTest {
    /// Values 1 to 5: the means without one of them are 3.5, 3.25, 3, 2.75, 2.5, and of a mean the
    /// jackknife is s/√n = 1.5811/2.2361; t with 4 degrees of freedom is 2.776445.
    @Test
    void ofAMeanItIsTheStandardError() {
        var mean = Jackknife.of(3, 3.5, 3.25, 3, 2.75, 2.5).orElseThrow();

        assertThat(mean.error()).isEqualTo(Math.sqrt(2.5 / 5), within(1e-12));
        assertThat(mean.interval(0.025).low()).isEqualTo(3 - 1.963243, within(1e-6));
        assertThat(mean.interval(0.025).high()).isEqualTo(3 + 1.963243, within(1e-6));
    }

    @Test
    void thereIsNoneOfOneGroupOrOfWhatDoesNotExist() {
        assertThat(Jackknife.of(3, 3)).isEmpty();
        assertThat(Jackknife.of(3, 3, Double.NaN)).isEmpty();
        assertThat(Jackknife.of(Double.NaN, 3, 3)).isEmpty();
    }
}
