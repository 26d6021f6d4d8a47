package id.suaralayanan.portal.dashboard.unit;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.portal.Axe;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.dashboard.FiledFigures;
import id.suaralayanan.portal.dashboard.Screen;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

final class UnitDashboardIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final ScratchDatabase DATABASE = PORTAL.database();
    private static final String UNIT = "91.01-DASBOR";
    private static final int MONTHS = 12;

    @BeforeAll
    static void hasAYearOfFigures() {
        StaffRows.unit(DATABASE, UNIT, "Disdukcapil Kota Uji");
        StaffRows.unit(DATABASE, "91.02-BARU", "Kantor Baru");
        StaffRows.officer(DATABASE, "dasbor", Role.UNIT_HEAD, UNIT);
        StaffRows.officer(DATABASE, "baru", Role.UNIT_OFFICER, "91.02-BARU");
        for (int i = 0; i < MONTHS; i++) {
            FiledFigures.file(
                    DATABASE,
                    UNIT,
                    "%d-%02d".formatted(i < 3 ? 2025 : 2026, i < 3 ? i + 10 : i - 2),
                    FiledFigures.forms(100 + 7 * i, 3.05 + 0.03 * i, i));
        }
        FiledFigures.file(DATABASE, UNIT, "2026-Q2", FiledFigures.forms(480, 3.2, 91));
        FiledFigures.file(
                DATABASE,
                UNIT,
                "2026-Q3",
                FiledFigures.forms(512, 3.4, 92),
                OptionalLong.of(9_800));
        FiledFigures.file(DATABASE, UNIT, "2025-Q4", FiledFigures.forms(8, 3.4, 93));
    }

    @Test
    void tellsTheFiledFigureWithIntervalSampleAndChange() {
        try (var head = Visitor.signedIn(PORTAL, "dasbor")) {
            String page = head.get("/unit?period=2026-Q3").body();

            assertThat(page)
                    .contains("82,91", "rentang 82,1–83,7", "✔ sampel 370 terpenuhi")
                    .contains("naik 4,28 dari Triwulan II 2026", "perubahan nyata")
                    .contains("Unsur terlemah: Waktu Penyelesaian (U3)");
        }
    }

    @Test
    void tellsProgramsOfTheOfficersTheSame() {
        String address = "/api/v1/units/" + UNIT + "/dashboard?period=2026-Q3";
        try (var head = Visitor.signedIn(PORTAL, "dasbor");
                var neighbour = Visitor.signedIn(PORTAL, "baru");
                var nobody = Visitor.of(PORTAL)) {
            var told = JsonMapper.shared().readTree(head.get(address).body());

            assertThat(told.at("/figure/ikm").asString()).isEqualTo("82.91");
            assertThat(told.at("/figure/interval/low").asString()).isEqualTo("82.1");
            assertThat(told.at("/figure/requiredSample").asInt()).isEqualTo(370);
            assertThat(told.at("/change/points").asString()).isEqualTo("4.28");
            assertThat(told.at("/change/since").asString()).isEqualTo("2026-Q2");
            assertThat(told.at("/change/certain").asBoolean()).isTrue();
            assertThat(told.at("/weakest/0").asString()).isEqualTo("U3");
            assertThat(told.get("elements")).hasSize(9);
            assertThat(told.get("trend")).hasSize(MONTHS);
            assertThat(told.at("/sample/whole/verdict").asString()).isEqualTo("UNKNOWN");
            assertThat(told.at("/replies/onTimePercent").isNull()).isTrue();
            assertThat(head.get(address.replace("Q3", "09")).body())
                    .contains("\"period\":\"2026-09\"", "\"since\":\"2026-08\"");
            assertThat(head.get("/api/v1/units/" + UNIT + "/dashboard").statusCode())
                    .isEqualTo(400);
            assertThat(neighbour.get(address).statusCode()).isEqualTo(403);
            assertThat(nobody.get(address).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void callsNoChangeRealWhileAGoodPartOfTheAnswersCameInABurst() {
        StaffRows.unit(DATABASE, "91.03-BERUNTUN", "Kantor Beruntun");
        StaffRows.officer(DATABASE, "beruntun", Role.UNIT_HEAD, "91.03-BERUNTUN");
        FiledFigures.file(DATABASE, "91.03-BERUNTUN", "2026-Q2", FiledFigures.forms(480, 3.2, 91));
        FiledFigures.file(DATABASE, "91.03-BERUNTUN", "2026-Q3", FiledFigures.forms(512, 3.4, 92));
        StaffRows.run(
                DATABASE,
                """
                INSERT INTO service (unit, code, name)
                SELECT id, 'KTP-EL', 'KTP elektronik' FROM unit WHERE code = '91.03-BERUNTUN';
                INSERT INTO rating_tally_month
                SELECT s.id, 'QR', '2026-07-01', 40, 40, 1080, 29160,
                       0, 0, 40, 0, 0, 0, 40, 0, 0, 0, 40, 0, 0, 0, 40, 0, 0, 0, 40, 0, 0, 0, 40, 0,
                       0, 0, 40, 0, 0, 0, 40, 0, 0, 0, 40, 0, 1
                  FROM service s JOIN unit u ON u.id = s.unit
                 WHERE u.code = '91.03-BERUNTUN';
                INSERT INTO rating (received_at, key, service, answered_on, channel, burst,
                                    u1, u2, u3, u4, u5, u6, u7, u8, u9)
                SELECT '2026-07-14 03:00Z', gen_random_uuid(), s.id, '2026-07-14', 'QR', n <= 10,
                       3, 3, 3, 3, 3, 3, 3, 3, 3
                  FROM generate_series(1, 40) AS n, service s JOIN unit u ON u.id = s.unit
                 WHERE u.code = '91.03-BERUNTUN';
                """);
        try (var head = Visitor.signedIn(PORTAL, "beruntun")) {
            assertThat(head.get("/unit?period=2026-Q3").body())
                    .contains("naik 4,28", "belum dinilai", "25% jawaban datang beruntun")
                    .contains("Hampir semua jawaban tanpa kode kunjungan")
                    .doesNotContain("perubahan nyata");
        }
    }

    @Test
    void tellsItsOwnOfficersAlsoTheFigureOfEightPeopleAndWarns() {
        try (var head = Visitor.signedIn(PORTAL, "dasbor")) {
            assertThat(head.get("/unit?period=2025-Q4").body())
                    .contains("Baru 8 penilaian.")
                    .doesNotContain("Belum ada angka.");
        }
    }

    @Test
    void beginsWithAListOfStepsWhereNothingHasBeenRated() {
        try (var officer = Visitor.signedIn(PORTAL, "baru")) {
            assertThat(officer.get("/unit").body())
                    .contains("Mulai di sini", "Kantor Baru")
                    .doesNotContain("Disdukcapil Kota Uji");
        }
    }

    @Test
    void countsTheSurveyOfAServiceAtThisMoment() {
        StaffRows.run(
                DATABASE,
                """
                INSERT INTO service (unit, code, name)
                SELECT id, 'KTP-EL', 'KTP elektronik' FROM unit WHERE code = '91.01-DASBOR'
                    ON CONFLICT DO NOTHING;
                INSERT INTO rating_tally_month
                SELECT s.id, 'QR', '2026-07-01', 40, 40, 1080, 29160,
                       0, 0, 40, 0, 0, 0, 40, 0, 0, 0, 40, 0, 0, 0, 40, 0, 0, 0, 40, 0, 0, 0, 40, 0,
                       0, 0, 40, 0, 0, 0, 40, 0, 0, 0, 40, 0, 1
                  FROM service s JOIN unit u ON u.id = s.unit
                 WHERE u.code = '91.01-DASBOR' AND s.code = 'KTP-EL'
                    ON CONFLICT DO NOTHING;
                """);
        PORTAL.refreshRegistry();
        try (var head = Visitor.signedIn(PORTAL, "dasbor")) {
            assertThat(head.get("/unit/skm?period=2026-Q3&service=KTP-EL&channel=QR").body())
                    .contains("75,00", "Kurang Baik", ">40<", "angka sementara");
            assertThat(head.get("/unit/skm?period=2026-Q3&channel=WEB").body())
                    .contains("Belum ada jawaban untuk pilihan ini.");
        }
    }

    @Test
    void asksTheJobsToCalculateOnceHoweverOftenOnePresses() {
        try (var officer = Visitor.signedIn(PORTAL, "baru")) {
            officer.post("/unit/hitung", Map.of());
            officer.post("/unit/hitung", Map.of());

            assertThat(
                            StaffRows.ask(
                                    DATABASE,
                                    "SELECT count(*) FROM job_request WHERE job = 'indicators' AND taken_at IS NULL"))
                    .isEqualTo("1");
            assertThat(officer.get("/unit").body()).contains("Menunggu giliran");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void drawsItsChartsUnderTheStrictPolicy(int width) {
        try (var screen = Screen.of(PORTAL, "dasbor", width)) {
            screen.open("/unit?period=2026-Q3").picture("unit-" + width);

            assertThat(screen.complaints()).isEmpty();
            assertThat(screen.page().locator("[data-drawn]").count()).isEqualTo(2);
            assertThat(screen.overflow()).isZero();
            assertThat(Axe.faults(screen.page())).isEmpty();
        }
    }
}
