package id.suaralayanan.portal.administration.succession;

import static id.suaralayanan.portal.complaints.ComplaintPortal.file;
import static id.suaralayanan.portal.complaints.ComplaintPortal.get;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.complaints.ComplaintPortal.Answer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Units that get another code, close, go on in another one, and come back.
final class SuccessionIT {
    private static final Pattern VERSION = Pattern.compile("name=\"versi\" value=\"(\\d+)\"");
    @AutoClose private static Visitor admin = Visitor.of(portal());

    @BeforeAll
    static void admins() {
        StaffRows.officer(portal().database(), "pengurus-unit", Role.ADMIN, "");
        admin.signIn("pengurus-unit", StaffRows.PASSWORD);
    }

    @Test
    void aUnitThatMovedIsFoundUnderItsOldCodeWithAllItHas() {
        unit("17.01-PINDAH");
        StaffRows.unit(portal().database(), "94.01-LAIN", "Kantor lain");
        String before =
                file("17.01-PINDAH", "ANONYMOUS", "\"text\":\"Antre lama\"")
                        .path("ticket")
                        .asString();

        assertThat(move("17.01-PINDAH", "94.01-PINDAH").statusCode()).isEqualTo(303);

        moved("/u/17.01-PINDAH?lang=en", "/u/94.01-PINDAH?lang=en");
        moved("/u/17.01-PINDAH/penjelasan", "/u/94.01-PINDAH/penjelasan");
        moved("/api/v1/units/17.01-PINDAH", "/api/v1/units/94.01-PINDAH");
        moved("/lencana/17.01-PINDAH.svg", "/lencana/94.01-PINDAH.svg");
        assertThat(get("/u/94.01-PINDAH").status()).isEqualTo(200);
        String after =
                file("17.01-PINDAH", "ANONYMOUS", "\"text\":\"Kode lama\"")
                        .path("ticket")
                        .asString();
        assertThat(unitOf(before)).isEqualTo("94.01-PINDAH");
        assertThat(unitOf(after)).isEqualTo("94.01-PINDAH");
        assertThat(localDue(before)).isEqualTo("23:59:59");
        assertThat(admin.get("/admin/unit/94.01-PINDAH").body())
                .contains("Unit pindah atau berganti kode", "<s>17.01-PINDAH</s>", "Perda 1");
    }

    @Test
    void anOldCodeIsNobodyElsesAndLeadsBack() {
        unit("17.02-BALIK");
        StaffRows.unit(portal().database(), "17.03-LAIN", "Kantor lain");
        move("17.02-BALIK", "17.03-BALIK");

        assertThat(move("17.03-LAIN", "17.02-BALIK").statusCode()).isEqualTo(422);
        assertThat(
                        admin.post(
                                        "/admin/unit/baru",
                                        Map.of(
                                                "code", "17.02-BALIK",
                                                "name", "Baru",
                                                "type", "UJI"))
                                .statusCode())
                .isEqualTo(422);
        assertThat(
                        ask(
                                "SELECT outcome FROM store_units('[{\"code\":\"17.02-BALIK\",\"name\":\"Dari berkas\",\"type\":\"\",\"region\":\"17.02\",\"agency\":\"\",\"shortName\":\"\",\"timeZone\":\"\",\"usualZone\":\"Asia/Jakarta\",\"latitude\":\"\",\"longitude\":\"\",\"address\":\"\",\"services\":[]}]')"))
                .isEqualTo("CHANGED");
        assertThat(ask("SELECT name FROM unit WHERE code = '17.03-BALIK'"))
                .isEqualTo("Dari berkas");

        assertThat(move("17.03-BALIK", "17.02-BALIK").statusCode()).isEqualTo(303);
        assertThat(get("/u/17.02-BALIK").status()).isEqualTo(200);
        moved("/u/17.03-BALIK", "/u/17.02-BALIK");
    }

