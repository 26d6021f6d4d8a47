package id.suaralayanan.portal.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nobody makes this machine ask its own network.
final class TargetAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "2002:c0a8:1::1",
                "2001:0:1::1",
                "::7f00:1"
            })
    void anAddressOfOurOwnNetworkIsNoTarget(String address) throws UnknownHostException {
        assertThat(TargetAddress.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2400:cb00::1",
                "2002:0808:0808::1",
                "64:ff9b::808:808"
            })
    void anAddressOfTheWorldIsOne(String address) throws UnknownHostException {
        assertThat(TargetAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "contoh.go.id",
                "http://contoh.go.id/",
                "ftp://contoh.go.id/",
                "https://",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://localhost/",
                "https://a.localhost/",
                "https://10.0.0.1:8443/x",
                "https://169.254.169.254/latest",
                "https://u:p@contoh.go.id/",
                "https://contoh.go.id/#x",
                "file:///etc/passwd",
                "https://contoh go.id/",
                "https://[::ffff:127.0.0.1]/"
            })
    void onlyACompleteAddressOfTheWorldIsTaken(String typed) {
        assertThat(TargetAddress.of(typed, false)).isEmpty();
    }

    @Test
    void whatIsTakenStaysAsItWasTyped() {
        assertThat(TargetAddress.of(" https://contoh.go.id:8443/a?b=c ", false))
                .hasValue("https://contoh.go.id:8443/a?b=c");
        assertThat(TargetAddress.of("http://127.0.0.1:9/x", true)).hasValue("http://127.0.0.1:9/x");
    }
}
