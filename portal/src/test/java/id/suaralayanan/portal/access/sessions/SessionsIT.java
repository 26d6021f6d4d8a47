package id.suaralayanan.portal.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.StrictPortal;
import id.suaralayanan.portal.access.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Where an officer is signed in, and how that ends: by the officer, by an admin, on every portal.
final class SessionsIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final PortalServer NEIGHBOUR = StrictPortal.shared();
    private static final String COOKIE = "suara-masuk";
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0";
    private static final Pattern CLOSE = Pattern.compile("/akun/sesi/(\\d+)/tutup");

    @BeforeAll
    static void knowsItsOfficers() {
        StaffRows.unit(PORTAL.database(), "90.21-SESI", "Kantor Sesi");
        StaffRows.unit(PORTAL.database(), "90.22-SESI", "Kantor Lain");
        StaffRows.officer(PORTAL.database(), "admin-sesi", Role.ADMIN, "");
        for (String name :
                new String[] {
                    "sesi-satu", "sesi-dua", "sesi-henti", "sesi-pindah", "sesi-tutup", "sesi-wakil"
                }) {
            StaffRows.officer(PORTAL.database(), name, Role.UNIT_OFFICER, "90.21-SESI");
        }
    }

    @Test
    void anOfficerSeesWhereTheAccountIsOpenAndClosesTheRest() {
        try (var here = Visitor.signedIn(PORTAL, "sesi-satu");
                var there = Visitor.of(PORTAL)) {
            withBrowser(there, "sesi-satu");

            assertThat(here.get("/akun/sesi").body())
                    .contains("Perangkat ini", "Firefox, Windows", "Jaringan 127.0.0.x")
                    .doesNotContain("127.0.0.1");
            here.post("/akun/sesi/tutup-lain", Map.of());

            assertThat(there.get("/unit").statusCode()).isEqualTo(303);
            assertThat(here.get("/akun/sesi").body()).doesNotContain("Firefox");
        }
    }

    @Test
    void nobodyClosesTheSessionOfAnother() {
        try (var mine = Visitor.signedIn(PORTAL, "sesi-satu");
                var theirs = Visitor.signedIn(PORTAL, "sesi-dua")) {
            var found = CLOSE.matcher(theirs.get("/akun/sesi").body());
            assertThat(found.find()).isTrue();

            mine.post(found.group(), Map.of());
            assertThat(theirs.get("/unit").statusCode()).isEqualTo(200);

            theirs.post(found.group(), Map.of());
            assertThat(theirs.get("/unit").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void anAccountThatIsStoppedIsSignedOutOnEveryPortalWithinFiveSeconds() {
        assertThat(
                        untilSignedOut(
                                "sesi-henti",
                                admin -> admin.post(of("sesi-henti", "/henti"), Map.of())))
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void anotherUnitEndsTheSessionsOfAnOfficerOnEveryPortalWithinFiveSeconds() {
        assertThat(
                        untilSignedOut(
                                "sesi-pindah",
                                admin ->
                                        admin.post(
                                                of("sesi-pindah", ""),
                                                Map.of(
                                                        "nama", "Petugas Pindah",
                                                        "peran", "UNIT_HEAD",
                                                        "unit", "90.22-SESI"))))
                .isLessThan(Duration.ofSeconds(5));

        try (var moved = Visitor.signedIn(PORTAL, "sesi-pindah")) {
            assertThat(moved.get("/unit").body()).contains("Kantor Lain", "Petugas Pindah");
        }
    }

    @Test
    void anAdminClosesTheSessionsOfAnOfficerOnEveryPortalWithinFiveSeconds() {
        assertThat(
                        untilSignedOut(
                                "sesi-tutup",
                                admin -> admin.post(of("sesi-tutup", "/sesi/tutup"), Map.of())))
                .isLessThan(Duration.ofSeconds(5));
        assertThat(
                        StaffRows.ask(
                                PORTAL.database(),
                                "SELECT count(*) FROM audit_log WHERE action = 'SESSIONS_CLOSED' AND object = 'officer sesi-tutup'"))
                .isEqualTo("1");
    }

    @Test
    void anAdminDoesNotTakeTheOwnRoleAway() {
        try (var admin = Visitor.signedIn(PORTAL, "admin-sesi")) {
            var answer =
                    admin.post(
                            of("admin-sesi", ""), Map.of("nama", "Admin", "peran", "INSPECTORATE"));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(admin.get("/admin").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aDeputyHasTheRightsOfTheHeadUntilTheLastDayAndTheAccountEndsOnItsOwn() {
        try (var admin = Visitor.signedIn(PORTAL, "admin-sesi");
                var officer = Visitor.signedIn(PORTAL, "sesi-wakil")) {
            assertThat(changed(admin, "wakil", "2999-01-01").statusCode()).isEqualTo(303);
            assertThat(officer.get("/unit").body()).contains("Kepala unit");

            assertThat(changed(admin, "wakil", "2001-01-01").statusCode()).isEqualTo(303);
            assertThat(officer.get("/unit").body()).contains("Petugas unit");

            assertThat(changed(admin, "berakhir", "besok").statusCode()).isEqualTo(422);
            assertThat(changed(admin, "berakhir", "2001-01-01").statusCode()).isEqualTo(303);
            assertThat(officer.get("/unit").statusCode()).isEqualTo(303);
            assertThat(officer.signIn("sesi-wakil", StaffRows.PASSWORD).statusCode())
                    .isEqualTo(401);
        }
    }

    private static HttpResponse<String> changed(Visitor admin, String field, String value) {
        return admin.post(
                of("sesi-wakil", ""),
                Map.of(
                        "nama",
                        "Petugas Wakil",
                        "peran",
                        "UNIT_OFFICER",
                        "unit",
                        "90.21-SESI",
                        field,
                        value));
    }

    /// From the admin's click to the first answer of both portals that knows the officer no more.
    private static Duration untilSignedOut(String username, Consumer<Visitor> end) {
        try (var admin = Visitor.signedIn(PORTAL, "admin-sesi");
                var here = Visitor.signedIn(PORTAL, username);
                var there = Visitor.of(NEIGHBOUR)) {
            there.cookies().put(COOKIE, String.valueOf(here.cookies().get(COOKIE)));
            assertThat(here.get("/unit").statusCode()).isEqualTo(200);
            assertThat(there.get("/unit").statusCode()).isEqualTo(200);

            long begin = System.nanoTime();
            end.accept(admin);
            Awaitility.await()
                    .until(() ->
                            here.get("/unit").statusCode() == 303
                                    && there.get("/unit").statusCode() == 303);
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    }

    private static String of(String username, String rest) {
        return "/admin/pengguna/"
                + StaffRows.ask(
                        PORTAL.database(),
                        "SELECT id FROM officer WHERE username = '%s'".formatted(username))
                + rest;
    }

    private static void withBrowser(Visitor visitor, String username) {
        var token = visitor.token();
        visitor.send(
                "/masuk",
                HttpRequest.newBuilder()
                        .header("User-Agent", FIREFOX)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "username=%s&password=%s&_csrf=%s"
                                                .formatted(username, StaffRows.PASSWORD, token))));
    }
}
