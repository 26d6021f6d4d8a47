package id.suaralayanan.portal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// PEKPPP of a unit from nothing to an index.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class EvaluationPagesIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final ScratchDatabase DATABASE = PORTAL.database();
    private static final String UNIT = "91.08-PEKPPP";
    private static final String PAGE = "/pusat/pekppp/" + UNIT;

    @AutoClose private static Visitor ministry;
    @AutoClose private static Visitor head;

    @BeforeAll
    static void unit() {
        StaffRows.unit(DATABASE, UNIT, "Kantor Evaluasi");
        StaffRows.officer(DATABASE, "kepala-pekppp", Role.UNIT_HEAD, UNIT);
        StaffRows.officer(DATABASE, "penilai-pekppp", Role.MINISTRY, "");
        StaffRows.run(
                DATABASE,
                """
                WITH plan AS (INSERT INTO planned_action (unit, period)
                              SELECT id, '2025' FROM unit, generate_series(1, 2) WHERE code = '%s' RETURNING id)
                INSERT INTO planned_action_state (action, revision, at, officer, element, words, owner, due, status, evidence)
                SELECT plan.id, 1, '2025-06-01', o.id, 'U1', 'Menambah satu loket', 'Kepala loket', '2025-07-01',
                       CASE WHEN plan.id = (SELECT min(id) FROM plan) THEN 'DONE' ELSE 'PLANNED' END, 'Foto loket baru'
                  FROM plan, officer o WHERE o.username = 'kepala-pekppp'
                """
                        .formatted(UNIT));
        PORTAL.refreshRegistry();
        ministry = Visitor.signedIn(PORTAL, "penilai-pekppp");
        head = Visitor.signedIn(PORTAL, "kepala-pekppp");
    }

    /// Every indicator of form A but the last `open` ones, every question.
    private static Map<String, String> scored(String revision, int open) {
        var fields = new TreeMap<String, String>();
        fields.put("tahun", "2025");
        fields.put("formulir", "A");
        fields.put("revisi", revision);
        fields.put("catatan", "Kunjungan lapangan.");
        for (int number = 1; number <= 31 - open; number++) {
            fields.put("F" + number, "4");
        }
        for (int question = 1; question <= 14; question++) {
            fields.put("K" + question, "3,50");
        }
        return fields;
    }

    @Test
    @Order(1)
    void nothingIsInventedForWhatNobodyScored() {
        var page = head.get("/unit/pekppp?tahun=2025").body();

        assertThat(page)
                .contains("30 indikator F02 dan 14 pertanyaan F03 belum diisi", "belum dinilai")
                .contains("portal menunjukkan langkah 3", "portal tidak punya data")
                .doesNotContain("Indeks Pelayanan Publik</small></h2>\n  <p class=\"big\">");
    }

    @Test
    @Order(2)
    void anUnfinishedEvaluationHasNoIndexAndSaysWhatIsOpen() {
        assertThat(ministry.post(PAGE, scored("0", 3)).statusCode()).isEqualTo(303);

        assertThat(ministry.get(PAGE + "?tahun=2025").body())
                .contains(
                        "2 indikator F02 dan 0 pertanyaan F03 belum diisi", "Kunjungan lapangan.");
        assertThat(ministry.get("/pusat/pekppp?tahun=2025&type=UJI&q=evaluasi").body())
                .contains("belum selesai: 2 isian kosong");
    }

    @Test
    @Order(3)
    void theFinishedOneHasItsIndexAndCategory() {
        assertThat(ministry.post(PAGE, scored("0", 1)).statusCode()).isEqualTo(409);
        assertThat(ministry.post(PAGE, scored("1", 1)).statusCode()).isEqualTo(303);

        assertThat(head.get("/unit/pekppp?tahun=2025").body())
                .contains(
                        "3,88",
                        "B · Baik",
                        "F02) 4,00 + 25%",
                        "Penilaian ke-2, Petugas penilai-pekppp");
        assertThat(ministry.get("/pusat/pekppp?tahun=2025&type=UJI&q=evaluasi").body())
                .contains("3,88 B");
        assertThat(
                        StaffRows.ask(
                                DATABASE,
                                "SELECT count(*) FROM audit_log WHERE action = 'SERVICE_EVALUATED' AND object = '"
                                        + UNIT
                                        + " 2025'"))
                .isEqualTo("2");
    }

    @Test
    @Order(4)
    void theListIsSearchedByNameAndKeepsTheYearOnItsPages() {
        for (int number = 1; number <= 26; number++) {
            StaffRows.unit(DATABASE, "91.08-LEMBAR-" + number, "Lembar Evaluasi " + number);
        }
        PORTAL.refreshRegistry();

        var first = ministry.get("/pusat/pekppp?tahun=2025&type=UJI&q=lembar+eva").body();
        assertThat(first)
                .contains("26 unit", "q=lembar+eva&amp;tahun=2025&amp;type=UJI&amp;page=2")
                .doesNotContain("Kantor Evaluasi");
        assertThat(ministry.get("/pusat/pekppp?tahun=2025&type=UJI&q=lembar+eva&page=2").body())
                .containsOnlyOnce("Lembar Evaluasi");
        assertThat(ministry.get("/pusat/pekppp?type=UJI&q=tidak-ada").body())
                .contains("Tidak ada unit untuk pilihan ini.");
    }

    @Test
    @Order(5)
    void whatIsNoStepIsRefusedAndStays() {
        var wrong = scored("2", 1);
        wrong.put("F2", "6");
        wrong.put("K3", "5,1");
        var answer = ministry.post(PAGE, wrong);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Indikator 2: pilih", "Pertanyaan 3: tulis", "value=\"5,1\"");
        assertThat(head.post(PAGE, scored("2", 1)).statusCode()).isEqualTo(403);
    }

    @Test
    @Order(6)
    void areaEightTellsWhatIsProvenAndWhatIsNot() {
        assertThat(head.get("/unit/area8?tahun=2025").body())
                .contains("1 dari 2 kegiatan tindak lanjut selesai", "Belum ada responden")
                .contains("Yang tidak dapat dibuktikan portal", "/unit/zi?period=2025");
    }

    @Test
    @Order(7)
    void whoTakesTheOtherFormBeginsItWhereTheYearStands() {
        assertThat(ministry.get(PAGE + "?tahun=2025&formulir=B").body())
                .contains("name=\"revisi\" value=\"2\"")
                .doesNotContain("Penilaian ke-");
        var online = scored("2", 0);
        online.put("formulir", "B");
        assertThat(ministry.post(PAGE, online).statusCode()).isEqualTo(303);

        assertThat(ministry.get(PAGE + "?tahun=2025").body()).contains("Penilaian ke-3");
    }
}
