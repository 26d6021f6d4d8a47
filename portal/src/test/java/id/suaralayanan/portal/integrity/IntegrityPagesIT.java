package id.suaralayanan.portal.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.dashboard.FiledFigures;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A night of sixty forms, as the ministry and the unit see it.
final class IntegrityPagesIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final ScratchDatabase DATABASE = PORTAL.database();
    private static final String UNIT = "91.04-MALAM";
    private static final String PAGE = "/pusat/keaslian";

    private static Visitor ministry;
    private static Visitor head;

    @BeforeAll
    static void aUnitThatRose() {
        StaffRows.unit(DATABASE, UNIT, "Kantor Malam");
        StaffRows.officer(DATABASE, "malam", Role.UNIT_HEAD, UNIT);
        StaffRows.officer(DATABASE, "pemeriksa", Role.MINISTRY, "");
        FiledFigures.file(DATABASE, UNIT, "2026-Q2", FiledFigures.forms(480, 3.2, 91));
        FiledFigures.file(DATABASE, UNIT, "2026-Q3", FiledFigures.forms(512, 3.4, 92));
        ministry = Visitor.signedIn(PORTAL, "pemeriksa");
        head = Visitor.signedIn(PORTAL, "malam");
    }

    @AfterAll
    static void leave() {
        ministry.close();
        head.close();
    }

    @BeforeEach
    void aQuestion() {
        StaffRows.run(DATABASE, "DELETE FROM integrity_review; DELETE FROM integrity_finding");
        found(60);
    }

    private static void found(int observed) {
        StaffRows.run(
                DATABASE,
                """
                INSERT INTO integrity_finding
                SELECT id, '2026-Q3', '2026-07-01', '2026-09-30', 'BURST', 175, %d, 0.5, 0, 0,
                       '2026-08-14 02:00', 'screen-1', now()
                  FROM unit WHERE code = '%s'
                    ON CONFLICT (unit, period, test) DO UPDATE SET observed = excluded.observed
                """
                        .formatted(observed, UNIT));
    }

    private static String question() {
        return StaffRows.ask(DATABASE, "SELECT id FROM unit WHERE code = '" + UNIT + "'")
                + ".2026-Q3.BURST";
    }

    private static int decides(String verdict, String reason) {
        return ministry.post(PAGE, Map.of("soal", question(), "putusan", verdict, "alasan", reason))
                .statusCode();
    }

    @Test
    void theWordsWaitAndTheReasonStandsBeside() {
        assertThat(head.get("/unit?period=2026-Q3").body())
                .contains("naik 4,28", "belum dinilai", "banyak jawaban dalam satu jam")
                .doesNotContain("perubahan nyata");
        assertThat(ministry.get(PAGE).body())
                .contains(
                        "Menunggu keputusan (1)", "60 dari 175 jawaban", "02.00, 14 Agustus 2026");
    }

    @Test
    void aPersonDecidesWithAReasonAndItIsRecorded() {
        assertThat(decides("asli", "Hari layanan keliling, daftar hadir ada.")).isEqualTo(303);

        assertThat(ministry.get(PAGE + "?hasil=disimpan").body())
                .contains("Sudah diputuskan (1)", "daftar hadir ada", "Keputusan disimpan");
        assertThat(head.get("/unit?period=2026-Q3").body()).contains("perubahan nyata");
        assertThat(
                        StaffRows.ask(
                                DATABASE,
                                "SELECT count(*) FROM audit_log WHERE action = 'ANSWERS_GENUINE' AND object = '"
                                        + UNIT
                                        + " 2026-Q3 BURST'"))
                .isNotEqualTo("0");
    }

    @Test
    void whatIsDisputedKeepsTheWordsWaiting() {
        assertThat(decides("dipersoalkan", "Kepala unit tidak menjawab.")).isEqualTo(303);

        assertThat(head.get("/unit?period=2026-Q3").body()).contains("belum dinilai");
    }

    @Test
    void moreOfTheSameIsAskedAnew() {
        decides("asli", "Daftar hadir ada.");
        found(90);

        assertThat(ministry.get(PAGE).body())
                .contains("Menunggu keputusan (1)", "Diputuskan untuk 60 jawaban");
        assertThat(head.get("/unit?period=2026-Q3").body()).contains("belum dinilai");
    }

    @Test
    void nothingIsDecidedWithoutAVerdictOrAReasonAndWhatWasTypedStays() {
        assertThat(decides("asli", " \u200B")).isEqualTo(422);
        var again =
                ministry.post(
                        PAGE, Map.of("soal", question(), "putusan", "", "alasan", "Sudah dilihat"));

        assertThat(again.body()).contains("Pilih keputusan.", "Sudah dilihat</textarea>");
        assertThat(StaffRows.ask(DATABASE, "SELECT count(*) FROM integrity_review")).isEqualTo("0");
    }

    @Test
    void aQuestionThatHasGoneSaysSo() {
        var answer =
                ministry.post(
                        PAGE,
                        Map.of("soal", "0.2026-Q3.BURST", "putusan", "asli", "alasan", "Ada"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Pertanyaan ini sudah tidak ada");
        assertThat(
                        ministry.post(PAGE, Map.of("soal", "x", "putusan", "asli", "alasan", "Ada"))
                                .statusCode())
                .isEqualTo(409);
        assertThat(head.get(PAGE).statusCode()).isEqualTo(403);
    }
}
