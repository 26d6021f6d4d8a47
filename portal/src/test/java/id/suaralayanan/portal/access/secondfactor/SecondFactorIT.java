package id.suaralayanan.portal.access.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.FirstAdmin;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.OpaqueToken;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.StrictPortal;
import id.suaralayanan.portal.access.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Signing in with a password and a code of an app.
final class SecondFactorIT {
    private static final PortalServer PORTAL = StrictPortal.shared();
    private static final String COOKIE = "suara-masuk";
    private static final Pattern LETTERS = Pattern.compile("<b>((?:[A-Z2-7]{4} ?){8})</b>");
    private static final Pattern PASS = Pattern.compile("name=\"tanda\" value=\"([^\"]+)\"");
    private static final Pattern RECOVERY = Pattern.compile("<b>(\\w{4}(?:-\\w{4}){3})</b>");

    @BeforeAll
    static void knowsItsOfficers() {
        StaffRows.unit(PORTAL.database(), "90.23-KODE", "Kantor Kode");
        StaffRows.officer(PORTAL.database(), "kode-admin", Role.ADMIN, "");
        StaffRows.officer(PORTAL.database(), "kode-wajib", Role.INSPECTORATE, "");
        StaffRows.officer(PORTAL.database(), "kode-pulih", Role.ADMIN, "");
        for (String name :
                new String[] {
                    "kode-dua", "kode-ulang", "kode-darurat", "kode-tebak", "kode-hilang"
                }) {
            StaffRows.officer(PORTAL.database(), name, Role.UNIT_OFFICER, "90.23-KODE");
        }
    }

    /// An officer's phone, and the codes on paper.
    private record Phone(AppSecret secret, String recovery) {
        String code() {
            return secret.code(PORTAL.bean(Clock.class).instant().getEpochSecond() / 30);
        }
    }

