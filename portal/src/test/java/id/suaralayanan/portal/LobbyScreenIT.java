package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.browser.Browsers;
import id.suaralayanan.portal.browser.Sight;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The screen of a waiting room on the screens it is shown on: nobody can scroll it.
final class LobbyScreenIT {
    @ParameterizedTest
    @CsvSource({"1080,1920", "1366,768", "1920,1080"})
    void isWhollyInSight(int width, int height) {
        try (var visitor = Browsers.visitor(width, height)) {
            var page = visitor.newPage();
            page.navigate(SampleCountry.shared().url("/layar/" + SampleCountry.UNIT));
            Sight.picture(page, "lobby");

            assertThat(Sight.outside(page)).isEmpty();
            assertThat(Sight.isWhole(page, ".rate svg", Math.min(width, height) / 4)).isTrue();
        }
    }
}
