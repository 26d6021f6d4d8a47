package id.suaralayanan.portal.access.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AppSecretTest {
    private static final AppSecret SECRET =
            new AppSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /// RFC 6238, appendix B, the last six of its eight digits.
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void computesTheCodesOfTheStandard(long second, String code) {
        assertThat(SECRET.code(second / 30)).isEqualTo(code);
        assertThat(SECRET.step(code, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @Test
    void toleratesAClockThatIsOneStepAheadOrBehindAndNotTwo() {
        String code = SECRET.code(1_000_000);

        assertThat(SECRET.step(code, at(999_998))).isEmpty();
        assertThat(SECRET.step(code, at(999_999))).hasValue(1_000_000);
        assertThat(SECRET.step(code, at(1_000_000))).hasValue(1_000_000);
        assertThat(SECRET.step(code, at(1_000_001))).hasValue(1_000_000);
        assertThat(SECRET.step(code, at(1_000_002))).isEmpty();
    }

    @Test
    void namesItselfToAppsAndNeverInALog() {
        assertThat(SECRET.address("sri.wahyuni"))
                .isEqualTo(
                        "otpauth://totp/Suara%20Layanan%3Asri.wahyuni?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Suara%20Layanan");
        assertThat(SECRET).hasToString("AppSecret[…]");
    }

    private static Instant at(long step) {
        return Instant.ofEpochSecond(step * 30);
    }
}
