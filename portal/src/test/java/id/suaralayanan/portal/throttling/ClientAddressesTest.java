package id.suaralayanan.portal.throttling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

final class ClientAddressesTest {
    private static final String CLIENT = "203.0.113.7";

    @ParameterizedTest
    @CsvSource({
        "0,                       203.0.113.7, ''",
        "0,                       203.0.113.7, 198.51.100.1",
        "1,                       10.0.0.1,    203.0.113.7",
        "1,                       10.0.0.1,    '198.51.100.1, 203.0.113.7'",
        "2,                       10.0.0.1,    '198.51.100.1, 203.0.113.7, 10.0.0.2'",
        "1,                       203.0.113.7, ''",
        "2,                       203.0.113.7, 198.51.100.1",
        "10.0.0.1,                10.0.0.1,    '198.51.100.1, 203.0.113.7'",
        "'10.0.0.0/8, fd00::/8',  10.0.0.1,    '198.51.100.1, 203.0.113.7, fd00::1, 10.9.9.9'",
        "10.0.0.0/8,              203.0.113.7, 198.51.100.1",
        "10.0.0.0/8,              10.0.0.1,    '198.51.100.1, name.example, 203.0.113.7'",
        "10.0.0.0/9,              10.0.0.1,    '203.0.113.7, 10.1.1.1'",
    })
    void believesTheOwnProxiesAndNobodyElse(String proxies, String peer, String forwarded) {
        assertThat(of(proxies, peer, forwarded)).isEqualTo(of("0", CLIENT, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.7:4711",
                " 203.0.113.7 ",
                "::ffff:203.0.113.7",
                "[::ffff:203.0.113.7]:443"
            })
    void readsAnAddressWithAPort(String hop) {
        assertThat(of("1", "10.0.0.1", hop)).isEqualTo(of("0", CLIENT, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8::7", "[2001:db8::7]", "[2001:db8::7]:443"})
    void readsAnAddressOfSixteenBytesWithAndWithoutAPort(String hop) {
        assertThat(of("1", "10.0.0.1", hop)).isEqualTo(of("0", "2001:db8::7", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "_hidden", "[2001:db8::7", "a:1", ""})
    void takesThePeerForAHopThatIsNoAddress(String hop) {
        assertThat(of("1", "10.0.0.1", hop)).isEqualTo(of("0", "10.0.0.1", ""));
        assertThat(of("10.0.0.1", "10.0.0.1", hop)).isEqualTo(of("0", "10.0.0.1", ""));
    }

    @Test
    void tellsHouseholdsApartAndKnowsTheNetworkAroundThem() {
        var one = of("0", "203.0.113.7", "");
        var neighbour = of("0", "203.0.113.8", "");
        var home = of("0", "2001:db8:1:2::7", "");
        var device = of("0", "2001:db8:1:2::8", "");
        var street = of("0", "2001:db8:1:3::7", "");

        assertThat(one.household()).isNotEqualTo(neighbour.household());
        assertThat(one.network()).isEqualTo(neighbour.network());
        assertThat(home.household()).isEqualTo(device.household()).isNotEqualTo(street.household());
        assertThat(home.network()).isEqualTo(street.network());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "-1", "10.0.0.0/33", "10.0.0.0/", "10.0.0.1,,", "::/129"})
    void refuseASettingThatMakesNoSense(String setting) {
        assertThatThrownBy(() -> new ClientAddresses(setting))
                .hasMessageStartingWith("SUARA_PROXIES is " + setting);
    }

    private static ClientAddress of(String proxies, String peer, String forwarded) {
        var request =
                MockServerHttpRequest.post("/masuk")
                        .remoteAddress(new InetSocketAddress(peer, 40_000));
        if (!forwarded.isEmpty()) {
            request.header("X-Forwarded-For", forwarded);
        }
        return new ClientAddresses(proxies).of(request.build());
    }
}
