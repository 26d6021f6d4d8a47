package id.suaralayanan.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class RatingsApiIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.in(PORTAL);
    }

    @Test
    void storesARatingWithAllItCarriesAndGivesAReceipt() {
        var key = UUID.randomUUID();
        var body =
                """
                {"unit":"64.71-UJI-NILAI","service":"KTP-EL","channel":"QR","point":"V7F3K",
                 "answers":{"U9":1,"U1":3,"U2":4,"U3":3,"U4":4,"U5":3,"U6":3,"U7":4,"U8":2},
                 "respondent":{"sex":"F","age":34,"education":"D1-D4","occupation":"TNI-POLRI","disability":false},
                 "comment":" Antreannya lama.\\r\\nTerima kasih \\ud83d\\ude4f "}
                """;

        var answer = office.rate(key, body);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).path("receipt").stringValue())
                .matches("SKM-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}");
        assertThat(json(answer).path("receivedAt").stringValue()).endsWith("Z");
        assertThat(
                        office.ask(
                                """
                                SELECT concat_ws(' ', channel, u1, u2, u3, u4, u5, u6, u7, u8, u9, age, sex,
                                                 education, occupation, disability,
                                                 answered_on = (received_at AT TIME ZONE 'Asia/Makassar')::date)
                                  FROM rating WHERE key = '%s'
                                """
                                        .formatted(key)))
                .isEqualTo("QR 3 4 3 4 3 3 4 2 1 34 F D1-D4 TNI-POLRI f t");
        assertThat(office.ask("SELECT text FROM rating_comment WHERE key = '" + key + "'"))
                .isEqualTo("Antreannya lama.\nTerima kasih 🙏");
    }

    @Test
    void givesTheSameAnswerToTheSameKeyAndPayloadAndRefusesAnotherPayload() {
        var key = UUID.randomUUID();

        var first = office.rate(key, Office.rating());
        var second = office.rate(key, Office.rating().replace(",\n", " ,\t"));
        var other = office.rate(key, Office.rating().replace("\"U9\":3", "\"U9\":4"));

        assertThat(List.of(first.statusCode(), second.statusCode(), other.statusCode()))
                .containsExactly(201, 200, 422);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(office.ask("SELECT u9 FROM rating WHERE key = '" + key + "'")).isEqualTo("3");
        assertThat(office.stored(key)).isEqualTo("1 1 0");
    }

    @ParameterizedTest(name = "{0} -> {1} at {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    'U9':3}}          | 'U9':3},'U1':2}          | /U1
                    'U9':3            | 'U9':3,'U9':3            | /answers/U9
                    'U9':3            | 'U9':3.0                 | /answers/U9
                    'U9':3            | 'U9':3.5                 | /answers/U9
                    'U9':3            | 'U9':3e0                 | /answers/U9
                    'U9':3            | 'U9':'3'                 | /answers/U9
                    'U9':3            | 'U9':true                | /answers/U9
                    'U9':3            | 'U9':null                | /answers/U9
                    'U9':3            | 'U9':0                   | /answers/U9
                    'U9':3            | 'U9':5                   | /answers/U9
                    'U9':3            | 'U9':-1                  | /answers/U9
                    'U9':3            | 'U9':30000000000000000000| /answers/U9
                    'U9':3            | 'U9':[3]                 | /answers/U9
                    'U9':3            | 'U9':{'a':{'b':3}}       | /answers/U9
                    'U9':3            | 'U0':3                   | /answers/U0
                    'U9':3            | 'U10':3                  | /answers/U10
                    'U9':3            | 'u9':3                   | /answers/u9
                    'U9':3            | 'U9':3,'a/b~c':1         | /answers/a~1b~0c
                    ,'U9':3           | ``                       | /answers/U9
                    'answers':{       | 'jawaban':{              | /answers
                    'answers':{       | 'jawaban':{              | /jawaban
                    {'U1'             | [{'U1'                   | ``
                    'WEB'             | 'web'                    | /channel
                    'WEB'             | 'IMPORT'                 | /channel
                    'WEB'             | 7                        | /channel
                    'WEB'             | null                     | /channel
                    'channel'         | 'unit'                   | /unit
                    'KTP-EL'          | 12                       | /service
                    }}                | },'comment':7}           | /comment
                    }}                | },'comment':'\\ud800'}   | /comment
                    }}                | },'respondent':[]}       | /respondent
                    }}                | },'respondent':{'age':4}}       | /respondent/age
                    }}                | },'respondent':{'age':121}}     | /respondent/age
                    }}                | },'respondent':{'age':'34'}}    | /respondent/age
                    }}                | },'respondent':{'age':34.5}}    | /respondent/age
                    }}                | },'respondent':{'sex':'X'}}     | /respondent/sex
                    }}                | },'respondent':{'sex':'F','sex':'F'}} | /respondent/sex
                    }}                | },'respondent':{'nik':'6471'}}  | /respondent/nik
                    }}                | },'respondent':{'education':'S3'}}  | /respondent/education
                    }}                | },'respondent':{'occupation':1}}    | /respondent/occupation
                    }}                | },'respondent':{'disability':'no'}} | /respondent/disability
                    }}                | }                        | ``
                    }}                | }}}                      | ``
                    }}                | }},                      | ``
                    """)
    void namesTheFaultAndStoresNothing(String part, String instead, String pointer) {
        var key = UUID.randomUUID();
        var quoted = part.replace('\'', '"');
        var body = Office.rating();
        assertThat(body).contains(quoted);

        var answer = office.rate(key, body.replace(quoted, instead.replace('\'', '"')));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(json(answer).path("errors").valueStream())
                .extracting(fault -> fault.path("pointer").stringValue())
                .contains(pointer == null ? "" : pointer);
        assertThat(office.stored(key)).isEqualTo("0 0 0");
    }

    @Test
    void namesAllFaultsAtOnceInTheLanguageAskedFor() {
        var request =
                HttpRequest.newBuilder(PORTAL.url("/api/v1/ratings?lang=en"))
                        .header("Content-Type", "application/json; charset=utf-8")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString("{\"answers\":{\"U1\":9}}"));

        var answer = Office.send(request);

        assertThat(json(answer).path("errors").size()).isEqualTo(12);
        assertThat(answer.body()).contains("An answer is a whole number: 1, 2, 3 or 4.");
    }

    @Test
    void takesAThousandCharactersOfCommentAndNotOneMore() {
        var longest = UUID.randomUUID();

        assertThat(office.rate(longest, commented("é🙏".repeat(500))).statusCode()).isEqualTo(201);
        assertThat(office.rate(UUID.randomUUID(), commented("é🙏".repeat(500) + "x")).statusCode())
                .isEqualTo(400);
        assertThat(
                        office.ask(
                                "SELECT length(text) FROM rating_comment WHERE key = '%s'"
                                        .formatted(longest)))
                .isEqualTo("1000");
    }

    @Test
    void takesOutOfACommentWhatIsInvisibleOrTurnsTheWriting() {
        var key = UUID.randomUUID();

        office.rate(key, commented("a\\u0000b\\u202ec\\u200bd" + "\u0301".repeat(50) + "\\tf"));

        assertThat(office.ask("SELECT text FROM rating_comment WHERE key = '" + key + "'"))
                .isEqualTo("abcd" + "\u0301".repeat(5) + " f");
    }

    @Test
    void treatsNullAndBlankAsNotSaid() {
        var key = UUID.randomUUID();
        var body =
                Office.rating()
                        .replace(
                                "}}",
                                "},\"comment\":\" \\n \",\"respondent\":{\"age\":null,\"sex\":null}}");

        assertThat(office.rate(key, body).statusCode()).isEqualTo(201);
        assertThat(office.stored(key)).isEqualTo("1 1 0");
    }

    @ParameterizedTest
    @CsvSource({
        "64.71-UJI-NILAI, TIDAK-ADA, 404",
        "99.99-UJI-NILAI, KTP-EL, 404",
        "'64.71-UJI-NILAI'' OR 1=1 --', KTP-EL, 404",
        "64.71-UJI-NILAI, LAMA, 410",
        "64.71-UJI-TUTUP, KTP-EL, 410",
    })
    void refusesWhatIsUnknownOrClosed(String unit, String service, int status) {
        var body =
                Office.rating()
                        .replace("64.71-UJI-NILAI", unit)
                        .replace("\"KTP-EL\"", "\"" + service + "\"");

        var answer = office.rate(UUID.randomUUID(), body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"status\":" + status).doesNotContain("refusal.");
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource({
        "''",
        "1-1-1-1-1",
        "3f0c1c5e8f1b4c439f0e2b7f2f5f9a10",
        "{3f0c1c5e-8f1b-4c43-9f0e-2b7f2f5f9a10}",
        "3f0c1c5e-8f1b-4c43-9f0e-2b7f2f5f9a1g",
        "00000000-0000-0000-0000-000000000000",
        "''' OR 1=1 --'",
    })
    void refusesAKeyThatIsNoUuid(String key) {
        var request =
                HttpRequest.newBuilder(PORTAL.url("/api/v1/ratings"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(Office.rating()));

        assertThat(Office.send(request).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAMissingKeyAndTwoKeys() {
        var request =
                HttpRequest.newBuilder(PORTAL.url("/api/v1/ratings"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(Office.rating()));

        assertThat(Office.send(request).statusCode()).isEqualTo(400);
        request.header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(Office.send(request).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, 415",
        "application/x-www-form-urlencoded, 415",
        "application/json;charset=UTF-16, 415",
        "application/json;charset=nonsense, 415",
        "not a type, 415",
        "application/json;charset=UTF-8, 201",
    })
    void refusesOtherMediaTypes(String type, int status) {
        var request =
                HttpRequest.newBuilder(PORTAL.url("/api/v1/ratings"))
                        .header("Content-Type", type)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(Office.rating()));

        assertThat(Office.send(request).statusCode()).isEqualTo(status);
    }

    @Test
    void refusesOtherMethodsAndSaysWhichOneItTakes() {
        var answer = Office.send(HttpRequest.newBuilder(PORTAL.url("/api/v1/ratings")));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void refusesBodiesOverSixteenKilobytesAnnouncedOrNot() {
        var body = commented("x".repeat(16 * 1024));

        assertThat(office.rate(UUID.randomUUID(), body).statusCode()).isEqualTo(413);
        assertThat(
                        bytes(
                                        HttpRequest.BodyPublishers.ofInputStream(() ->
                                                new java.io.ByteArrayInputStream(
                                                        body.getBytes(StandardCharsets.UTF_8))))
                                .statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "C3 28",
        "C0 80",
        "ED A0 80",
        "F4 90 80 80",
        "FF",
        "E2 82",
        "00",
    })
    void refusesBytesThatAreNoText(String hex) {
        var start = Office.rating().replace("}}", "},\"comment\":\"");
        var end = "\"}";
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes(start.getBytes(StandardCharsets.UTF_8));
        for (var each : hex.split(" ")) {
            body.write(Integer.parseInt(each, 16));
        }
        body.writeBytes(end.getBytes(StandardCharsets.UTF_8));

        var answer = bytes(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/errors/0/pointer").stringValue()).isEmpty();
    }

    @Test
    void refusesAFormThatAnotherSiteSends() {
        var request =
                HttpRequest.newBuilder(PORTAL.url("/api/v1/ratings"))
                        .header("Content-Type", "application/json")
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(Office.rating()));

        assertThat(Office.send(request).statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> bytes(HttpRequest.BodyPublisher body) {
        return Office.send(
                HttpRequest.newBuilder(PORTAL.url("/api/v1/ratings"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(body));
    }

    private static String commented(String words) {
        return Office.rating().replace("}}", "},\"comment\":\"" + words + "\"}");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
