package id.suaralayanan.portal.complaints.office;

import static id.suaralayanan.portal.complaints.ComplaintPortal.filed;
import static id.suaralayanan.portal.complaints.ComplaintPortal.get;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.Rows;
import id.suaralayanan.portal.access.Visitor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class OfficerViewIT {
    @AutoClose private static Visitor officer;
    @AutoClose private static Visitor stranger;
    @AutoClose private static Visitor inspector;
    @AutoClose private static Visitor ministry;

    @BeforeAll
    static void signIn() {
        officer = Visitor.signedIn(portal(), "petugas-64");
        stranger = Visitor.signedIn(portal(), "petugas-91");
        inspector = Visitor.signedIn(portal(), "inspektur");
        ministry = Visitor.signedIn(portal(), "menteri");
    }

    @Test
    void letsTheOwnUnitVerifyAndAnswerAndTellsTheCitizen() {
        var filed =
                filed(
                        "OPEN",
                        "\"service\":\"KK\",\"text\":\"Kartu keluarga belum jadi\",\"contact\":{\"phone\":\"0812-7777-0001\"}");
        String ticket = filed.get("ticket").asString();
        String path = "/unit/aduan/" + ticket;

        var inbox = officer.everyPage("/unit/aduan");
        var opened = officer.get(path);
        var verified = officer.post(path + "/langkah/verifikasi", revision(opened.body(), ""));
        var again = officer.get(path);
        var blank = officer.post(path + "/langkah/jawab", revision(again.body(), " "));
        var answered =
                officer.post(
                        path + "/langkah/jawab",
                        revision(again.body(), "Sudah jadi, silakan ambil."));
        var seen = get("/api/v1/complaints/" + ticket, "Receipt", filed.get("receipt").asString());

        assertThat(inbox).contains(ticket, "Kartu keluarga belum jadi", "hari kerja lagi");
        assertThat(opened.body()).contains("0812-7777-0001", "Kartu keluarga", "Terbuka");
        assertThat(verified.statusCode()).isEqualTo(303);
        assertThat(again.body()).contains("Diverifikasi");
        assertThat(blank.statusCode()).isEqualTo(400);
        assertThat(answered.statusCode()).isEqualTo(303);
        assertThat(seen.json().get("status").asString()).isEqualTo("REPLIED");
        assertThat(seen.json().get("nextActor").asString()).isEqualTo("CITIZEN");
        assertThat(seen.json().at("/messages/0/text").asString())
                .isEqualTo("Sudah jadi, silakan ambil.");
        assertThat(
                        rows(
                                "SELECT action FROM audit_log WHERE object = 'complaint "
                                        + ticket
                                        + "' ORDER BY seq"))
                .containsExactly(List.of("COMPLAINT_VERIFIED"), List.of("COMPLAINT_REPLIED"));
        assertThat(
                        rows(
                                """
                                SELECT string_agg(kind, ' ' ORDER BY e.id), bool_and(c.confirm_by > c.first_reply_at)
                                  FROM complaint_event e JOIN complaint c ON c.id = e.complaint
                                 WHERE c.ticket = '%s'\
                                """
                                        .formatted(ticket)))
                .containsExactly(List.of("RECEIVED VERIFIED REPLIED", "t"));
    }

    @Test
    void keepsAnAnswerWrittenOnAnOlderStateOfTheCase() {
        var filed = filed("ANONYMOUS", "\"text\":\"Berubah di tengah\"");
        String path = "/unit/aduan/" + filed.get("ticket").asString();
        var before = revision(officer.get(path).body(), "Jawaban saya yang panjang");
        id.suaralayanan.portal.complaints.ComplaintPortal.post(
                "/api/v1/complaints/" + filed.get("ticket").asString() + "/messages",
                "{\"text\":\"Tunggu, ada yang lupa\"}",
                "Receipt",
                filed.get("receipt").asString());

        var late = officer.post(path + "/langkah/jawab", before);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(
                        "Jawaban saya yang panjang", "Tunggu, ada yang lupa", "baru saja berubah");
        assertThat(officer.post(path + "/langkah/kerjakan", revision(late.body(), "")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void hidesACaseOfSupervisoryContentFromTheUnitInEveryWay() {
        var filed =
                filed(
                        "CONFIDENTIAL",
                        "\"integrity\":true,\"text\":\"Kanari pungli loket 9\",\"contact\":{\"name\":\"Kanari Saksi\"}");
        String ticket = filed.get("ticket").asString();

        assertThat(officer.everyPage("/unit/aduan?bagian=tindakan"))
                .doesNotContain(ticket)
                .doesNotContain("Kanari");
        for (String path : List.of("", "/terbit")) {
            assertThat(officer.get("/unit/aduan/" + ticket + path).statusCode()).isEqualTo(404);
        }
        assertThat(
                        officer.post(
                                        "/unit/aduan/" + ticket + "/langkah/jawab",
                                        Map.of("revisi", "0", "teks", "x"))
                                .statusCode())
                .isEqualTo(404);
        assertThat(officer.get("/pusat/aduan").statusCode()).isEqualTo(403);
        assertThat(
                        rows(
                                "SELECT 1 FROM complaint_change x JOIN complaint c ON c.id = x.complaint WHERE c.ticket = '"
                                        + ticket
                                        + "'"))
                .isEmpty();
    }

    @Test
    void letsTheInspectorateAnswerItAndTheMinistryReadIt() {
        String ticket =
                filed("ANONYMOUS", "\"integrity\":true,\"text\":\"Uang pelicin di loket 2\"")
                        .get("ticket")
                        .asString();
        String path = "/pusat/aduan/" + ticket;

        var read = ministry.get(path);
        var refused =
                ministry.post(
                        path + "/langkah/jawab",
                        revision(read.body() + "name=\"revisi\" value=\"0\"", "x"));
        var listed = ministry.everyPage("/pusat/aduan");
        var opened = inspector.get(path);
        var answered =
                inspector.post(path + "/langkah/jawab", revision(opened.body(), "Kami periksa."));

        assertThat(listed).contains(ticket, "Berkadar pengawasan");
        assertThat(read.body()).contains("Uang pelicin di loket 2").doesNotContain("/langkah/");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(answered.statusCode()).isEqualTo(303);
        assertThat(
                        rows(
                                "SELECT action, count(*) FROM audit_log WHERE object = 'complaint "
                                        + ticket
                                        + "' GROUP BY action ORDER BY action"))
                .contains(List.of("COMPLAINT_READ", "2"), List.of("COMPLAINT_REPLIED", "1"));
    }

    @Test
    void showsNoCaseOfAnotherUnit() {
        String ticket = filed("OPEN", "\"text\":\"Urusan Balikpapan\"").get("ticket").asString();

        assertThat(stranger.get("/unit/aduan/" + ticket).statusCode()).isEqualTo(404);
        assertThat(stranger.everyPage("/unit/aduan")).doesNotContain(ticket);
        assertThat(
                        stranger.post(
                                        "/unit/aduan/" + ticket + "/kategori",
                                        Map.of("revisi", "0", "kategori", "DELAY"))
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void neverShowsTheUnitWhoComplainsConfidentially() {
        String ticket =
                filed(
                                "CONFIDENTIAL",
                                "\"text\":\"Tolong diperbaiki\",\"contact\":{\"name\":\"Nama Kanari\",\"email\":\"kanari@contoh.id\"}")
                        .get("ticket")
                        .asString();

        assertThat(officer.get("/unit/aduan/" + ticket).body())
                .contains("Tolong diperbaiki", "Dirahasiakan")
                .doesNotContain("Kanari")
                .doesNotContain("kanari@");
        assertThat(officer.get("/unit/aduan/" + ticket + "/terbit").statusCode()).isEqualTo(409);
    }

    @Test
    void publishesNothingDoubtfulThatNobodyLookedAt() {
        String ticket =
                filed("ANONYMOUS", "\"text\":\"Dilayani mas dhika, resi 9120000123456\"")
                        .get("ticket")
                        .asString();
        String path = "/unit/aduan/" + ticket + "/terbit";
        var preview = officer.get(path);
        var answers =
                new TreeMap<>(revision(preview.body(), "Dilayani mas dhika, resi 9120000123456"));

        var unlooked = officer.post(path, answers);
        answers.put("diperiksa", "ya");
        var looked = officer.post(path, answers);

        assertThat(preview.body()).contains("<mark>dhika</mark>", "<mark>9120000123456</mark>");
        assertThat(unlooked.statusCode()).isEqualTo(400);
        assertThat(unlooked.body()).contains("Ada kata yang meragukan");
        assertThat(looked.statusCode()).isEqualTo(303);
    }

    @Test
    void publishesOnlyWhatWasRedactedAndRead() {
        String ticket =
                filed("ANONYMOUS", "\"text\":\"Pak Budi di loket 3 minta uang, WA 0812-3456-7890\"")
                        .get("ticket")
                        .asString();
        String path = "/unit/aduan/" + ticket;

        var preview = officer.get(path + "/terbit");
        var slip =
                officer.post(
                        path + "/terbit",
                        revision(preview.body(), "Pak Budi di loket 3 minta uang"));
        var published =
                officer.post(
                        path + "/terbit",
                        replied(preview.body(), "Pak [NAMA] di loket 3 minta uang"));
        String released =
                "SELECT public_text, released_at IS NOT NULL, public_reply FROM complaint WHERE ticket = '"
                        + ticket
                        + "'";
        var afterwards = rows(released);
        var retracted =
                officer.post(path + "/terbit/tarik", revision(officer.get(path).body(), ""));

        assertThat(preview.body()).contains("Pak [NAMA] di loket 3 minta uang, WA [TELEPON]");
        assertThat(slip.statusCode()).isEqualTo(400);
        assertThat(slip.body()).contains("Masih ada data pribadi", "Pak [NAMA] di loket 3");
        assertThat(published.statusCode()).isEqualTo(303);
        assertThat(afterwards)
                .containsExactly(
                        List.of("Pak [NAMA] di loket 3 minta uang", "t", "Sudah kami tindak."));
        assertThat(retracted.statusCode()).isEqualTo(303);
        assertThat(rows(released)).containsExactly(List.of("null", "f", "null"));
    }

    @Test
    void putsACaseUnderACategoryOnce() {
        String ticket = filed("ANONYMOUS", "\"text\":\"Lama sekali\"").get("ticket").asString();
        String path = "/unit/aduan/" + ticket + "/kategori";

        assertThat(officer.post(path, Map.of("revisi", "0", "kategori", "DELAY")).statusCode())
                .isEqualTo(303);
        assertThat(officer.post(path, Map.of("revisi", "0", "kategori", "OTHER")).statusCode())
                .isEqualTo(409);
        assertThat(officer.post(path, Map.of("revisi", "1", "kategori", "BOGUS")).statusCode())
                .isEqualTo(400);
        assertThat(rows("SELECT category FROM complaint WHERE ticket = '" + ticket + "'"))
                .containsExactly(List.of("DELAY"));
    }

    @Test
    void tellsWhatTheWordsSpeakForAndIsPutRightWithOnePress() {
        String ticket =
                filed("ANONYMOUS", "\"text\":\"Antrean lambat, molor, lama menunggu. Kecewa.\"")
                        .get("ticket")
                        .asString();
        String path = "/unit/aduan/" + ticket;

        assertThat(officer.get(path).body())
                .contains(
                        "Mungkin Penundaan berlarut, karena kata: ",
                        "name=\"saran\" value=\"DELAY\"")
                .contains("<strong>keluhan</strong>", "karena: ");
        assertThat(
                        officer.post(
                                        path + "/kategori",
                                        Map.of("revisi", "0", "kategori", "", "saran", "DELAY"))
                                .statusCode())
                .isEqualTo(303);
        assertThat(
                        officer.post(path + "/nada", Map.of("revisi", "1", "nada", "QUESTION"))
                                .statusCode())
                .isEqualTo(303);
        assertThat(officer.post(path + "/nada", Map.of("nada", "MARAH")).statusCode())
                .isEqualTo(400);
        assertThat(stranger.post(path + "/nada", Map.of("nada", "PRAISE")).statusCode())
                .isEqualTo(404);
        assertThat(officer.get(path).body())
                .contains("<strong>pertanyaan</strong>")
                .doesNotContain("Mungkin Penundaan");
        assertThat(
                        rows(
                                "SELECT c.category, c.status, s.stance FROM stance_of_complaint s JOIN categorised_complaint k USING (id) JOIN complaint c USING (id) WHERE c.ticket = '"
                                        + ticket
                                        + "'"))
                .containsExactly(List.of("DELAY", "RECEIVED", "QUESTION"));
    }

    @Test
    void learnsFromNoCaseThatIsSecretOrOfAHiddenAuthor() {
        var tickets =
                List.of(
                        filed("CONFIDENTIAL", "\"text\":\"Lama\",\"contact\":{\"name\":\"Siti\"}"),
                        filed("ANONYMOUS", "\"text\":\"Lama\",\"secret\":true"),
                        filed("ANONYMOUS", "\"text\":\"Lama\",\"integrity\":true"));
        for (var filed : tickets) {
            officer.post(
                    "/unit/aduan/" + filed.get("ticket").asString() + "/kategori",
                    Map.of("revisi", "0", "kategori", "DELAY"));
            var id = "(SELECT id FROM complaint WHERE ticket = '%s')";
            assertThat(
                            rows(
                                    ("SELECT count(*) FROM categorised_complaint WHERE id = " + id)
                                            .formatted(filed.get("ticket").asString())))
                    .containsExactly(List.of("0"));
        }
    }

    @Test
    void narrowsTheInboxDown() {
        String ticket =
                filed("ANONYMOUS", "\"service\":\"KTP-EL\",\"text\":\"Blanko habis\"")
                        .get("ticket")
                        .asString();

        assertThat(officer.everyPage("/unit/aduan?layanan=KTP-EL")).contains(ticket);
        assertThat(officer.everyPage("/unit/aduan?layanan=KK")).doesNotContain(ticket);
        assertThat(officer.everyPage("/unit/aduan?jenis=INFORMATION")).doesNotContain(ticket);
        assertThat(officer.everyPage("/unit/aduan?bagian=selesai")).doesNotContain(ticket);
        assertThat(officer.get("/unit/aduan?hal=abc&bagian=x&jenis=y").statusCode()).isEqualTo(200);
    }

    @Test
    void listsWhatIsLateAndOnlyThat() {
        String late = filed("ANONYMOUS", "\"text\":\"Sudah lewat\"").get("ticket").asString();
        String early = filed("ANONYMOUS", "\"text\":\"Masih ada waktu\"").get("ticket").asString();
        Rows.run(
                portal(),
                "UPDATE complaint SET due_verify = now() - interval '1 minute' WHERE ticket = '%s'"
                        .formatted(late));

        assertThat(officer.everyPage("/unit/aduan?lewat=ya")).contains(late).doesNotContain(early);
        assertThat(officer.everyPage("/unit/aduan")).contains(late, early);
    }

    /// Every page of a list, as one text.
    private static Map<String, String> replied(String body, String text) {
        var form = new TreeMap<>(revision(body, text));
        form.put("jawaban", "Sudah kami tindak.");
        return form;
    }

    private static Map<String, String> revision(String body, String text) {
        var revision = Pattern.compile("name=\"revisi\" value=\"(\\d+)\"").matcher(body);
        if (!revision.find()) {
            throw new AssertionError("no form in " + body);
        }
        return Map.of("revisi", revision.group(1), "teks", text);
    }
}
