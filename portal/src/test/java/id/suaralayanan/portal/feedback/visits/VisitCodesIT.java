package id.suaralayanan.portal.feedback.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.feedback.Office;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One response per visit, from the sheet to the stored answer, by real HTTP.
@ResourceLock(PortalServer.COUNTED)
final class VisitCodesIT {
    private static final PortalServer PORTAL = PortalServer.counted();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern CODE =
            Pattern.compile("class=\"code\">([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})<");
    private static final Pattern SEAL = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"kunci\" value=\"([^\"]+)\"");
    private static final String COMPLETE =
            IntStream.rangeClosed(1, 9)
                    .mapToObj(u -> "U" + u + "=3")
                    .collect(Collectors.joining("&"));

    private static List<String> codes = List.of();
    private static int next;

    @BeforeAll
    static void mint() {
        Office.in(PORTAL);
        StaffRows.officer(PORTAL.database(), "pencetak", Role.MINISTRY, "");
        StaffRows.officer(PORTAL.database(), "pencetak-admin", Role.ADMIN, "");
        StaffRows.officer(PORTAL.database(), "inspektur", Role.INSPECTORATE, "");
        StaffRows.officer(PORTAL.database(), "petugas-uji", Role.UNIT_OFFICER, Office.UNIT);
        StaffRows.officer(PORTAL.database(), "kepala-uji", Role.UNIT_HEAD, Office.UNIT);
        try (var ministry = Visitor.signedIn(PORTAL, "pencetak")) {
            codes = codes(mint(ministry, "/pusat/kunjungan", "30"));
        }
    }

    @Test
    void storesOneOfAHundredParallelAnswersWithTheSameCode() {
        var code = code();
        var keys = Stream.generate(UUID::randomUUID).limit(100).toList();

        var answers =
                keys.stream()
                        .map(key -> CLIENT.sendAsync(rating(key, code), bodies()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .hasSize(99)
                .allSatisfy(answer ->
                        assertThat(answer.body())
                                .contains(
                                        "visit-used",
                                        "sudah dipakai, sudah lewat waktunya, atau salah ketik"));
        assertThat(
                        ask(
                                "SELECT count(*) || ' ' || bool_and(verified) FROM rating WHERE key IN "
                                        + in(keys)))
                .isEqualTo("1 true");
        assertThat(ask("SELECT count(*) FROM submission_key WHERE key IN " + in(keys)))
                .isEqualTo("1");
    }

    @Test
    void givesTheSameReceiptForTheSameKeyAndItsOwnCode() {
        var key = UUID.randomUUID();
        var code = code();

        var first = send(rating(key, code));
        var again = send(rating(key, code.replace("-", "").toLowerCase(Locale.ROOT)));
        var withoutIt = send(rating(key, null));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(withoutIt.statusCode()).isEqualTo(422);
    }

    @Test
    void givesFiftyParallelRepeatsOfOneFormItsReceipt() {
        var key = UUID.randomUUID();
        var code = code();

        var answers =
                IntStream.range(0, 50)
                        .mapToObj(_ -> CLIENT.sendAsync(rating(key, code), bodies()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
        assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.getFirst().body());
    }

    @Test
    void letsOthersInTheSameStatementPass() {
        var used = code();
        assertThat(send(rating(UUID.randomUUID(), used)).statusCode()).isEqualTo(201);
        var sent = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < 60; i++) {
            sent.add(
                    CLIENT.sendAsync(
                            rating(UUID.randomUUID(), i % 3 == 0 ? used : null), bodies()));
        }

        assertThat(sent.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .filteredOn(status -> status == 409)
                .hasSize(20);
        assertThat(sent.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .filteredOn(status -> status == 201)
                .hasSize(40);
    }

    @Test
    void refusesWhatIsNoCodeAndACodeOfAnotherOffice() {
        assertThat(send(rating(UUID.randomUUID(), "abc")).body())
                .contains("/visitCode", "16 huruf dan angka");
        var foreign = rating(UUID.randomUUID(), code(), "64.71-UJI-TETANGGA", "KTP-EL");
        StaffRows.unit(PORTAL.database(), "64.71-UJI-TETANGGA", "Kantor Tetangga");
        StaffRows.run(
                PORTAL.database(),
                "INSERT INTO service (unit, code, name) SELECT id, 'KTP-EL', 'KTP' FROM unit WHERE code = '64.71-UJI-TETANGGA' ON CONFLICT DO NOTHING");
        Office.in(PORTAL);

        assertThat(send(foreign).statusCode()).isEqualTo(409);
    }

    @Test
    void takesACodeOnThePageAndKeepsEverythingWhenItIsUsed() throws Exception {
        var code = code();
        var link = get("/S/v7f3k?K=" + code.replace("-", ""));
        var form = "layanan=KTP-EL&comment=Ramah&" + COMPLETE + "&k=" + code;
        var mine = "form=" + seal(link) + "&" + form;
        var other = "form=" + seal(get("/s/V7F3K")) + "&" + form;
        Thread.sleep(3_100);

        var stored = post("/s/V7F3K", mine);
        var again = post("/s/V7F3K", mine);
        var refused = post("/s/V7F3K", other);
        var mistyped = post("/s/V7F3K", other.replace(code, "abc"));

        assertThat(link.body()).contains("value=\"" + code + "\"");
        assertThat(stored.statusCode()).isEqualTo(303);
        assertThat(location(again)).isEqualTo(location(stored));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "sudah dipakai, sudah lewat waktunya, atau salah ketik",
                        "href=\"#k-1\"",
                        "Ramah</textarea>")
                .containsPattern("id=\"U5-3\"[^>]*checked");
        assertThat(mistyped.body()).contains("16 huruf dan angka");
    }

    @Test
    void keepsTheCodeWhileTheServiceIsChosenAndTheLanguageChanged() {
        var code = code();
        var chosen = get("/s/V7F3M?k=" + code);

        assertThat(chosen.body()).contains("name=\"k\" value=\"" + code + "\"", "k=" + code);
        assertThat(get("/s/V7F3K?dari=web&k=" + code).body())
                .contains(
                        "value=\"" + code + "\"", "form=\"nilai\" formaction=\"/s/V7F3K?lang=en\"");
        assertThat(get("/s/V7F3K?k=%22%3E%3Cscript%3E").body()).doesNotContain("\"><script>");
    }

    @Test
    void leavesNothingBehindThatLeadsFromACodeToItsAnswer() {
        var key = UUID.randomUUID();
        var code = code();
        var left = ask("SELECT count(*) FROM visit_code");

        assertThat(send(rating(key, code)).statusCode()).isEqualTo(201);

        assertThat(
                        Integer.parseInt(left)
                                - Integer.parseInt(ask("SELECT count(*) FROM visit_code")))
                .isEqualTo(1);
        assertThat(
                        ask(
                                "SELECT string_agg(column_name, ' ' ORDER BY column_name) FROM information_schema.columns WHERE table_name = 'visit_code'"))
                .isEqualTo("batch hash until");
        assertThat(
                        ask(
                                """
                                SELECT count(*)
                                  FROM rating r
                                  JOIN visit_code c ON c.xmin::text = r.xmin::text
                                 WHERE r.key = '%s'
                                """
                                        .formatted(key)))
                .isEqualTo("0");
        assertThat(
                        ask(
                                "SELECT bool_and(hash > before) FROM (SELECT hash, lag(hash) OVER (ORDER BY ctid) AS before FROM visit_code WHERE batch = (SELECT min(batch) FROM visit_code WHERE until IS NULL)) AS rows WHERE before IS NOT NULL"))
                .isEqualTo("t");
    }

    @Test
    void theWebRoleCanNeitherListCodesNorRemoveThem() throws SQLException {
        try (var connection = PORTAL.database().web().connect();
                var statement = connection.createStatement()) {
            for (var sql :
                    List.of(
                            "SELECT hash FROM visit_code",
                            "DELETE FROM visit_code",
                            "UPDATE visit_code SET batch = batch",
                            "UPDATE visit_batch SET codes = 1",
                            "DELETE FROM visit_batch")) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .as(sql)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"petugas-uji", "kepala-uji", "inspektur"})
    void nobodyButMinistryAndAdminMintsOrSeesSheets(String username) {
        try (var officer = Visitor.signedIn(PORTAL, username)) {
            for (var address : List.of("/pusat/kunjungan", "/admin/kunjungan")) {
                assertThat(officer.get(address).statusCode()).as(address).isEqualTo(403);
                assertThat(
                                officer.post(
                                                address,
                                                Map.of(
                                                        "unit",
                                                        Office.UNIT,
                                                        "jumlah",
                                                        "1",
                                                        "kunci",
                                                        UUID.randomUUID().toString()))
                                        .statusCode())
                        .isEqualTo(403);
                assertThat(officer.post(address + "/1/cabut", Map.of()).statusCode())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void aSheetIsShownOnceAndItsRestCanBeWithdrawn() {
        try (var admin = Visitor.signedIn(PORTAL, "pencetak-admin")) {
            var key = KEY.matcher(admin.get("/admin/kunjungan").body());
            assertThat(key.find()).isTrue();
            var form = Map.of("unit", Office.UNIT, "jumlah", "25", "kunci", key.group(1));
            var sheet = admin.post("/admin/kunjungan", form);
            var reloaded = admin.post("/admin/kunjungan", form);
            var number = ask("SELECT max(id) FROM visit_batch");
            var one = codes(sheet).getFirst();
            var other = codes(sheet).getLast();
            assertThat(send(rating(UUID.randomUUID(), one)).statusCode()).isEqualTo(201);
            admin.post("/admin/kunjungan/" + number + "/cabut", Map.of());

            assertThat(codes(sheet)).hasSize(25).doesNotHaveDuplicates();
            assertThat(sheet.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(reloaded.statusCode()).isEqualTo(422);
            assertThat(reloaded.body()).contains("hanya tampil satu kali").doesNotContain(one);
            assertThat(send(rating(UUID.randomUUID(), other)).statusCode()).isEqualTo(409);
            assertThat(admin.get("/admin/kunjungan").body()).contains("Dicabut");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "481", "-1", "1e3", "", "99999999999"})
    void refusesOtherNumbersAndKeepsWhatWasTyped(String number) {
        try (var ministry = Visitor.signedIn(PORTAL, "pencetak")) {
            var answer = mint(ministry, "/pusat/kunjungan", number);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("antara 1 dan 480", Office.UNIT);
        }
    }

    @Test
    void storesFortyPeopleBehindOneAddress() throws Exception {
        var seals = IntStream.range(0, 40).mapToObj(_ -> seal(get("/s/V7F3K"))).toList();
        Thread.sleep(3_100);

        var answers =
                seals.stream()
                        .map(seal ->
                                post("/s/V7F3K", "form=" + seal + "&layanan=KTP-EL&" + COMPLETE))
                        .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
        assertThat(answers.stream().map(VisitCodesIT::location)).doesNotHaveDuplicates();
        assertThat(
                        ask(
                                "SELECT count(*) || ' ' || bool_or(verified) FROM rating WHERE key IN "
                                        + in(
                                                seals.stream()
                                                        .map(seal ->
                                                                UUID.fromString(
                                                                        seal.substring(
                                                                                0,
                                                                                seal.indexOf('.'))))
                                                        .toList())))
                .isEqualTo("40 false");
    }

    private static synchronized String code() {
        return codes.get(next++);
    }

    private static HttpResponse<String> mint(Visitor visitor, String address, String number) {
        return visitor.post(
                address,
                Map.of(
                        "unit",
                        Office.UNIT,
                        "jumlah",
                        number,
                        "kunci",
                        UUID.randomUUID().toString()));
    }

    private static List<String> codes(HttpResponse<String> sheet) {
        return CODE.matcher(sheet.body()).results().map(found -> found.group(1)).toList();
    }

    private static HttpRequest rating(UUID key, @Nullable String code) {
        return rating(key, code, Office.UNIT, "KTP-EL");
    }

    private static HttpRequest rating(
            UUID key, @Nullable String code, String unit, String service) {
        var body =
                """
                {"unit":"%s","service":"%s","channel":"WEB",%s
                 "answers":{"U1":3,"U2":4,"U3":3,"U4":4,"U5":3,"U6":3,"U7":4,"U8":3,"U9":3}}\
                """
                        .formatted(
                                unit,
                                service,
                                code == null ? "" : "\"visitCode\":\"" + code + "\",");
        return HttpRequest.newBuilder(PORTAL.url("/api/v1/ratings"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(PORTAL.url(path)).header("Accept", "text/html").build());
    }

    private static HttpResponse<String> post(String path, String form) {
        return send(
                HttpRequest.newBuilder(PORTAL.url(path))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        return CLIENT.sendAsync(request, bodies()).join();
    }

    private static HttpResponse.BodyHandler<String> bodies() {
        return HttpResponse.BodyHandlers.ofString();
    }

    private static String seal(HttpResponse<String> page) {
        var found = SEAL.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String in(List<UUID> keys) {
        return keys.stream().map(key -> "'" + key + "'").collect(Collectors.joining(",", "(", ")"));
    }

    private static String ask(String sql) {
        return StaffRows.ask(PORTAL.database(), sql);
    }
}
