package id.suaralayanan.portal.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// From the number of visits to the sample that is asked for.
final class SamplePagesIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final String UNIT = "64.71-UJI-SAMPEL";
    @AutoClose private static Visitor officer = Visitor.of(PORTAL);

    @BeforeAll
    static void fill() {
        StaffRows.unit(PORTAL.database(), UNIT, "Kantor Sampel");
        StaffRows.run(
                PORTAL.database(),
                "INSERT INTO service (unit, code, name) SELECT unit.id, s.code, s.name FROM unit, (VALUES ('KTP-EL', 'KTP elektronik'), ('KK', 'Kartu keluarga')) AS s (code, name) WHERE unit.code = '%s'"
                        .formatted(UNIT));
        StaffRows.officer(PORTAL.database(), "petugas-sampel", Role.UNIT_OFFICER, UNIT);
        PORTAL.refreshRegistry();
        officer = Visitor.signedIn(PORTAL, "petugas-sampel");
    }

    @Test
    void visitsAreTypedOrPastedAndTellTheSample() {
        assertThat(officer.get("/unit/sampel?period=2026-Q3").body())
                .contains("jumlah pengguna belum diisi", "KTP elektronik");

        var typed = officer.post("/unit/sampel", Map.of("period", "2026-Q3", "n-KTP-EL", "1.000"));
        assertThat(typed.statusCode()).isEqualTo(303);
        var pasted =
                officer.post(
                        "/unit/sampel",
                        Map.of(
                                "period",
                                "2026-Q3",
                                "tempel",
                                "Layanan\tPengguna\nkartu keluarga\t500\nJumlah\t1.500"));
        assertThat(pasted.statusCode()).isEqualTo(303);

        var page = officer.get("/unit/sampel?period=2026-Q3&simpan=1").body();
        assertThat(page)
                .contains("Jumlah pengguna tersimpan", ">278<", ">217<", "0 penilaian dari 306");
        assertThat(page)
                .contains("Kurang: Kartu keluarga, KTP elektronik")
                .doesNotContain("Bila terus");
        assertThat(users("2026-Q3")).isEqualTo("1500");
        assertThat(officer.get("/unit/sampel?period=2026-Q4").body()).contains("sebelumnya 1.000");
        assertThat(officer.get("/unit?period=2026-Q3").body())
                .contains("/unit/sampel?period=2026-Q3");
    }

    @Test
    void whatIsNoNumberOrNoServiceIsSaidAndKept() {
        var wrong =
                officer.post(
                        "/unit/sampel",
                        Map.of("period", "2026-Q1", "n-KK", "banyak", "tempel", "SIM;12"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "value=\"banyak\"", "dengan angka", "layanan yang tidak dikenal", "SIM;12");
        assertThat(users("2026-Q1")).isEmpty();
        assertThat(officer.post("/unit/sampel", Map.of("period", "2026-Q1")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void saysWhoIsHardlyHeardAndThatNobodyKnowsWhoIsMissing() {
        StaffRows.run(
                PORTAL.database(),
                """
                INSERT INTO rating (received_at, key, service, answered_on, channel, sex, age, u1, u2, u3, u4, u5, u6, u7, u8, u9)
                SELECT '2025-08-04 03:00Z', gen_random_uuid(), s.id, '2025-08-04', 'QR',
                       CASE WHEN n <= 30 THEN 'F' WHEN n <= 42 THEN 'M' END, CASE WHEN n <= 30 THEN 30 WHEN n <= 42 THEN 40 END, 3, 3, 3, 3, 3, 3, 3, 3, 3
                  FROM generate_series(1, 45) AS n, service s JOIN unit u ON u.id = s.unit
                 WHERE u.code = '%s' AND s.code = 'KK'
                """
                        .formatted(UNIT));

        assertThat(officer.get("/unit/sampel?period=2025-Q3").body())
                .contains("Lihat menurut jenis kelamin", "Tidak diketahui siapa yang kurang")
                .doesNotContain("Perempuan");
        assertThat(officer.get("/unit/sampel?period=2025-Q3&siapa=ya").body())
                .contains("Sedikit, tidak ada, atau disamarkan", "60 tahun ke atas")
                .contains("di bawah 10 atau disamarkan")
                .contains(">30<")
                .doesNotContain(">3<", ">12<");
        assertThat(officer.get("/unit/sampel?period=2020-Q3&siapa=ya").body())
                .contains("Terlalu sedikit responden mengisi profil");
    }

    private static String users(String period) {
        return StaffRows.ask(
                PORTAL.database(),
                "SELECT p.users FROM unit_population p JOIN unit u ON u.id = p.unit WHERE u.code = '%s' AND p.period = '%s'"
                        .formatted(UNIT, period));
    }
}
