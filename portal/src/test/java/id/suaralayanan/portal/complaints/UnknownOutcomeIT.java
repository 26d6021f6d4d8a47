package id.suaralayanan.portal.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.FrozenPostgres;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.UnheardCommits;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.feedback.Office;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Whoever hears "nothing was stored" can rely on it, and whoever cannot is told so: complaints,
/// messages and officers' steps while the database freezes, is locked or is gone.
final class UnknownOutcomeIT {
    private static final int FILERS = 16;
    private static final String COMPLAINTS = "/api/v1/complaints";
    private static final String UNKNOWN = "/masalah/outcome-unknown";
    private static final String NOTHING_STORED = "/masalah/unavailable";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private static final ExecutorService PEOPLE = Executors.newVirtualThreadPerTaskExecutor();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static PortalServer portal;

    /// A complaint that was sent, and what its sender heard.
    private record Sent(UUID key, int status, String body) {
        boolean hears(String type) {
            return status == 503 && body.contains(type);
        }
    }

    @BeforeAll
    static void open() {
        portal =
                PortalServer.apart(
                        Map.of(
                                "suara.complaints.quickest", "0s",
                                "suara.pace.complaints", 1_000_000,
                                "suara.pace.forms", 1_000_000));
        Office.in(portal);
        StaffRows.officer(portal.database(), "petugas-beku", Role.UNIT_OFFICER, Office.UNIT);
    }

    @AfterAll
    static void close() {
        PEOPLE.shutdownNow();
        portal.close();
    }

    @Test
    void noComplaintIsStoredWhoseSenderHeardThatNothingWas() throws Exception {
        var on = new AtomicBoolean(true);
        var filers = IntStream.range(0, FILERS).mapToObj(_ -> keepFiling(on)).toList();
        Thread.sleep(1_000);
        try (var _ = FrozenPostgres.under(portal)) {
            Thread.sleep(2_500);
        }
        Thread.sleep(1_500);
        on.set(false);

        var sent = filers.stream().flatMap(filer -> filer.join().stream()).toList();
        assertThat(sent).extracting(Sent::status).contains(201, 503).containsOnly(201, 503);
        assertThat(sentAgain(sent, NOTHING_STORED)).containsOnly(201);
        assertThat(sentAgain(sent, UNKNOWN)).isSubsetOf(200, 201);
    }

    @Test
    void whatIsCommittedWithoutAWordIsOfUnknownOutcomeAndStoredOnce() throws Exception {
        List<Sent> sent;
        try (var _ = UnheardCommits.in(portal)) {
            sent =
                    IntStream.range(0, 4)
                            .mapToObj(_ ->
                                    CompletableFuture.supplyAsync(
                                            () -> file(UUID.randomUUID()), PEOPLE))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();
        }

        assertThat(sent).allMatch(each -> each.hears(UNKNOWN));
        assertThat(sentAgain(sent, UNKNOWN))
                .as("control: all of them are stored")
                .containsOnly(200);
    }

