package id.suaralayanan.portal.dashboard.priority;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.portal.Axe;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.dashboard.Screen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

final class PriorityPageIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final ScratchDatabase DATABASE = PORTAL.database();
    private static final String UNIT = "91.01-PRIORITAS";

    /// In 120 forms U3 goes along with most others and does worst, U9 does badly on its own; in
    /// another quarter there are 40.
    @BeforeAll
    static void hasForms() {
        StaffRows.unit(DATABASE, UNIT, "Kantor Prioritas");
        StaffRows.unit(DATABASE, "91.01-PRIORITAS-LAIN", "Kantor Lain");
        StaffRows.officer(DATABASE, "prioritas", Role.UNIT_HEAD, UNIT);
        StaffRows.officer(DATABASE, "prioritas-lain", Role.UNIT_HEAD, "91.01-PRIORITAS-LAIN");
        StaffRows.run(
                DATABASE,
                "INSERT INTO service (unit, code, name) SELECT id, 'KTP', 'KTP' FROM unit WHERE code = '%s'"
                        .formatted(UNIT));
        forms("2026-08-03", 120);
        forms("2026-05-04", 40);
        PORTAL.refreshRegistry();
    }

    @Test
    void putsFirstWhatMattersAndDoesWorst() {
        try (var head = Visitor.signedIn(PORTAL, "prioritas")) {
            String page = head.get("/unit/prioritas?period=2026-Q3").body();

            assertThat(page)
                    .contains("Dahulukan: Waktu Penyelesaian.", "dari 120 formulir lengkap");
            assertThat(page.split("dahulukan</span>", -1)).hasSize(2);
            assertThat(page.indexOf("<table id=\"unsur-arti\""))
                    .isNotNegative()
                    .isLessThan(page.indexOf("data-chart=\"priority\""));
            assertThat(head.get("/unit/prioritas?period=2026-Q3&lang=en").body())
                    .contains("See to these first: Completion time.");
        }
    }

    @Test
    void tellsProgramsOfTheOfficersTheSame() {
        String address = "/api/v1/units/" + UNIT + "/priorities?period=2026-Q3";
        try (var head = Visitor.signedIn(PORTAL, "prioritas");
                var neighbour = Visitor.signedIn(PORTAL, "prioritas-lain");
                var nobody = Visitor.of(PORTAL)) {
            var found = JsonMapper.shared().readTree(head.get(address).body());

            assertThat(found.get("forms").asInt()).isEqualTo(120);
            var first = found.get("elements").get(0);
            assertThat(first.get("code").asString()).isEqualTo("U3");
            assertThat(first.get("first").asBoolean()).isTrue();
            assertThat(first.get("mean").asString()).isEqualTo("1.5000");
            assertThat(first.get("matters").asString()).isEqualTo("ABOVE");
            assertThat(first.get("performs").asString()).isEqualTo("BELOW");
            var few = JsonMapper.shared().readTree(head.get(address.replace("Q3", "Q2")).body());
            assertThat(few.get("reason").asString()).isEqualTo("TOO_FEW_FORMS");
            assertThat(few.get("elements")).isEmpty();
            assertThat(head.get(address.replace("2026-Q3", "besok")).statusCode()).isEqualTo(400);
            assertThat(neighbour.get(address).statusCode()).isEqualTo(403);
            assertThat(nobody.get(address).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void hidesItBelowAHundredFormsAndSaysWhy() {
        try (var head = Visitor.signedIn(PORTAL, "prioritas")) {
            assertThat(head.get("/unit/prioritas?period=2026-Q2").body())
                    .contains("Baru 40 formulir lengkap. Di bawah 100")
                    .doesNotContain("<canvas");
            assertThat(head.get("/unit/prioritas?period=2020-Q1").body())
                    .contains("Baru 0 formulir lengkap");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void drawsItsChart(int width) {
        try (var screen = Screen.of(PORTAL, "prioritas", width)) {
            screen.open("/unit/prioritas?period=2026-Q3").picture("prioritas-" + width);

            assertThat(screen.complaints()).isEmpty();
            assertThat(screen.overflow()).isZero();
            assertThat(Axe.faults(screen.page())).isEmpty();
        }
    }

    private static void forms(String day, int n) {
        StaffRows.run(
                DATABASE,
                """
                INSERT INTO rating (received_at, key, service, answered_on, channel,
                                    u1, u2, u3, u4, u5, u6, u7, u8, u9)
                SELECT timestamptz '%1$s 03:00Z', md5('%1$s' || i)::uuid, s.id, '%1$s', 'QR',
                       3 + i %% 2, 3 + i %% 2, 1 + i %% 2, 3 + i / 2 %% 2, 3 + i / 4 %% 2, 3 + i / 8 %% 2,
                       3 + i %% 2, 3 + i / 16 %% 2, 2 + i / 32 %% 2
                  FROM generate_series(1, %2$d) AS i, service s JOIN unit u ON u.id = s.unit
                 WHERE u.code = '%3$s'
                """
                        .formatted(day, n, UNIT));
    }
}
