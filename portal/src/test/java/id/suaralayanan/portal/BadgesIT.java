package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.access.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/// Pictures for the sites of others, on the sample country.
final class BadgesIT {
    private static final SampleCountry COUNTRY = SampleCountry.shared();
    @AutoClose private static final Visitor ANYBODY = COUNTRY.visitor(Optional.empty());
    private static final String BADGE = "/lencana/" + SampleCountry.UNIT + ".svg";

    private static String picture(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
                .hasValue("cross-origin");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        Element svg = Xml.root(answer.body());
        assertThat(svg.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(answer.body()).doesNotContain("<script", "href", "style=");
        return svg.getTextContent();
    }

    @Test
    void theBadgeSaysWhatTheUnitsPageSaysWithItsRangeAndItsAnswers() throws Exception {
        var badge = picture(ANYBODY.get(BADGE));
        var page = ANYBODY.get("/u/" + SampleCountry.UNIT).body();

        var figure = Pattern.compile("IKM (\\d+,\\d\\d) dari 100").matcher(badge);
        assertThat(figure.find()).as(badge).isTrue();
        assertThat(page).contains("<b class=\"figure\">" + figure.group(1));
        var rest = Pattern.compile("([\\d.]+) penilaian, 95 %: ([\\d,]+)–([\\d,]+)").matcher(badge);
        assertThat(rest.find()).as(badge).isTrue();
        assertThat(page).contains(rest.group(1) + " penilaian", rest.group(2) + " sampai");
    }

    @Test
    void whereAnswersAreTooFewThereIsNoFigure() throws Exception {
        var few =
                COUNTRY.ask(
                        "SELECT u.code FROM indicator i JOIN unit u ON u.id = i.unit WHERE i.period ~ '-Q' AND i.last_day < now() AND i.respondents BETWEEN 1 AND 9 ORDER BY i.last_day DESC LIMIT 1");

        var badge = picture(ANYBODY.get("/lencana/" + few + ".svg"));

        assertThat(badge).contains("–").containsPattern("Belum (ada|cukup)").doesNotContain("IKM");
        assertThat(picture(ANYBODY.get("/lencana/" + few + ".svg?lang=en")))
                .containsPattern("(Too few|No) ratings");
    }

    /// Caches keep it for everybody.
    @Test
    void theLanguageIsThatOfTheAddressWhateverSomebodyReadsIn() throws Exception {
        try (var reader = COUNTRY.visitor(Optional.empty())) {
            reader.get("/bantuan?lang=en");

            assertThat(reader.cookies()).containsEntry("lang", "en");
            assertThat(picture(reader.get(BADGE))).contains("penilaian");
        }
    }

    @Test
    void whoHasThePictureIsToldSo() {
        var tag = ANYBODY.get(BADGE).headers().firstValue("ETag").orElseThrow();

        var again =
                ANYBODY.send(BADGE, HttpRequest.newBuilder().GET().header("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void theButtonsLeadHereAndAnUnknownUnitHasNone() throws Exception {
        assertThat(picture(ANYBODY.get("/lencana/adu/" + SampleCountry.UNIT + ".svg")))
                .contains("Sampaikan pengaduan");
        assertThat(ANYBODY.get("/lencana/adu/99.99-X.svg").statusCode()).isEqualTo(404);
        assertThat(ANYBODY.get("/lencana/99.99-X.svg").statusCode()).isEqualTo(404);
    }

    @Test
    void thePageGivesTheCodeToCopy() {
        var page = ANYBODY.get("/u/" + SampleCountry.UNIT + "/pasang");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "&lt;a href=&quot;" + COUNTRY.url("/adu/" + SampleCountry.UNIT),
                        "&lt;img src=&quot;" + COUNTRY.url(BADGE),
                        "src=\"" + BADGE + "\"");
    }
}
