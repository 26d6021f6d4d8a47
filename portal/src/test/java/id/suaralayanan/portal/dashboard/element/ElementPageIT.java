package id.suaralayanan.portal.dashboard.element;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.portal.Axe;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.dashboard.FiledFigures;
import id.suaralayanan.portal.dashboard.Screen;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ElementPageIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final ScratchDatabase DATABASE = PORTAL.database();
    private static final String UNIT = "91.01-UNSUR";

    /// Figures of seven quarters, and counted answers of the last: 40 for KTP, 30 of them by women,
    /// and four for KK.
    @BeforeAll
    static void hasTwoYears() {
        StaffRows.unit(DATABASE, UNIT, "Kantor Unsur");
        StaffRows.officer(DATABASE, "unsur", Role.UNIT_HEAD, UNIT);
        var quarters =
                List.of(
                        "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q4", "2026-Q1", "2026-Q2",
                        "2026-Q3");
        for (int i = 0; i < quarters.size(); i++) {
            FiledFigures.file(
                    DATABASE, UNIT, quarters.get(i), FiledFigures.forms(100, 3 + 0.06 * i, i));
        }
        StaffRows.run(
                DATABASE,
                "INSERT INTO service (unit, code, name) SELECT u.id, s, 'Layanan ' || s FROM unit u, unnest(ARRAY['KTP', 'KK']) AS s WHERE u.code = '%s'"
                        .formatted(UNIT));
        counted("KTP", 40);
        counted("KK", 4);
        StaffRows.run(
                DATABASE,
                """
                INSERT INTO rating (received_at, key, service, answered_on, channel, sex, u1, u2, u3, u4, u5, u6, u7, u8, u9)
                SELECT '2026-08-03 03:00Z', gen_random_uuid(), s.id, '2026-08-03', 'QR',
                       CASE WHEN n <= 30 THEN 'F' ELSE 'M' END, 3, 3, 2, 3, 3, 3, 3, 3, 3
                  FROM generate_series(1, 44) AS n, service s JOIN unit u ON u.id = s.unit
                 WHERE u.code = '%s' AND s.code = 'KTP'
                """
                        .formatted(UNIT));
        PORTAL.refreshRegistry();
    }

    @Test
    void showsNineLinesOnOneAxisAndTheChosenElementInDepth() {
        try (var head = Visitor.signedIn(PORTAL, "unsur")) {
            String page = head.get("/unit/unsur?unsur=U3&period=2026-Q3").body();

            // The third quarter of 2025 has no answers: each of the nine lines is broken once.
            assertThat(page.split("<polyline", -1)).hasSize(1 + 2 * 9);
            assertThat(page)
                    .contains("U3 Waktu Penyelesaian: sebaran jawaban per triwulan")
                    .contains("jawaban tidak menyimpan di loket mana");
            assertThat(head.get("/unit/unsur?period=2026-Q3&lang=en").body())
                    .contains("U3 Completion time: answers by quarter");
            assertThat(head.get("/unit/unsur?unsur=U77&period=2019-Q1&lang=id").body())
                    .contains("Belum ada angka dalam dua tahun");
        }
    }

    @Test
    void putsSmallGroupsTogetherSoThatNobodyIsFound() {
        try (var head = Visitor.signedIn(PORTAL, "unsur")) {
            String page = head.get("/unit/unsur?unsur=U3&period=2026-Q3&profil=ya").body();

            // Four for KK would be found by subtracting: KTP joins them.
            assertThat(page).contains("Kelompok kecil bersama-sama").doesNotContain("Layanan KK");
            assertThat(page).contains("Perempuan", "Laki-laki");
            assertThat(Jsoup.parse(page).text()).contains("Perempuan 2,00 30");
        }
    }

    @Test
    void fitsAPhone() {
        try (var screen = Screen.of(PORTAL, "unsur", 360)) {
            screen.open("/unit/unsur?unsur=U3&period=2026-Q3").picture("unsur-360");

            assertThat(screen.complaints()).isEmpty();
            assertThat(screen.overflow()).isZero();
            assertThat(Axe.faults(screen.page())).isEmpty();
        }
    }

    /// So many answers of 3 to each element but U3, which has 2.
    private static void counted(String service, int n) {
        StaffRows.run(
                DATABASE,
                """
                INSERT INTO rating_tally_month
                SELECT s.id, 'QR', '2026-08-01', %1$d, %1$d, 26 * %1$d, 676 * %1$d,
                       0, 0, %1$d, 0, 0, 0, %1$d, 0, 0, %1$d, 0, 0, 0, 0, %1$d, 0, 0, 0, %1$d, 0,
                       0, 0, %1$d, 0, 0, 0, %1$d, 0, 0, 0, %1$d, 0, 0, 0, %1$d, 0, 1
                  FROM service s JOIN unit u ON u.id = s.unit
                 WHERE u.code = '%2$s' AND s.code = '%3$s'
                    ON CONFLICT DO NOTHING
                """
                        .formatted(n, UNIT, service));
    }
}
