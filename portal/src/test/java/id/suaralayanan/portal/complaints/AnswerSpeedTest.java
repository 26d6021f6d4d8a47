package id.suaralayanan.portal.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.indicators.statistics.KaplanMeier;
import id.suaralayanan.analytics.indicators.statistics.KaplanMeier.Observed;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerSpeedTest {
    /// Eleven have waited for a tenth of the allowed time, one was answered too late.
    @Test
    void oneLateCaseBesideFreshOnesTellsNextToNothing() {
        var used = KaplanMeier.of(List.of(new Observed(10, false, 11), new Observed(101, true, 1)));
        var speed = new AnswerSpeed(12, 1, used, used);

        assertThat(speed.percentLow()).isZero();
        assertThat(speed.percentHigh()).isEqualTo(98);
    }

    @Test
    void twelveLateCasesTellMuch() {
        var used = KaplanMeier.of(List.of(new Observed(101, true, 12)));

        assertThat(new AnswerSpeed(12, 12, used, used).percentHigh()).isEqualTo(27);
    }
}
