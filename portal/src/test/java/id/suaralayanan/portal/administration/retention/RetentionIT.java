package id.suaralayanan.portal.administration.retention;

import static id.suaralayanan.portal.complaints.ComplaintPortal.filed;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Rules of retention: said beforehand, stored with a reason, and followed.
final class RetentionIT {
    /// Longer than any case of another test lasts.
    private static final String DAYS = "20000";

    @Test
    void whatIsForgottenIsSaidBeforehandAndNothingElseGoes() {
        String old = ended("Sudah lama", 60);
        String fresh = ended("Belum lama", 1);
        StaffRows.officer(portal().database(), "pengurus-simpan", Role.ADMIN, "");
        try (var admin = Visitor.signedIn(portal(), "pengurus-simpan")) {
            var looked = admin.post("/admin/simpan", rule("CONTACTS", DAYS, "periksa", ""));
            assertThat(looked.body()).contains("1 data terhapus", "Simpan aturan");
            assertThat(days("CONTACTS")).isEqualTo("null");
            assertThat(admin.post("/admin/simpan", rule("CONTACTS", "5", "simpan", "")).body())
                    .contains("paling sedikit 90");
            assertThat(admin.post("/admin/simpan", rule("KEYS", "", "simpan", "40")).statusCode())
                    .isEqualTo(422);

            assertThat(
                            admin.post("/admin/simpan", rule("CONTACTS", DAYS, "simpan", ""))
                                    .statusCode())
                    .isEqualTo(303);
            var late = admin.post("/admin/simpan", rule("CONTACTS", "400", "simpan", ""));
            assertThat(late.statusCode()).isEqualTo(422);
            assertThat(late.body()).contains("diubah orang lain", "value=\"400\"");
            assertThat(admin.get("/admin/jejak?apa=retention").body())
                    .contains("Mengubah masa simpan");

            StaffRows.run(
                    portal().database(),
                    "SELECT forget_due(kind, days, now()) FROM retention_in_force WHERE kind = 'CONTACTS'");

            assertThat(contact(old)).isEqualTo("0");
            assertThat(contact(fresh)).isEqualTo("1");
            assertThat(ask("SELECT text FROM complaint WHERE ticket = '" + old + "'"))
                    .isEqualTo("Sudah lama");
        }
        try (var officer = Visitor.signedIn(portal(), "petugas-64")) {
            assertThat(officer.get("/unit/aduan/" + old).body()).contains("Sudah lama");
        }
    }

    /// A case of somebody known that ended these years ago.
    private static String ended(String text, int years) {
        String ticket =
                filed(
                                "OPEN",
                                "\"text\":\"%s\",\"contact\":{\"name\":\"Siti\",\"email\":\"siti@contoh.example\"}"
                                        .formatted(text))
                        .path("ticket")
                        .asString();
        StaffRows.run(
                portal().database(),
                "UPDATE complaint SET status = 'FINISHED', finished_at = now() - interval '%d years' WHERE ticket = '%s'"
                        .formatted(years, ticket));
        return ticket;
    }

    private static Map<String, String> rule(String kind, String days, String step, String seen) {
        var fields = new HashMap<String, String>();
        fields.put("jenis", kind);
        fields.put("hari", days);
        fields.put("alasan", "Aturan uji");
        fields.put("langkah", step);
        fields.put("lama", seen);
        return fields;
    }

    private static String contact(String ticket) {
        return ask(
                "SELECT count(*) FROM complaint_contact k JOIN complaint c ON c.id = k.complaint WHERE c.ticket = '"
                        + ticket
                        + "'");
    }

    private static String days(String kind) {
        return ask("SELECT days FROM retention_rule WHERE kind = '" + kind + "'");
    }

    private static String ask(String sql) {
        return StaffRows.ask(portal().database(), sql);
    }
}
