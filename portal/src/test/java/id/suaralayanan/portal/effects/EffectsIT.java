package id.suaralayanan.portal.effects;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What came of a change, where an officer and where everybody reads it.
///
/// Each office has 40 answers a month. Before, U3 has 10, 20 and 10 answers of 2, 3 and 4 points: a
/// mean of 3.0. Afterwards the five peers have 2 points for 4 in 1, 0, −1, 2 and −2 answers, and
/// the office in all 10: its mean is 3.5, that of the peers 3.0.
final class EffectsIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final String UNIT = "64.71-UJI-DAMPAK";
    private static final int[] PEERS = {1, 0, -1, 2, -2};
    @AutoClose private static Visitor head = Visitor.of(PORTAL);

    @BeforeAll
    static void fill() {
        office(UNIT, 10);
        IntStream.range(0, PEERS.length).forEach(i -> office(UNIT + i, PEERS[i]));
        StaffRows.officer(PORTAL.database(), "kepala-dampak", Role.UNIT_HEAD, UNIT);
        note("U3", "2026-05-10", "Loket lima dibuka.");
        note("U5", "2026-05-10", "Kartu dicetak di tempat.");
        note("U9", "2026-11-02", "Kursi ditambah dua puluh.");
        done();
        PORTAL.refreshRegistry();
        head = Visitor.signedIn(PORTAL, "kepala-dampak");
    }

    @Test
    void everybodyReadsWhatCameOfAChangeAndWhatCannotBeSaid() {
        var page = head.get("/u/" + UNIT + "/perbaikan").body();

        assertThat(page)
                .contains("Nilai naik lebih dari kantor sejenis.")
                .contains("Dibanding 5 kantor sejenis, nilai unsur ini bergerak 0,50 poin")
                .contains("Hasilnya belum bisa dikatakan.", "bergerak 0,00 poin, tetapi mungkin")
                .contains("Hasilnya dapat dilihat mulai 1 Maret 2027");
        assertThat(head.get("/u/" + UNIT + "/perbaikan?lang=en").body())
                .contains("It rose more than in offices of this kind.", "0.50 points higher");
        head.get("/u/" + UNIT + "?lang=id");
    }

    @Test
    void theOfficersReadItBesideThePlan() {
        assertThat(head.get("/unit/rtl?period=2026-Q1").body())
                .contains("Tambah dua loket.", "bergerak 0,50 poin");
        assertThat(head.get("/unit/rtl/" + action()).body())
                .contains("Apa hasilnya?", "Nilai naik lebih dari kantor sejenis.");
    }

    private static void office(String code, int better) {
        StaffRows.unit(PORTAL.database(), code, "Kantor " + code);
        run(
                "INSERT INTO unit_type (code, name, name_en) VALUES ('UJI-DAMPAK', 'Kantor dampak', 'Effect office') ON CONFLICT DO NOTHING");
        run("UPDATE unit SET type = 'UJI-DAMPAK' WHERE code = '%s'".formatted(code));
        for (int month : new int[] {2, 3, 4, 6, 7, 8}) {
            tally(code, month, month < 5 ? 0 : better);
        }
        run(
                """
                INSERT INTO public_tally (unit, quarter, respondents, complete, total_sum, total_squares, counts, unit_respondents, taken_at)
                SELECT p.unit, p.quarter, 80, 0, 0, 0,
                       ARRAY(SELECT sum(q.counts[i]) FROM public_tally q, generate_series(1, 36) i
                              WHERE q.unit = p.unit AND q.quarter = p.quarter GROUP BY i ORDER BY i), 80, now()
                  FROM public_tally p JOIN unit u ON u.id = p.unit
                 WHERE u.code = '%s' GROUP BY p.unit, p.quarter
                """
                        .formatted(code));
    }

    private static void tally(String code, int month, int better) {
        String usual = "0,10,20,10,";
        String counts =
                usual.repeat(2)
                        + "0,%d,20,%d,".formatted(10 - better, 10 + better)
                        + usual.repeat(6);
        run(
                """
                INSERT INTO public_tally (unit, quarter, month, respondents, complete, total_sum, total_squares, counts, unit_respondents, taken_at)
                SELECT id, date_trunc('quarter', date '2026-%1$02d-01'), '2026-%1$02d-01', 40, 0, 0, 0, '{%2$s}', 80, now()
                  FROM unit WHERE code = '%3$s'
                """
                        .formatted(month, counts.substring(0, counts.length() - 1), code));
    }

    private static void note(String element, String since, String change) {
        run(
                """
                WITH note AS (
                    INSERT INTO improvement (unit, published_at)
                    SELECT id, now() FROM unit WHERE code = '%s' RETURNING id)
                INSERT INTO improvement_wording (improvement, revision, at, problem, change, since, element)
                SELECT id, 1, now(), 'Antre terlalu lama.', '%s', '%s', '%s' FROM note
                """
                        .formatted(UNIT, change, since, element));
    }

    private static void done() {
        run(
                """
                WITH action AS (
                    INSERT INTO planned_action (unit, period)
                    SELECT id, '2026-Q1' FROM unit WHERE code = '%s' RETURNING id)
                INSERT INTO planned_action_state (action, revision, at, officer, element, words, owner, due, status, evidence)
                SELECT a.id, s.revision, s.at, o.id, 'U3', 'Tambah dua loket.', 'Kepala Seksi', '2026-05-30', s.status, 'Foto loket lima.'
                  FROM action a, officer o,
                       (VALUES (1, timestamptz '2026-01-10', 'DONE'), (2, timestamptz '2026-02-10', 'RUNNING'),
                               (3, timestamptz '2026-05-10', 'DONE'), (4, timestamptz '2026-09-10', 'DONE')) s (revision, at, status)
                 WHERE o.username = 'kepala-dampak'
                """
                        .formatted(UNIT));
    }

    private static String action() {
        return StaffRows.ask(
                PORTAL.database(),
                "SELECT a.id FROM planned_action a JOIN unit u ON u.id = a.unit WHERE u.code = '%s'"
                        .formatted(UNIT));
    }

    private static void run(String sql) {
        StaffRows.run(PORTAL.database(), sql);
    }
}
