package id.suaralayanan.portal.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.throttling.ClientAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SessionOriginTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0|Firefox, Windows",
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36|Chrome, Android",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0|Edge, Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1|Safari, iPhone",
                "Java-http-client/25|''"
            })
    void saysInAFewWordsWhichDeviceItIs(String userAgent, String device) {
        assertThat(SessionOrigin.of(userAgent, new ClientAddress("")).device()).isEqualTo(device);
    }

    @Test
    void keepsTheNetworkAndNotTheAddress() {
        assertThat(SessionOrigin.of(null, new ClientAddress("cb007107")))
                .isEqualTo(new SessionOrigin("", "203.0.113.x"));
        assertThat(
                        SessionOrigin.of(
                                        null, new ClientAddress("20010db8000100020000000000000007"))
                                .network())
                .isEqualTo("2001:db8:1::/48");
        assertThat(SessionOrigin.of(null, new ClientAddress("")).network()).isEmpty();
    }
}
