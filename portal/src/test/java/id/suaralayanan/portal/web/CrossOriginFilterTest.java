package id.suaralayanan.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

final class CrossOriginFilterTest {
    @ParameterizedTest
    @CsvSource({
        "'',                    kantor:8080,    '',           http://kantor:8080",
        "'',                    kantor,         '',           http://kantor",
        "'',                    kantor:80,      '',           http://kantor",
        "'',                    10.0.0.5:8080,  '',           http://10.0.0.5:8080",
        "'',                    [fd00::5]:8080, '',           http://[fd00::5]:8080",
        "'',                    Nilai.GO.ID,    '',           https://nilai.go.id",
        "'',                    127.0.0.1:8080, nilai.go.id,  https://nilai.go.id",
        "'',                    127.0.0.1:8080, 'a, kantor',  http://kantor",
        "https://nilai.go.id,   127.0.0.1:8080, '',           https://nilai.go.id",
        "https://nilai.go.id/,  127.0.0.1:8080, '',           https://nilai.go.id:443",
        "http://kantor:8080,    127.0.0.1:8081, '',           http://kantor:8080",
        "https://nilai.go.id,   kantor:8080,    '',           http://kantor:8080",
    })
    void takesFormsOfOwnPages(String base, String host, String forwarded, String origin) {
        assertThat(isTaken(base, host, forwarded, "Origin", origin)).isTrue();
        assertThat(isTaken(base, host, forwarded, "Referer", origin + "/lacak")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'',                  kantor:8080,    '',          http://asing",
        "'',                  kantor:8080,    '',          http://kantor:9090",
        "'',                  kantor,         '',          http://kantor.asing",
        "'',                  kantor,         '',          http://asing.kantor",
        "'',                  kantor:8080,    '',          null",
        "'',                  kantor:8080,    '',          kantor:8080",
        "'',                  kantor:8080,    '',          'http:// kantor:8080'",
        "'',                  kantor:443,     '',          http://kantor",
        "https://nilai.go.id, 127.0.0.1:8080, '',          http://nilai.go.id",
        "https://nilai.go.id, 127.0.0.1:8080, '',          https://nilai.go.id.asing",
        "https://nilai.go.id, 127.0.0.1:8080, 'kantor, b', http://kantor",
    })
    void refusesFormsOfOtherPages(String base, String host, String forwarded, String origin) {
        assertThat(isTaken(base, host, forwarded, "Origin", origin)).isFalse();
        assertThat(isTaken(base, host, forwarded, "Referer", origin + "/x")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"same-origin, true", "none, true", "same-site, false", "cross-site, false"})
    void believesTheBrowserAboveAll(String site, boolean taken) {
        assertThat(isTaken("", "kantor", "", "Sec-Fetch-Site", site)).isEqualTo(taken);
    }

    @Test
    void takesWhatNoBrowserSends() {
        assertThat(isTaken("", "kantor", "", "Accept", "*/*")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'',                  kantor:8080,    '',            false",
        "'',                  kantor,         https,         true",
        "'',                  kantor,         'http, https', true",
        "https://nilai.go.id, nilai.go.id,    '',            true",
        "https://nilai.go.id, nilai.go.id,    http,          false",
        "https://nilai.go.id, 10.0.0.5:8080,  '',            false",
        "http://kantor,       kantor,         '',            false",
    })
    void knowsWhetherTheConnectionOfTheBrowserIsEncrypted(
            String base, String host, String forwarded, boolean isEncrypted) {
        var request = MockServerHttpRequest.get("/masuk").header("Host", host);
        if (!forwarded.isEmpty()) {
            request.header("X-Forwarded-Proto", forwarded);
        }
        assertThat(new PublicAddress(base).isEncrypted(request.build())).isEqualTo(isEncrypted);
    }

    private static boolean isTaken(
            String base, String host, String forwarded, String header, String value) {
        var request = MockServerHttpRequest.post("/lacak").header("Host", host);
        if (!forwarded.isEmpty()) {
            request.header("X-Forwarded-Host", forwarded);
        }
        var taken = new AtomicBoolean();
        new CrossOriginFilter(new PublicAddress(base))
                .filter(
                        MockServerWebExchange.from(request.header(header, value)),
                        _ -> Mono.fromRunnable(() -> taken.set(true)))
                .onErrorComplete(ProblemException.class)
                .block();
        return taken.get();
    }
}
