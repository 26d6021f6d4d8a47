package id.suaralayanan.portal.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.FirstAdmin;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.OpaqueToken;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// From an installation that nobody can enter to an officer at work.
final class AccountsIT {
    private static final String GOOD = "kucing oranye naik becak";
    private static final Pattern LINK = Pattern.compile("/masuk/undangan/[\\w-]{43}");
    @AutoClose private static final PortalServer PORTAL = PortalServer.start(Map.of());
    private static final OpaqueToken TOKEN = OpaqueToken.random();

    @BeforeAll
    static void theFirstAdminComesIn() {
        assertThat(inviteFirst(TOKEN)).isTrue();
        try (var visitor = Visitor.of(PORTAL)) {
            assertThat(choose(visitor, link(TOKEN), GOOD).statusCode()).isEqualTo(303);
        }
        StaffRows.unit(PORTAL.database(), "90.07-AKUN", "Kantor Akun");
    }

    @Test
    void aLinkIsGoodOnce() {
        try (var visitor = Visitor.of(PORTAL)) {
            assertThat(visitor.get(link(TOKEN)).statusCode()).isEqualTo(410);
            assertThat(choose(visitor, link(TOKEN), GOOD).statusCode()).isEqualTo(410);
        }
    }

    @Test
    void aLinkNobodyMadeIsNone() {
        try (var visitor = Visitor.of(PORTAL)) {
            assertThat(visitor.get(link(OpaqueToken.random())).statusCode()).isEqualTo(410);
            assertThat(visitor.get("/masuk/undangan/x").statusCode()).isEqualTo(410);
        }
    }

    @Test
    void whoCanSignInIsTheLastToBeInvitedFromOutside() {
        assertThat(inviteFirst(OpaqueToken.random())).isFalse();
    }

    @Test
    void anInvitedOfficerChoosesAPasswordAndWorks() {
        try (var admin = admin();
                var officer = Visitor.of(PORTAL)) {
            var link = invite(admin, "sri.wahyuni", "UNIT_OFFICER", "90.07-akun");

            assertThat(officer.get(link).body()).contains("sri.wahyuni");
            var chosen = choose(officer, link, GOOD);
            assertThat(officer.get(chosen.headers().firstValue("Location").orElseThrow()).body())
                    .contains("Kata sandi tersimpan");
            assertThat(officer.signIn("sri.wahyuni", GOOD).headers().firstValue("Location"))
                    .hasValue("/unit");
        }
    }

    /// The admin chooses the agency or the region; another one ends the sessions of the first.
    @Test
    void anOfficerOfARegionIsInvitedForItAndReadsItsUnits() {
        StaffRows.unit(PORTAL.database(), "90.08-AKUN", "Kantor Lain");
        try (var admin = admin();
                var officer = Visitor.of(PORTAL)) {
            assertThat(add(admin, "pemda.akun", "REGION_OFFICER", "90.99").statusCode())
                    .isEqualTo(422);
            choose(officer, invite(admin, "pemda.akun", "REGION_OFFICER", "90.07"), GOOD);
            assertThat(officer.signIn("pemda.akun", GOOD).headers().firstValue("Location"))
                    .hasValue("/pusat/lingkup");
            assertThat(officer.get("/pusat/lingkup").body())
                    .contains("Kantor Akun")
                    .doesNotContain("Kantor Lain");

            var account = "/admin/pengguna/" + idOf("pemda.akun");
            var changed = Map.of("nama", "Orang", "peran", "REGION_OFFICER", "unit", "90.08");
            assertThat(admin.post(account, changed).statusCode()).isEqualTo(303);
            assertThat(officer.get("/pusat/lingkup").statusCode()).isEqualTo(303);
            officer.signIn("pemda.akun", GOOD);
            assertThat(officer.get("/pusat/lingkup").body())
                    .contains("Kantor Lain")
                    .doesNotContain("Kantor Akun");
        }
    }

    private static String idOf(String username) {
        return StaffRows.ask(
                PORTAL.database(), "SELECT id FROM officer WHERE username = '" + username + "'");
    }

