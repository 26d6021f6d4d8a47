package id.suaralayanan.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Mail servers that fail in every way, told apart.
final class MailFailureTest {
    @Test
    void nobodyListens() throws IOException {
        int port;
        try (var closed = socket()) {
            port = closed.getLocalPort();
        }

        assertThat(failure("smtp://127.0.0.1:" + port)).isEqualTo(MailFailure.UNREACHABLE);
    }

    @Test
    void theNameIsUnknown() {
        assertThat(failure("smtp://surat.invalid:25")).isEqualTo(MailFailure.UNKNOWN_SERVER);
    }

    @Test
    void theServerSaysNothing() throws IOException {
        try (var silent = socket()) {
            assertThat(failure("smtp://127.0.0.1:" + silent.getLocalPort()))
                    .isEqualTo(MailFailure.TOO_SLOW);
        }
    }

    @Test
    void theServerDoesNotSpeakEncrypted() throws IOException {
        assertThat(answered("smtps", "500 apa?\r\n")).isEqualTo(MailFailure.ENCRYPTION);
    }

    @Test
    void theServerWantsNobody() throws IOException {
        assertThat(answered("smtp", "554 tidak\r\n")).isEqualTo(MailFailure.OTHER);
    }

    private static MailFailure answered(String scheme, String words) throws IOException {
        try (var server = socket()) {
            var thread =
                    Thread.ofVirtual()
                            .start(() -> {
                                try (var caller = server.accept()) {
                                    caller.getOutputStream()
                                            .write(words.getBytes(StandardCharsets.US_ASCII));
                                    caller.getInputStream().readAllBytes();
                                } catch (IOException _) {
                                    // The caller has hung up.
                                }
                            });
            var failure = failure(scheme + "://127.0.0.1:" + server.getLocalPort());
            thread.interrupt();
            return failure;
        }
    }

    private static ServerSocket socket() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static MailFailure failure(String server) {
        var settings =
                new MailSettings(
                        server,
                        "suara@contoh.example",
                        "",
                        new MailSettings.Patience(Duration.ofSeconds(2), Duration.ofSeconds(1)));
        var letter = new MailTransport.Letter("warga@contoh.example", "Uji", "Uji", null);
        return MailFailure.of(catchThrowable(() -> new MailTransport(settings).hand(letter)));
    }
}
