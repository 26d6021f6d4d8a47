package id.suaralayanan.analytics.indicators.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.indicators.integrity.DetectorCard.Fraud;
import org.junit.jupiter.api.Test;

/// A short run of the model card: what the screen finds, and whom it questions wrongly.
class DetectorCardTest {
    @Test
    void aNightOfStuffingIsFoundAndHonestUnitsAreLeftAlone() {
        var line = DetectorCard.of(Fraud.NIGHT, 0.2, 1);

        assertThat(line.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(line.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(line.falseAlarms()).isLessThanOrEqualTo(5);
    }

    @Test
    void fewFormsOverManyDaysAreHardToSee() {
        assertThat(DetectorCard.of(Fraud.TRICKLE, 0.1, 1).recall())
                .isLessThan(DetectorCard.of(Fraud.TRICKLE, 0.4, 1).recall());
    }
}
