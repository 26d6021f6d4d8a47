package id.suaralayanan.portal.zone;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.indicators.zone.Conversion;
import id.suaralayanan.analytics.indicators.zone.PerceptionIndex;
import id.suaralayanan.analytics.indicators.zone.PerceptionSurvey;
import id.suaralayanan.analytics.indicators.zone.PerceptionTally;
import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Readiness for WBK and WBBM: a unit that misses IPAK alone, one that has too few answers, and one
/// that nobody has assessed.
final class ZonePagesIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final ScratchDatabase DATABASE = PORTAL.database();
    private static final String ONLY = "91.06-ZI-IPAK";
    private static final String FEW = "91.06-ZI-SEDIKIT";
    private static final String BLANK = "91.06-ZI-KOSONG";
    private static final String NOTHING = "91.06-AAA-TANPA";
    private static final String YEAR = "2024";

    @AutoClose private static Visitor ministry;
    @AutoClose private static Visitor head;

    @BeforeAll
    static void units() {
        StaffRows.unit(DATABASE, ONLY, "Kantor Hampir");
        StaffRows.unit(DATABASE, FEW, "Kantor Sepi");
        StaffRows.unit(DATABASE, BLANK, "Kantor Kosong");
        StaffRows.unit(DATABASE, NOTHING, "Kantor Tanpa Data");
        StaffRows.officer(DATABASE, "kepala-zi", Role.UNIT_HEAD, ONLY);
        StaffRows.officer(DATABASE, "penilai-zi", Role.MINISTRY, "");
        StaffRows.officer(DATABASE, "inspektur-zi", Role.INSPECTORATE, "");
        PORTAL.refreshRegistry();
        file(ONLY, PerceptionSurvey.SPKP, 60, 8, 6);
        file(ONLY, PerceptionSurvey.SPAK, 60, 5, 5);
        file(FEW, PerceptionSurvey.SPKP, 60, 8, 6);
        file(FEW, PerceptionSurvey.SPAK, 20, 5, 6);
        file(BLANK, PerceptionSurvey.SPKP, 60, 8, 6);
        ministry = Visitor.signedIn(PORTAL, "penilai-zi");
        head = Visitor.signedIn(PORTAL, "kepala-zi");
        for (var unit : List.of(ONLY, FEW)) {
            ministry.post("/pusat/zi/" + unit, worksheet("0", "7"));
        }
    }

    /// Everybody gives every item the same score.
    private static void file(
            String unit, PerceptionSurvey survey, int people, int items, int score) {
        var counts = new ArrayList<>(Collections.nCopies(items * 6, 0L));
        for (int item = 0; item < items; item++) {
            counts.set(item * 6 + score - 1, (long) people);
        }
        long sum = (long) items * score;
        var tally = new PerceptionTally(people, people * sum, people * sum * sum, counts);
        var index = PerceptionIndex.of(survey, tally, Conversion.RATIO, List.of());
        StaffRows.run(
                DATABASE,
                """
                INSERT INTO perception_figure
                SELECT u.id, '%s', '%s', '%s-12-31', i.id, %d, 0, %s, %s, %s, %s, 'RATIO', '%s', now()
                  FROM unit u, perception_instrument i
                 WHERE u.code = '%s' AND i.survey = '%1$s'
                    ON CONFLICT DO NOTHING
                """
                        .formatted(
                                survey,
                                YEAR,
                                YEAR,
                                people,
                                index.value(),
                                index.low(),
                                index.high(),
                                index.otherValue(),
                                JsonMapper.shared()
                                        .writeValueAsString(index.explain())
                                        .replace("'", "''"),
                                unit));
    }

    private static Map<String, String> worksheet(String revision, String change) {
        var fields =
                new TreeMap<>(
                        Map.of(
                                "period", YEAR, "revisi", revision, "wbk", "tidak", "CHANGE",
                                change));
        fields.put("PROCESS", "6");
        fields.put("PEOPLE", "9");
        fields.put("ACCOUNTABILITY", "9");
        fields.put("SUPERVISION", "13,5");
        fields.put("SERVICE", "9");
        fields.put("PERFORMANCE", "4");
        fields.put("catatan", "Laporan evaluasi internal.");
        return fields;
    }

    @Test
    void theMinistryFindsWhoMissesOnlyIpakInTwoClicks() {
        var list = ministry.get("/pusat/zi?period=" + YEAR).body();
        assertThat(list).contains("hanya=IPAK", "Hanya kurang IPAK");

        var only = ministry.get("/pusat/zi?period=" + YEAR + "&hanya=IPAK").body();

        assertThat(only)
                .contains("Kantor Hampir", "Kantor Sepi", "jawaban belum cukup")
                .doesNotContain("Kantor Kosong");
        assertThat(ministry.get("/pusat/zi.csv?period=" + YEAR + "&hanya=IPAK").body())
                .contains(ONLY + ",Kantor Hampir," + YEAR + ",WBK,false,false,IPAK,")
                .contains("IPAK:TOO_FEW_ANSWERS")
                .doesNotContain(BLANK);
    }

    /// Units of which nothing is known are counted, listed after the others, and in the file once.
    @Test
    void unitsWithoutAnythingStandAfterTheOthers() {
        String all = ministry.get("/pusat/zi.csv?period=" + YEAR).body();

        assertThat(all.lines().filter(line -> line.startsWith(NOTHING + ","))).hasSize(1);
        assertThat(all.lines().filter(line -> line.startsWith(BLANK + ","))).hasSize(1);
        assertThat(all.indexOf(NOTHING + ",")).isGreaterThan(all.indexOf(ONLY + ","));
    }

    @Test
    void theUnitReadsWhatIsMissingInSentences() {
        var page = head.get("/unit/zi?period=" + YEAR).body();

        assertThat(page)
                .contains("3,33", "60 responden")
                .contains("IPAK (persepsi anti korupsi): 14,57 poin, kurang 1,18 dari 15,75.")
                .contains("Hanya kurang: IPAK")
                .contains("WBBM hanya untuk unit yang sudah berpredikat WBK")
                .contains("Dengan cara lain, indeksnya 3,20", "Butir 1: 300 ÷ 60 = 5,0000");
        assertThat(head.get("/unit/zi?period=" + YEAR + "&lang=en").body())
                .contains("Missing only: IPAK", "points, 1.18 short of 15.75");
        head.get("/unit/zi?lang=id");
    }

    @Test
    void aYearWithoutAnythingSaysSo() {
        var page = head.get("/unit/zi?period=2021").body();

        assertThat(page)
                .contains("belum sampai sepuluh jawaban", "jawaban belum cukup")
                .contains("Nilai total: belum dinilai oleh penilai.");
    }

    @Test
    void anotherStateIsAnotherRowAndAnOldFormChangesNothing() {
        var address = "/pusat/zi/" + BLANK;
        assertThat(ministry.post(address, worksheet("0", "5")).statusCode()).isEqualTo(303);
        assertThat(ministry.post(address, worksheet("0", "6")).statusCode()).isEqualTo(409);
        assertThat(ministry.post(address, worksheet("1", "6")).statusCode()).isEqualTo(303);

        assertThat(ministry.get(address + "?period=" + YEAR).body())
                .contains("Penilaian ke-2, Petugas penilai-zi", "value=\"6,00\"");
        assertThat(
                        StaffRows.ask(
                                DATABASE,
                                "SELECT count(*) FROM audit_log WHERE action = 'ZONE_ASSESSED' AND"
                                        + " object = '"
                                        + BLANK
                                        + " 2024'"))
                .isEqualTo("2");
    }

    @Test
    void whatIsNoNumberOrTooMuchIsRefusedAndStays() {
        var wrong = worksheet("9", "8,5");
        wrong.put("PROCESS", "tujuh");
        var answer = ministry.post("/pusat/zi/" + BLANK, wrong);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "angka 0 sampai 8", "angka 0 sampai 7", "value=\"tujuh\"", "value=\"8,5\"");
    }

    @Test
    void anInspectorReadsAndDoesNotAssess() {
        try (var inspector = Visitor.signedIn(PORTAL, "inspektur-zi")) {
            assertThat(inspector.get("/pusat/zi/" + ONLY).body())
                    .doesNotContain("Simpan penilaian");
            assertThat(inspector.post("/pusat/zi/" + ONLY, worksheet("1", "8")).statusCode())
                    .isEqualTo(403);
        }
    }
}
