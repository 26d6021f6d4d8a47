package id.suaralayanan.portal.inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaralayanan.analytics.indicators.integrity.VisitDraw;
import id.suaralayanan.analytics.indicators.integrity.VisitDraw.Candidate;
import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Plans of visits, as the ministry draws them and as an outsider draws them again.
final class InspectionPagesIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final ScratchDatabase DATABASE = PORTAL.database();
    private static final String HERE = "/pusat/pemeriksaan";

    @AutoClose private static Visitor ministry;
    @AutoClose private static Visitor head;

    @BeforeAll
    static void fiveUnits() {
        for (int i = 1; i <= 5; i++) {
            StaffRows.unit(DATABASE, "91.09-KUNJUNG-" + i, "Kantor Kunjung " + i);
        }
        StaffRows.run(
                DATABASE,
                """
                INSERT INTO ranking (type, period, method_version, seed, draws, changed_in, computed_at)
                VALUES ('UJI', '2012-Q3', 'uji', 1, 1, 1, now()) ON CONFLICT DO NOTHING;
                INSERT INTO ranking_row (type, period, unit, respondents, ikm, grade, eligible, reasons, integrity)
                SELECT 'UJI', '2012-Q3', id, 40, 80, 'B', false, '{NO_PEERS}',
                       CASE WHEN code LIKE '%-1' THEN 'QUESTIONED' ELSE 'UNQUESTIONED' END
                  FROM unit WHERE code LIKE '91.09-KUNJUNG-%'
                    ON CONFLICT DO NOTHING
                """);
        StaffRows.officer(DATABASE, "pengundi", Role.MINISTRY, "");
        StaffRows.officer(DATABASE, "dikunjungi", Role.UNIT_HEAD, "91.09-KUNJUNG-1");
        ministry = Visitor.signedIn(PORTAL, "pengundi");
        head = Visitor.signedIn(PORTAL, "dikunjungi");
    }

    private static String draws(String size) {
        return draws(UUID.randomUUID(), size);
    }

    private static String draws(UUID key, String size) {
        var answer =
                ministry.post(
                        HERE,
                        Map.of(
                                "kunci", key.toString(),
                                "jenis", "UJI",
                                "periode", "2012-Q3",
                                "jumlah", size,
                                "alasan", "Kunjungan rutin"));
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /// Whoever could send it again until the lot suits would choose.
    @Test
    void aFormIsDrawnOnce() {
        var key = UUID.randomUUID();

        assertThat(draws(key, "3")).startsWith(HERE + "/");
        assertThat(draws(key, "3")).isEqualTo(HERE);
    }

    /// Cells of the rows of a plan's file; no cell of these holds a comma.
    private static List<List<String>> rows(String plan) {
        return ministry.get(plan + ".csv")
                .body()
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    @Test
    void anOutsiderDrawsTheSameUnitsFromTheFileAlone() {
        String plan = draws("2");

        List<List<String>> rows = rows(plan);
        assertThat(rows).hasSize(5);
        String seed = rows.getFirst().get(2);
        List<Candidate> candidates =
                rows.stream()
                        .map(row -> new Candidate(row.get(6), Integer.parseInt(row.get(9))))
                        .toList();
        assertThat(
                        VisitDraw.of(candidates, 2, seed).stream()
                                .map(one -> one.candidate().code() + " " + one.drawn()))
                .isEqualTo(rows.stream().map(row -> row.get(6) + " " + row.get(5)).toList());
        assertThat(ministry.get(plan + "?lang=id").body())
                .contains("Dikunjungi (2)", seed, "Kunjungan rutin", "Undi ulang sendiri");
        assertThat(ministry.get(HERE).body()).contains("href=\"" + plan + "\"");
    }

    @Test
    void aSignIsToldWithItsPoints() {
        String first =
                String.join(
                        ",",
                        rows(draws("5")).stream()
                                .filter(row -> row.get(6).endsWith("-1"))
                                .findFirst()
                                .orElseThrow());

        assertThat(first).contains("OPEN_QUESTION");
        assertThat(ministry.get(HERE + "?lang=en").body())
                .contains("a question about its answers", "+4");
    }

    @Test
    void aDrawIsKeptForGood() {
        draws("1");

        for (String change :
                List.of(
                        "UPDATE inspection_plan SET seed = repeat('0', 32)",
                        "DELETE FROM inspection_unit",
                        "UPDATE inspection_unit SET drawn = false")) {
            assertThatThrownBy(() -> StaffRows.run(DATABASE, change))
                    .as(change)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(
                        StaffRows.ask(
                                DATABASE,
                                "SELECT count(*) > 0 FROM audit_log WHERE action = 'VISITS_DRAWN'"))
                .isEqualTo("t");
    }

    @Test
    void whatCannotBeDrawnIsRefusedWithItsReasonAndStaysTyped() {
        for (var wrong :
                Map.of(
                                "jumlah=0", "Tulis jumlah kunjungan",
                                "jumlah=9999", "Tulis jumlah kunjungan",
                                "jenis=", "Pilih jenis unit.",
                                "periode=besok", "Pilih periode.",
                                "periode=2011-Q1", "Belum ada peringkat",
                                "alasan=", "Tulis untuk apa")
                        .entrySet()) {
            var form =
                    new HashMap<>(
                            Map.of(
                                    "jenis",
                                    "UJI",
                                    "periode",
                                    "2012-Q3",
                                    "jumlah",
                                    "2",
                                    "alasan",
                                    "Kunjungan <uji>"));
            String[] change = wrong.getKey().split("=", 2);
            form.put(change[0], change[1]);

            var answer = ministry.post(HERE, form);

            assertThat(answer.statusCode()).as(wrong.getKey()).isEqualTo(422);
            assertThat(answer.body()).contains(wrong.getValue()).doesNotContain("<uji>");
        }
        assertThat(ministry.get(HERE + "/999999").statusCode()).isEqualTo(404);
        assertThat(head.get(HERE).statusCode()).isEqualTo(403);
    }
}
