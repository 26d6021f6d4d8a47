package id.suaralayanan.portal.open311;

import static id.suaralayanan.portal.complaints.ComplaintPortal.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.Rows;
import id.suaralayanan.portal.access.OpaqueToken;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.complaints.ComplaintPortal;
import id.suaralayanan.portal.complaints.ComplaintPortal.Answer;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Open311 GeoReport v2 as a program of somebody else meets it.
final class Open311IT {
    private static final String HERE = "/open311/v2";
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";

    private static final Pattern REVISION = Pattern.compile("name=\"revisi\" value=\"(\\d+)\"");
    private static String key = "";

    @BeforeAll
    static void aClient() {
        StaffRows.officer(ComplaintPortal.portal().database(), "pemberi", Role.ADMIN, "");
        key = client("Balikpapan Lapor");
    }

    private static String client(String name) {
        var token = OpaqueToken.random();
        Rows.run(
                ComplaintPortal.portal(),
                """
                INSERT INTO open311_client (name, contact, key_hash, created_at, created_by)
                SELECT '%s', 'Sari', '\\x%s', now(), id FROM officer WHERE username = 'pemberi'
                """
                        .formatted(name, HexFormat.of().formatHex(token.hash())));
        return token.text();
    }

    private static Answer send(String path, Map<String, String> fields) {
        var body =
                fields.entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
        return ComplaintPortal.send(
                ComplaintPortal.request(path)
                        .header("Content-Type", FORM)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static TreeMap<String, String> request(String text) {
        return new TreeMap<>(
                Map.of(
                        "api_key", key,
                        "service_code", "DELAY",
                        "attribute[unit]", UNIT,
                        "address_string", "Loket 3",
                        "description", text));
    }

    private static String filed(String text) {
        var answer = send(HERE + "/requests.json", request(text));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get(0).get("service_request_id").asString();
    }

    private static String released(String text) {
        String ticket = filed(text);
        Rows.run(
                ComplaintPortal.portal(),
                "UPDATE complaint SET status = 'VERIFIED', public_text = 'Umum: ' || text, released_at = now() WHERE ticket = '"
                        + ticket
                        + "'");
        return ticket;
    }

    private static JsonNode json(String path) {
        var answer = ComplaintPortal.get(path);
        assertThat(answer.status()).as(path + answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        return answer.json();
    }

    private static String xml(String path) {
        var answer = ComplaintPortal.get(path);
        assertThat(answer.status()).as(path + answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/xml; charset=utf-8");
        return answer.body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open311/discovery", "/open311/v2/discovery"})
    void discoveryNamesTwoEndpointsInBothFormats(String base) {
        var json = json(base + ".json");
        var root = Standard.xml(xml(base + ".xml"), "discovery");

        assertThat(Standard.leaves(root)).isEqualTo(Standard.leaves(json));
        assertThat(json.get("contact").asString()).isNotBlank();
        assertThat(json.get("key_service").asString()).isNotBlank();
        assertThat(json.get("endpoints")).hasSize(2);
        for (JsonNode endpoint : json.get("endpoints")) {
            assertThat(OffsetDateTime.parse(endpoint.get("changeset").asString()).toInstant())
                    .isBefore(ComplaintPortal.portal().bean(Clock.class).instant());
            assertThat(endpoint.get("specification").asString())
                    .isEqualTo("http://wiki.open311.org/GeoReport_v2");
            assertThat(endpoint.get("type").asString()).isIn("production", "test");
            assertThat(endpoint.get("formats").values())
                    .extracting(JsonNode::asString)
                    .containsExactly("text/xml", "application/json");
            var services = endpoint.get("url").asString() + "/services.json";
            Standard.services(json(services.replaceFirst("^https?://[^/]+", "")));
        }
        assertThat(Standard.children(root).getLast().getElementsByTagName("format").getLength())
                .isEqualTo(4);
    }

    @Test
    void everyServiceHasADefinitionAndSaysTheSameInBothFormats() {
        var services = json(HERE + "/services.json");
        var root = Standard.xml(xml(HERE + "/services.xml"), "services");

        Standard.services(services);
        assertThat(Standard.children(root).stream().map(Standard::leaves).toList())
                .isEqualTo(services.valueStream().map(Standard::leaves).toList());
        for (JsonNode service : services) {
            var path = HERE + "/services/" + service.get("service_code").asString();
            Standard.definition(json(path + ".json"));
            Standard.xml(xml(path + ".xml"), "service_definition");
        }
    }

    /// The catalogue is in the code, the categories are in the database.
    @Test
    void theServicesAreTheCategoriesOfComplaints() {
        var codes =
                StaffRows.ask(
                        ComplaintPortal.portal().database(),
                        "SELECT string_agg(code, ',' ORDER BY code) FROM complaint_category");

        assertThat(
                        json(HERE + "/services.json")
                                .valueStream()
                                .map(each -> each.get("service_code").asString())
                                .filter(code -> !code.matches("ASPIRATION|INFORMATION"))
                                .sorted()
                                .collect(Collectors.joining(",")))
                .isEqualTo(codes);
    }

    @Test
    void aJurisdictionNarrowsTheQuestions() {
        var definition = json(HERE + "/services/DELAY.json?jurisdiction_id=" + UNIT);

        Standard.definition(definition);
        assertThat(definition.toString()).doesNotContain("\"code\":\"unit\"").contains("KTP-EL");
        assertThat(json(HERE + "/services/DELAY.json?jurisdiction_id=").toString())
                .contains("\"code\":\"unit\"");
        assertThat(json(HERE + "/services.json?jurisdiction_id=127.0.0.1")).isNotEmpty();
    }

    @Test
    void aComplaintComesInByTheRulesOfTheFormAndIsPublicOnlyOnceReleased() {
        var sent = request("Antre \u200Bdua jam <b>& lebih</b>");
        sent.put("attribute[service]", "KTP-EL");
        var answer = send(HERE + "/requests.json", sent);

        assertThat(answer.status()).isEqualTo(201);
        var filed = answer.json().get(0);
        assertThat(filed.propertyNames()).containsExactly("service_request_id", "service_notice");
        var ticket = filed.get("service_request_id").asString();
        assertThat(filed.get("service_notice").asString()).contains(ticket, "/lacak");
        assertThat(stored("text || ' ' || category || ' ' || identity || ' ' || place", ticket))
                .isEqualTo("Antre dua jam <b>& lebih</b> DELAY ANONYMOUS Loket 3");
        assertThat(ComplaintPortal.get(HERE + "/requests/" + ticket + ".json").status())
                .isEqualTo(404);

        Rows.run(
                ComplaintPortal.portal(),
                "UPDATE complaint SET status = 'VERIFIED', public_text = 'Antre <b>& lebih', released_at = now() WHERE ticket = '"
                        + ticket
                        + "'");
        var open = json(HERE + "/requests/" + ticket + ".json");
        Standard.requests(open);
        assertThat(open).hasSize(1);
        assertThat(open.get(0).get("description").asString()).isEqualTo("Antre <b>& lebih");
        assertThat(open.get(0).get("address_id").asString()).isEqualTo("64.71");
        var root = Standard.xml(xml(HERE + "/requests/" + ticket + ".xml"), "service_requests");
        assertThat(Standard.leaves(Standard.children(root).getFirst()))
                .isEqualTo(Standard.leaves(open.get(0)));
        assertThat(xml(HERE + "/requests/" + ticket + ".xml")).contains("&lt;b&gt;&amp; lebih");
    }

    /// The receipt that the other program passes on opens the case here.
    @Test
    void theCitizenFollowsTheCaseWithTheReceipt() {
        var filed = send(HERE + "/requests.xml", request("Petugas tidak ada"));
        var root = Standard.xml(filed.body(), "service_requests");
        var fields = Standard.leaves(Standard.children(root).getFirst());
        var receipt =
                Pattern.compile("kunci ([0-9A-Z]{24})")
                        .matcher(fields.get("service_notice"))
                        .results()
                        .map(found -> found.group(1))
                        .findFirst()
                        .orElseThrow();

        var answer =
                ComplaintPortal.get(
                        "/api/v1/complaints/" + fields.get("service_request_id"),
                        "Receipt",
                        receipt);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("text").asString()).isEqualTo("Petugas tidak ada");
    }

    @Test
    void whoLeavesANameIsConfidentialAndALevyGoesPastTheUnit() {
        var named = request("Nama saya jangan disebut");
        named.putAll(
                Map.of("first_name", "Siti", "last_name", "Aminah", "email", "siti@contoh.id"));
        var levy = request("Diminta uang");
        levy.put("service_code", "LEVY");

        var hidden = send(HERE + "/requests.json", named).json().get(0);
        var past = send(HERE + "/requests.json", levy).json().get(0);

        String ticket = hidden.get("service_request_id").asString();
        assertThat(
                        stored(
                                "identity || ' ' || (SELECT count(*) FROM complaint_identity i WHERE i.complaint = complaint.id)",
                                ticket))
                .isEqualTo("CONFIDENTIAL 1");
        assertThat(stored("integrity", past.get("service_request_id").asString())).isEqualTo("t");
        assertThat(
                        StaffRows.ask(
                                ComplaintPortal.portal().database(),
                                "SELECT count(*) FROM open311_request WHERE ticket IN ('%s', '%s')"
                                        .formatted(
                                                ticket, past.get("service_request_id").asString())))
                .isEqualTo("0");
        // Not even with the key of the client, and not when somebody releases it by mistake.
        assertThat(
                        ComplaintPortal.get(HERE + "/requests/" + ticket + ".json?api_key=" + key)
                                .status())
                .isEqualTo(404);
    }

    @Test
    void theClientThatSentItSeesItsStateWithoutAWord() {
        String ticket = filed("Rahasia antara kita");
        var own = json(HERE + "/requests/" + ticket + ".json?api_key=" + key);

        Standard.requests(own);
        assertThat(own.get(0).get("status").asString()).isEqualTo("open");
        assertThat(own.get(0).get("description").isNull()).isTrue();
        assertThat(
                        ComplaintPortal.get(
                                        HERE
                                                + "/requests/"
                                                + ticket
                                                + ".json?api_key="
                                                + client("Lain"))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void oneSubmissionWithAKeyOfItsOwnIsStoredOnce() {
        var body =
                "api_key=" + key + "&service_code=OTHER&address_id=64.71&attribute[unit]=" + UNIT;
        var again =
                new String[] {
                    "Idempotency-Key", "7d1f4c1e-5a53-4c1c-9f62-0a4b8a8a3f01", "Content-Type", FORM
                };
        var first =
                ComplaintPortal.send(
                        ComplaintPortal.request(HERE + "/requests.json", again)
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
        var second =
                ComplaintPortal.send(
                        ComplaintPortal.request(HERE + "/requests.json", again)
                                .POST(HttpRequest.BodyPublishers.ofString(body)));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        // Without a description, the service says what it is about.
        assertThat(stored("text", first.json().get(0).get("service_request_id").asString()))
                .isEqualTo("Lainnya");
    }

    /// Some clients write a slash for the dot and send everything in the address.
    @Test
    void argumentsInTheAddressCountToo() {
        var answer =
                ComplaintPortal.send(
                        ComplaintPortal.request(
                                        HERE
                                                + "/requests/xml?api_key="
                                                + key
                                                + "&service_code=DELAY&lat=-1.26&long=116.8&jurisdiction_id="
                                                + UNIT
                                                + "&description=lewat%20alamat")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        Standard.xml(answer.body(), "service_requests");
        assertThat(ComplaintPortal.get(HERE + "/requests/json").json().isArray()).isTrue();
    }

    @Test
    void requestsAreFilteredAndPaged() {
        String one = released("Pertama");
        String two = released("Kedua");
        var both = one + "," + two;

        assertThat(json(HERE + "/requests.json?status=closed&service_request_id=" + both))
                .hasSize(2);
        var some = "?service_request_id=" + both + "," + filed("Belum terbit") + ",ADU-2222-2222";
        var named = json(HERE + "/requests.json" + some);
        assertThat(named).as("what is not public is as if it were not there").hasSize(2);
        assertThat(
                        Standard.leaves(
                                Standard.xml(
                                        xml(HERE + "/requests.xml" + some), "service_requests")))
                .isEqualTo(Standard.leaves(named));
        assertThat(json(HERE + "/requests.json?status=closed").toString()).doesNotContain(one);
        assertThat(json(HERE + "/requests.json?service_code=LEVY").toString()).doesNotContain(one);
        assertThat(json(HERE + "/requests.json?service_code=LEVY,DELAY").toString())
                .contains(one, two);
        assertThat(json(HERE + "/requests.json?jurisdiction_id=91.71-DISDUKCAPIL").toString())
                .doesNotContain(one);
        assertThat(json(HERE + "/requests.json?jurisdiction_id=64").toString()).contains(one);
        assertThat(pageByPage()).contains(one, two).doesNotHaveDuplicates();
        assertThat(json(HERE + "/requests.json?page_size=1")).hasSize(1);
        assertThat(json(HERE + "/requests.json?end_date=2020-01-01T00:00:00Z")).isEmpty();
        assertThat(json(HERE + "/requests.json?updated_after=2020-01-01T00:00:00+07:00").toString())
                .contains(one);
        var extended = json(HERE + "/requests.json?extensions=true&service_request_id=" + one);
        assertThat(extended.get(0).get("unit").asString()).isEqualTo(UNIT);
    }

    /// The numbers of all requests, one a page; within a day they stand by number.
    private static List<String> pageByPage() {
        List<String> numbers = new ArrayList<>();
        var page = json(HERE + "/requests.json?page_size=1&page=1");
        while (!page.isEmpty()) {
            numbers.add(page.get(0).get("service_request_id").asString());
            page = json(HERE + "/requests.json?page_size=1&page=" + (numbers.size() + 1));
        }
        return numbers;
    }

    @ParameterizedTest
    @CsvSource({
        "/requests/ADU-2222-2222, 404, 404",
        "/requests/x, 404, 404",
        "/tokens/x, 404, 404",
        "/services/TIDAK-ADA, 404, 404",
        "/tidak/ada, 404, 404",
        "/servicerequestupdates, 403, 403"
    })
    void errorsAreInTheFormOfTheStandard(String path, int status, int code) {
        var json = ComplaintPortal.get(HERE + path + ".json");
        var xml = ComplaintPortal.get(HERE + path + ".xml");

        assertThat(json.status()).isEqualTo(status);
        assertThat(json.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        Standard.errors(json.json(), code);
        assertThat(xml.status()).isEqualTo(status);
        var root = Standard.xml(xml.body(), "errors");
        assertThat(Standard.leaves(Standard.children(root).getFirst()))
                .containsKeys("code", "description");
    }

    @ParameterizedTest
    @CsvSource({
        "services.json?jurisdiction_id=tidak.ada, 404",
        "requests.json?jurisdiction_id=99.99, 404",
        "requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z, 400",
        "requests.json?start_date=kemarin, 400",
        "requests.json?start_date=%2B999999999-12-31T23:59:59Z, 400",
        "requests.json?status=setengah, 400",
        "requests.json?page=0, 400",
        "requests.json?page_size=1001, 400",
        "services.yaml, 404",
        "requests.json?service_code=%00, 400"
    })
    void whatCannotBeAnsweredIsRefused(String path, int status) {
        var answer = ComplaintPortal.get(HERE + "/" + path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains("description").doesNotContain("/masalah/");
    }

    @ParameterizedTest
    @CsvSource({
        "api_key, '', 403",
        "api_key, salah, 403",
        "service_code, '', 400",
        "service_code, TIDAK-ADA, 404",
        "address_string, '', 400",
        "lat, 200, 400",
        "attribute[unit], '', 400",
        "attribute[unit], 99.99-TIDAK-ADA, 404",
        "attribute[service], TIDAK-ADA, 404",
        "attribute[identity], SIAPA, 400",
        "attribute[secret], mungkin, 400",
        "attribute[happened_on], besok, 400",
        "attribute[happened_on], 2999-01-01, 400",
        "jurisdiction_id, tidak.ada, 404",
        "email, bukan surat, 400",
        "media_url, javascript:alert(1), 400"
    })
    void aRequestThatLacksSomethingIsNotStored(String field, String value, int status) {
        var sent = request("Tidak disimpan " + field + value);
        sent.put(field, value);

        var answer = send(HERE + "/requests.json", sent);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        Standard.errors(answer.json(), status);
        assertThat(
                        StaffRows.ask(
                                ComplaintPortal.portal().database(),
                                "SELECT count(*) FROM complaint WHERE text LIKE 'Tidak disimpan "
                                        + field
                                        + "%'"))
                .isEqualTo("0");
    }

    @Test
    void aWrongMethodAndAWrongBodyAreRefusedInTheForm() {
        var method = ComplaintPortal.post(HERE + "/services.json", "{}");
        var body = ComplaintPortal.post(HERE + "/requests.json?api_key=" + key, "{}");

        assertThat(method.status()).isEqualTo(400);
        Standard.errors(method.json(), 405);
        assertThat(body.status()).isEqualTo(400);
        Standard.errors(body.json(), 415);
    }

    @Test
    void errorsAreInTheLanguageThatTheProgramAsksFor() {
        assertThat(ComplaintPortal.get(HERE + "/tokens/x.json", "Accept-Language", "en").body())
                .contains("There is no token");
        assertThat(ComplaintPortal.get(HERE + "/tokens/x.json").body()).contains("Tidak ada token");
    }

    @Test
    void theTestEndpointStoresNothing() {
        var answer = send("/open311/test/v2/requests.json", request("Hanya mencoba"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get(0).get("service_request_id").asString()).isEqualTo("TEST");
        assertThat(
                        StaffRows.ask(
                                ComplaintPortal.portal().database(),
                                "SELECT count(*) FROM complaint WHERE text = 'Hanya mencoba'"))
                .isEqualTo("0");
    }

    @Test
    void updatesGoBothWaysAndEachIsTakenOnce() {
        String ticket = filed("Belum ada kabar");
        var update =
                new TreeMap<>(
                        Map.of(
                                "api_key", key,
                                "update_id", "fms-1",
                                "service_request_id", ticket,
                                "status", "OPEN",
                                "updated_datetime", "2026-11-03T08:00:00Z",
                                "description", "Masih menunggu"));

        var first = send(HERE + "/servicerequestupdates.xml", update);
        var second = send(HERE + "/servicerequestupdates.xml", update);
        var other = new TreeMap<>(update);
        other.put("api_key", client("Penyusup"));

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body()).contains("fms-1");
        assertThat(send(HERE + "/servicerequestupdates.json", other).status()).isEqualTo(404);
        assertThat(
                        StaffRows.ask(
                                ComplaintPortal.portal().database(),
                                "SELECT count(*) FROM complaint_message m JOIN complaint c ON c.id = m.complaint WHERE c.ticket = '"
                                        + ticket
                                        + "'"))
                .isEqualTo("1");
        var steps = json(HERE + "/servicerequestupdates.json?api_key=" + key);
        assertThat(steps.toString()).contains(ticket, "\"status\":\"OPEN\"");
        assertThat(steps.toString()).doesNotContain("Masih menunggu");
    }

    /// Received at 17:44:31 in Balikpapan; the counter must not find out who stood there then.
    @Test
    void everybodyLearnsTheDayOfReceiptAndNotTheMinute() {
        String ticket = released("Hari saja");
        Rows.run(
                ComplaintPortal.portal(),
                "UPDATE complaint SET received_at = '2026-10-05T09:44:31Z' WHERE ticket = '"
                        + ticket
                        + "'");

        var shown = json(HERE + "/requests/" + ticket + ".json").get(0);

        assertThat(shown.get("requested_datetime").asString())
                .isEqualTo("2026-10-05T00:00:00+08:00");
        var span = "/requests.json?jurisdiction_id=" + UNIT + "&start_date=%s&end_date=%s";
        assertThat(json(HERE + span.formatted("2026-10-05T09:00:00Z", "2026-10-05T10:00:00Z")))
                .noneMatch(each -> each.toString().contains(ticket));
        assertThat(json(HERE + span.formatted("2026-10-04T16:00:00Z", "2026-10-04T16:00:00Z")))
                .anyMatch(each -> each.toString().contains(ticket));
    }

    /// The newest stand at the end; they were the ones that went missing.
    @Test
    void moreThanAThousandUpdatesAreToldWholeOrPageByPage() {
        var ours = client("Banyak kabar");
        var sent = request("Banyak langkah");
        sent.put("api_key", ours);
        String ticket =
                send(HERE + "/requests.json", sent)
                        .json()
                        .get(0)
                        .get("service_request_id")
                        .asString();
        Rows.run(
                ComplaintPortal.portal(),
                """
                INSERT INTO complaint_event (complaint, at, actor, kind)
                SELECT c.id, now() - interval '1 hour' + n * interval '1 second', 'OFFICER', 'IN_PROGRESS'
                  FROM complaint c, generate_series(1, 1200) AS n WHERE c.ticket = '%s'
                """
                        .formatted(ticket));
        var path = HERE + "/servicerequestupdates.json?api_key=" + ours;

        assertThat(json(path)).hasSize(1201);
        var first = ComplaintPortal.get(path + "&page_size=1000");
        var second = ComplaintPortal.get(path + "&page_size=1000&page=2");
        assertThat(first.json()).hasSize(1000);
        assertThat(first.header("Link")).isEqualTo("<?page_size=1000&page=2>; rel=\"next\"");
        assertThat(second.json()).hasSize(201);
        assertThat(second.header("Link")).isEmpty();
    }

    @Test
    void aPictureIsGivenOutOnlyWhileAnOfficerLetsEverybodySeeIt() {
        String ticket = filed("Antre di depan loket");
        Rows.run(
                ComplaintPortal.portal(),
                """
                INSERT INTO complaint_file (complaint, number, kind, digest, bytes, added_at)
                SELECT id, number, kind, sha256(kind::bytea || number::text::bytea), 'x', now()
                  FROM complaint, (VALUES (1, 'JPEG'), (2, 'PDF'), (3, 'JPEG')) AS file (number, kind)
                 WHERE ticket = '%s'
                """
                        .formatted(ticket));
        var page = "/unit/aduan/" + ticket + "/terbit";
        try (var officer = Visitor.signedIn(ComplaintPortal.portal(), "petugas-64")) {
            assertThat(officer.get(page).body())
                    .contains("/berkas/1", "value=\"3\"")
                    .doesNotContain("/berkas/2", "checked");
            release(officer, page, "");
            assertThat(pictures(ticket)).isEmpty();
            assertThat(picture(ticket, 1).status()).isEqualTo(404);

            release(officer, page, "2");
            assertThat(pictures(ticket)).as("a paper is never shown").isEmpty();
            release(officer, page, "3");
            assertThat(pictures(ticket)).containsExactly(3);
            assertThat(picture(ticket, 3).status()).isEqualTo(200);
            assertThat(picture(ticket, 3).header("Content-Type")).isEqualTo("image/jpeg");
            assertThat(picture(ticket, 1).status()).isEqualTo(404);
            assertThat(picture(ticket, 2).status()).isEqualTo(404);
            assertThat(officer.get(page).body()).containsOnlyOnce("checked=");

            officer.post(page + "/tarik", Map.of("revisi", revision(officer, page)));
            assertThat(picture(ticket, 3).status()).isEqualTo(404);
        }
    }

    private static void release(Visitor officer, String page, String picture) {
        var form =
                Map.of(
                        "revisi",
                        revision(officer, page),
                        "teks",
                        "Antre",
                        "jawaban",
                        "",
                        "gambar",
                        picture);
        var answer = officer.post(page, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static String revision(Visitor officer, String page) {
        var revision = REVISION.matcher(officer.get(page).body());
        assertThat(revision.find()).isTrue();
        return revision.group(1);
    }

    private static Answer picture(String ticket, int number) {
        return ComplaintPortal.get(HERE + "/pictures/" + ticket + "-" + number + ".jpg");
    }

    /// The numbers of those that the request names, the same in both formats.
    private static List<Integer> pictures(String ticket) {
        var path = HERE + "/requests/" + ticket;
        var json = json(path + ".json?extensions=true");
        var root = Standard.xml(xml(path + ".xml?extensions=true"), "service_requests");
        assertThat(Standard.leaves(root)).isEqualTo(Standard.leaves(json));
        var photos = json.get(0).get("photos").values().stream().map(JsonNode::asString).toList();
        assertThat(json.get(0).get("media_url").asString(""))
                .isEqualTo(photos.isEmpty() ? "" : photos.getFirst());
        assertThat(photos).allMatch(photo -> photo.startsWith("http") && photo.endsWith(".jpg"));
        return photos.stream()
                .map(photo -> Integer.valueOf(photo.replaceAll(".*-(\\d)\\.jpg", "$1")))
                .toList();
    }

    @Test
    void aCutListOfRequestsSaysWhereItGoesOn() {
        released("Satu halaman");
        released("Lain halaman");

        assertThat(ComplaintPortal.get(HERE + "/requests.json?page_size=1").header("Link"))
                .isEqualTo("<?page_size=1&page=2>; rel=\"next\"");
    }

    @Test
    void theAdminMakesAKeyOnceAndRevokesIt() {
        try (var admin = Visitor.signedIn(ComplaintPortal.portal(), "pemberi")) {
            var page = admin.post("/admin/program", Map.of("nama", "Kota Lain", "kontak", "Budi"));
            var made =
                    Pattern.compile("<code>([\\w-]{43})</code>")
                            .matcher(page.body())
                            .results()
                            .map(found -> found.group(1))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(page.body()));
            var sent = request("Dengan kunci baru");
            sent.put("api_key", made);

            assertThat(send(HERE + "/requests.json", sent).status()).isEqualTo(201);
            assertThat(admin.get("/admin/program").body())
                    .contains("Kota Lain", "mengikuti 1 pengaduan")
                    .doesNotContain(made);

            var id =
                    StaffRows.ask(
                            ComplaintPortal.portal().database(),
                            "SELECT id FROM open311_client WHERE name = 'Kota Lain'");
            assertThat(admin.post("/admin/program/" + id + "/cabut", Map.of()).statusCode())
                    .isEqualTo(303);
            assertThat(send(HERE + "/requests.json", sent).status()).isEqualTo(403);
            assertThat(admin.post("/admin/program", Map.of("nama", "Tanpa kontak")).statusCode())
                    .isEqualTo(422);
        }
    }

    private static String stored(String columns, String ticket) {
        return StaffRows.ask(
                ComplaintPortal.portal().database(),
                "SELECT " + columns + " FROM complaint WHERE ticket = '" + ticket + "'");
    }
}
