package id.suaralayanan.portal.complaints.office;

import static id.suaralayanan.portal.complaints.ComplaintPortal.OTHER_UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.filed;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Templates and drafts, without scripts.
final class ReplyHelpIT {
    private static final String TEMPLATES = "/unit/templat";

    @AutoClose private static Visitor officer = Visitor.of(portal());
    @AutoClose private static Visitor colleague = Visitor.of(portal());
    @AutoClose private static Visitor elsewhere = Visitor.of(portal());

    @BeforeAll
    static void signIn() {
        StaffRows.officer(portal().database(), "rekan-64", Role.UNIT_OFFICER, UNIT);
        officer.signIn("petugas-64", StaffRows.PASSWORD);
        colleague.signIn("rekan-64", StaffRows.PASSWORD);
        elsewhere.signIn("petugas-91", StaffRows.PASSWORD);
    }

    @Test
    void aTemplateIsInsertedWithWhatStandsInTheCaseAndWhatIsWrittenStays() {
        String ticket = ticket("Antre tanpa nomor");
        save("Nomor antrean", "Aduan {nomor} tentang {layanan} masuk {tanggal}. Terima kasih.", 0);
        String template = templateNamed("Nomor antrean");

        var inserted =
                officer.post(
                        "/unit/aduan/" + ticket + "/templat",
                        Map.of("revisi", "0", "templat", template, "teks", "Yth. Bapak/Ibu,"));

        assertThat(inserted.statusCode()).isEqualTo(200);
        assertThat(inserted.body())
                .contains("Yth. Bapak/Ibu,\n\nAduan " + ticket + " tentang Dinas Kependudukan")
                .doesNotContain("{nomor}");
        assertThat(elsewhere.get(TEMPLATES).body()).doesNotContain("Nomor antrean");
        assertThat(elsewhere.post(TEMPLATES + "/" + template + "/hapus", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(officer.get(TEMPLATES).body()).contains("Nomor antrean");
        assertThat(officer.post(TEMPLATES + "/" + template + "/hapus", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(officer.get(TEMPLATES).body()).doesNotContain("Nomor antrean");
    }

    @Test
    void aTemplateThatSomebodyElseChangedMeanwhileIsShownWithWhatWasTyped() {
        save("Jam buka", "Kami buka pukul 08.00.", 0);
        String template = templateNamed("Jam buka");
        var change =
                Map.of(
                        "templat",
                        template,
                        "revisi",
                        "0",
                        "judul",
                        "Jam buka",
                        "teks",
                        "Baru satu.");
        assertThat(colleague.post(TEMPLATES, change).statusCode()).isEqualTo(303);

        var typed = new HashMap<>(change);
        typed.put("teks", "Tulisan saya.");
        var late = officer.post(TEMPLATES, typed);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Tulisan saya.", "Baru satu.", "baru saja diubah");
    }

    @Test
    void aPlaceholderThatNobodyKnowsIsNeitherKeptNorSent() {
        String ticket = ticket("Salah isian");

        var refused = save("Salah", "Nomor {nmor}", 0);
        var unsent =
                officer.post(
                        "/unit/aduan/" + ticket + "/langkah/jawab",
                        Map.of("revisi", "0", "teks", "Aduan {nmor} selesai."));
        var sent =
                officer.post(
                        "/unit/aduan/" + ticket + "/langkah/jawab",
                        Map.of("revisi", "0", "teks", "Aduan {nomor} selesai."));

        var tooLong =
                officer.post(
                        "/unit/aduan/" + ticket("Terlalu panjang") + "/langkah/jawab",
                        Map.of("revisi", "0", "teks", "{unit}".repeat(500)));

        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(refused).isEqualTo(422);
        assertThat(unsent.statusCode()).isEqualTo(400);
        assertThat(unsent.body()).contains("Aduan {nmor} selesai.", "kurung kurawal");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(
                        rows(
                                "SELECT m.text FROM complaint_message m JOIN complaint c ON c.id = m.complaint WHERE c.ticket = '"
                                        + ticket
                                        + "'"))
                .containsExactly(List.of("Aduan " + ticket + " selesai."));
    }

    @Test
    void aDraftIsKeptForItsOfficerAloneUntilItIsSent() {
        String path = "/unit/aduan/" + ticket("Draf jawaban");

        var kept =
                officer.post(
                        path + "/draf", Map.of("revisi", "0", "teks", "Sedang kami periksa, "));

        assertThat(kept.statusCode()).isIn(204, 303);
        assertThat(officer.get(path).body())
                .contains("Sedang kami periksa,", "Hanya Anda yang melihatnya");
        assertThat(colleague.get(path).body()).doesNotContain("Sedang kami periksa");
        assertThat(elsewhere.post(path + "/draf", Map.of("teks", "x")).statusCode()).isEqualTo(404);

        officer.post(path + "/langkah/kabari", Map.of("revisi", "0", "teks", "Sedang diperiksa."));
        assertThat(officer.get(path).body()).doesNotContain("Hanya Anda yang melihatnya");
    }

    @Test
    void whatIsWrittenStaysWhenTheCaseIsPutUnderACategoryFirst() {
        String path = "/unit/aduan/" + ticket("Kategori dulu");

        var done =
                officer.post(
                        path + "/kategori",
                        Map.of("revisi", "0", "kategori", "DELAY", "teks", "Setengah jawaban"));
        var late =
                officer.post(
                        path + "/petugas",
                        Map.of("revisi", "0", "petugas", "0", "teks", "Lebih lanjut"));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(late.statusCode()).isIn(303, 409);
        assertThat(officer.get(path).body()).contains("Lebih lanjut", "Hanya Anda yang melihatnya");
    }

    @Test
    void aCaseThatLeavesTheUnitLeavesNoDraft() {
        String ticket = ticket("Draf yang ditinggal");
        String path = "/unit/aduan/" + ticket;
        officer.post(path + "/draf", Map.of("revisi", "0", "teks", "Belum selesai"));

        var passed =
                officer.post(
                        path + "/langkah/teruskan",
                        Map.of("revisi", "0", "unit", OTHER_UNIT, "teks-teruskan", "Bukan kami."));

        assertThat(passed.statusCode()).isEqualTo(303);
        assertGoesBack(ticket);
        assertThat(
                        rows(
                                "SELECT count(*) FROM reply_draft d JOIN complaint c ON c.id = d.complaint WHERE c.ticket = '"
                                        + ticket
                                        + "'"))
                .containsExactly(List.of("0"));
        assertThat(
                        rows(
                                "SELECT e.detail ->> 'from' = u.id::text FROM complaint_event e JOIN complaint c ON c.id = e.complaint, unit u WHERE e.kind = 'PASSED_ON' AND c.ticket = '"
                                        + ticket
                                        + "' AND u.code = '"
                                        + UNIT
                                        + "' ORDER BY e.id"))
                .containsExactly(List.of("t"), List.of("f"));
    }

    /// The unit that got it sees where it came from, and gives it back.
    private static void assertGoesBack(String ticket) {
        String page = elsewhere.get("/unit/aduan/" + ticket).body();
        assertThat(page)
                .contains("Disdukcapil Balikpapan → Disdukcapil Jayapura")
                .contains("Kembalikan dengan kode " + UNIT);
        var due =
                "SELECT (due_finish AT TIME ZONE u.time_zone)::date, u.code FROM complaint c JOIN unit u ON u.id = c.unit WHERE c.ticket = '"
                        + ticket
                        + "'";
        String promised = rows(due).getFirst().getFirst();
        var back =
                elsewhere.post(
                        "/unit/aduan/" + ticket + "/langkah/teruskan",
                        Map.of(
                                "revisi",
                                "1",
                                "unit",
                                UNIT,
                                "teks-teruskan",
                                "Memang di Balikpapan."));
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(rows(due)).containsExactly(List.of(promised, UNIT));
    }

    private static int save(String title, String text, int revision) {
        return officer.post(
                        TEMPLATES,
                        Map.of(
                                "templat",
                                "0",
                                "revisi",
                                "" + revision,
                                "judul",
                                title,
                                "teks",
                                text))
                .statusCode();
    }

    private static String templateNamed(String title) {
        return rows("SELECT id FROM reply_template WHERE title = '" + title + "'")
                .getFirst()
                .getFirst();
    }

    private static String ticket(String text) {
        return filed("ANONYMOUS", "\"text\":\"" + text + "\"").get("ticket").asString();
    }
}
