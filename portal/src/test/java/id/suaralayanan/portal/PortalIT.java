package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class PortalIT {
    private static final Pattern CALLED = Pattern.compile("\\{[^}]*?@(\\w+)\\.");

    @Test
    void answersAnUnknownAddressWithAPageInIndonesianWhateverTheBrowserPrefers() throws Exception {
        var answer = get("/tidak-ada", "Accept-Language", "en-US");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("Tidak ditemukan", "lang=\"id\"");
    }

    @Test
    void answersMachinesWithAProblemDocument() throws Exception {
        var answer = get("/api/v1/tidak-ada?lang=en", "Accept", "*/*");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"title\":\"Not found\"");
    }

    @Test
    void sendsTheStrictPolicyAlsoWithErrorsAndSetsNoCookie() throws Exception {
        var answer = get("/tidak-ada", "Accept", "text/html");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .contains("require-trusted-types-for 'script'");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void everyBeanThatATemplateCallsIsThere() throws Exception {
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .flatExtracting(PortalIT::calledBeans)
                    .isNotEmpty()
                    .allMatch(PortalServer.shared()::has);
        }
    }

    private static List<String> calledBeans(Path template) {
        try {
            return CALLED.matcher(Files.readString(template))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HttpResponse<String> get(String path, String header, String value)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(PortalServer.shared().url(path))
                        .header(header, value)
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
