package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.access.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.json.JsonMapper;

/// Every staff address of the running portal, tried by officers of one unit with the things of
/// another: none opens, none changes anything, none leaves a trace as if it had.
///
/// The addresses come from the portal itself: a new one with a variable fails until somebody says
/// what it stands for.
///
/// Alone, for whoever else looked at the two units would see what is put there.
@Isolated
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ForeignThingsIT {
    private static final SampleCountry COUNTRY = SampleCountry.shared();

    /// Some other unit with services of its own.
    private static final String OTHER =
            COUNTRY.ask(
                    "SELECT u.code FROM unit u JOIN service s ON s.unit = u.id WHERE u.code <> '%s' AND u.closed_on IS NULL ORDER BY u.code LIMIT 1"
                            .formatted(SampleCountry.UNIT));

    /// Looked for, and so repeated on the page; the second half stands in the texts alone.
    private static final String WORD = "sebelahuji";

    private static final String HIDDEN = "pintu merah muda";

    private static final String SEEN = "pagar hijau tua";

    private static final Map<Thing, String> OWN = new EnumMap<>(Thing.class);
    private static final Map<Thing, String> FOREIGN = new EnumMap<>(Thing.class);
    private static List<Visitor> officers = List.of();

    /// What the variables of an address stand for, by the segments around them.
    private enum Thing {
        CASE("\\{ticket}"),
        POINT("(?<=/qr/|/bantu/)\\{code}"),
        QUESTION("\\{question}"),
        NOTE("\\{note}"),
        REMARK("(?<=/suara/)\\{id}"),
        PLAN("(?<=/rtl/)\\{id}"),
        EXPORT("(?<=/unduh/)\\{id}"),
        REPORT("\\{digest}"),
        SEARCH("(?<=/simpan/)\\{id}"),
        TEMPLATE("(?<=/templat/)\\{id}"),
        PAST("(?<=/riwayat/)\\{id}");

        private final Pattern variable;

        Thing(String variable) {
            this.variable = Pattern.compile(variable);
        }
    }

    /// What stands beside a thing and belongs to nobody.
    private static final Map<String, String> COMMON =
            Map.of(
                    "\\{number(:[^}]*)?}",
                    "1",
                    "(?<=/langkah/)\\{step}",
                    "verifikasi",
                    "(?<=/serupa/)\\{step}",
                    "jawab",
                    "\\{format}",
                    "a4",
                    "\\{ending}",
                    "xlsx");

    /// A form that would be taken, if the thing were one's own.
    private static final Map<String, String> FORM =
            Map.of(
                    "revisi", "0",
                    "kategori", "LEVY",
                    "petugas", "0",
                    "teks", "Terima kasih atas laporannya.",
                    "alasan", "uji");

    @BeforeAll
    static void bothUnitsHaveOneOfEach() {
        officers =
                Stream.of("petugas", "kepala").map(it -> COUNTRY.visitor(Optional.of(it))).toList();
        fill(OWN, SampleCountry.UNIT, "YYY22", SEEN);
        fill(FOREIGN, OTHER, "YYY33", HIDDEN);
        var head = officers.getLast();
        assertThat(head.post("/unit/laporan", Map.of("period", "2026-Q3")).statusCode())
                .isEqualTo(303);
        fillFiles(OWN, SampleCountry.UNIT);
        fillFiles(FOREIGN, OTHER);
        Awaitility.await().until(() -> head.get("/s/YYY22").statusCode() != 404);
        Awaitility.await().until(() -> head.get("/s/YYY33").statusCode() != 404);
        Awaitility.await().until(() -> head.get("/unit/cari?q=" + WORD).body().contains(SEEN));
    }

    @AfterAll
    static void leave() {
        officers.forEach(Visitor::close);
        COUNTRY.run("UPDATE extra_question SET closed_at = now() WHERE words = 'Tanya uji?'");
    }

    @Test
    @Order(1)
    void noneOpensOrChanges() {
        String before = state();
        for (Visitor officer : officers) {
            for (ServedRoute route : routesToThings()) {
                assertThat(ask(officer, route, FOREIGN).statusCode())
                        .as("%s", route)
                        .isIn(403, 404);
            }
        }

        assertThat(state()).isEqualTo(before);
    }

    /// The control: what is one's own opens under each of these addresses.
    @Test
    @Order(2)
    void theirOwnOpen() {
        var head = officers.getLast();
        var routes = routesToThings();
        Stream.concat(
                        routes.stream().filter(ServedRoute::reads),
                        routes.stream().filter(route -> !route.reads()))
                .forEach(route ->
                        assertThat(ask(head, route, OWN).statusCode())
                                .as("%s", route)
                                .isLessThan(500)
                                .isNotIn(403, 404));
    }

    @Test
    @Order(3)
    void noListShowsTheWordsOfAnotherUnit() {
        String wishes =
                "?unit=%s&service=KTP-EL&layanan=KTP-EL&q=%s&region=64.72&tampil=semua&ticket=%s"
                        .formatted(OTHER, WORD, FOREIGN.get(Thing.CASE));
        for (ServedRoute route : ServedRoute.all(COUNTRY)) {
            if (route.reads() && !route.namesAThing() && isForOfficers(route)) {
                for (Visitor officer : officers) {
                    assertThat(officer.get(route.path() + wishes).body())
                            .as("%s", route)
                            .doesNotContain(HIDDEN);
                }
            }
        }
    }

    /// Whoever looks after units sees the figures of these, of no other, and no words of a citizen.
    @Test
    @Order(4)
    void whoLooksAfterUnitsReadsTheseAloneAndNoWordsOfCitizens() {
        for (String username : List.of("instansi", "pemda")) {
            try (var visitor = COUNTRY.visitor(Optional.of(username))) {
                for (ServedRoute route : routesToOverseen()) {
                    String address = route.path();
                    var own = visitor.get(address.replace("{unit}", SampleCountry.UNIT));
                    assertThat(own.statusCode()).as("%s", route).isEqualTo(200);
                    assertThat(own.body())
                            .as("%s", route)
                            .doesNotContain(SEEN, "href=\"/unit", "action=\"/unit");
                    assertThat(visitor.get(address.replace("{unit}", OTHER)).statusCode())
                            .as("%s", route)
                            .isEqualTo(404);
                }
                assertThat(visitor.get("/pusat/lingkup?q=" + OTHER).body())
                        .doesNotContain("/pusat/lingkup/" + OTHER);
                assertThat(visitor.get("/pusat/lingkup.csv").body())
                        .contains(SampleCountry.UNIT)
                        .doesNotContain(OTHER);
            }
        }
    }

    private static List<ServedRoute> routesToOverseen() {
        var routes =
                ServedRoute.all(COUNTRY).stream()
                        .filter(route -> route.path().startsWith("/pusat/lingkup/"))
                        .toList();
        assertThat(routes).hasSizeGreaterThan(5).allMatch(ServedRoute::reads);
        return routes;
    }

    private static boolean isForOfficers(ServedRoute route) {
        return route.path().matches("/(unit|api)(/.*)?");
    }

    private static List<ServedRoute> routesToThings() {
        return ServedRoute.all(COUNTRY).stream()
                .filter(route -> route.path().startsWith("/unit/") && route.namesAThing())
                .toList();
    }

    private static HttpResponse<String> ask(
            Visitor officer, ServedRoute route, Map<Thing, String> things) {
        String address = route.path();
        for (Thing thing : Thing.values()) {
            address = thing.variable.matcher(address).replaceAll(name(things, thing));
        }
        for (var part : COMMON.entrySet()) {
            address = address.replaceAll(part.getKey(), part.getValue());
        }
        assertThat(address).as("what the variables of %s stand for", route).doesNotContain("{");
        return route.reads() ? officer.get(address) : officer.post(address, FORM);
    }

    private static String name(Map<Thing, String> things, Thing thing) {
        return Objects.requireNonNull(things.get(thing));
    }

    /// All that is the other unit's, and what the log says that officers of this one did with it.
    private static String state() {
        return COUNTRY.ask(
                """
                SELECT concat_ws('|',
                       (SELECT c::text FROM complaint c WHERE ticket = '%1$s'),
                       (SELECT count(*) FROM complaint_event e JOIN complaint c ON c.id = e.complaint
                         WHERE c.ticket = '%1$s'),
                       (SELECT p::text FROM feedback_point p WHERE code = '%2$s'),
                       (SELECT q::text FROM extra_question q WHERE id = %3$s),
                       (SELECT count(*) FROM improvement_wording WHERE improvement = %4$s),
                       (SELECT r::text FROM rating_comment r WHERE id = %5$s),
                       (SELECT count(*) FROM planned_action_state WHERE action = %6$s),
                       (SELECT e::text FROM export_file e WHERE id = %7$s),
                       (SELECT count(*) FROM skm_report WHERE digest = '%8$s'),
                       (SELECT t::text FROM reply_template t WHERE id = %10$s),
                       (SELECT count(*) FROM saved_search WHERE id = %9$s),
                       (SELECT i::text FROM past_import i WHERE id = %11$s),
                       (SELECT string_agg(l.action || l.object, ',' ORDER BY l.seq)
                          FROM audit_log l JOIN officer o ON o.id = l.officer
                         WHERE o.username IN ('petugas', 'kepala')
                           AND l.object IN ('complaint %1$s', 'point %2$s', 'question %3$s',
                                            'improvement %4$s', 'remark %5$s', 'export %7$s')))
                """
                        .formatted(
                                Stream.of(Thing.values())
                                        .map(thing -> name(FOREIGN, thing))
                                        .toArray()));
    }

    private static void fill(Map<Thing, String> things, String unit, String point, String words) {
        things.put(Thing.CASE, filed(unit, words));
        things.put(
                Thing.POINT,
                one(
                        "INSERT INTO feedback_point (code, unit, label) SELECT '%2$s', id, 'Uji' FROM unit WHERE code = '%1$s' RETURNING code",
                        unit, point));
        things.put(
                Thing.QUESTION,
                one(
                        "INSERT INTO extra_question (unit, words, choices, created_at) SELECT id, 'Tanya uji?', '{ya,tidak}', now() FROM unit WHERE code = '%1$s' RETURNING id",
                        unit, point));
        things.put(
                Thing.NOTE,
                one(
                        "WITH note AS (INSERT INTO improvement (unit, published_at) SELECT id, now() FROM unit WHERE code = '%1$s' RETURNING id) INSERT INTO improvement_wording (improvement, revision, at, problem, change, since) SELECT id, 1, now(), 'Antrean terlalu lama', 'Loket ditambah satu', current_date FROM note RETURNING improvement",
                        unit, point));
        things.put(
                Thing.REMARK,
                one(
                        "INSERT INTO rating_comment (key, service, received_at, text) SELECT gen_random_uuid(), s.id, now(), '%2$s %3$s' FROM service s JOIN unit u ON u.id = s.unit WHERE u.code = '%1$s' LIMIT 1 RETURNING id",
                        unit, WORD, words));
        COUNTRY.run(
                "INSERT INTO complaint_file (complaint, number, kind, digest, bytes, added_at) SELECT id, 1, 'PDF', sha256('uji'), 'uji', now() FROM complaint WHERE ticket = '%s'"
                        .formatted(things.get(Thing.CASE)));
    }

    /// An export names its officer and its unit, so that who moves to another unit leaves it
    /// behind.
    private static void fillFiles(Map<Thing, String> things, String unit) {
        things.put(
                Thing.PLAN,
                one(
                        "WITH plan AS (INSERT INTO planned_action (unit, period) SELECT id, '2026-Q3' FROM unit WHERE code = '%s' RETURNING id) INSERT INTO planned_action_state (action, revision, at, officer, element, words, owner, due, status) SELECT plan.id, 1, now(), o.id, 'U1', 'Menambah satu loket', 'Kepala loket', current_date + 30, 'PLANNED' FROM plan, officer o WHERE o.username = 'kepala' RETURNING action",
                        unit));
        things.put(
                Thing.EXPORT,
                one(
                        "INSERT INTO export_file (unit, officer, kind, format, period, asked_at, expires_at, state) SELECT u.id, o.id, 'ANSWERS', 'CSV', '2026-Q3', now(), now() + interval '1 day', 'READY' FROM unit u, officer o WHERE u.code = '%s' AND o.username = 'kepala' RETURNING id",
                        unit));
        things.put(
                Thing.TEMPLATE,
                one(
                        "INSERT INTO reply_template (unit, title, text, changed_at) SELECT id, 'Uji', 'Terima kasih.', now() FROM unit WHERE code = '%s' RETURNING id",
                        unit));
        things.put(
                Thing.PAST,
                one(
                        "INSERT INTO past_import (unit, name, digest, content, brought_at, brought_by, stored_at, stored_by) SELECT u.id, 'uji.csv', sha256(u.code::bytea), NULL, now(), o.id, now(), o.id FROM unit u, officer o WHERE u.code = '%s' AND o.username = 'kepala' RETURNING id",
                        unit));
        things.put(
                Thing.REPORT,
                one(
                        "WITH own AS (SELECT replace(content, '%1$s', '%2$s') AS content FROM skm_report WHERE unit = (SELECT id FROM unit WHERE code = '%1$s') AND period = '2026-Q3' ORDER BY id DESC LIMIT 1) INSERT INTO skm_report (unit, period, content, digest, made_at) SELECT u.id, '2026-Q3', content || ' ', encode(sha256(convert_to(content || ' ', 'UTF8')), 'hex'), now() FROM own, unit u WHERE u.code = '%2$s' RETURNING digest",
                        SampleCountry.UNIT, unit));
        things.put(
                Thing.SEARCH,
                one(
                        "INSERT INTO saved_search (officer, name, query, saved_at) SELECT id, 'Cari uji asing', 'q=antre', now() FROM officer WHERE username = '%s' RETURNING id",
                        unit.equals(SampleCountry.UNIT) ? "kepala" : "inspektorat"));
    }

    private static String one(String sql, Object... parts) {
        return COUNTRY.ask(sql.formatted(parts));
    }

    private static String filed(String unit, String words) {
        try (var citizen = COUNTRY.visitor(Optional.empty())) {
            var answer =
                    citizen.send(
                            "/api/v1/complaints",
                            HttpRequest.newBuilder()
                                    .header("Content-Type", "application/json")
                                    .header("Idempotency-Key", UUID.randomUUID().toString())
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    "{\"unit\":\"%s\",\"class\":\"COMPLAINT\",\"identity\":\"ANONYMOUS\",\"text\":\"Antre lama di %s, %s.\"}"
                                                            .formatted(unit, WORD, words))));
            return JsonMapper.shared().readTree(answer.body()).get("ticket").asString();
        }
    }
}
