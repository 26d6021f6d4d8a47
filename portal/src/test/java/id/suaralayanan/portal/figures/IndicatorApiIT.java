package id.suaralayanan.portal.figures;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.Patient;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.Rows;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class IndicatorApiIT {
    @AutoClose private static PortalServer portal;
    private static int run;

    @BeforeAll
    static void fill() {
        portal = PortalServer.start(Patient.settings());
        Rows.run(
                portal,
                """
                INSERT INTO region (code, parent, name) VALUES ('61', NULL, 'Kalimantan Barat'), ('61.09', '61', 'Kabupaten Sekadau');
                INSERT INTO unit_type (code, name, name_en) VALUES ('DISDUKCAPIL-KAB', 'Disdukcapil kabupaten', 'Civil registry');
                INSERT INTO unit (code, name, short_name, type, region, time_zone)
                SELECT '61.09-' || name, name, name, 'DISDUKCAPIL-KAB', '61.09', 'Asia/Pontianak'
                  FROM unnest(ARRAY['SEKADAU', 'STEP', 'PARTS', 'FEW', 'NONE', 'CLOSED', 'MONTHS', 'VISITS']) AS name;
                INSERT INTO service (unit, code, name)
                SELECT u.id, s.code, s.code FROM unit u, unnest(ARRAY['KTP-EL', 'KK', 'AKTA']) AS s (code);
                INSERT INTO unit_population (unit, period, users)
                SELECT id, '2019-S1', 500 FROM unit WHERE code = '61.09-SEKADAU';
                """);
        portal.refreshRegistry();
    }

    @Test
    void tellsTheFigureOfSekadauToTheDigit() throws Exception {
        count(
                new CountedForms(
                        "61.09-SEKADAU",
                        "KTP-EL",
                        "IMPORT",
                        "2019-05-01",
                        49,
                        138,
                        139,
                        150,
                        177,
                        159,
                        163,
                        161,
                        143,
                        159));

        var figure = json(figure("SEKADAU", "period=2019-S1"));

        assertThat(figure.path("unit").stringValue()).isEqualTo("61.09-SEKADAU");
        assertThat(figure.path("period").stringValue()).isEqualTo("2019-S1");
        assertThat(figure.path("status").stringValue()).isEqualTo("PROVISIONAL");
        assertThat(figure.path("respondents").longValue()).isEqualTo(49);
        assertThat(figure.path("population").longValue()).isEqualTo(500);
        assertThat(figure.path("requiredSample").longValue()).isEqualTo(217);
        assertThat(figure.path("ikm").stringValue()).isEqualTo("78.74");
        assertThat(figure.path("grade").stringValue()).isEqualTo("B");
        assertThat(figure.path("elements").toString())
                .startsWith("[{\"code\":\"U1\",\"answers\":49,\"sum\":138,\"mean\":\"2.8163\"},")
                .endsWith("{\"code\":\"U9\",\"answers\":49,\"sum\":159,\"mean\":\"3.2449\"}]");
        assertThat(figure.at("/interval/level").stringValue()).isEqualTo("0.95");
        assertThat(figure.at("/interval/low").stringValue()).matches("7[5-8]\\.\\d");
        assertThat(figure.at("/explanation/value").stringValue()).isEqualTo("78.74");
        assertThat(
                        figure.at("/explanation/inputs")
                                .valueStream()
                                .map(in -> in.path("name").stringValue()))
                .startsWith("U1", "U2")
                .endsWith("grade", "interval");
        assertThat(figure.has("reason")).isFalse();
    }

    @Test
    void tellsAnswersWithAndWithoutAVisitCodeApart() throws Exception {
        CountedForms.alike("61.09-VISITS", "KTP-EL", "QR", "2026-07-01", 30, 4).add(portal, ++run);
        Rows.run(
                portal,
                "UPDATE rating_tally_month SET verified = true WHERE service IN (SELECT s.id FROM service s JOIN unit u ON u.id = s.unit WHERE u.code = '61.09-VISITS')");
        count(CountedForms.alike("61.09-VISITS", "KK", "WEB", "2026-07-01", 12, 2));

        var verified = json(figure("VISITS", "period=2026-Q3&class=VERIFIED"));
        var open = json(figure("VISITS", "period=2026-07&class=OPEN"));

        assertThat(verified.path("class").stringValue()).isEqualTo("VERIFIED");
        assertThat(verified.path("respondents").longValue()).isEqualTo(30);
        assertThat(verified.path("ikm").stringValue()).isEqualTo("100.00");
        assertThat(open.path("respondents").longValue()).isEqualTo(12);
        assertThat(open.path("ikm").stringValue()).isEqualTo("50.00");
        assertThat(json(figure("VISITS", "period=2026-Q3")).has("class")).isFalse();
        assertThat(figure("VISITS", "period=2026-Q3&class=X").statusCode()).isEqualTo(400);
        assertThat(figure("VISITS", "period=2026-Q3&class=OPEN&channel=QR").statusCode())
                .isEqualTo(400);
    }

    @Test
    void saysNoAnswersInsteadOfZero() throws Exception {
        var figure = json(figure("NONE", "period=2026-Q3"));

        assertThat(figure.path("ikm").isNull()).isTrue();
        assertThat(figure.path("grade").isNull()).isTrue();
        assertThat(figure.path("interval").isNull()).isTrue();
        assertThat(figure.path("reason").stringValue()).isEqualTo("NO_ANSWERS");
        assertThat(figure.path("respondents").longValue()).isZero();
        assertThat(figure.path("population").isNull()).isTrue();
    }

    @Test
    void hidesTheFiguresOfFewerThanTenRespondents() throws Exception {
        count(CountedForms.alike("61.09-FEW", "KTP-EL", "WEB", "2026-07-01", 9, 3));

        var figure = json(figure("FEW", "period=2026-Q3"));

        assertThat(figure.path("reason").stringValue()).isEqualTo("TOO_FEW_ANSWERS");
        assertThat(figure.path("respondents").isNull()).isTrue();
        assertThat(figure.path("explanation").isNull()).isTrue();
        assertThat(figure.at("/elements/0").toString())
                .isEqualTo("{\"code\":\"U1\",\"answers\":null,\"sum\":null,\"mean\":null}");
    }

    @Test
    void keepsASingleNewAnswerFromBeingComputed() throws Exception {
        count(CountedForms.alike("61.09-STEP", "KTP-EL", "WEB", "2026-08-01", 40, 3));
        var before = json(figure("STEP", "period=2026-Q3"));

        count(CountedForms.alike("61.09-STEP", "KTP-EL", "WEB", "2026-08-01", 1, 1));
        var after = json(figure("STEP", "period=2026-Q3"));
        count(CountedForms.alike("61.09-STEP", "KTP-EL", "WEB", "2026-08-01", 9, 4));
        var later = json(figure("STEP", "period=2026-Q3"));

        assertThat(after.path("elements")).isEqualTo(before.path("elements"));
        assertThat(after.path("ikm")).isEqualTo(before.path("ikm"));
        assertThat(after.path("waiting").longValue()).isEqualTo(1);
        assertThat(later.path("respondents").longValue()).isEqualTo(50);
        assertThat(later.path("waiting").longValue()).isZero();
        assertThat(json(figure("STEP", "period=2026")).path("respondents").longValue())
                .isEqualTo(50);
    }

    @Test
    void hidesAPartThatWouldGiveASmallOneBack() throws Exception {
        count(
                CountedForms.alike("61.09-PARTS", "KTP-EL", "WEB", "2026-08-01", 40, 3),
                CountedForms.alike("61.09-PARTS", "KK", "QR", "2026-08-01", 25, 4),
                CountedForms.alike("61.09-PARTS", "AKTA", "QR", "2026-08-01", 11, 2),
                CountedForms.alike("61.09-PARTS", "AKTA", "KIOSK", "2026-08-01", 4, 1));

        var whole = json(figure("PARTS", "period=2026-Q3"));
        var byService = json(figure("PARTS", "period=2026-Q3&service=KTP-EL"));
        var byChannel = json(figure("PARTS", "period=2026-Q3&channel=KIOSK"));
        var others = json(figure("PARTS", "period=2026-Q3&channel=QR"));
        var cell = json(figure("PARTS", "period=2026-Q3&service=AKTA&channel=QR"));

        assertThat(whole.path("respondents").longValue()).isEqualTo(80);
        assertThat(byService.path("respondents").longValue()).isEqualTo(40);
        assertThat(byService.path("ikm").stringValue()).isEqualTo("75.00");
        assertThat(byService.path("service").stringValue()).isEqualTo("KTP-EL");
        assertThat(byChannel.path("reason").stringValue()).isEqualTo("TOO_FEW_ANSWERS");
        assertThat(others.path("reason").stringValue()).isEqualTo("TOO_FEW_ANSWERS");
        assertThat(cell.path("reason").stringValue()).isEqualTo("TOO_FEW_ANSWERS");
    }

    @Test
    void hidesAMonthWhoseQuarterWouldGiveASmallMonthBack() throws Exception {
        count(
                CountedForms.alike("61.09-MONTHS", "KTP-EL", "WEB", "2026-04-01", 30, 3),
                CountedForms.alike("61.09-MONTHS", "KTP-EL", "WEB", "2026-05-01", 20, 4),
                CountedForms.alike("61.09-MONTHS", "KTP-EL", "WEB", "2026-06-01", 5, 1));

        assertThat(json(figure("MONTHS", "period=2026-Q2")).path("respondents").longValue())
                .isEqualTo(55);
        assertThat(json(figure("MONTHS", "period=2026-04")).path("respondents").longValue())
                .isEqualTo(30);
        assertThat(json(figure("MONTHS", "period=2026-05")).path("reason").stringValue())
                .isEqualTo("TOO_FEW_ANSWERS");
        assertThat(json(figure("MONTHS", "period=2026-06")).path("reason").stringValue())
                .isEqualTo("TOO_FEW_ANSWERS");
    }

    @Test
    void showsAClosedPeriodAsItWasPublished() throws Exception {
        count(CountedForms.alike("61.09-CLOSED", "KTP-EL", "WEB", "2026-02-01", 60, 3));
        Rows.run(
                portal,
                """
                INSERT INTO indicator (unit, period, first_day, last_day, status, respondents, complete,
                       total_sum, total_squares, population, required_sample, elements, ikm, grade, low, high,
                       explanation, formula_version, changed_in, computed_at)
                SELECT id, '2026-Q1', '2026-01-01', '2026-03-31', 'PUBLISHED', 50, 50, 1800, 64800, 120, 92,
                       (SELECT jsonb_agg(jsonb_build_object('code', 'U' || i, 'answers', 50, 'sum', 200,
                               'counts', '[0, 0, 0, 50]'::jsonb) ORDER BY i) FROM generate_series(1, 9) AS i),
                       100.00, 'A', 97.36, 100.00,
                       '{"name": "ikm", "value": "100.00", "sentence": {"id": "IKM", "en": "IKM"}, "inputs": [],
                         "formulaVersion": "skm-2017/1", "source": "PermenPANRB 14/2017"}', 'skm-2017/1', 1, now()
                  FROM unit WHERE code = '61.09-CLOSED'
                """);

        var figure = json(figure("CLOSED", "period=2026-Q1"));

        assertThat(figure.path("status").stringValue()).isEqualTo("PUBLISHED");
        assertThat(figure.path("ikm").stringValue()).isEqualTo("100.00");
        assertThat(figure.path("interval").toString())
                .isEqualTo("{\"low\":\"97.3\",\"high\":\"100.0\",\"level\":\"0.95\"}");
        assertThat(figure.path("requiredSample").longValue()).isEqualTo(92);
    }

    @Test
    void refusesNonsenseWithTheFieldNamed() throws Exception {
        for (var query :
                new String[] {
                    "",
                    "period=",
                    "period=2026-13",
                    "period=2026-Q5",
                    "period=26",
                    "period=2026-Q3&channel=FAX"
                }) {
            var answer = figure("NONE", query);

            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(json(answer).at("/errors/0/pointer").stringValue())
                    .isIn("/period", "/channel");
        }
        assertThat(figure("NONE", "period=2026-Q3%00").statusCode()).isEqualTo(400);
        assertThat(figure("NONE", "period=2026&service=PASPOR").statusCode()).isEqualTo(404);
        assertThat(figure("UNKNOWN", "period=2026").statusCode()).isEqualTo(404);
    }

    private static void count(CountedForms... together) {
        run++;
        for (CountedForms forms : together) {
            forms.add(portal, run);
        }
        portal.bean(PublicTallies.class).advance().block();
    }

    private static HttpResponse<String> figure(String unit, String query)
            throws IOException, InterruptedException {
        var url = portal.url("/api/v1/units/61.09-%s/indicators?%s".formatted(unit, query));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