    @Test
    void whoHasSetUpAnAppNeedsItsCodeToSignIn() {
        var phone = setUp("kode-dua");
        try (var visitor = Visitor.of(PORTAL)) {
            var asked = visitor.signIn("kode-dua", StaffRows.PASSWORD);

            assertThat(asked.body()).contains("Kode dari aplikasi");
            assertThat(visitor.cookies()).doesNotContainKey(COOKIE);
            assertThat(visitor.get("/unit").statusCode()).isEqualTo(303);
            assertThat(enter(visitor, asked, "000000").statusCode()).isEqualTo(401);
            assertThat(enter(visitor, asked, phone.code()).headers().firstValue("Location"))
                    .hasValue("/unit");
            assertThat(visitor.get("/unit").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anAdminWhoseKeyIsLostComesBackByACommandOfTheServer() {
        var phone = setUp("kode-pulih");
        StaffRows.run(
                PORTAL.database(),
                "UPDATE officer_second_factor SET sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20)) WHERE officer = (SELECT id FROM officer WHERE username = 'kode-pulih')");
        try (var visitor = Visitor.of(PORTAL)) {
            var asked = visitor.signIn("kode-pulih", StaffRows.PASSWORD);
            assertThat(enter(visitor, asked, phone.code()).statusCode()).isEqualTo(401);
            var link = OpaqueToken.random();

            assertThat(reset("kode-dua", OpaqueToken.random())).isFalse();
            assertThat(reset("kode-pulih", link)).isTrue();

            assertThat(visitor.signIn("kode-pulih", StaffRows.PASSWORD).headers())
                    .extracting(headers -> headers.firstValue("Location").orElse(""))
                    .isEqualTo("/admin");
            assertThat(visitor.get("/masuk/undangan/" + link.text()).body()).contains("kode-pulih");
        }
        assertThat(
                        StaffRows.ask(
                                PORTAL.database(),
                                "SELECT officer IS NULL FROM audit_log WHERE action = 'ADMIN_RESET' AND object = 'officer kode-pulih'"))
                .isEqualTo("t");
    }

    private static boolean reset(String username, OpaqueToken link) {
        var now = PORTAL.bean(Clock.class).instant();
        return FirstAdmin.reset(
                PORTAL.database().owner(), username, link.hash(), now, now.plusSeconds(3600));
    }

    @Test
    void aCodeIsGoodOnce() {
        var phone = setUp("kode-ulang");
        try (var first = Visitor.of(PORTAL);
                var second = Visitor.of(PORTAL)) {
            String code = phone.code();

            assertThat(
                            enter(first, first.signIn("kode-ulang", StaffRows.PASSWORD), code)
                                    .statusCode())
                    .isEqualTo(303);
            assertThat(
                            enter(second, second.signIn("kode-ulang", StaffRows.PASSWORD), code)
                                    .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void aCodeForEmergenciesIsGoodOnceAndKeptHashed() {
        var phone = setUp("kode-darurat");
        try (var first = Visitor.of(PORTAL);
                var second = Visitor.of(PORTAL)) {
            assertThat(
                            enter(
                                            first,
                                            first.signIn("kode-darurat", StaffRows.PASSWORD),
                                            phone.recovery().toLowerCase(java.util.Locale.ROOT))
                                    .statusCode())
                    .isEqualTo(303);
            assertThat(
                            enter(
                                            second,
                                            second.signIn("kode-darurat", StaffRows.PASSWORD),
                                            phone.recovery())
                                    .statusCode())
                    .isEqualTo(401);
            assertThat(first.get("/akun/pengaman").body()).contains("Kode darurat tersisa: 9.");
        }
    }

    @Test
    void aRoleThatMustHaveOneGetsNoSessionBeforeItHas() {
        try (var lax = Visitor.signedIn(PortalServer.shared(), "kode-wajib");
                var visitor = Visitor.of(PORTAL)) {
            visitor.cookies().put(COOKIE, String.valueOf(lax.cookies().get(COOKIE)));
            assertThat(visitor.get("/pusat").statusCode()).isEqualTo(303);

            var asked = visitor.signIn("kode-wajib", StaffRows.PASSWORD);
            visitor.cookies().remove(COOKIE);
            assertThat(asked.body()).contains("Peran Anda memerlukan kode kedua");
            assertThat(
                            visitor.post(
                                            "/masuk/kode/baru",
                                            Map.of("tanda", pass(asked), "kode", "000000"))
                                    .statusCode())
                    .isEqualTo(401);

            var codes =
                    visitor.post(
                            "/masuk/kode/baru",
                            Map.of("tanda", pass(asked), "kode", phone(asked, "").code()));
            assertThat(RECOVERY.matcher(codes.body()).results()).hasSize(10);
            assertThat(visitor.get("/pusat").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void guessingFromOneAddressDoesNotKeepTheOfficerOutElsewhere() throws Exception {
        var phone = setUp("kode-tebak");
        try (var thief = Visitor.of(PORTAL);
                var officer = Visitor.of(PORTAL);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var stolen = thief.signIn("kode-tebak", StaffRows.PASSWORD);
            var token = String.valueOf(thief.token());
            var guesses =
                    IntStream.range(0, 14)
                            .<Callable<Integer>>mapToObj(
                                    n -> () -> guess(thief, token, pass(stolen)))
                            .toList();

            assertThat(threads.invokeAll(guesses))
                    .extracting(answer -> answer.get())
                    .contains(401, 429)
                    .containsOnly(401, 429);
            assertThat(
                            enter(
                                            officer,
                                            officer.signIn("kode-tebak", StaffRows.PASSWORD),
                                            phone.code())
                                    .statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void thePassOfTheFirstStepCannotBeMade() {
        var phone = setUp("kode-dua");
        try (var visitor = Visitor.of(PORTAL)) {
            String real = pass(visitor.signIn("kode-dua", StaffRows.PASSWORD));
            for (String forged : new String[] {"", "x", real + "x", "a." + real}) {
                var answer =
                        visitor.post("/masuk/kode", Map.of("tanda", forged, "kode", phone.code()));

                assertThat(answer.headers().firstValue("Location")).hasValue("/masuk");
                assertThat(visitor.cookies()).doesNotContainKey(COOKIE);
            }
        }
    }

    @Test
    void anAdminTakesItOffForWhoLostThePhone() {
        setUp("kode-hilang");
        try (var admin = Visitor.signedIn(PORTAL, "kode-admin");
                var officer = Visitor.of(PORTAL)) {
            String id =
                    StaffRows.ask(
                            PORTAL.database(),
                            "SELECT id FROM officer WHERE username = 'kode-hilang'");
            assertThat(admin.get("/admin/pengguna/" + id).body()).contains("Lepas kode kedua");

            admin.post("/admin/pengguna/" + id + "/pengaman/hapus", Map.of());

            assertThat(
                            officer.signIn("kode-hilang", StaffRows.PASSWORD)
                                    .headers()
                                    .firstValue("Location"))
                    .hasValue("/unit");
            assertThat(
                            StaffRows.ask(
                                    PORTAL.database(),
                                    "SELECT string_agg(action, ' ' ORDER BY seq) FROM audit_log WHERE object = 'officer kode-hilang' AND action LIKE 'SECOND%'"))
                    .isEqualTo("SECOND_FACTOR_ADDED SECOND_FACTOR_REMOVED");
        }
    }

    /// Sets up an app on the officer's own page; what was there before is taken off.
    private static Phone setUp(String username) {
        StaffRows.run(
                PORTAL.database(),
                "DELETE FROM officer_second_factor WHERE officer = (SELECT id FROM officer WHERE username = '%s')"
                        .formatted(username));
        try (var visitor = Visitor.signedIn(PORTAL, username)) {
            var page = visitor.get("/akun/pengaman");
            var added = visitor.post("/akun/pengaman", Map.of("kode", phone(page, "").code()));
            var recovery = RECOVERY.matcher(added.body());
            assertThat(recovery.find()).as("codes for emergencies").isTrue();
            StaffRows.run(
                    PORTAL.database(),
                    "UPDATE officer_second_factor SET last_step = 0 WHERE officer = (SELECT id FROM officer WHERE username = '%s')"
                            .formatted(username));
            return phone(page, recovery.group(1));
        }
    }

    private static Phone phone(HttpResponse<String> page, String recovery) {
        var found = LETTERS.matcher(page.body());
        assertThat(found.find()).as("the secret on the page").isTrue();
        return new Phone(
                new AppSecret(new Base32().decode(found.group(1).replace(" ", ""))), recovery);
    }

    private static HttpResponse<String> enter(
            Visitor visitor, HttpResponse<String> asked, String code) {
        return visitor.post("/masuk/kode", Map.of("tanda", pass(asked), "kode", code));
    }

    private static String pass(HttpResponse<String> page) {
        var found = PASS.matcher(page.body());
        assertThat(found.find()).as("the pass on the page").isTrue();
        return found.group(1);
    }

    private static int guess(Visitor thief, String token, String pass) {
        var body =
                "tanda=%s&kode=000000&_csrf=%s"
                        .formatted(
                                URLEncoder.encode(pass, StandardCharsets.UTF_8),
                                URLEncoder.encode(token, StandardCharsets.UTF_8));
        return thief.send(
                        "/masuk/kode",
                        HttpRequest.newBuilder()
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("X-Forwarded-For", "203.0.113.99")
                                .POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }
}
