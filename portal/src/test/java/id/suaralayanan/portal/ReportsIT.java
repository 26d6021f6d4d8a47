package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.browser.Browsers;
import id.suaralayanan.portal.signing.Sha256;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From the choice of a period to a paper that anybody can check.
final class ReportsIT {
    private static final SampleCountry COUNTRY = SampleCountry.shared();
    private static final String UNIT = SampleCountry.UNIT;
    @AutoClose private static Visitor officer = COUNTRY.visitor(Optional.empty());
    @AutoClose private static final Visitor CITIZEN = COUNTRY.visitor(Optional.empty());

    @BeforeAll
    static void enter() {
        officer.close();
        officer = COUNTRY.colleague("petugas", "petugas-laporan");
    }

    /// A quarter, a half-year and a year of the sample in which nobody answers any more.
    static Stream<String> periods() {
        String quarter =
                COUNTRY.ask(
                        "SELECT i.period FROM indicator i JOIN unit u ON u.id = i.unit WHERE u.code = '%s' AND i.period LIKE '%%-Q%%' AND i.last_day < now() ORDER BY i.last_day DESC LIMIT 1"
                                .formatted(UNIT));
        int year = Integer.parseInt(quarter.substring(0, 4));
        return Stream.of(quarter, year + "-S1", Integer.toString(year - 1));
    }

    @ParameterizedTest
    @MethodSource("periods")
    void everyFigureOfAReportIsThatOfTheInterfaceToTheDigit(String period) {
        JsonNode api =
                json(CITIZEN.get("/api/v1/units/" + UNIT + "/indicators?period=" + period).body());

        JsonNode data = json(CITIZEN.get("/laporan/" + frozen(period) + "/data.json").body());

        JsonNode whole = data.get("whole");
        assertThat(whole.get("ikm")).isEqualTo(api.get("ikm"));
        assertThat(whole.get("grade")).isEqualTo(api.get("grade"));
        assertThat(whole.get("low")).isEqualTo(api.at("/interval/low"));
        assertThat(whole.get("high")).isEqualTo(api.at("/interval/high"));
        assertThat(whole.get("respondents")).isEqualTo(api.get("respondents"));
        assertThat(whole.get("population")).isEqualTo(api.get("population"));
        assertThat(whole.get("required")).isEqualTo(api.get("requiredSample"));
        for (int i = 0; i < 9; i++) {
            for (String member : new String[] {"answers", "sum", "mean"}) {
                assertThat(data.at("/elements/" + i + "/" + member))
                        .isEqualTo(api.at("/elements/" + i + "/" + member));
            }
        }
        data.get("services")
                .forEach(service -> {
                    JsonNode part =
                            json(
                                    CITIZEN.get(
                                                    "/api/v1/units/%s/indicators?period=%s&service=%s"
                                                            .formatted(
                                                                    UNIT,
                                                                    period,
                                                                    service.get("code").asString()))
                                            .body());
                    assertThat(service.get("ikm")).isEqualTo(part.get("ikm"));
                });
    }

    @Test
    void theDigestIsThatOfTheDataAndTheSameFiguresAreTheSameReport() {
        String period = periods().findFirst().orElseThrow();
        String digest = frozen(period);

        String data = CITIZEN.get("/laporan/" + digest + "/data.json").body();

        assertThat(Sha256.hex(data.getBytes(StandardCharsets.UTF_8))).isEqualTo(digest);
        assertThat(frozen(period)).isEqualTo(digest);
        assertThat(officer.get("/unit/laporan").body()).contains(digest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void everybodyWhoHoldsAReportCanCheckIt(String language) {
        String digest = frozen(periods().findFirst().orElseThrow());

        var page = CITIZEN.get("/laporan/" + digest + "?lang=" + language);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(digest, language.equals("id") ? "Angka laporan ini asli" : "genuine")
                .doesNotContain("??");
        assertThat(CITIZEN.get("/laporan/" + "0".repeat(64)).statusCode()).isEqualTo(404);
        assertThat(CITIZEN.get("/laporan/x").statusCode()).isEqualTo(404);
    }

    @Test
    void whoChecksAReportOnAPhoneMeetsNoBarrier() {
        String digest = frozen(periods().findFirst().orElseThrow());
        try (var visitor = Browsers.visitor(360, 640)) {
            var page = visitor.newPage();
            page.navigate(COUNTRY.url("/laporan/" + digest));

            assertThat(Axe.faults(page)).isEmpty();
            assertThat(Tour.overflows(page)).isFalse();
        }
    }

    @Test
    void thePdfSaysTheSameFigures() throws IOException {
        String digest = frozen(periods().findFirst().orElseThrow());
        JsonNode data = json(CITIZEN.get("/laporan/" + digest + "/data.json").body());

        byte[] pdf = file(digest, "pdf");

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(data.at("/whole/ikm").asString().replace('.', ','))
                    .contains(data.at("/elements/2/mean").asString().replace('.', ','))
                    .contains("/laporan/" + digest);
        }
        assertThat(officer.get("/unit/laporan/" + digest + "/poster").body())
                .contains(
                        data.at("/whole/ikm").asString().replace('.', ','),
                        "Terima kasih atas penilaian");
        assertThat(new String(file(digest, "docx"), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(new String(file(digest, "xlsx"), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
    }

    @Test
    void aNeighboursReportDoesNotOpen() {
        COUNTRY.run(
                "INSERT INTO skm_report (unit, period, content, digest, made_at) SELECT u.id, r.period, replace(r.content, '%1$s', '64.72-DISDUKCAPIL'), encode(sha256(convert_to(replace(r.content, '%1$s', '64.72-DISDUKCAPIL'), 'UTF8')), 'hex'), now() FROM skm_report r, unit u WHERE r.digest = '%2$s' AND u.code = '64.72-DISDUKCAPIL' ON CONFLICT DO NOTHING"
                        .formatted(UNIT, frozen(periods().findFirst().orElseThrow())));
        String foreign =
                COUNTRY.ask(
                        "SELECT digest FROM skm_report WHERE content LIKE '%64.72-DISDUKCAPIL%' LIMIT 1");
        assertThat(foreign).hasSize(64);

        assertThat(officer.get("/unit/laporan/" + foreign).statusCode()).isEqualTo(404);
        assertThat(officer.get("/unit/laporan/" + foreign + "/laporan.pdf").statusCode())
                .isEqualTo(404);
        assertThat(CITIZEN.get("/laporan/" + foreign).statusCode()).isEqualTo(200);
    }

    @Test
    void aPeriodWithoutAFigureForEverybodyHasNoReport() {
        var answer = officer.post("/unit/laporan", Map.of("period", "2019-Q1"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(officer.get("/unit/laporan?period=2019-Q1").body())
                .contains("Belum ada angka yang boleh diumumkan")
                .doesNotContain("Bekukan angka dan");
    }

    /// The digest of the report of a period, made now.
    private static String frozen(String period) {
        HttpResponse<String> made = officer.post("/unit/laporan", Map.of("period", period));
        assertThat(made.statusCode()).as(period).isEqualTo(303);
        return made.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*/unit/laporan/", "");
    }

    private static byte[] file(String digest, String ending) {
        return officer.bytes("/unit/laporan/" + digest + "/laporan." + ending);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
