package id.suaralayanan.portal.administration.upkeep;

import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Letters and back-ups on the admin's page, with a mail server.
final class UpkeepIT {
    @Test
    void aTestLetterSaysWhetherLettersLeaveAndABackupIsMissed() {
        StaffRows.officer(portal().database(), "pengurus-rawat", Role.ADMIN, "");
        try (var admin = Visitor.signedIn(portal(), "pengurus-rawat")) {
            assertThat(admin.get("/admin/rawat").body())
                    .contains("suara@contoh.example", "Belum pernah ada cadangan");
            assertThat(admin.post("/admin/rawat", Map.of("email", "bukan alamat")).body())
                    .contains("Tulis alamat email", "value=\"bukan alamat\"");

            var sent = admin.post("/admin/rawat", Map.of("email", "uji@contoh.example"));

            assertThat(sent.statusCode()).isEqualTo(303);
            assertThat(admin.get("/admin/rawat?sudah=ya").body())
                    .contains("menerima surat uji", "Terakhir diterima server surat");
            StaffRows.run(
                    portal().database(),
                    "INSERT INTO backup_note (at, file, filled, bytes) VALUES (now(), 'suara-uji.zip', 1204, 99)");
            assertThat(admin.get("/admin/rawat").body())
                    .contains("suara-uji.zip", "1.204")
                    .doesNotContain("Belum pernah ada cadangan");
        }
    }
}
