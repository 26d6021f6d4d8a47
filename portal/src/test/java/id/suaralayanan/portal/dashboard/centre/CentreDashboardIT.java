package id.suaralayanan.portal.dashboard.centre;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.dashboard.Screen;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CentreDashboardIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final ScratchDatabase DATABASE = PORTAL.database();
    private static final String CHOICE = "?type=UJI&period=2019-Q3";
    private static final List<String> TOWNS =
            List.of(
                    "Balikpapan",
                    "Samarinda",
                    "Bontang",
                    "Banjarmasin",
                    "Palangka Raya",
                    "Pontianak",
                    "Singkawang",
                    "Tarakan",
                    "Makassar",
                    "Parepare",
                    "Palopo",
                    "Kendari",
                    "Manado",
                    "Gorontalo",
                    "Ambon",
                    "Ternate");

    @BeforeAll
    static void hasARanking() {
        StaffRows.officer(DATABASE, "pusat", Role.MINISTRY, "");
        StaffRows.officer(DATABASE, "sistem", Role.ADMIN, "");
        for (int i = 0; i < TOWNS.size(); i++) {
            StaffRows.unit(DATABASE, code(i), "Disdukcapil Kota " + TOWNS.get(i));
        }
        StaffRows.unit(DATABASE, "92.99-SEPI", "=Kantor Sepi");
        StaffRows.run(
                DATABASE,
                """
                INSERT INTO ranking (type, period, method_version, seed, draws, pooled_spread, target,
                                     between_units, changed_in, computed_at)
                VALUES ('UJI', '2019-Q3', 'rank/1', 1, 20480, 12, 84.5, 2.5, 1, '2026-11-21T06:30:00Z')
                """);
        for (int i = 0; i < TOWNS.size(); i++) {
            place(i);
        }
        StaffRows.run(
                DATABASE,
                """
                INSERT INTO ranking_row (type, period, unit, respondents, ikm, grade, eligible, reasons)
                VALUES ('UJI', '2019-Q3', (SELECT id FROM unit WHERE code = '92.99-SEPI'), 12, 91.20, 'A',
                        false, '{TOO_FEW_ANSWERS}')
                """);
        for (int i = 0; i < 4; i++) {
            StaffRows.run(
                    DATABASE,
                    """
                    INSERT INTO ranking_variant (type, period, unit, variant, ikm, grade, tier)
                    SELECT type, period, unit, v.variant, ikm, grade, CASE WHEN %d = 3 AND v.variant = 'SELF_ANSWERED' THEN 'BELOW' ELSE tier END
                      FROM ranking_row, (VALUES ('WEIGHT_0111'), ('SELF_ANSWERED')) AS v (variant)
                     WHERE type = 'UJI' AND unit = (SELECT id FROM unit WHERE code = '%s')
                    """
                            .formatted(i, code(i)));
        }
        PORTAL.refreshRegistry();
    }

    @Test
    void ranksByRangesAndListsWhoCannotBeRankedWithTheReason() {
        try (var ministry = Visitor.signedIn(PORTAL, "pusat")) {
            String page = ministry.get("/pusat/peringkat" + CHOICE).body();

            assertThat(page)
                    .contains("16 unit dibandingkan: 2 jelas di atas kelompoknya, 2 jelas di bawah")
                    .containsSubsequence("1–4", "Disdukcapil Kota Balikpapan", "94,50")
                    .containsSubsequence(
                            "Belum dapat diperingkat",
                            "minimal 30 penilaian; sampel sesuai aturan",
                            "=Kantor Sepi",
                            "Ada 12 dari minimum 30 penilaian");
        }
    }

    @Test
    void marksWhoseAnswersAreBeingLookedInto() {
        StaffRows.run(
                DATABASE,
                """
                INSERT INTO integrity_finding
                SELECT id, '2019-Q3', '2019-07-01', '2019-09-30', 'NIGHT', 80, 60, 0.5, 0, 0, NULL,
                       'screen-1', now()
                  FROM unit WHERE code = '92.00-KOTA'
                """);
        try (var ministry = Visitor.signedIn(PORTAL, "pusat")) {
            assertThat(ministry.get("/pusat/peringkat" + CHOICE).body())
                    .containsOnlyOnce("jawaban sedang diperiksa")
                    .containsSubsequence("Disdukcapil Kota Balikpapan", "jawaban sedang diperiksa");
        } finally {
            StaffRows.run(DATABASE, "DELETE FROM integrity_finding WHERE period = '2019-Q3'");
        }
    }

    @Test
    void findsWhoIsClearlyAboveAndWhoImprovedForCertain() {
        try (var ministry = Visitor.signedIn(PORTAL, "pusat")) {
            assertThat(ministry.get("/pusat" + CHOICE).body())
                    .contains("/pusat/peringkat?type=UJI&amp;period=2019-Q3&amp;lihat=above");
            assertThat(ministry.get("/pusat/peringkat" + CHOICE + "&lihat=above").body())
                    .contains("Disdukcapil Kota Balikpapan", "Disdukcapil Kota Samarinda")
                    .doesNotContain("Disdukcapil Kota Bontang", "Disdukcapil Kota Ternate");
            assertThat(ministry.get("/pusat/peringkat" + CHOICE + "&lihat=improved").body())
                    .containsSubsequence("Membaik dengan pasti", "(1)")
                    .containsSubsequence("Disdukcapil Kota Banjarmasin", "membaik +5,00")
                    .doesNotContain("Disdukcapil Kota Balikpapan");
            assertThat(ministry.get("/pusat/peringkat" + CHOICE + "&lihat=declined").body())
                    .contains("Tidak ada unit seperti itu");
        }
    }

    @Test
    void saysEverythingOfOneUnitOnOnePage() {
        try (var ministry = Visitor.signedIn(PORTAL, "pusat")) {
            assertThat(ministry.get("/pusat/peringkat/92.03-KOTA?period=2019-Q3").body())
                    .contains(
                            "Peringkat 1–7 dari 16",
                            "Rentangnya melewati tengah kelompok",
                            "85,75 → 90,75 (+5,00)",
                            "Kemungkinan kebetulan, setelah disesuaikan untuk semua unit: 0,1%",
                            "ditarik 10% ke rata-rata kelompok",
                            "Tidak kokoh: ada cara lain",
                            "Tanpa jawaban yang dimasukkan petugas");
            assertThat(ministry.get("/pusat/peringkat/92.01-KOTA?period=2019-Q3").body())
                    .contains("Kokoh: semua cara lain");
            assertThat(ministry.get("/pusat/peringkat/92.09-KOTA?period=2019-Q3").body())
                    .contains("Belum diperiksa");
            assertThat(ministry.get("/pusat/peringkat/92.99-SEPI?period=2019-Q3&lang=en").body())
                    .contains("12 of at least 30 ratings");
            assertThat(ministry.get("/pusat/peringkat/92.98-TIADA").statusCode()).isEqualTo(404);
        }
    }

    /// No change is called real on answers that are being looked into, in whichever of the years.
    @Test
    void aChangeWaitsWhileTheAnswersOfEitherYearAreLookedInto() {
        StaffRows.run(
                DATABASE,
                """
                INSERT INTO integrity_finding
                SELECT id, '2018-Q3', '2018-07-01', '2018-09-30', 'NIGHT', 80, 60, 0.5, 0, 0, NULL,
                       'screen-1', now()
                  FROM unit WHERE code = '92.03-KOTA'
                """);
        try (var ministry = Visitor.signedIn(PORTAL, "pusat")) {
            assertThat(ministry.get("/pusat/peringkat" + CHOICE + "&lihat=improved").body())
                    .contains("Tidak ada unit seperti itu");
            assertThat(ministry.get("/pusat/peringkat/92.03-KOTA?period=2019-Q3").body())
                    .contains("jawaban salah satu periode sedang diperiksa")
                    .doesNotContain("hampir tidak mungkin");
        } finally {
            StaffRows.run(DATABASE, "DELETE FROM integrity_finding WHERE period = '2018-Q3'");
        }
    }

    @Test
    void namesTheUnitsOutsideTheFunnel() {
        try (var ministry = Visitor.signedIn(PORTAL, "pusat")) {
            assertThat(ministry.get("/pusat/corong" + CHOICE + "&lang=en").body())
                    .contains(
                            "3 of 16 units lie outside the funnel: 1 high, 2 low.",
                            "Mean of the group 84.50");
        }
    }

    @Test
    void summarisesAGroup() {
        try (var ministry = Visitor.signedIn(PORTAL, "pusat")) {
            assertThat(ministry.get("/pusat" + CHOICE).body())
                    .contains("dari 17", "2 di atas", "2 di bawah")
                    .containsSubsequence("Cakupan per provinsi", "PBR", "16 dari 17 (94%)");
        }
    }

    @Test
    void handsOutAFileThatNoSpreadsheetTakesForFormulas() {
        try (var ministry = Visitor.signedIn(PORTAL, "pusat")) {
            var answer = ministry.get("/pusat/peringkat.csv" + CHOICE);

            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("text/csv;charset=UTF-8");
            assertThat(answer.body())
                    .startsWith("\uFEFFunit,name,period,respondents,ikm,grade")
                    .contains("\r\n92.00-KOTA,Disdukcapil Kota Balikpapan,2019-Q3,80,94.50,A,")
                    .contains(",'=Kantor Sepi,");
        }
    }

    /// Also while it is being worked on: each run of the screen reads every answer of its groups.
    @Test
    void asksForOneBoundedRunAtATime() {
        String open = "FROM job_request WHERE job = 'integrity' AND finished_at IS NULL";
        try (var ministry = Visitor.signedIn(PORTAL, "pusat")) {
            ministry.post("/pusat/hitung", Map.of());
            StaffRows.run(
                    DATABASE, "UPDATE job_request SET taken_at = now() WHERE job = 'integrity'");
            ministry.post("/pusat/hitung", Map.of());

            assertThat(StaffRows.ask(DATABASE, "SELECT count(*) " + open)).isEqualTo("1");
            assertThat(StaffRows.ask(DATABASE, "SELECT parameters ->> 'most' " + open))
                    .isEqualTo("10");
            assertThat(ministry.get("/pusat").body()).contains("masih dikerjakan", "disabled");
        }
    }

    @Test
    void showsTheJobsToTheAdmin() {
        try (var admin = Visitor.signedIn(PORTAL, "sistem")) {
            assertThat(admin.get("/admin/pekerjaan").body())
                    .contains("Penghitungan jawaban", "/admin/hitung");
        }
    }

    /// One job alone is asked for; why it failed the last time is said also while it waits.
    @Test
    void tellsWhyAJobFailedAndStartsItAlone() {
        StaffRows.run(
                DATABASE,
                """
                INSERT INTO job_status (job, started_at) VALUES ('robustness', now());
                UPDATE job_status SET finished_at = now(), succeeded = false,
                       summary = '{"error": "No space left on device"}' WHERE job = 'robustness';
                """);
        try (var admin = Visitor.signedIn(PORTAL, "sistem")) {
            assertThat(admin.get("/admin/pekerjaan").body())
                    .contains("tempat di disk penuh", "No space left on device");
            assertThat(admin.post("/admin/pekerjaan/publish/mulai", Map.of()).statusCode())
                    .isEqualTo(404);
            assertThat(admin.post("/admin/pekerjaan/robustness/mulai", Map.of()).statusCode())
                    .isEqualTo(303);
            assertThat(
                            StaffRows.ask(
                                    DATABASE,
                                    "SELECT string_agg(job, ' ') FROM job_request WHERE requested_by = (SELECT id FROM officer WHERE username = 'sistem')"))
                    .isEqualTo("robustness");
        } finally {
            StaffRows.run(
                    DATABASE,
                    "DELETE FROM job_status WHERE job = 'robustness'; DELETE FROM job_request WHERE job = 'robustness'");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void drawsItsChartsUnderTheStrictPolicy(int width) {
        try (var screen = Screen.of(PORTAL, "pusat", width)) {
            screen.open("/pusat/peringkat" + CHOICE).picture("peringkat-" + width);
            assertThat(screen.overflow()).isZero();
            screen.open("/pusat/corong" + CHOICE).picture("corong-" + width);
            assertThat(screen.overflow()).isZero();
            screen.open("/pusat/peringkat/92.03-KOTA?period=2019-Q3").picture("tempat-" + width);
            assertThat(screen.overflow()).isZero();
            screen.open("/pusat" + CHOICE).picture("pusat-" + width);

            assertThat(screen.overflow()).isZero();
            assertThat(screen.complaints()).isEmpty();
        }
    }

    private static String code(int i) {
        return "92.%02d-KOTA".formatted(i);
    }

    private static void place(int i) {
        double ikm = 94.5 - 1.25 * i;
        long n = 80 + 97L * i % 640;
        double half = 24 / Math.sqrt(n);
        String tier = i < 2 ? "ABOVE" : i > 13 ? "BELOW" : "NOT_DISTINGUISHABLE";
        StaffRows.run(
                DATABASE,
                String.format(
                        Locale.ROOT,
                        """
                        INSERT INTO ranking_row (type, period, unit, respondents, ikm, grade, low, high,
                                                 rank_low, rank_high, tier, funnel, z, eligible, reasons,
                                                 before_ikm, change_q, change_verdict, shrunk, shrunk_kept)
                        VALUES ('UJI', '2019-Q3', (SELECT id FROM unit WHERE code = '%s'), %d, %.2f, '%s',
                                %.2f, %.2f, %d, %d, '%s', '%s', %.2f, true, '{}', %.2f, %s, '%s', %.2f, 0.9)
                        """,
                        code(i),
                        n,
                        ikm,
                        ikm >= 88.31 ? "A" : ikm >= 76.61 ? "B" : "C",
                        ikm - half,
                        Math.min(100, ikm + half),
                        Math.max(1, i - 2),
                        Math.min(TOWNS.size(), i + 4),
                        tier,
                        i < 1 ? "HIGH" : i > 13 ? "LOW" : "INSIDE",
                        (ikm - 84.5) / 2,
                        i == 3 ? ikm - 5 : ikm - 1,
                        i == 3 ? "0.001" : "0.6",
                        i == 3 ? "IMPROVED" : "NO_MEASURABLE_CHANGE",
                        ikm - 0.3));
    }
}
