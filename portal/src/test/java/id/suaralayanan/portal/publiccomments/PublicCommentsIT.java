package id.suaralayanan.portal.publiccomments;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What citizens wrote, as far as it was released, beside what the unit answers.
final class PublicCommentsIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final String UNIT = "64.71-UJI-SUARA";

    @BeforeAll
    static void fill() {
        var database = PORTAL.database();
        StaffRows.unit(database, UNIT, "Kantor Suara");
        StaffRows.unit(database, "64.71-UJI-BISU", "Kantor Bisu");
        StaffRows.officer(database, "petugas-suara", Role.UNIT_OFFICER, UNIT);
        StaffRows.officer(database, "petugas-bisu", Role.UNIT_OFFICER, "64.71-UJI-BISU");
        StaffRows.run(
                database,
                """
                INSERT INTO service (unit, code, name) SELECT id, 'KTP', 'KTP' FROM unit WHERE code = '%1$s';
                INSERT INTO rating_comment (key, service, received_at, text)
                SELECT gen_random_uuid(), s.id, '2026-03-05T03:00Z'::timestamptz + n * interval '1 hour',
                       'Kata ' || n || ' dari Pak Budi, WA 0812-3456-7890'
                  FROM service s JOIN unit u ON u.id = s.unit, generate_series(1, 13) n
                 WHERE u.code = '%1$s';
                INSERT INTO complaint (ticket, receipt_hash, unit, class, identity, secret, integrity, status, text,
                                       public_text, released_at, received_at, due_verify, due_reply, due_finish,
                                       calendar_version, public_reply, public_reply_at)
                SELECT 'ADU-KATA-222' || n, sha256(('suara' || n)::bytea), u.id, 'COMPLAINT', c.identity, false, false, c.status,
                       'Asli', 'Aduan ' || c.name, now(), '2026-04-30T17:30Z', now(), now(), now(), 1,
                       'Jawaban ' || c.name, '2026-04-09T20:00Z'
                  FROM unit u,
                       (VALUES (2, 'ANONYMOUS', 'FINISHED', 'terbuka'), (3, 'CONFIDENTIAL', 'FINISHED', 'tertutup'),
                               (4, 'ANONYMOUS', 'WITHDRAWN', 'ditarik')) AS c (n, identity, status, name)
                 WHERE u.code = '%1$s';
                """
                        .formatted(UNIT));
        PORTAL.refreshRegistry();
    }

    @Test
    void anOfficerReleasesWordsWithoutNamesAndAnswersThem() {
        var id = ask("SELECT max(id) FROM rating_comment WHERE text LIKE 'Kata 13 %'");
        try (var officer = Visitor.signedIn(PORTAL, "petugas-suara");
                var other = Visitor.signedIn(PORTAL, "petugas-bisu")) {
            assertThat(officer.get("/unit/suara").body()).contains("/unit/suara/" + id);
            assertThat(other.get("/unit/suara").body()).doesNotContain("/unit/suara/" + id);
            assertThat(other.get("/unit/suara/" + id).statusCode()).isEqualTo(404);
            assertThat(officer.get("/unit/suara/" + id).body())
                    .contains("Kata 13 dari Pak [NAMA], WA [TELEPON]</textarea>");
            var slip = release(officer, id, "Kata 13 dari Pak Budi", "Terima kasih, Pak Budi.");
            assertThat(slip).isEqualTo(422);
            assertThat(release(officer, id, "", "")).isEqualTo(422);
            assertThat(officer.get("/u/" + UNIT).body()).doesNotContain("Kata 13");

            assertThat(release(officer, id, "Kata 13.", "Sudah kami perbaiki.")).isEqualTo(303);
            assertThat(officer.get("/u/" + UNIT).body())
                    .contains("Kata 13.", "Maret 2026", "Jawaban kantor", "Sudah kami perbaiki.")
                    .doesNotContain("Kata 13 dari");
            officer.post("/unit/suara/" + id + "/tarik", Map.of());
            assertThat(officer.get("/u/" + UNIT).body()).doesNotContain("Kata 13.", "perbaiki.");
        }
    }

    @Test
    void onlyWhatMayBePublicIsReadPageByPage() {
        StaffRows.run(
                PORTAL.database(),
                "UPDATE rating_comment SET public_text = 'Umum ' || text, released_at = now() WHERE text ~ '^Kata ([1-9]|1[0-2]) '");
        try (var citizen = Visitor.of(PORTAL)) {
            var unit = citizen.get("/u/" + UNIT).body();
            var first = citizen.get("/u/" + UNIT + "/suara").body();
            var second = citizen.get("/u/" + UNIT + "/suara?page=2").body();

            // Received on 1 May by the clock of the office.
            assertThat(unit)
                    .contains("Mei 2026")
                    .contains("Aduan terbuka", "Jawaban terbuka", "Jawaban kantor, 10 April 2026")
                    .contains("/u/" + UNIT + "/suara")
                    .doesNotContain("tertutup", "ditarik", "Umum Kata 9 ");
            assertThat(first)
                    .contains("Umum Kata 12", "Umum Kata 4 ", "page=2")
                    .doesNotContain("Umum Kata 3 ");
            assertThat(second).contains("Umum Kata 3 ", "Umum Kata 1 ").doesNotContain("page=3");
            assertThat(citizen.get("/u/" + UNIT + "/suara?page=x").statusCode()).isEqualTo(400);
        }
    }

    private static int release(Visitor officer, String id, String text, String reply) {
        return officer.post("/unit/suara/" + id, Map.of("teks", text, "jawaban", reply))
                .statusCode();
    }

    private static String ask(String sql) {
        return StaffRows.ask(PORTAL.database(), sql);
    }
}
