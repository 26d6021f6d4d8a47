package id.suaralayanan.portal.complaints.filing.pages;

import static id.suaralayanan.portal.complaints.ComplaintPortal.UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.filed;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.complaints.Browsing;
import id.suaralayanan.portal.complaints.ComplaintPortal.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What keeps the accused from learning who complained.
final class ComplaintProtectionIT {
    private static final String ADU = "/adu/" + UNIT;
    private static final String WITH_NAME =
            "Nama saya Rosmala Dewi, HP 0813-5555-0101. Antre sejak pagi.";
    private static final String STORY =
            "Nama saya Rosmala Dewi, HP 0813-5555-0101. Diminta uang rokok biar cepat.";

    @Test
    void showsWhatGivesTheAuthorAwayAndOffersTheInspectorate() {
        try (var citizen = new Browsing()) {
            Answer check = checked(citizen, STORY, "CONFIDENTIAL");
            Answer offered =
                    citizen.post(
                            ADU + "/periksa", Browsing.form(check, Map.of("integritas", "ya")));

            assertThat(check.body())
                    .contains("Nama saya [NAMA], HP [TELEPON].", "Samarkan seperti di atas")
                    .contains("Kirim ke inspektorat saja");
            assertThat(offered.body())
                    .contains("name=\"integritas\" value=\"ya\"")
                    .doesNotContain("Kirim ke inspektorat saja");
        }
    }

    @Test
    void leavesAHarmlessStoryAlone() {
        try (var citizen = new Browsing()) {
            Answer check = checked(citizen, "Antre lama sekali di loket tiga.", "CONFIDENTIAL");

            assertThat(check.body()).doesNotContain("id=\"samaran\"", "id=\"pengawas\"");
        }
    }

    @Test
    void promisesToKeepAContactOnlyWhereOneIsGiven() {
        try (var citizen = new Browsing()) {
            Answer without = checked(citizen, "Antre lama.", "CONFIDENTIAL");
            Answer with =
                    checked(citizen, "Antre lama.", "CONFIDENTIAL", Map.of("hp", "081255550102"));

            assertThat(without.body())
                    .contains("Tidak ada nama atau kontak yang disimpan")
                    .doesNotContain("Nama dan kontak disimpan terkunci");
            assertThat(with.body()).contains("Nama dan kontak disimpan terkunci");
        }
    }

    @Test
    void letsTheUnitReadAMaskedTextUnlessTheCitizenChoseOtherwise() {
        try (var citizen = new Browsing();
                var officer = Visitor.signedIn(portal(), "petugas-64");
                var inspector = Visitor.signedIn(portal(), "inspektur")) {
            String masked = sent(citizen, Map.of());
            String whole = sent(citizen, Map.of("samar", "tidak"));

            assertThat(officer.get("/unit/aduan/" + masked).body())
                    .contains("Nama saya [NAMA], HP [TELEPON].")
                    .doesNotContain("Rosmala", "0813-5555");
            assertThat(officer.everyPage("/unit/aduan")).contains(masked, "Nama saya [NAMA]");
            assertThat(officer.get("/unit/aduan/" + whole).body()).contains("Rosmala Dewi");
            assertThat(inspector.get("/pusat/aduan/" + masked).body()).contains("Rosmala Dewi");
        }
    }

    @Test
    void takesTheChoiceFromProgramsToo() {
        assertThat(
                        masked(
                                filed("CONFIDENTIAL", "\"text\":\"Nama saya Rosmala\"")
                                        .get("ticket")
                                        .asString()))
                .isEqualTo("true");
        assertThat(
                        masked(
                                filed(
                                                "CONFIDENTIAL",
                                                "\"mask\":false,\"text\":\"Nama saya Rosmala\"")
                                        .get("ticket")
                                        .asString()))
                .isEqualTo("false");
        assertThat(masked(filed("OPEN", "\"text\":\"Nama saya Rosmala\"").get("ticket").asString()))
                .isEqualTo("false");
    }

    @Test
    void keepsEveryAnswerAndItsSecrecyWhenTheLanguageChanges() {
        try (var citizen = new Browsing()) {
            var answers =
                    Map.of(
                            "rahasia",
                            "ya",
                            "integritas",
                            "ya",
                            "tempat",
                            "Loket 3",
                            "hp",
                            "081255550102");
            Answer check = checked(citizen, STORY, "CONFIDENTIAL", answers);
            Answer english = citizen.post(ADU + "/periksa?lang=en", Browsing.form(check, Map.of()));
            Answer form = citizen.post(ADU + "/ubah?lang=id", Browsing.form(english, Map.of()));

            assertThat(check.body())
                    .contains("formaction=\"" + ADU + "/periksa?lang=en\"")
                    .doesNotContain("href=\"?lang=en\"");
            assertThat(english.body())
                    .contains("Check your complaint", "name=\"identitas\" value=\"CONFIDENTIAL\"")
                    .contains("name=\"rahasia\" value=\"ya\"", "name=\"integritas\" value=\"ya\"");
            assertThat(form.body())
                    .contains("Loket 3", "081255550102", "formaction=\"" + ADU + "/ubah?lang=en\"")
                    .containsPattern("value=\"CONFIDENTIAL\"[^>]*checked")
                    .containsPattern("name=\"rahasia\" value=\"ya\"[^>]*checked");
        }
    }

    private static Answer checked(Browsing citizen, String text, String identity) {
        return checked(citizen, text, identity, Map.of());
    }

    private static Answer checked(
            Browsing citizen, String text, String identity, Map<String, String> answers) {
        var all = new HashMap<>(answers);
        all.putAll(Map.of("teks", text, "identitas", identity, "jenis", "COMPLAINT"));
        return citizen.post(ADU + "/periksa", Browsing.form(citizen.get(ADU), all));
    }

    private static String sent(Browsing citizen, Map<String, String> choices) {
        Answer check = checked(citizen, WITH_NAME, "CONFIDENTIAL");
        return Browsing.code(citizen.post(ADU, Browsing.form(check, choices)), 0);
    }

    private static String masked(String ticket) {
        List<List<String>> found =
                rows("SELECT masked::text FROM complaint WHERE ticket = '" + ticket + "'");
        return found.getFirst().getFirst();
    }
}
