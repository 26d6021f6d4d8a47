package id.suaralayanan.portal.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
final class SignInIT {
    private static final String COOKIE = "suara-masuk";
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final ScratchDatabase DATABASE = PORTAL.database();

    @BeforeAll
    static void knowsItsOfficers() {
        StaffRows.unit(DATABASE, "90.01-MASUK", "Kantor Masuk");
        for (String name : new String[] {"budi", "rotasi", "diam", "lama", "nonaktif", "pergi"}) {
            StaffRows.officer(DATABASE, name, Role.UNIT_OFFICER, "90.01-MASUK");
        }
    }

    @Test
    void opensTheOwnPageAfterTheRightPassword() {
        try (var visitor = Visitor.of(PORTAL)) {
            var answer = visitor.signIn("Budi", StaffRows.PASSWORD);

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/unit");
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .anyMatch(cookie ->
                            cookie.startsWith(COOKIE + "=")
                                    && cookie.contains("HTTPOnly")
                                    && cookie.contains("SameSite=Lax"));
        }
    }

    @Test
    void goesWhereTheOfficerWantedToGo() {
        try (var visitor = Visitor.of(PORTAL)) {
            var asked = visitor.get("/unit/skm?period=2026-Q3");
            var opened = visitor.post("/masuk", signIn("budi", "/unit/skm?period=2026-Q3"));

            assertThat(asked.statusCode()).isEqualTo(303);
            assertThat(asked.headers().firstValue("Location"))
                    .hasValue("/masuk?lanjut=%2Funit%2Fskm%3Fperiod%3D2026-Q3");
            assertThat(opened.headers().firstValue("Location"))
                    .hasValue("/unit/skm?period=2026-Q3");
        }
    }

    @Test
    void neverLeadsToAnotherSite() {
        for (String next :
                new String[] {"https://jahat.example/unit", "//jahat.example", "/\\jahat", "/x"}) {
            try (var visitor = Visitor.of(PORTAL)) {
                assertThat(visitor.post("/masuk", signIn("budi", next)).headers())
                        .satisfies(it -> assertThat(it.firstValue("Location")).hasValue("/unit"));
            }
        }
    }

    @Test
    void saysTheSameForAWrongPasswordAndAnUnknownName() {
        try (var visitor = Visitor.of(PORTAL)) {
            var wrong = visitor.signIn("budi", "salah");
            var unknown = visitor.signIn("tidakada", "salah");

            assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
            assertThat(plain(wrong.body(), "budi")).isEqualTo(plain(unknown.body(), "tidakada"));
            assertThat(wrong.body())
                    .contains("Nama pengguna atau kata sandi salah.")
                    .doesNotContain("salah\"");
        }
    }

    @Test
    void notesSignInAndFailureWithoutThePasswordOrAnAddress() {
        try (var visitor = Visitor.of(PORTAL)) {
            visitor.signIn("budi", "rahasia-saya");
            visitor.signIn("rahasia-saya", "budi");
        }

        assertThat(
                        StaffRows.ask(
                                DATABASE,
                                "SELECT count(*) FROM audit_log WHERE action = 'SIGN_IN_FAILED' AND object = 'officer budi'"))
                .isNotEqualTo("0");
        assertThat(
                        StaffRows.ask(
                                DATABASE,
                                "SELECT count(*) FROM audit_log WHERE audit_log::text LIKE '%rahasia%' OR audit_log::text LIKE '%127.0.0.1%'"))
                .isEqualTo("0");
    }

