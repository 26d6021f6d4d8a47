package id.suaralayanan.portal.complaints.office;

import static id.suaralayanan.portal.complaints.ComplaintPortal.filed;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an officer wrote is never lost.
final class KeptTextsIT {
    private static final String WORDS = "Kami sudah periksa loketnya & antrean \"dibagi\" dua.";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @ParameterizedTest
    @CsvSource({
        "/unit/aduan/ADU-2222-2222/langkah/jawab, teks",
        "/unit/aduan/ADU-2222-2222/terbit, jawaban",
        "/unit/perbaikan, perubahan",
        "/unit/suara/1, jawaban",
    })
    void everyFormComesBackWithItsTextAfterTheSessionEnded(String path, String field) {
        try (var nobody = Visitor.of(portal())) {
            var answer = nobody.post(path, Map.of("revisi", "0", field, WORDS));

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body())
                    .contains("Kami sudah periksa loketnya &amp; antrean", "belum terkirim")
                    .contains("action=\"" + path + "\"", "name=\"" + field + "\"");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void theKeyOfAFormIsKeptAndNotShownAsWords() {
        String key = "0b6a2f6e-3a52-4e0e-9d2f-6f1b8a3c5d7e";
        try (var nobody = Visitor.of(portal())) {
            var answer =
                    nobody.post("/unit/templat", Map.of("kunci", key, "judul", "Terima kasih"));

            assertThat(answer.body())
                    .contains("name=\"kunci\" value=\"" + key + "\"")
                    .doesNotContain(key + "</textarea>");
        }
    }

    @Test
    void theTextIsSentFromThatPageAfterSigningInAgain() {
        String ticket = filed("ANONYMOUS", "\"text\":\"Antre\"").get("ticket").asString();
        String path = "/unit/aduan/" + ticket + "/langkah/jawab";
        try (var officer = Visitor.of(portal())) {
            var kept = officer.post(path, Map.of("revisi", "0", "teks", WORDS));
            officer.signIn("petugas-64", StaffRows.PASSWORD);
            var stale = again(officer, path, kept);
            var sent = again(officer, path, stale);

            assertThat(stale.statusCode()).isIn(303, 403);
            assertThat(stale.statusCode() == 303 || sent.statusCode() == 303).isTrue();
            assertThat(
                            rows(
                                    "SELECT m.text FROM complaint_message m JOIN complaint c ON c.id = m.complaint WHERE c.ticket = '"
                                            + ticket
                                            + "'"))
                    .containsExactly(List.of(WORDS));
        }
    }

    @Test
    void aFormWithAnOldTokenComesBackWithItsTextAndAFreshOne() {
        String ticket = filed("ANONYMOUS", "\"text\":\"Antre\"").get("ticket").asString();
        String path = "/unit/aduan/" + ticket + "/langkah/jawab";
        try (var officer = Visitor.signedIn(portal(), "petugas-64")) {
            var old =
                    officer.postWithoutToken(
                            path, Map.of("revisi", "0", "teks", WORDS, "_csrf", "lama"));
            var sent = again(officer, path, old);

            assertThat(old.statusCode()).isEqualTo(403);
            assertThat(old.body()).contains("Kami sudah periksa loketnya", "Kirim lagi");
            assertThat(sent.statusCode()).isEqualTo(303);
        }
    }

    @Test
    void aReleaseOnAnOlderStateComesBackWithItsText() {
        String ticket = filed("ANONYMOUS", "\"text\":\"Antre lama\"").get("ticket").asString();
        try (var officer = Visitor.signedIn(portal(), "petugas-64")) {
            officer.post(
                    "/unit/aduan/" + ticket + "/kategori",
                    Map.of("revisi", "0", "kategori", "DELAY"));

            var late =
                    officer.post(
                            "/unit/aduan/" + ticket + "/terbit",
                            Map.of("revisi", "0", "teks", "Antre", "jawaban", "Loket ditambah."));

            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body())
                    .contains(
                            "Loket ditambah.", "name=\"revisi\" value=\"1\"", "baru saja berubah");
        }
    }

    @Test
    void thatPageKeepsTheTextInTheOtherLanguageBeforeAndAfterSigningIn() {
        String path = "/unit/aduan/ADU-2222-2222/langkah/jawab";
        var form = Map.of("revisi", "0", "teks", WORDS);
        try (var nobody = Visitor.of(portal());
                var officer = Visitor.signedIn(portal(), "petugas-64")) {
            var before = nobody.post(path, form).body();
            assertThat(before).contains("formaction=\"" + path + "?tertahan&amp;alih=en\"");
            for (var visitor : List.of(nobody, officer)) {
                var other = visitor.post(path + "?tertahan&alih=en", form).body();
                assertThat(other).contains("lang=\"en\"", "loketnya &amp; antrean");
                assertThat(other).contains("action=\"" + path + "\"");
            }
        }
    }

    @Test
    void aPasswordIsNeverShownAgain() {
        try (var nobody = Visitor.of(portal())) {
            var answer =
                    nobody.postWithoutToken(
                            "/masuk", Map.of("username", "x", "password", "kata sandi rahasia"));

            assertThat(answer.body()).doesNotContain("kata sandi rahasia");
        }
    }

    private static HttpResponse<String> again(
            Visitor officer, String path, HttpResponse<String> page) {
        var token = TOKEN.matcher(page.body());
        var form = new TreeMap<>(Map.of("revisi", "0", "teks", WORDS));
        if (token.find()) {
            form.put("_csrf", token.group(1));
        }
        return officer.postWithoutToken(path, form);
    }
}