    @Test
    void whatIsOpenGoesOnWithTheHeirAndComesBack() {
        unit("17.04-TUA");
        StaffRows.unit(portal().database(), "94.04-WARIS", "Kantor Waris");
        run("UPDATE unit SET time_zone = 'Asia/Jayapura' WHERE code = '94.04-WARIS'");
        StaffRows.officer(portal().database(), "kepala-tua", Role.UNIT_HEAD, "17.04-TUA");
        StaffRows.officer(portal().database(), "kepala-waris", Role.UNIT_HEAD, "94.04-WARIS");
        run(
                "INSERT INTO feedback_point (code, unit, service, label) SELECT 'TWA2', s.unit, s.id, 'Loket' FROM service s JOIN unit u ON u.id = s.unit WHERE u.code = '17.04-TUA'");
        refresh();
        JsonNode filed =
                file("17.04-TUA", "ANONYMOUS", "\"service\":\"KTP\",\"text\":\"Masih terbuka\"");
        String open = filed.path("ticket").asString();
        String done =
                file("17.04-TUA", "ANONYMOUS", "\"text\":\"Sudah selesai\"")
                        .path("ticket")
                        .asString();
        String secret =
                file("17.04-TUA", "ANONYMOUS", "\"integrity\":true,\"text\":\"Diminta uang\"")
                        .path("ticket")
                        .asString();
        run(
                "UPDATE complaint SET status = 'FINISHED', finished_at = now() WHERE ticket = '"
                        + done
                        + "'");
        run(
                "UPDATE complaint SET assignee = (SELECT id FROM officer WHERE username = 'kepala-tua') WHERE ticket = '"
                        + open
                        + "'");
        run(
                "INSERT INTO reply_draft SELECT c.id, o.id, 'Draf saya', now() FROM complaint c, officer o WHERE c.ticket = '"
                        + open
                        + "' AND o.username = 'kepala-tua'");
        String due = localDue(open);

        assertThat(close("17.04-TUA", "94.04-WARIS").statusCode()).isEqualTo(303);

        assertThat(List.of(unitOf(open), unitOf(done), unitOf(secret)))
                .containsExactly("94.04-WARIS", "17.04-TUA", "17.04-TUA");
        assertThat(localDue(open)).isEqualTo(due);
        assertThat(
                        ask(
                                "SELECT s.code FROM complaint c JOIN service s ON s.id = c.service WHERE c.ticket = '"
                                        + open
                                        + "'"))
                .isEqualTo("KTP");
        assertThat(
                        ask(
                                "SELECT u.code || ' ' || o.role FROM officer o JOIN unit u ON u.id = o.unit WHERE o.username = 'kepala-tua'"))
                .isEqualTo("94.04-WARIS UNIT_OFFICER");
        try (var officer = Visitor.signedIn(portal(), "kepala-tua")) {
            assertThat(officer.get("/unit/aduan/" + open).body())
                    .contains("Draf saya", "Diteruskan");
        }
        assertThat(get("/s/TWA2").body()).contains("Kantor Waris");
        moved("/adu/17.04-TUA", "/adu/94.04-WARIS");
        moved("/u/17.04-TUA", "/u/94.04-WARIS");
        assertThat(get("/u/17.04-TUA?period=2026-Q1").body()).contains("diteruskan oleh");
        assertThat(get("/u/94.04-WARIS").body()).contains("/u/17.04-TUA?period=");
        assertThat(get("/api/v1/units/17.04-TUA").json().path("heir").asString())
                .isEqualTo("94.04-WARIS");
        assertThat(
                        unitOf(
                                file("17.04-TUA", "ANONYMOUS", "\"text\":\"Alamat lama\"")
                                        .path("ticket")
                                        .asString()))
                .isEqualTo("94.04-WARIS");
        run(
                "UPDATE complaint SET status = 'REOPENED', finished_at = NULL WHERE ticket = '"
                        + done
                        + "'");
        assertThat(unitOf(done)).isEqualTo("94.04-WARIS");
        admin.post(
                "/admin/pengguna",
                Map.of(
                        "username", "baru-waris",
                        "nama", "Petugas Baru",
                        "peran", "UNIT_OFFICER",
                        "unit", "17.04-TUA"));
        assertThat(
                        ask(
                                "SELECT u.code FROM officer o JOIN unit u ON u.id = o.unit WHERE o.username = 'baru-waris'"))
                .isEqualTo("94.04-WARIS");
        assertThat(admin.get("/admin/unit/17.04-TUA").body())
                .contains("Unit digabungkan", "Perda 1");
        assertThat(close("17.04-TUA", "94.04-WARIS").statusCode()).isEqualTo(303);

        assertThat(
                        admin.post("/admin/unit/17.04-TUA/buka", Map.of("alasan", "Dibatalkan"))
                                .statusCode())
                .isEqualTo(303);

        assertThat(unitOf(open)).isEqualTo("17.04-TUA");
        assertThat(localDue(open)).isEqualTo(due);
        assertThat(
                        ask(
                                "SELECT u.code || ' ' || o.role FROM officer o JOIN unit u ON u.id = o.unit WHERE o.username = 'kepala-tua'"))
                .isEqualTo("17.04-TUA UNIT_HEAD");
        assertThat(
                        ask(
                                "SELECT count(*) FROM complaint_event e JOIN complaint c ON c.id = e.complaint WHERE e.kind = 'PASSED_ON' AND c.ticket = '"
                                        + open
                                        + "'"))
                .isEqualTo("2");
        assertThat(get("/s/TWA2").body()).doesNotContain("Kantor Waris");
        assertThat(get("/u/17.04-TUA").status()).isEqualTo(200);
        assertThat(
                        ask(
                                "SELECT s.closed_on IS NOT NULL FROM service s JOIN unit u ON u.id = s.unit WHERE u.code = '94.04-WARIS' AND s.code = 'KTP'"))
                .isEqualTo("t");
    }

