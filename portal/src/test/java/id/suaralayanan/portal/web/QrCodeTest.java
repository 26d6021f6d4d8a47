package id.suaralayanan.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QrCodeTest {
    private static final Pattern BLACK = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://nilai.go.id, 7F3K",
        "https://nilai.go.id, 7F3K2",
        "https://suaralayanan.balikpapan.go.id, 7F3K2",
        "http://127.0.0.1:8080, 7F3K2"
    })
    void leadsToTheSurveyWithTwentyFiveModules(String base, String point) throws Exception {
        var text = PublicAddress.capitals(base) + "/S/" + point;

        var code = QrCode.of(text);

        assertThat(code.modules()).isLessThanOrEqualTo(25);
        assertThat(read(code)).isEqualTo(text);
        assertThat(code.viewBox()).isEqualTo("-4 -4 33 33");
    }

    @Test
    void keepsALongTextWholeInALargerCode() throws Exception {
        var text = "HTTPS://NILAI.GO.ID/S/7F3K2?K=RJQC7MTGZC4E0D9H";

        var code = QrCode.of(text);

        assertThat(code.modules()).isBetween(29, 33);
        assertThat(read(code)).isEqualTo(text);
    }

    /// As a scanner reads what is drawn.
    private static String read(QrCode code) throws Exception {
        var drawn = new boolean[code.modules()][code.modules()];
        var black = BLACK.matcher(code.path());
        while (black.find()) {
            int x = Integer.parseInt(black.group(1));
            for (int i = 0; i < Integer.parseInt(black.group(3)); i++) {
                drawn[Integer.parseInt(black.group(2))][x + i] = true;
            }
        }
        return new Decoder().decode(drawn).getText();
    }
}
