package id.suaralayanan.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that can come in a field of the survey: stored once, or refused in a sentence of the
/// reader's language with every other answer kept; never half of it, never an error of ours.
final class HostileSurveyIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final Office OFFICE = Office.in(PORTAL);
    private static final Pattern SEAL = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final List<String> FIELDS =
            List.of(
                    "U1",
                    "layanan",
                    "form",
                    "dari",
                    "sex",
                    "age",
                    "education",
                    "occupation",
                    "disability",
                    "comment",
                    "k",
                    "website",
                    "X1",
                    "lain");

    /// As they stand in the body of the request.
    private static final Map<String, String> VALUES =
            Map.of(
                    "empty", "",
                    "html", escaped("\"><script>alert(1)</script><img src=x onerror=alert(2)>"),
                    "controls", escaped("a\u0000b\u0007c\u001b[31m"),
                    "marks", escaped("o" + "\u0301".repeat(10_000)),
                    "turned", escaped("a\u202Egnp.exe\u2066b"),
                    "long", "9".repeat(5_000),
                    "expression", escaped("${7*7} __${T(java.lang.Runtime)}__ *{1}"),
                    "half a character", "a%ED%A0%80b",
                    "no text", "%FF%FE",
                    "sql", escaped("'; DROP TABLE rating; --"));

    private static final Deque<String> SEALS = new ArrayDeque<>();

    @BeforeAll
    static void showForms() throws InterruptedException {
        var forms = FIELDS.size() * VALUES.size();
        IntStream.range(0, forms)
                .forEach(_ -> {
                    var seal = SEAL.matcher(get("/s/V7F3K").body());
                    assertThat(seal.find()).isTrue();
                    SEALS.add(seal.group(1));
                });
        Thread.sleep(3_100); // a form that comes sooner is shown once more
    }

    static Stream<Arguments> typed() {
        return FIELDS.stream()
                .flatMap(field ->
                        VALUES.keySet().stream().sorted().map(kind -> Arguments.of(field, kind)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("typed")
    void isStoredOnceOrRefusedInASentence(String field, String kind) {
        var seal = SEALS.pop();
        var fields = new LinkedHashMap<String, String>();
        fields.put("form", seal);
        fields.put("layanan", "KTP-EL");
        IntStream.rangeClosed(1, 9).forEach(u -> fields.put("U" + u, "3"));
        fields.put("comment", "Antre+zamrudlama");
        fields.put(field, VALUES.get(kind));

        var answer = post("/s/V7F3K?lang=" + (field.length() % 2 == 0 ? "id" : "en"), fields);

        assertThat(answer.statusCode()).isIn(303, 400, 422);
        assertThat(answer.body())
                .doesNotContain("<script>alert", "<img src=x", "\u202E", "\u2066", "Runtime@");
        var stored = OFFICE.stored(UUID.fromString(seal.substring(0, 36)));
        if (answer.statusCode() == 303) {
            assertThat(stored).matches("1 1 [01]");
            return;
        }
        assertThat(stored).isEqualTo("0 0 0");
        assertThat(answer.body()).contains(field.length() % 2 == 0 ? "lang=\"id\"" : "lang=\"en\"");
        if (answer.statusCode() == 422) {
            assertThat(answer.body())
                    .contains("role=\"alert\"", "name=\"form\"")
                    .containsPattern("id=\"U2-3\"[^>]*checked");
            if (!field.equals("comment")) {
                assertThat(answer.body()).contains("Antre zamrudlama</textarea>");
            }
        } else {
            assertThat(answer.body())
                    .containsAnyOf("Buka halamannya, lalu kirim lagi", "Open the page");
        }
    }

    private static HttpResponse<String> get(String path) {
        return Office.send(HttpRequest.newBuilder(PORTAL.url(path)).header("Accept", "text/html"));
    }

    private static HttpResponse<String> post(String path, Map<String, String> fields) {
        var body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"));
        return Office.send(
                HttpRequest.newBuilder(PORTAL.url(path))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