    @Test
    void nothingIsLostThatArrivesWhileAUnitCloses() throws Exception {
        unit("17.05-RAMAI");
        StaffRows.unit(portal().database(), "17.06-TERUS", "Kantor Terus");
        refresh();
        String version = version("17.05-RAMAI");
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<JsonNode>> filed =
                    IntStream.range(0, 12)
                            .mapToObj(n ->
                                    threads.submit(
                                            (Callable<JsonNode>)
                                                    () ->
                                                            file(
                                                                    "17.05-RAMAI",
                                                                    "ANONYMOUS",
                                                                    "\"text\":\"Aduan ke "
                                                                            + n
                                                                            + "\"")))
                            .toList();
            List<Future<HttpResponse<String>>> closed =
                    IntStream.range(0, 2)
                            .mapToObj(_ ->
                                    threads.submit(
                                            (Callable<HttpResponse<String>>)
                                                    () ->
                                                            close(
                                                                    "17.05-RAMAI",
                                                                    "17.06-TERUS",
                                                                    version)))
                            .toList();
            for (var one : filed) {
                assertThat(one.get().path("ticket").asString()).startsWith("ADU-");
            }
            for (var one : closed) {
                assertThat(one.get().statusCode()).isEqualTo(303);
            }
        }

        assertThat(
                        ask(
                                "SELECT count(*) FROM complaint c JOIN unit u ON u.id = c.unit WHERE u.code = '17.06-TERUS'"))
                .isEqualTo("12");
        assertThat(
                        ask(
                                "SELECT count(*) FROM audit_log WHERE action = 'UNIT_MERGED' AND object = 'unit 17.05-RAMAI'"))
                .isEqualTo("1");
    }

    @Test
    void twoUnitsCannotGoOnInEachOther() throws Exception {
        unit("17.07-KIRI");
        unit("17.08-KANAN");
        String left = version("17.07-KIRI");
        String right = version("17.08-KANAN");
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> close("17.07-KIRI", "17.08-KANAN", left).statusCode());
            var other =
                    threads.submit(() -> close("17.08-KANAN", "17.07-KIRI", right).statusCode());

            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(303, 422);
        }
    }

    @Test
    void withoutAReasonOrAgainstAnotherVersionNothingIsStored() {
        unit("17.09-TETAP");
        String seen = version("17.09-TETAP");

        assertThat(
                        admin.post(
                                        "/admin/unit/17.09-TETAP/tutup",
                                        Map.of("alasan", " ", "versi", seen))
                                .body())
                .contains("Tulis alasannya");
        run("UPDATE unit SET address = 'Jalan baru' WHERE code = '17.09-TETAP'");
        var late = close("17.09-TETAP", "", seen);

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("berubah setelah Anda membuka", "value=\"Perda 1\"");
        assertThat(ask("SELECT closed_on IS NULL FROM unit WHERE code = '17.09-TETAP'"))
                .isEqualTo("t");
    }

    private static void unit(String code) {
        StaffRows.unit(portal().database(), code, "Kantor " + code.substring(6));
        run("UPDATE unit SET time_zone = 'Asia/Jakarta' WHERE code = '" + code + "'");
        run(
                "INSERT INTO service (unit, code, name) SELECT id, 'KTP', 'KTP' FROM unit WHERE code = '"
                        + code
                        + "'");
        refresh();
    }

    private static void refresh() {
        portal().refreshRegistry();
    }

    private static HttpResponse<String> move(String from, String to) {
        refresh();
        return admin.post(
                "/admin/unit/" + from + "/pindah",
                Map.of("kode", to, "alasan", "Perda 1", "versi", version(from)));
    }

    private static HttpResponse<String> close(String unit, String heir) {
        refresh();
        return close(
                unit, heir, ask("SELECT version FROM unit_record WHERE code = '" + unit + "'"));
    }

    private static HttpResponse<String> close(String unit, String heir, String version) {
        return admin.post(
                "/admin/unit/" + unit + "/tutup",
                Map.of("penerus", heir, "alasan", "Perda 1", "versi", version));
    }

    private static String version(String unit) {
        var found = VERSION.matcher(admin.get("/admin/unit/" + unit + "/pindah").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static void moved(String from, String to) {
        Answer answer = get(from);
        assertThat(answer.status()).as(from).isEqualTo(301);
        assertThat(answer.header("Location")).isEqualTo(to);
    }

    private static String unitOf(String ticket) {
        return ask(
                "SELECT u.code FROM complaint c JOIN unit u ON u.id = c.unit WHERE c.ticket = '"
                        + ticket
                        + "'");
    }

    /// The last moment to answer, as the clock on the unit's wall shows it.
    private static String localDue(String ticket) {
        return ask(
                "SELECT date_trunc('second', c.due_reply AT TIME ZONE u.time_zone)::time FROM complaint c JOIN unit u ON u.id = c.unit WHERE c.ticket = '"
                        + ticket
                        + "'");
    }

    private static void run(String sql) {
        StaffRows.run(portal().database(), sql);
    }

    private static String ask(String sql) {
        return StaffRows.ask(portal().database(), sql);
    }
}
