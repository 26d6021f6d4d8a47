package id.suaralayanan.portal.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.dashboard.FiledFigures;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A night of sixty forms, as the ministry and the unit see it.
final class IntegrityPagesIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final ScratchDatabase DATABASE = PORTAL.database();
    private static final String UNIT = "91.04-MALAM";
    private static final String PAGE = "/pusat/keaslian";

    @AutoClose private static Visitor ministry;
    @AutoClose private static Visitor head;

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

    @BeforeEach
    void aQuestion() {
        StaffRows.run(
                DATABASE,
                "DELETE FROM integrity_review; DELETE FROM integrity_statement; DELETE FROM"
                        + " integrity_finding");
        found(60);
    }

    private static void found(int observed) {
        StaffRows.run(
                DATABASE,
                """
                INSERT INTO integrity_finding
                SELECT id, '2026-Q3', '2026-07-01', '2026-09-30', 'BURST', 175, %d, 0.5, 0, 0,
                       '2026-08-14 02:00', 'screen-1', now(), now() - interval '60 days',
                       '[{"at":"2026-08-14T02:00","answers":60,"usual":0.4}]'
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
                                "SELECT count(*) FROM audit_log WHERE action = 'ANSWERS_GENUINE'"
                                        + " AND object = '"
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

    private static void askedJustNow() {
        StaffRows.run(DATABASE, "UPDATE integrity_finding SET asked_at = now()");
    }

    private static int says(String words) {
        return head.post("/unit/keaslian", Map.of("soal", question(), "kata", words)).statusCode();
    }

    @Test
    void theUnitSeesTheCountsAndSaysItsWordWhichStandsBesideThem() {
        askedJustNow();
        assertThat(head.get("/unit/keaslian").body())
                .contains("60 dari 175 jawaban", "2026-08-14, 02.00", "0,4", "Unit dapat menjawab");

        assertThat(says(" \u200B")).isEqualTo(422);
        assertThat(says("Layanan keliling malam, <b>daftar</b> terlampir")).isEqualTo(303);
        assertThat(says("Layanan keliling malam di kampung nelayan")).isEqualTo(303);

        assertThat(ministry.get(PAGE).body())
                .contains("Jawaban unit:", "kampung nelayan")
                .doesNotContain("terlampir");
        assertThat(decides("dipersoalkan", "Daftar hadir tidak cocok.")).isEqualTo(303);
        assertThat(head.get("/unit/keaslian").body())
                .contains("Daftar hadir tidak cocok.")
                .doesNotContain("Kirim jawaban");
        assertThat(says("Terlambat")).isEqualTo(409);
        assertThat(
                        StaffRows.ask(
                                DATABASE,
                                "SELECT count(*) FROM audit_log WHERE action = 'ANSWERS_EXPLAINED'"
                                        + " AND object = '"
                                        + UNIT
                                        + " 2026-Q3 BURST'"))
                .isEqualTo("2");
    }

    /// Everybody reads both, once no late answer can come any more.
    @Test
    void bothFiguresStandOnThePublicPage() {
        StaffRows.run(
                DATABASE,
                """
                INSERT INTO ranking (type, period, method_version, seed, draws, changed_in, computed_at)
                SELECT type, '2026-Q3', 'uji', 1, 1, 1, now() FROM unit WHERE code = '%1$s' ON CONFLICT DO NOTHING;
                INSERT INTO ranking_row (type, period, unit, respondents, ikm, grade, eligible, reasons)
                SELECT type, '2026-Q3', id, 512, 85.12, 'B', false, '{NO_PEERS}' FROM unit WHERE code = '%1$s' ON CONFLICT DO NOTHING;
                INSERT INTO ranking_variant (type, period, unit, variant, ikm, grade)
                SELECT type, '2026-Q3', id, 'WITHOUT_QUESTIONED', 81.34, 'B' FROM unit WHERE code = '%1$s' ON CONFLICT DO NOTHING;
                UPDATE indicator SET status = 'PUBLISHED' WHERE period = '2026-Q3' AND unit = (SELECT id FROM unit WHERE code = '%1$s')
                """
                        .formatted(UNIT));

        assertThat(head.get("/u/" + UNIT + "?period=2026-Q3").body())
                .contains("dengan semua jawaban, 81,34 tanpa yang dipertanyakan");
        assertThat(ministry.get(PAGE).body()).contains("IKM 85,12 dengan semua jawaban; 81,34");
        decides("asli", "Daftar hadir ada.");
        assertThat(head.get("/u/" + UNIT + "?period=2026-Q3").body())
                .doesNotContain("tanpa yang dipertanyakan");
        StaffRows.run(
                DATABASE,
                """
                UPDATE indicator SET status = 'PROVISIONAL' WHERE unit = (SELECT id FROM unit WHERE code = '%1$s');
                DELETE FROM ranking_row WHERE unit = (SELECT id FROM unit WHERE code = '%1$s') AND period = '2026-Q3';
                DELETE FROM ranking g WHERE g.period = '2026-Q3' AND g.method_version = 'uji'
                   AND NOT EXISTS (SELECT FROM ranking_row w WHERE w.type = g.type AND w.period = g.period)
                """
                        .formatted(UNIT));
    }

    @Test
    void nobodyIsFoundAtFaultUnheard() {
        askedJustNow();

        assertThat(decides("dipersoalkan", "Tidak perlu ditanya.")).isEqualTo(409);
        assertThat(StaffRows.ask(DATABASE, "SELECT count(*) FROM integrity_review")).isEqualTo("0");
        assertThat(decides("asli", "Sudah dilihat sendiri.")).isEqualTo(303);
    }

    @Test
    void aUnitThatLetsItsTimePassCannotSayAnythingAnyMore() {
        assertThat(says("Terlambat")).isEqualTo(409);
        assertThat(head.get("/unit/keaslian").body()).contains("Waktu menjawab sudah habis");
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
