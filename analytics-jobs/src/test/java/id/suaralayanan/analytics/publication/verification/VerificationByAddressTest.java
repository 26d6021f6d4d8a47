package id.suaralayanan.analytics.publication.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A publication on a site that stands in a folder of its host, as some proxies have it.
final class VerificationByAddressTest {
    private static final String PLACE = "/layanan/rilis/2026-Q2/1";

    @TempDir private Path root;
    private Path folder = Path.of("");
    private final Map<String, byte[]> pages = new HashMap<>();
    private int status = 404;
    private HttpServer server = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void aSite() {
        folder = PublishedFolder.secondOfThree(root);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void leave() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/lama/")) {
            exchange.getResponseHeaders().add("Location", path.replaceFirst("/lama/", "/layanan/"));
            exchange.sendResponseHeaders(302, -1);
            return;
        }
        Path file = folder.resolve(path.replaceFirst("^" + PLACE + "/", "").replaceFirst("^/", ""));
        byte[] page = pages.get(path);
        if (page == null && path.startsWith(PLACE + "/") && Files.isRegularFile(file)) {
            page = Files.readAllBytes(file);
        }
        if (page == null) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private JsonNode verify(String path) {
        String place = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        return JsonMapper.shared()
                .readTree(VerifyCommand.run(Map.of("release", place), _ -> {}).summary());
    }

    @Test
    void theAddressIsTakenAsPeopleCopyIt() {
        for (String path :
                new String[] {
                    PLACE,
                    PLACE + "/",
                    PLACE + "?lang=en",
                    PLACE + ".zip",
                    PLACE + "/release.json",
                    "/lama/rilis/2026-Q2/1"
                }) {
            JsonNode found = verify(path);

            assertThat(found.path("differences").toString()).as(path).isEqualTo("[]");
            assertThat(found.get("succeeded").asBoolean()).as(path).isTrue();
        }
    }

    @Test
    void whatTheSiteShowsIsLookedForWhereTheSiteBegins() {
        pages.put(
                "/layanan/api/v1/data/indicators/2026-Q2.json",
                "{\"units\":[{\"unit\":\"64.15-UJI\",\"status\":\"PUBLISHED\",\"ikm\":\"99.99\"}]}"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(verify(PLACE).get("differences").toString())
                .contains("64.15-UJI: the site shows ikm 99.99");
    }

    /// The site shows the restatement, and that is no fault of the version before.
    @Test
    void anEarlierVersionIsNotComparedWithWhatTheSiteShowsNow() throws IOException {
        whatTheSiteShowsIsLookedForWhereTheSiteBegins();
        Path entries = folder.resolve(PublishedLog.ENTRIES);
        Files.writeString(
                entries,
                Files.readString(entries)
                        .replace("\"period\":\"2026-Q3\"", "\"period\":\"2026-Q2\""));

        assertThat(verify(PLACE).get("differences").toString()).doesNotContain("the site shows");
    }

    @Test
    void aSiteThatCannotAnswerNowHasNotLostAFile() throws IOException {
        status = 503;
        Files.delete(folder.resolve("groups.json"));

        JsonNode found = verify(PLACE);

        assertThat(found.get("succeeded").asBoolean()).isFalse();
        assertThat(found.get("error").asString()).contains("groups.json does not answer", "503");
    }
}
