package id.suaralayanan.portal.improvements;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A unit's head tells what was put right, and everybody reads it.
final class ImprovementsIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final String UNIT = "64.71-UJI-PERBAIKAN";
    private static final String PUBLIC = "/u/" + UNIT + "/perbaikan";
    @AutoClose private static Visitor head = Visitor.of(PORTAL);

    @BeforeAll
    static void fill() {
        var database = PORTAL.database();
        StaffRows.unit(database, UNIT, "Kantor Perbaikan");
        StaffRows.unit(database, "64.71-UJI-TETANGGA", "Kantor Tetangga");
        StaffRows.officer(database, "kepala-perbaikan", Role.UNIT_HEAD, UNIT);
        StaffRows.officer(database, "petugas-perbaikan", Role.UNIT_OFFICER, UNIT);
        StaffRows.officer(database, "kepala-tetangga", Role.UNIT_HEAD, "64.71-UJI-TETANGGA");
        PORTAL.refreshRegistry();
        head = Visitor.signedIn(PORTAL, "kepala-perbaikan");
    }

    @Test
    void aNoteIsPublishedRewordedAndTakenBackAndItsHistoryStays() {
        publish("Kursi tunggu kurang dua puluh.", "Ada dua puluh <b>kursi</b> baru.", "U9");
        publish("Kursi tunggu kurang dua puluh.", "Ada dua puluh <b>kursi</b> baru.", "U9");
        var page = head.get("/u/" + UNIT).body();
        assertThat(page)
                .contains("Yang kami perbaiki", "Ada dua puluh &lt;b&gt;kursi&lt;/b&gt; baru.")
                .contains("Dulu: Kursi tunggu kurang dua puluh.", "Sarana dan Prasarana");
        assertThat(page.split("Ada dua puluh", -1)).hasSize(2);
        assertThat(head.get("/layar/" + UNIT).body()).contains("Ada dua puluh");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> head.get("/").body().contains("Ada dua puluh"));

        int note = newest();
        var words = words("Kursi tunggu kurang.", "Ada tiga puluh kursi baru.", "");
        words.put("revisi", "1");
        assertThat(head.post("/unit/perbaikan/" + note, words).statusCode()).isEqualTo(303);
        assertThat(head.post("/unit/perbaikan/" + note, words).statusCode()).isEqualTo(409);
        assertThat(head.get(PUBLIC).body()).contains("Ada tiga puluh kursi baru.", "diubah");
        assertThat(head.get("/unit/perbaikan/" + note).body()).contains("Ada dua puluh");

        head.post("/unit/perbaikan/" + note + "/tarik", Map.of());
        assertThat(head.get("/u/" + UNIT).body()).doesNotContain("tiga puluh");
        assertThat(head.get("/unit/perbaikan/" + note).statusCode()).isEqualTo(404);
        assertThat(
                        ask(
                                "SELECT string_agg(coalesce(change, '-'), ' ' ORDER BY revision) FROM improvement_wording WHERE improvement = "
                                        + note))
                .isEqualTo("Ada dua puluh <b>kursi</b> baru. Ada tiga puluh kursi baru. -");
        assertThat(
                        ask(
                                "SELECT string_agg(action, ' ' ORDER BY seq) FROM audit_log WHERE object = 'improvement "
                                        + note
                                        + "'"))
                .isEqualTo("IMPROVEMENT_PUBLISHED IMPROVEMENT_REWORDED IMPROVEMENT_TAKEN_BACK");
    }

    @Test
    void onlyTheHeadOfTheUnitWrites() {
        publish("Papan petunjuk sudah pudar.", "Papan petunjuk diganti semua.", "U2");
        int note = newest();
        var words = words("Papan petunjuk sudah pudar.", "Diganti orang lain semua.", "");
        words.put("revisi", "1");
        try (var officer = Visitor.signedIn(PORTAL, "petugas-perbaikan");
                var neighbour = Visitor.signedIn(PORTAL, "kepala-tetangga")) {
            assertThat(officer.get("/unit/perbaikan").body())
                    .contains("Papan petunjuk diganti semua.", "Hanya kepala unit")
                    .doesNotContain("name=\"masalah\"");
            assertThat(officer.post("/unit/perbaikan", words).statusCode()).isEqualTo(403);
            assertThat(officer.post("/unit/perbaikan/" + note + "/tarik", words).statusCode())
                    .isEqualTo(403);
            assertThat(neighbour.post("/unit/perbaikan/" + note, words).statusCode())
                    .isEqualTo(404);
            neighbour.post("/unit/perbaikan/" + note + "/tarik", words);
        }
        assertThat(head.get(PUBLIC).body())
                .contains("Papan petunjuk diganti semua.")
                .doesNotContain("orang lain");
    }

    @Test
    void whatDoesNotFitIsRefusedWithEveryAnswerKept() {
        var wrong = words("Apa?", "x".repeat(301), "U12");
        wrong.put("sejak", "2199-01-01");
        var answer = head.post("/unit/perbaikan", wrong);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("10 sampai 200", "10 sampai 300", "lima tahun terakhir", "Pilih unsur")
                .contains(">Apa?</textarea>", "x".repeat(301));
        assertThat(head.get(PUBLIC + "?page=0").statusCode()).isEqualTo(400);
        assertThat(head.get(PUBLIC + "?page=999").body()).contains("Belum ada catatan");
    }

    private static void publish(String problem, String change, String element) {
        assertThat(head.post("/unit/perbaikan", words(problem, change, element)).statusCode())
                .isEqualTo(303);
    }

    private static Map<String, String> words(String problem, String change, String element) {
        return new TreeMap<>(
                Map.of(
                        "masalah", problem,
                        "perubahan", change,
                        "sejak", "2026-01-05",
                        "unsur", element));
    }

    private static int newest() {
        return Integer.parseInt(
                ask(
                        "SELECT max(i.id) FROM improvement i JOIN unit u ON u.id = i.unit WHERE u.code = '"
                                + UNIT
                                + "'"));
    }

    private static String ask(String sql) {
        return StaffRows.ask(PORTAL.database(), sql);
    }
}