    @Test
    void aPasswordThatIsEasyToGuessIsRefusedAndTheLinkStaysGood() {
        try (var admin = admin();
                var officer = Visitor.of(PORTAL)) {
            var link = invite(admin, "budi.hartono", "MINISTRY", "");

            for (String weak :
                    new String[] {
                        "", "pendek", "password123456", "budi.hartono1", "111111111111"
                    }) {
                assertThat(choose(officer, link, weak).statusCode()).as(weak).isEqualTo(422);
            }
            assertThat(choose(officer, link, GOOD).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void aStoppedOfficerIsOutAtOnceAndMayComeBack() {
        try (var admin = admin();
                var officer = Visitor.of(PORTAL)) {
            choose(officer, invite(admin, "pergi.dulu", "MINISTRY", ""), GOOD);
            officer.signIn("pergi.dulu", GOOD);
            String id =
                    StaffRows.ask(
                            PORTAL.database(),
                            "SELECT id FROM officer WHERE username = 'pergi.dulu'");

            admin.post("/admin/pengguna/" + id + "/henti", Map.of());
            assertThat(officer.get("/pusat").statusCode()).isEqualTo(303);
            assertThat(officer.signIn("pergi.dulu", GOOD).statusCode()).isEqualTo(401);

            admin.post("/admin/pengguna/" + id + "/pulih", Map.of());
            assertThat(officer.signIn("pergi.dulu", GOOD).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void nobodyStopsTheOwnAccount() {
        try (var admin = admin()) {
            String id =
                    StaffRows.ask(
                            PORTAL.database(), "SELECT id FROM officer WHERE username = 'admin'");

            admin.post("/admin/pengguna/" + id + "/henti", Map.of());

            assertThat(admin.get("/admin/pengguna").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aNewLinkEndsTheOldOneAndTheSessions() {
        try (var admin = admin();
                var officer = Visitor.of(PORTAL)) {
            var old = invite(admin, "lupa.sandi", "MINISTRY", "");
            String id =
                    StaffRows.ask(
                            PORTAL.database(),
                            "SELECT id FROM officer WHERE username = 'lupa.sandi'");
            var renewed = linkIn(admin.post("/admin/pengguna/" + id + "/undangan", Map.of()));

            assertThat(officer.get(old).statusCode()).isEqualTo(410);
            assertThat(choose(officer, renewed, GOOD).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedComesBack() {
        try (var admin = admin()) {
            var answer =
                    admin.post(
                            "/admin/pengguna",
                            Map.of(
                                    "nama",
                                    "Tanpa Unit",
                                    "username",
                                    "tanpa.unit",
                                    "peran",
                                    "UNIT_HEAD"));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("href=\"#unit\"", "value=\"Tanpa Unit\"");
        }
    }

    @Test
    void aUserNameIsGivenOnce() {
        try (var admin = admin()) {
            invite(admin, "kembar", "MINISTRY", "");

            assertThat(add(admin, "kembar", "MINISTRY", "").statusCode()).isEqualTo(422);
        }
    }

    @Test
    void everyChangeOfAnAccountIsInTheAuditLog() {
        try (var admin = admin();
                var officer = Visitor.of(PORTAL)) {
            choose(officer, invite(admin, "tercatat", "MINISTRY", ""), GOOD);

            assertThat(
                            StaffRows.ask(
                                    PORTAL.database(),
                                    "SELECT string_agg(action, ' ' ORDER BY seq) FROM audit_log WHERE object = 'officer tercatat'"))
                    .isEqualTo("OFFICER_INVITED PASSWORD_CHOSEN");
        }
    }

    private static boolean inviteFirst(OpaqueToken token) {
        return FirstAdmin.invite(
                PORTAL.database().owner(),
                "Admin",
                "",
                token.hash(),
                PORTAL.bean(Clock.class).instant().plus(Duration.ofHours(1)));
    }

    private static Visitor admin() {
        var visitor = Visitor.of(PORTAL);
        assertThat(visitor.signIn("admin", GOOD).headers().firstValue("Location"))
                .hasValue("/admin");
        return visitor;
    }

    private static String invite(Visitor admin, String username, String role, String unit) {
        return linkIn(add(admin, username, role, unit));
    }

    private static HttpResponse<String> add(
            Visitor admin, String username, String role, String unit) {
        return admin.post(
                "/admin/pengguna",
                Map.of(
                        "nama",
                        "Orang " + username,
                        "username",
                        username,
                        "peran",
                        role,
                        "unit",
                        unit));
    }

    private static String linkIn(HttpResponse<String> page) {
        var found = LINK.matcher(page.body());
        assertThat(found.find()).as("a link on the page").isTrue();
        return found.group();
    }

    private static HttpResponse<String> choose(Visitor visitor, String link, String password) {
        return visitor.post(link, Map.of("password", password));
    }

    private static String link(OpaqueToken token) {
        return "/masuk/undangan/" + token.text();
    }
}
