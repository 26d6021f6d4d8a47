package id.suaralayanan.portal.dashboard.change;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class ChangePageIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final ScratchDatabase DATABASE = PORTAL.database();
    private static final String UNIT = "91.01-BERUBAH";

    /// Quarter 2: 60 forms of 3 for KTP and 40 of 4 for KK. Quarter 3: 20 and 80, and five people
    /// for a third service. Nobody changed his mind: the change is who answered.
    @BeforeAll
    static void hasTwoQuarters() {
        StaffRows.unit(DATABASE, UNIT, "Kantor Berubah");
        StaffRows.officer(DATABASE, "berubah", Role.UNIT_HEAD, UNIT);
        for (String service : new String[] {"KTP", "KK", "AKTA"}) {
            StaffRows.run(
                    DATABASE,
                    "INSERT INTO service (unit, code, name) SELECT id, '%1$s', 'Layanan %1$s' FROM unit WHERE code = '%2$s'"
                            .formatted(service, UNIT));
        }
        answers("2026-05-04", "KTP", 60, 3, "Antre lama sekali");
        answers("2026-05-04", "KK", 40, 4, "Petugas ramah");
        answers("2026-08-03", "KTP", 20, 3, "Petugas ramah");
        answers("2026-08-03", "KK", 80, 4, "Loket baru nyaman");
        answers("2026-08-03", "AKTA", 5, 4, "Petugas ramah");
        PORTAL.refreshRegistry();
    }

    @Test
    void splitsTheChangeWithoutARestAndHidesSmallGroups() {
        try (var head = Visitor.signedIn(PORTAL, "berubah")) {
            String page = head.get("/unit/perubahan?dari=2026-Q2&ke=2026-Q3").body();

            // 85.00 before; (20·75 + 85·100)/105 = 95.24 after.
            assertThat(page)
                    .contains("naik 10,24", "85,00 dari 100 penilaian menjadi 95,24 dari 105")
                    .contains("perubahan nyata")
                    .contains("+2,09 karena nilai di dalam kelompok, +8,15 karena susunan")
                    .contains("Susunan responden berubah lebih dari kebetulan")
                    .contains("Kelompok kecil bersama-sama", "Kitagawa 1955");
            // Five people would be found by subtracting, so the service with fewest joins them.
            assertThat(page).contains("Layanan KK").doesNotContain("Layanan KTP:", "Layanan AKTA:");
        }
    }

    @Test
    void tellsProgramsOfTheOfficersTheSame() {
        String address = "/api/v1/units/" + UNIT + "/change?from=2026-Q2&to=2026-Q3";
        try (var head = Visitor.signedIn(PORTAL, "berubah");
                var nobody = Visitor.of(PORTAL)) {
            var told = JsonMapper.shared().readTree(head.get(address).body());

            assertThat(told.get("points").asString()).isEqualTo("10.24");
            assertThat(told.at("/before/ikm").asString()).isEqualTo("85.00");
            assertThat(told.at("/after/ikm").asString()).isEqualTo("95.24");
            assertThat(told.get("certain").asBoolean()).isTrue();
            assertThat(
                            told.get("elements")
                                    .valueStream()
                                    .map(it -> new BigDecimal(it.get("points").asString()))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualTo("10.24");
            assertThat(head.get(address.replace("2026-Q2", "dulu")).statusCode()).isEqualTo(400);
            assertThat(nobody.get(address).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void comparesAnyPeriodWithAnyOtherAndSaysWhereThereIsNoFigure() {
        try (var head = Visitor.signedIn(PORTAL, "berubah")) {
            assertThat(head.get("/unit/perubahan?dari=2026-08&ke=2026-05&lang=en").body())
                    .contains("From August 2026 to May 2026", "10.24");
            assertThat(head.get("/unit/perubahan?dari=2020-Q1&ke=2026-Q3&lang=id").body())
                    .contains("Belum ada angka untuk Triwulan I 2020 atau Triwulan III 2026");
            assertThat(head.get("/unit/perubahan?dari=2026-Q3&ke=2026-Q3").body())
                    .contains("Pilih dua periode yang berbeda");
        }
    }

    @Test
    void tellsWhichWordsRoseInComments() {
        try (var head = Visitor.signedIn(PORTAL, "berubah")) {
            assertThat(head.get("/unit/perubahan?dari=2026-Q2&ke=2026-Q3").body())
                    .contains("Dari 105 komentar", "100 komentar periode pembanding")
                    .containsPattern("(?s)nyaman.{0,80}naik tajam")
                    .doesNotContainPattern("(?s)>antre<.{0,80}naik tajam");
        }
    }

    @Test
    void splitsByWhatRespondentsToldWhenAsked() {
        try (var head = Visitor.signedIn(PORTAL, "berubah")) {
            assertThat(head.get("/unit/perubahan?dari=2026-Q2&ke=2026-Q3&profil=ya").body())
                    .contains("Menurut jenis kelamin", "Perempuan", "Tidak diisi")
                    .doesNotContain("Uraikan juga menurut profil");
        }
    }

    /// Women and people who do not say take turns.
    private static void answers(String day, String service, int n, int points, String words) {
        String counts =
                IntStream.range(0, 36)
                        .mapToObj(i -> i % 4 == points - 1 ? Integer.toString(n) : "0")
                        .collect(Collectors.joining(", "));
        String scores =
                IntStream.range(0, 9).mapToObj(_ -> "" + points).collect(Collectors.joining(", "));
        StaffRows.run(
                DATABASE,
                """
                INSERT INTO rating_tally_month
                SELECT s.id, 'QR', date_trunc('month', date '%1$s'), %2$d, %2$d, %3$d, %4$d, %5$s, 1
                  FROM service s JOIN unit u ON u.id = s.unit
                 WHERE u.code = '%6$s' AND s.code = '%7$s';
                INSERT INTO rating (received_at, key, service, answered_on, channel, sex,
                                    u1, u2, u3, u4, u5, u6, u7, u8, u9)
                SELECT timestamptz '%1$s 03:00Z', gen_random_uuid(), s.id, '%1$s', 'QR',
                       CASE WHEN n %% 2 = 0 THEN 'F' END, %8$s
                  FROM generate_series(1, %2$d) AS n, service s JOIN unit u ON u.id = s.unit
                 WHERE u.code = '%6$s' AND s.code = '%7$s';
                INSERT INTO rating_comment (key, service, received_at, text)
                SELECT gen_random_uuid(), s.id, timestamptz '%1$s 03:00Z', '%9$s'
                  FROM generate_series(1, %2$d) AS n, service s JOIN unit u ON u.id = s.unit
                 WHERE u.code = '%6$s' AND s.code = '%7$s';
                """
                        .formatted(
                                day,
                                n,
                                9 * points * n,
                                81 * points * points * n,
                                counts,
                                UNIT,
                                service,
                                scores,
                                words));
    }
}
