package id.suaralayanan.portal.complaints.filing.pages;

import static id.suaralayanan.portal.complaints.ComplaintPortal.CLOSED_UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.OTHER_UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.post;
import static id.suaralayanan.portal.complaints.ComplaintPortal.request;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static id.suaralayanan.portal.complaints.ComplaintPortal.send;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.complaints.ComplaintPortal.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FilingApiIT {
    private static final String PATH = "/api/v1/complaints";

    @Test
    void answersWithTicketReceiptAndDeadlinesInTheZoneOfTheUnit() {
        Answer answer =
                post(
                        PATH,
                        """
                        {"unit":"%s","service":"KTP-EL","class":"INFORMATION","identity":"OPEN",
                         "secret":false,"integrity":false,"text":"Kapan blanko ada?",
                         "happenedOn":"2026-01-05","place":"Loket 3",
                         "contact":{"name":"Siti","email":"siti@contoh.id","phone":"+62 812-0000-1111"}}\
                        """
                                .formatted(OTHER_UNIT),
                        key());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json().propertyNames())
                .containsExactly("ticket", "receipt", "status", "dueAt");
        assertThat(answer.json().get("ticket").asString())
                .matches("ADU(-[2-9A-HJKMNP-TV-Z]{4}){2}");
        assertThat(answer.json().get("receipt").asString()).matches("[0-9A-HJKMNP-TV-Z]{24}");
        assertThat(answer.json().get("status").asString()).isEqualTo("RECEIVED");
        var verify = OffsetDateTime.parse(answer.json().at("/dueAt/verify").asString());
        var reply = OffsetDateTime.parse(answer.json().at("/dueAt/reply").asString());
        var finish = OffsetDateTime.parse(answer.json().at("/dueAt/finish").asString());
        assertThat(verify.getOffset()).isEqualTo(ZoneOffset.ofHours(9));
        assertThat(verify.toLocalTime()).isEqualTo("23:59:59");
        assertThat(verify.toLocalDate())
                .isAfterOrEqualTo(
                        LocalDate.ofInstant(
                                        portal().bean(Clock.class).instant(),
                                        ZoneId.of("Asia/Jayapura"))
                                .plusDays(3));
        assertThat(reply).isAfter(verify).isEqualTo(finish);
    }

    @Test
    void storesOneComplaintForFiftyEqualSubmissionsAtOnce() {
        String[] key = key();
        String body = body("Sama persis " + key[1]);
        List<Answer> answers;
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            answers =
                    IntStream.range(0, 50)
                            .mapToObj(_ -> clients.submit(() -> post(PATH, body, key)))
                            .toList()
                            .stream()
                            .map(FilingApiIT::got)
                            .toList();
        }

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
        assertThat(rows("SELECT 1 FROM complaint WHERE text = 'Sama persis " + key[1] + "'"))
                .hasSize(1);
    }

    @Test
    void refusesAnotherComplaintUnderTheSameKey() {
        String[] key = key();
        post(PATH, body("Yang pertama " + key[1]), key);

        assertThat(post(PATH, body("Yang kedua " + key[1]), key).status()).isEqualTo(422);
        assertThat(rows("SELECT text FROM complaint WHERE text LIKE '%" + key[1] + "'"))
                .containsExactly(List.of("Yang pertama " + key[1]));
    }

    @Test
    void keepsNeitherKeyNorReceipt() {
        String[] key = key();
        String receipt = post(PATH, body("Rahasia kunci"), key).json().get("receipt").asString();

        assertThat(rows("SELECT 1 FROM submission_key WHERE key = '" + key[1] + "'")).isEmpty();
        assertThat(
                        rows(
                                "SELECT 1 FROM complaint, submission_key WHERE submission_key.receipt = '"
                                        + receipt
                                        + "' OR complaint::text LIKE '%"
                                        + receipt
                                        + "%'"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {                                                                   | 400 |
                    []                                                                  | 400 |
                    "teks"                                                              | 400 |
                    {} {}                                                               | 400 |
                    {"unit":"U","unit":"U"}                                             | 400 |
                    {}                                                                  | 400 | /unit /text /class /identity
                    {"unit":"U","class":"COMPLAINT","identity":"ANONYMOUS"}             | 400 | /text
                    {"unit":"U","class":"COMPLAINT","identity":"ANONYMOUS","text":" \\n "} | 400 | /text
                    {"unit":"U","class":"COMPLAINT","identity":"ANONYMOUS","text":7}    | 400 | /text
                    {"unit":"U","class":"COMPLAINT","identity":"ANONYMOUS","text":"a\\u0000b"} | 400 | /text
                    {"unit":"U","class":"COMPLAINT","identity":"ANONYMOUS","text":"\\ud800"} | 400 | /text
                    {"unit":"U","class":"complaint","identity":"ANON","text":"a"}       | 400 | /class /identity
                    {"unit":"U","class":"COMPLAINT","identity":"OPEN","text":"a","secret":"ya"} | 400 | /secret
                    {"unit":"U","class":"COMPLAINT","identity":"OPEN","text":"a","x/y":1} | 400 | /x~1y
                    {"unit":"U","class":"COMPLAINT","identity":"OPEN","text":"a","happenedOn":"3 Mei"} | 400 | /happenedOn
                    {"unit":"U","class":"COMPLAINT","identity":"OPEN","text":"a","happenedOn":"2026-02-30"} | 400 | /happenedOn
                    {"unit":"U","class":"COMPLAINT","identity":"OPEN","text":"a","happenedOn":"2999-01-01"} | 400 | /happenedOn
                    {"unit":"U","class":"COMPLAINT","identity":"OPEN","text":"a","contact":"Siti"} | 400 | /contact
                    {"unit":"U","class":"COMPLAINT","identity":"OPEN","text":"a","contact":{"nik":"1"}} | 400 | /contact/nik
                    {"unit":"U","class":"COMPLAINT","identity":"OPEN","text":"a","contact":{"email":"a@b"}} | 400 | /contact/email
                    {"unit":"U","class":"COMPLAINT","identity":"OPEN","text":"a","contact":{"phone":"rumah"}} | 400 | /contact/phone
                    {"unit":"U","class":"COMPLAINT","identity":"ANONYMOUS","text":"a","contact":{"name":"Siti"}} | 400 | /contact
                    {"unit":"99.99-TIDAK-ADA","class":"COMPLAINT","identity":"OPEN","text":"a"} | 404 |
                    {"unit":"U","service":"IMB","class":"COMPLAINT","identity":"OPEN","text":"a"} | 404 |
                    """)
    void refusesBadInputAndSaysWhere(String body, int status, String pointers) {
        Answer answer = post(PATH, body.replace("\"U\"", '"' + UNIT + '"'), key());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        if (pointers != null) {
            assertThat(answer.json().get("errors").valueStream())
                    .extracting(error -> error.get("pointer").asString())
                    .containsExactly(pointers.split(" "));
        }
    }

    @Test
    void refusesWhatIsTooLongTooLargeOrNoJson() {
        assertThat(post(PATH, body("a".repeat(4_001)), key()).status()).isEqualTo(400);
        assertThat(post(PATH, body("a".repeat(70_000)), key()).status()).isEqualTo(413);
        assertThat(post(PATH, body("😀".repeat(4_000)), key()).status()).isEqualTo(201);
        assertThat(
                        send(request(PATH, key())
                                        .header("Content-Type", "text/plain")
                                        .POST(BodyPublishers.ofString(body("a"))))
                                .status())
                .isEqualTo(415);
        assertThat(
                        send(request(PATH, key())
                                        .header("Content-Type", "application/json")
                                        .POST(
                                                BodyPublishers.ofByteArray(
                                                        new byte[] {'{', (byte) 0xFF})))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void needsAKeyThatIsAUuid() {
        assertThat(post(PATH, body("a")).status()).isEqualTo(400);
        assertThat(post(PATH, body("a"), "Idempotency-Key", "1-1-1-1-1").status()).isEqualTo(400);
    }

    @Test
    void saysThatAUnitIsClosed() {
        assertThat(post(PATH, body("a").replace(UNIT, CLOSED_UNIT), key()).status()).isEqualTo(410);
    }

    @Test
    void keepsTheHourOnlyOfAConfidentialComplaint() {
        String ticket =
                post(PATH, body("Waktu").replace("ANONYMOUS", "CONFIDENTIAL"), key())
                        .json()
                        .get("ticket")
                        .asString();

        assertThat(
                        rows(
                                """
                                SELECT 1
                                  FROM complaint c
                                  JOIN submission_key k ON k.receipt = c.ticket
                                  JOIN complaint_event e ON e.complaint = c.id
                                 WHERE c.ticket = '%s'
                                   AND c.received_at = date_trunc('hour', c.received_at)
                                   AND k.received_at = c.received_at
                                   AND e.at = c.received_at
                                """
                                        .formatted(ticket)))
                .hasSize(1);
    }

    private static Answer got(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String body(String text) {
        return """
        {"unit":"%s","class":"COMPLAINT","identity":"ANONYMOUS","secret":false,"integrity":false,"text":"%s"}\
        """
                .formatted(UNIT, text);
    }

    private static String[] key() {
        return new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
    }
}