    @Test
    void withoutAConnectionNothingIsStoredAndItIsSaidSo() throws Exception {
        Sent refused;
        try (var operator = operator();
                var command = operator.createStatement()) {
            var name = portal.database().owner().database();
            command.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
            try {
                command.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'suara_web' AND datname = '"
                                + name
                                + "'");
                Thread.sleep(1_000);
                refused = file(UUID.randomUUID());
            } finally {
                command.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
            }
        }

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body()).contains(NOTHING_STORED);
        await(() -> file(refused.key()).status() == 201);
    }

    @Test
    void theFormComesBackWithItsSealAndWordsAndIsOneComplaintWhenItIsSentAgain() throws Exception {
        var words = "Antre beku " + UUID.randomUUID();
        try (var citizen = Visitor.of(portal)) {
            var fields = hidden(citizen.get("/adu/" + Office.UNIT));
            fields.putAll(Map.of("teks", words, "jenis", "COMPLAINT", "identitas", "ANONYMOUS"));
            HttpResponse<String> unknown;
            try (var _ = UnheardCommits.in(portal)) {
                unknown = citizen.postWithoutToken("/adu/" + Office.UNIT, fields);
            }

            assertThat(unknown.statusCode()).isEqualTo(503);
            assertThat(unknown.body()).contains("tidak akan tersimpan dua kali", words);
            assertThat(hidden(unknown)).containsEntry("segel", fields.get("segel"));
            await(() ->
                    citizen.postWithoutToken("/adu/" + Office.UNIT, fields).statusCode() == 303);
            assertThat(count("complaint WHERE text = '" + words + "'")).isEqualTo(1);
        }
    }

    @Test
    void theQueueOfADeviceHearsItToo() throws Exception {
        var key = UUID.randomUUID();
        var words = "Antrean beku " + key;
        var fields = Map.of("teks", words, "jenis", "COMPLAINT", "identitas", "ANONYMOUS");
        try (var device = Visitor.of(portal)) {
            HttpResponse<String> unknown;
            try (var _ = UnheardCommits.in(portal)) {
                unknown = device.queue("/adu/" + Office.UNIT, key, fields);
            }

            assertThat(unknown.statusCode()).isEqualTo(503);
            assertThat(unknown.body()).contains(UNKNOWN);
            await(() -> device.queue("/adu/" + Office.UNIT, key, fields).statusCode() == 200);
            assertThat(count("complaint WHERE text = '" + words + "'")).isEqualTo(1);
        }
    }

    @Test
    void aMessageThatIsCommittedWithoutAWordIsOfUnknownOutcomeAndTakenOnce() throws Exception {
        var filed = filed(UUID.randomUUID());
        HttpResponse<String> unknown;
        try (var _ = UnheardCommits.in(portal)) {
            unknown = message(filed);
        }

        assertThat(unknown.statusCode()).isEqualTo(503);
        assertThat(unknown.body()).contains(UNKNOWN);
        assertThat(message(filed).statusCode()).isEqualTo(200);
        assertThat(count("complaint_message WHERE text LIKE '%" + member(filed, "ticket") + "?'"))
                .isEqualTo(1);
    }

    @Test
    void anOfficersStepThatIsCommittedWithoutAWordIsShownAsOfUnknownOutcome() throws Exception {
        var page = "/unit/aduan/" + member(filed(UUID.randomUUID()), "ticket");
        var step = page + "/langkah/verifikasi";
        try (var officer = Visitor.signedIn(portal, "petugas-beku")) {
            String revision = Objects.requireNonNull(hidden(officer.get(page)).get("revisi"));
            String token = Objects.requireNonNull(officer.token());
            Map<String, String> fields = Map.of("revisi", revision, "_csrf", token);
            HttpResponse<String> unknown;
            try (var _ = UnheardCommits.in(portal)) {
                unknown = officer.postWithoutToken(step, fields);
            }

            assertThat(unknown.statusCode()).isEqualTo(503);
            assertThat(unknown.body()).contains("Kami tidak tahu apakah ini sudah tersimpan");
            assertThat(officer.postWithoutToken(step, fields).statusCode()).isEqualTo(409);
        }
    }

    @Test
    void whatAnOfficerWroteComesBackAndMakesOneThingWhenItIsSentAgain() throws Exception {
        var words = "Terima kasih, sudah kami terima " + UUID.randomUUID();
        try (var officer = Visitor.signedIn(portal, "petugas-beku")) {
            var fields = hidden(officer.get("/unit/templat"));
            fields.putAll(Map.of("judul", words, "teks", "Sudah kami terima.", "revisi", "0"));
            HttpResponse<String> unknown;
            try (var _ = UnheardCommits.in(portal)) {
                unknown = officer.postWithoutToken("/unit/templat", fields);
            }

            assertThat(unknown.statusCode()).isEqualTo(503);
            assertThat(unknown.body())
                    .contains("Kami tidak tahu apakah ini sudah tersimpan", words);
            assertThat(hidden(unknown)).containsEntry("kunci", fields.get("kunci"));
            await(() -> officer.postWithoutToken("/unit/templat", fields).statusCode() == 303);
            assertThat(count("reply_template WHERE title = '" + words + "'")).isEqualTo(1);
        }
    }

    @Test
    void whatTheDatabaseRolledBackIsNotStoredAndItIsSaidSo() throws Exception {
        var filed = filed(UUID.randomUUID());
        HttpResponse<String> refused;
        try (var _ = lock("complaint_message")) {
            refused = message(filed);
        }

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains(NOTHING_STORED);
        assertThat(message(filed).statusCode()).isEqualTo(201);
    }

    private static CompletableFuture<List<Sent>> keepFiling(AtomicBoolean on) {
        return CompletableFuture.supplyAsync(
                () -> {
                    var sent = new ArrayList<Sent>();
                    while (on.get()) {
                        sent.add(file(UUID.randomUUID()));
                    }
                    return sent;
                },
                PEOPLE);
    }

    /// The statuses when those are sent again that heard of this type.
    private static List<Integer> sentAgain(List<Sent> sent, String type) {
        return sent.stream()
                .filter(each -> each.hears(type))
                .map(each -> file(each.key()).status())
                .toList();
    }

    private static Sent file(UUID key) {
        var body =
                "{\"unit\":\"%s\",\"class\":\"COMPLAINT\",\"identity\":\"ANONYMOUS\",\"text\":\"Antre lama %s\"}"
                        .formatted(Office.UNIT, key);
        var answer = post(COMPLAINTS, body, "Idempotency-Key", key.toString());
        return new Sent(key, answer.statusCode(), answer.body());
    }

    private static String filed(UUID key) throws InterruptedException {
        await(() -> file(key).status() < 300);
        return file(key).body();
    }

    private static HttpResponse<String> message(String filed) {
        return post(
                COMPLAINTS + "/" + member(filed, "ticket") + "/messages",
                "{\"text\":\"Kapan dijawab %s?\"}".formatted(member(filed, "ticket")),
                "Receipt",
                member(filed, "receipt"));
    }

    private static HttpResponse<String> post(String path, String body, String... headers) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(portal.url(path))
                            .headers(headers)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String member(String json, String name) {
        return JsonMapper.shared().readTree(json).get(name).asString();
    }

    private static Map<String, String> hidden(HttpResponse<String> page) {
        var fields = new TreeMap<String, String>();
        var found = HIDDEN.matcher(page.body());
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        return fields;
    }

    private static long count(String rows) {
        try (var connection = portal.database().superuser().connect();
                var found =
                        connection.createStatement().executeQuery("SELECT count(*) FROM " + rows)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Keeps everybody from writing rows of a table until it is closed.
    private static AutoCloseable lock(String table) throws SQLException {
        var connection = portal.database().superuser().connect();
        connection.setAutoCommit(false);
        connection
                .createStatement()
                .execute("LOCK TABLE " + table + " IN SHARE ROW EXCLUSIVE MODE");
        return connection::close;
    }

    /// A session beside the portal's database, which nobody may enter while it is "gone".
    private static Connection operator() throws SQLException {
        var address = portal.database().superuser();
        return DriverManager.getConnection(
                address.jdbcUrl().replace(address.database(), "postgres"),
                address.jdbcProperties());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        boolean holds = condition.getAsBoolean();
        for (int tries = 0; tries < 100 && !holds; tries++) {
            Thread.sleep(100);
            holds = condition.getAsBoolean();
        }
        assertThat(holds).isTrue();
    }
}
