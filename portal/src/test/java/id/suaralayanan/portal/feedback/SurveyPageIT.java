package id.suaralayanan.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.browser.Browsers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The survey page as a citizen meets it, by plain HTTP and in a browser without scripts.
final class SurveyPageIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final Office OFFICE = Office.in(PORTAL);
    private static final Pattern SEAL = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final String COMPLETE =
            IntStream.rangeClosed(1, 9)
                    .mapToObj(u -> "U" + u + "=3")
                    .collect(Collectors.joining("&"));

    @Test
    void asksFacilitiesEighthAndComplaintsNinthByElementCode() {
        var page = get("/s/v7f3k").body();

        assertThat(
                        Pattern.compile("<fieldset id=\"(U\\d)\"")
                                .matcher(page)
                                .results()
                                .map(m -> m.group(1)))
                .containsExactly("U1", "U2", "U3", "U4", "U5", "U6", "U7", "U9", "U8");
        assertThat(page).contains("Tidak sesuai", "Nilai layanan KTP-el", "lang=\"id\"");
        assertThat(get("/s/V7F3K?lang=en").body()).contains("Did not fit", "lang=\"en\"");
    }

    @Test
    void weighsAtMostEightThousandBytesInTwoRequests() {
        var page = get("/s/V7F3K").body();
        var scripts =
                Pattern.compile("<script[^>]* src=\"([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(script -> script.group(1))
                        .toList();

        assertThat(scripts).hasSize(1);
        assertThat(weight("/s/V7F3K") + weight(scripts.getFirst())).isLessThanOrEqualTo(8_000);
        assertThat(page).doesNotContain("<link rel=\"stylesheet\"", "<img");
    }

    /// Bytes on the line with headers, as far as HTTP/1.1 shows them.
    private static int weight(String path) {
        var request =
                HttpRequest.newBuilder(PORTAL.url(path)).header("Accept-Encoding", "gzip").build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            return answer.body().length + answer.headers().map().toString().length() + 40;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Test
    void listsWhatIsMissingWithLinksAndKeepsEverythingTyped() {
        var seal = seal("/s/V7F3K");

        var answer =
                post(
                        "/s/V7F3K",
                        "form="
                                + seal
                                + "&layanan=KTP-EL&U1=4&U2=2&U3=1&U4=4&U5=3&U6=3&U7=3&U9=2&age=x7&comment=Antre+%22lama%22");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<title>Galat: Nilai layanan KTP-el", "href=\"#U8-1\"", "href=\"#age-1\"")
                .contains("Pertanyaan 9: ", "Pilih satu jawaban")
                .contains("Antre &quot;lama&quot;</textarea>", "value=\"x7\"");
        assertThat(answer.body()).containsPattern("id=\"U3-1\"[^>]*checked");
        assertThat(OFFICE.stored(keyOf(seal))).isEqualTo("0 0 0");
    }

    @Test
    void storesOneRatingHoweverOftenTheFormIsSent() throws Exception {
        get("/s/V7F3K");
        var seal = seal("/s/V7F3K");
        var form =
                "form="
                        + seal
                        + "&layanan=KTP-EL&sex=F&age=34&education=SMA&comment=Cepat&"
                        + COMPLETE;
        var tooSoon = post("/s/V7F3K", form);
        Thread.sleep(3_100);

        var first = post("/s/V7F3K", form);
        var again = post("/s/V7F3K", form);
        var changed = post("/s/V7F3K", form.replace("U1=3", "U1=1"));

        assertThat(tooSoon.body()).contains("kirim sekali lagi", "Cepat</textarea>");
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(location(first))
                .matches("/s/V7F3K/selesai\\?bukti=SKM-.{9}&layanan=KTP-EL&catatan=bayar");
        assertThat(location(again)).isEqualTo(location(first));
        assertThat(location(changed)).contains(receiptIn(location(first)), "catatan=sudah");
        assertThat(OFFICE.stored(keyOf(seal))).isEqualTo("1 1 1");
        assertThat(
                        OFFICE.ask(
                                "SELECT channel || ' ' || sex || ' ' || age FROM rating WHERE key = '"
                                        + keyOf(seal)
                                        + "'"))
                .isEqualTo("QR F 34");
        assertThat(get(location(first)).body())
                .contains("sudah masuk", receiptIn(location(first)), "/adu/64.71-UJI-NILAI");
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    V7F3N | a closed point                   | 410 |
                    V7F3R | a point of a closed office       | 410 |
                    V7F3P | a point of a closed service      | 410 |
                    ZZZZZ | a code nobody has                | 404 |
                    V7F3K | an answer given twice            | 422 | U1=3&U1=4
                    V7F3K | a score that does not exist      | 422 | U1=5
                    V7F3K | a score that is no whole number  | 422 | U1=3.0
                    V7F3K | bytes that are no text           | 400 | comment=%FF
                    V7F3K | a broken escape                  | 400 | comment=%4
                    V7F3K | a seal of somebody else          | 422 | form=a.1.b
                    V7F3M | a service of another office      | 400 | layanan=XX
                    """)
    void refusesClearly(String code, String what, int status, String extra) {
        var fields = extra == null ? "" : "&" + extra;
        var body = "layanan=KTP-EL" + fields;

        var answer =
                status == 404 || status == 410
                        ? get("/s/" + code)
                        : post("/s/" + code, fields.contains("layanan") ? extra : body);

        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        assertThat(answer.body()).contains("<h1");
    }

    @Test
    void refusesFilesAndHeapsOfText() {
        var file =
                Office.send(
                        HttpRequest.newBuilder(PORTAL.url("/s/V7F3K"))
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(HttpRequest.BodyPublishers.ofString("--x--")));

        assertThat(file.statusCode()).isEqualTo(415);
        assertThat(post("/s/V7F3K", "comment=" + "a".repeat(70_000)).statusCode()).isEqualTo(413);
        assertThat(get("/cari?page=-1").body()).contains("<li>Nomor halaman antara 1 dan");
    }

    @Test
    void offersTheServicesOfAPointThatHasSeveral() {
        var page = get("/s/V7F3M").body();

        assertThat(page).contains("KTP-el", "Kartu Identitas Anak").doesNotContain("Layanan Lama");
        assertThat(get("/s/V7F3M?layanan=KIA").body())
                .contains("Nilai layanan Kartu Identitas Anak");
    }

    @Test
    void takesARatingFromABrowserThatRunsNoScripts() {
        try (var visitor = Browsers.visitor(360, 640, false)) {
            var page = visitor.newPage();
            page.navigate(PORTAL.url("/s/V7F3K").toString());
            Arrays.stream(new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9})
                    .forEach(u -> page.locator("label:has(#U" + u + "-4)").click());
            page.waitForTimeout(3_100);

            page.locator("main button").click();

            assertThat(page.locator("h1").textContent())
                    .isEqualTo("Terima kasih, penilaian Anda sudah masuk");
            assertThat(page.locator(".code").textContent()).matches("SKM-.{4}-.{4}");
        }
    }

    private static HttpResponse<String> get(String path) {
        return Office.send(HttpRequest.newBuilder(PORTAL.url(path)).header("Accept", "text/html"));
    }

    private static HttpResponse<String> post(String path, String form) {
        return Office.send(
                HttpRequest.newBuilder(PORTAL.url(path))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static String seal(String path) {
        var found = SEAL.matcher(get(path).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static UUID keyOf(String seal) {
        return UUID.fromString(seal.substring(0, seal.indexOf('.')));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String receiptIn(String address) {
        return address.replaceAll(".*bukti=([A-Z0-9-]+).*", "$1");
    }
}
