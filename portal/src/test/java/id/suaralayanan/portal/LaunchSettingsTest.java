package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaralayanan.infra.database.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LaunchSettingsTest {
    @Test
    void needNothing() {
        var settings = of(Map.of());

        assertThat(settings.address()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.managementPort()).isEqualTo(8081);
        assertThat(settings.sample()).isFalse();
        assertThat(settings.embeddedJobs()).isTrue();
        assertThat(settings.search()).isEqualTo("lucene");
        assertThat(settings.baseUrl()).isEmpty();
    }

    @Test
    void takeWhatIsGiven() {
        var settings =
                of(
                        Map.of(
                                "SERVER_ADDRESS", "0.0.0.0",
                                "SERVER_PORT", " 80 ",
                                "MANAGEMENT_SERVER_PORT", "9000",
                                "SUARA_SAMPLE", "true",
                                "SUARA_JOBS", "external",
                                "SUARA_BASE_URL", "https://nilai.go.id"));

        assertThat(settings.address()).isEqualTo("0.0.0.0");
        assertThat(settings.port()).isEqualTo(80);
        assertThat(settings.managementPort()).isEqualTo(9000);
        assertThat(settings.sample()).isTrue();
        assertThat(settings.embeddedJobs()).isFalse();
        assertThat(settings.baseUrl()).hasValue(URI.create("https://nilai.go.id"));
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_PORT, eighty",
        "SERVER_PORT, -1",
        "SERVER_PORT, 65536",
        "MANAGEMENT_SERVER_PORT, 8080",
        "SUARA_SAMPLE, yes",
        "SUARA_JOBS, none",
        "SUARA_SEARCH, solr",
        "SUARA_BASE_URL, nilai.go.id",
        "SUARA_BASE_URL, ftp://nilai.go.id",
        "SUARA_BASE_URL, https://nilai.go.id/a b",
        "SUARA_BASE_URL, https://kota.go.id/nilai",
        "SUARA_BASE_URL, https://kota.go.id/?nilai",
        "SUARA_BASE_URL, https://petugas@kota.go.id",
    })
    void refuseNonsenseInOneLineThatNamesIt(String name, String value) {
        assertThatThrownBy(() -> of(Map.of(name, value)))
                .isInstanceOf(CannotStart.class)
                .message()
                .contains(name, value)
                .hasLineCount(1);
    }

    @Test
    void takeAMailServerWithASenderAndAPlaceToLook() {
        var settings =
                of(
                        Map.of(
                                "SUARA_SMTP_URL", "smtp://suara:sandi@mail.go.id:587",
                                "SUARA_MAIL_FROM", "suara@balikpapan.go.id",
                                "SUARA_BASE_URL", "https://nilai.go.id"));

        assertThat(settings.mail()).isPresent();
        assertThat(settings.toString()).doesNotContain("sandi");
    }

    @ParameterizedTest
    @CsvSource({
        "mail.go.id, suara@go.id, https://nilai.go.id, SUARA_SMTP_URL",
        "http://x:sandi@mail.go.id, suara@go.id, https://nilai.go.id, SUARA_SMTP_URL",
        "smtp://x:sandi@mail.go.id, '', https://nilai.go.id, SUARA_MAIL_FROM",
        "smtp://x:sandi@mail.go.id, suara, https://nilai.go.id, SUARA_MAIL_FROM",
        "smtp://x:sandi@mail.go.id, suara@go.id, '', SUARA_BASE_URL",
    })
    void refuseHalfAMailServerWithoutRepeatingItsPassword(
            String server, String from, String baseUrl, String named) {
        assertThatThrownBy(() ->
                        of(
                                Map.of(
                                        "SUARA_SMTP_URL", server,
                                        "SUARA_MAIL_FROM", from,
                                        "SUARA_BASE_URL", baseUrl)))
                .isInstanceOf(CannotStart.class)
                .message()
                .contains(named)
                .doesNotContain("sandi")
                .hasLineCount(1);
    }

    @Test
    void refuseAPortThatSomeoneElseListensOn() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());

            assertThatThrownBy(() -> of(Map.of("SERVER_PORT", port)).requireFreePorts())
                    .hasMessage("SERVER_PORT: port %s of 127.0.0.1 is in use", port);
            assertThatThrownBy(() ->
                            of(Map.of("SERVER_PORT", "0", "MANAGEMENT_SERVER_PORT", port))
                                    .requireFreePorts())
                    .hasMessage("MANAGEMENT_SERVER_PORT: port %s of 127.0.0.1 is in use", port);
        }
    }

    @Test
    void refuseAnAddressThatIsNotOurs() {
        var settings = of(Map.of("SERVER_ADDRESS", "192.0.2.1", "SERVER_PORT", "0"));

        assertThatThrownBy(settings::requireFreePorts)
                .hasMessage("SERVER_ADDRESS is 192.0.2.1; it must be an address of this machine");
    }

    private static LaunchSettings of(Map<String, String> environment) {
        return LaunchSettings.of(environment::get);
    }
}