    @Test
    void replacesTheSessionAtEachSignIn() {
        try (var visitor = Visitor.of(PORTAL);
                var thief = Visitor.of(PORTAL)) {
            visitor.cookies().put(COOKIE, "chosen-by-somebody-else");
            visitor.signIn("rotasi", StaffRows.PASSWORD);
            String first = visitor.cookies().get(COOKIE);
            visitor.signIn("rotasi", StaffRows.PASSWORD);
            thief.cookies().put(COOKIE, first);

            assertThat(first).hasSize(43).isNotEqualTo("chosen-by-somebody-else");
            assertThat(visitor.cookies().get(COOKIE)).isNotEqualTo(first);
            assertThat(thief.get("/unit").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void storesOnlyTheHashOfTheSessionId() {
        try (var visitor = Visitor.signedIn(PORTAL, "budi")) {
            String id = visitor.cookies().get(COOKIE);

            assertThat(
                            StaffRows.ask(
                                    DATABASE,
                                    "SELECT count(*) FROM officer_session WHERE id_hash = sha256('%s')"
                                            .formatted(id)))
                    .isEqualTo("1");
        }
    }

    @Test
    void endsASessionAfterHalfAnHourOfRestAndAfterTwelveHours() {
        try (var idle = Visitor.signedIn(PORTAL, "diam");
                var old = Visitor.signedIn(PORTAL, "lama")) {
            age("diam", "accessed_at = accessed_at - interval '29 minutes'");
            assertThat(idle.get("/unit").statusCode()).isEqualTo(200);
            age("diam", "accessed_at = accessed_at - interval '31 minutes'");
            assertThat(idle.get("/unit").statusCode()).isEqualTo(303);

            age("lama", "expires_at = expires_at - interval '12 hours 1 second'");
            assertThat(old.get("/unit").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void endsTheSessionOfAnOfficerWhoIsDisabledWithTheNextClick() {
        try (var visitor = Visitor.signedIn(PORTAL, "nonaktif")) {
            StaffRows.run(
                    DATABASE, "UPDATE officer SET disabled_at = now() WHERE username = 'nonaktif'");

            assertThat(visitor.get("/unit").statusCode()).isEqualTo(303);
            assertThat(visitor.signIn("nonaktif", StaffRows.PASSWORD).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void forgetsEverythingAtSigningOut() {
        try (var visitor = Visitor.signedIn(PORTAL, "pergi");
                var thief = Visitor.of(PORTAL)) {
            thief.cookies().putAll(visitor.cookies());

            var answer = visitor.post("/keluar", Map.of());

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Clear-Site-Data").orElse(""))
                    .contains("\"cookies\"", "\"storage\"");
            assertThat(visitor.cookies()).doesNotContainKey(COOKIE);
            assertThat(thief.get("/unit").statusCode()).isEqualTo(303);
            assertThat(
                            StaffRows.ask(
                                    DATABASE,
                                    "SELECT count(*) FROM audit_log WHERE action = 'SIGN_OUT' AND object = 'officer pergi'"))
                    .isEqualTo("1");
        }
    }

    @Test
    void saysThatTheOfficerHasLeft() {
        try (var visitor = Visitor.signedIn(PORTAL, "pergi")) {
            var left = visitor.post("/keluar", Map.of());

            assertThat(visitor.get(left.headers().firstValue("Location").orElseThrow()).body())
                    .contains("Anda sudah keluar");
        }
    }

    @Test
    void refusesStaffFormsWithoutTheirToken() {
        try (var visitor = Visitor.signedIn(PORTAL, "budi")) {
            assertThat(visitor.postWithoutToken("/keluar", Map.of()).statusCode()).isEqualTo(403);
            assertThat(visitor.postWithoutToken("/keluar", Map.of("_csrf", "foreign")).statusCode())
                    .isEqualTo(403);
            assertThat(visitor.postWithoutToken("/masuk", signIn("budi", "")).statusCode())
                    .isEqualTo(403);
            assertThat(visitor.get("/unit").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void refusesACallWithAnOfficersCookieThatCannotProveItsOrigin() {
        try (var visitor = Visitor.signedIn(PORTAL, "budi")) {
            var bare = visitor.send("/api/v1/x", post());
            var foreign =
                    visitor.send("/api/v1/x", post().header("Origin", "https://jahat.example"));
            var own = visitor.send("/api/v1/x", post().header("Sec-Fetch-Site", "same-origin"));

            assertThat(bare.statusCode()).isEqualTo(403);
            assertThat(foreign.statusCode()).isEqualTo(403);
            assertThat(own.statusCode()).isEqualTo(404);
        }
    }

    @Test
    void makesNoSessionAndNoCookieForCitizens() {
        String before = StaffRows.ask(DATABASE, "SELECT count(*) FROM officer_session");
        try (var visitor = Visitor.of(PORTAL)) {
            for (int i = 0; i < 50; i++) {
                assertThat(visitor.get("/tidak-ada").headers().firstValue("Set-Cookie")).isEmpty();
                assertThat(visitor.get("/masuk").statusCode()).isEqualTo(200);
            }

            assertThat(visitor.cookies()).containsOnlyKeys("suara-formulir");
        }
        assertThat(StaffRows.ask(DATABASE, "SELECT count(*) FROM officer_session"))
                .isEqualTo(before);
    }

    private static void age(String username, String change) {
        StaffRows.run(
                DATABASE,
                "UPDATE officer_session SET %s WHERE officer = (SELECT id FROM officer WHERE username = '%s')"
                        .formatted(change, username));
    }

    private static Map<String, String> signIn(String username, String next) {
        return Map.of("username", username, "password", StaffRows.PASSWORD, "lanjut", next);
    }

    private static String plain(String page, String username) {
        return page.replaceAll("<input[^>]*_csrf[^>]*>", "").replace(username, "…");
    }

    private static HttpRequest.Builder post() {
        return HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
    }
}
