package id.suaralayanan.portal.effects;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.indicators.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class EffectWindowTest {
    @Test
    void threeWholeMonthsOnBothSidesAcrossTheYear() {
        var window = EffectWindow.around(LocalDate.of(2026, 11, 15));

        assertThat(window.before())
                .extracting(Period::code)
                .containsExactly("2026-10", "2026-09", "2026-08");
        assertThat(window.after())
                .extracting(Period::code)
                .containsExactly("2026-12", "2027-01", "2027-02");
        assertThat(window.over()).isEqualTo("2027-03-01");
    }
}
