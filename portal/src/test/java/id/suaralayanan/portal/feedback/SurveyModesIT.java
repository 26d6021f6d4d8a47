package id.suaralayanan.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The same nine questions for a look, with an officer's help, and beside a unit's own questions.
@ResourceLock(PortalServer.COUNTED)
final class SurveyModesIT {
    private static final PortalServer PORTAL = PortalServer.counted();
    private static final Office OFFICE = Office.in(PORTAL);
    private static final Pattern SEAL = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("name=\"(X\\d+)\"");

    @BeforeAll
    static void fill() {
        StaffRows.officer(PORTAL.database(), "pembantu", Role.UNIT_OFFICER, Office.UNIT);
        StaffRows.unit(PORTAL.database(), "64.71-UJI-LAIN", "Kantor Lain");
        StaffRows.officer(PORTAL.database(), "pembantu-lain", Role.UNIT_OFFICER, "64.71-UJI-LAIN");
    }

    @Test
    void aPreviewIsNeverStored() {
        try (var visitor = Visitor.of(PORTAL)) {
            var page = visitor.get("/s/V7F3K?dari=coba");
            var stored = OFFICE.ask("SELECT count(*) FROM rating");

            var gaps =
                    visitor.postWithoutToken(
                            "/s/V7F3K", Map.of("layanan", "KTP-EL", "dari", "coba"));
            var sent = visitor.postWithoutToken("/s/V7F3K", form(page, Map.of("dari", "coba")));

            assertThat(page.body()).contains("Ini pratinjau", "name=\"dari\" value=\"coba\"");
            assertThat(gaps.statusCode()).isEqualTo(422);
            assertThat(gaps.body()).contains("Ini pratinjau");
            assertThat(sent.headers().firstValue("Location")).hasValue("/s/V7F3K/pratinjau");
            assertThat(visitor.get("/s/V7F3K/pratinjau").body())
                    .contains("tidak ada yang dihitung");
            assertThat(OFFICE.stored(key(page))).isEqualTo("0 0 0");
            assertThat(OFFICE.ask("SELECT count(*) FROM rating")).isEqualTo(stored);
        }
    }

    @Test
    void anOfficerWritesDownAnswersAsAChannelOfTheirOwn() {
        try (var officer = Visitor.signedIn(PORTAL, "pembantu");
                var other = Visitor.signedIn(PORTAL, "pembantu-lain");
                var nobody = Visitor.of(PORTAL)) {
            var page = officer.get("/unit/bantu/V7F3K");
            var sent = officer.post("/unit/bantu/V7F3K", form(page, Map.of()));

            assertThat(officer.get("/unit/bantu").body()).contains("KTP-el", "/unit/bantu/");
            assertThat(page.body())
                    .contains(
                            "Anda mengisi untuk warga",
                            "action=\"/unit/bantu/V7F3K\"",
                            "name=\"_csrf\"");
            assertThat(sent.statusCode()).isEqualTo(303);
            assertThat(sent.headers().firstValue("Location").orElse("")).contains("bantu");
            assertThat(
                            OFFICE.ask(
                                    "SELECT channel || ' ' || instrument FROM rating WHERE key = '"
                                            + key(page)
                                            + "'"))
                    .isEqualTo("STAFF 1");
            assertThat(other.get("/unit/bantu/V7F3K").statusCode()).isEqualTo(403);
            assertThat(other.post("/unit/bantu/V7F3K", form(page, Map.of())).statusCode())
                    .isEqualTo(403);
            assertThat(nobody.get("/unit/bantu/V7F3K").headers().firstValue("Location").orElse(""))
                    .startsWith("/masuk");
        }
    }

    @Test
    void aUnitAsksBesideTheNineAndItsAnswersStayOutOfTheRating() throws Exception {
        try (var officer = Visitor.signedIn(PORTAL, "pembantu")) {
            var wrong =
                    officer.post(
                            "/unit/pertanyaan",
                            Map.of("kata", "Apa?", "jawaban", "Ya", "english", "Is it?"));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body())
                    .contains("5 sampai 160", "2 sampai 5 pilihan", "value=\"Apa?\"");
            officer.post(
                    "/unit/pertanyaan",
                    Map.of(
                            "kata", "Apakah kursi tunggunya cukup?",
                            "jawaban", "Ya\nTidak",
                            "english", "Were there enough seats?",
                            "answers", "Yes\nNo"));
            Thread.sleep(5_200);
            var page = officer.get("/s/V7F3K");
            assertThat(page.body())
                    .contains("Apakah kursi tunggunya cukup?", "Tidak masuk nilai IKM");
            assertThat(officer.get("/s/V7F3K?lang=en").body()).contains("Were there enough seats?");
            officer.get("/s/V7F3K?lang=id");
            var field = FIELD.matcher(page.body());
            assertThat(field.find()).isTrue();
            Thread.sleep(3_100);
            var sent =
                    officer.postWithoutToken(
                            "/s/V7F3K",
                            form(page, Map.of(field.group(1), "2", "X999999", "1", "dari", "web")));

            assertThat(sent.statusCode()).isEqualTo(303);
            assertThat(officer.get(sent.headers().firstValue("Location").orElseThrow()).body())
                    .contains("/s/V7F3K/spkp?dari=web", "/s/V7F3K/spak?dari=web");
            assertThat(OFFICE.stored(key(page))).isEqualTo("1 1 0");
            assertThat(
                            OFFICE.ask(
                                    "SELECT question || ' ' || choice || ' ' || channel FROM extra_answer"))
                    .isEqualTo(field.group(1).substring(1) + " 2 WEB");
            assertThat(officer.get("/unit/pertanyaan").body())
                    .contains("Apakah kursi tunggunya cukup?", ">1<");
            officer.post("/unit/pertanyaan/" + field.group(1).substring(1) + "/tutup", Map.of());
            assertThat(officer.get("/unit/pertanyaan").body()).contains("Sudah ditutup");
        }
    }

    private static Map<String, String> form(HttpResponse<String> page, Map<String, String> more) {
        var fields = new TreeMap<>(more);
        fields.put("form", seal(page));
        fields.put("layanan", "KTP-EL");
        for (int u = 1; u <= 9; u++) {
            fields.put("U" + u, "3");
        }
        return fields;
    }

    private static String seal(HttpResponse<String> page) {
        var found = SEAL.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static UUID key(HttpResponse<String> page) {
        var seal = seal(page);
        return UUID.fromString(seal.substring(0, seal.indexOf('.')));
    }
}
