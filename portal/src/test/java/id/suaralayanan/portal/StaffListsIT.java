package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lists of the staff with more rows than a page holds: found by words, page by page, and as a file
/// of what was found.
final class StaffListsIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final ScratchDatabase DATABASE = PORTAL.database();
    private static final String UNIT = "91.30-DAFTAR";
    private static final int ROWS = 27;

    @BeforeAll
    static void hasMoreThanAPageOfEach() {
        StaffRows.unit(DATABASE, UNIT, "Kantor Daftar");
        StaffRows.officer(DATABASE, "kepala-daftar", Role.UNIT_HEAD, UNIT);
        StaffRows.officer(DATABASE, "pengurus-daftar", Role.ADMIN, "");
        StaffRows.run(
                DATABASE,
                """
                CREATE TEMPORARY TABLE daftar AS
                SELECT n, 'nomor ' || lpad(n::text, 2, '0') AS words,
                       (SELECT id FROM unit WHERE code = '%1$s') AS unit,
                       (SELECT id FROM officer WHERE username = 'kepala-daftar') AS officer
                  FROM generate_series(1, %2$d) AS n;
                INSERT INTO reply_template (unit, title, text, changed_at)
                SELECT unit, 'Templat ' || words, 'Terima kasih.', now() FROM daftar;
                INSERT INTO improvement (unit, published_at) SELECT unit, now() FROM daftar;
                INSERT INTO improvement_wording (improvement, revision, at, problem, change, since)
                SELECT i.id, 1, now(), 'Antrean terlalu lama', 'Loket dibuka, ' || d.words, current_date
                  FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM improvement
                         WHERE unit = (SELECT unit FROM daftar LIMIT 1)) AS i
                  JOIN daftar d ON d.n = i.n;
                INSERT INTO planned_action (unit, period) SELECT unit, '2026-Q3' FROM daftar;
                INSERT INTO planned_action_state (action, revision, at, officer, element, words, owner, due, status)
                SELECT a.id, 1, now(), d.officer, 'U1', 'Menambah loket, ' || d.words, 'Kepala loket', current_date, 'PLANNED'
                  FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM planned_action
                         WHERE unit = (SELECT unit FROM daftar LIMIT 1)) AS a
                  JOIN daftar d ON d.n = a.n;
                INSERT INTO skm_report (unit, period, content, digest, made_at)
                SELECT unit, CASE n WHEN 7 THEN '2019-Q2' ELSE '2019-Q3' END, 'daftar ' || n,
                       encode(sha256(convert_to('daftar ' || n, 'UTF8')), 'hex'), now() FROM daftar;
                INSERT INTO visit_batch (key, unit, codes, minted_by, minted_at, withdrawn_at, withdrawn)
                SELECT gen_random_uuid(), unit, 10, officer, now(), CASE n WHEN 7 THEN now() END, 0 FROM daftar;
                INSERT INTO webhook_endpoint (url, unit, nonce, created_at, created_by, position, suspended, next_at)
                SELECT 'https://daftar.example/' || replace(words, ' ', '-'), unit, 'daftar-' || n, now(), officer, 0, true, now()
                  FROM daftar;
                """
                        .formatted(UNIT, ROWS));
    }

    @AfterAll
    static void nobodyIsTold() {
        StaffRows.run(
                DATABASE,
                "UPDATE webhook_endpoint SET removed_at = now() WHERE url LIKE 'https://daftar.example/%'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kepala-daftar   | /unit/templat      | ?                | ?q=Nomor+07
                    kepala-daftar   | /unit/perbaikan    | ?                | ?q=nomor+07
                    kepala-daftar   | /unit/rtl/semua    | ?keadaan=PLANNED | ?q=nomor+07
                    kepala-daftar   | /unit/laporan      | ?                | ?q=2019-q2
                    pengurus-daftar | /admin/webhook     | ?q=91.30-daftar  | ?q=nomor-07
                    pengurus-daftar | /admin/kunjungan   | ?q=91.30-daftar  | ?q=kantor+daftar&keadaan=dicabut
                    """)
    void aListIsSearchedPagedAndTakenAlong(String who, String path, String all, String one) {
        try (var officer = Visitor.signedIn(PORTAL, who)) {
            assertThat(officer.get(path + all).body())
                    .contains("rel=\"next\"")
                    .doesNotContain("rel=\"prev\"");
            assertThat(officer.get(path + all + "&page=2").body())
                    .contains("rel=\"prev\"")
                    .doesNotContain("rel=\"next\"");
            assertThat(officer.get(path + one).body()).doesNotContain("rel=\"next\"");
            assertThat(officer.get(path + ".csv" + all).body().lines()).hasSize(ROWS + 1);
            assertThat(officer.get(path + ".csv" + one).body().lines()).hasSize(2);
            assertThat(officer.get(path + "?q=tidak-ada-di-sini").body())
                    .contains("Tidak ada yang cocok");
        }
    }
}
