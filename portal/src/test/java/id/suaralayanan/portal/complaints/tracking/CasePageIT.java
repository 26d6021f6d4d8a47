package id.suaralayanan.portal.complaints.tracking;

import static id.suaralayanan.portal.complaints.ComplaintPortal.filed;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.complaints.Browsing;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class CasePageIT {
    @AutoClose private static Visitor officer;

    @BeforeAll
    static void signIn() {
        officer = Visitor.signedIn(portal(), "petugas-64");
    }

    @Test
    void aCaseThatWaitsForTheCitizenShowsTheCitizensDate() {
        JsonNode filed = filed("ANONYMOUS", "\"text\":\"Berkas kurang\"");
        step(filed, "tanya", "0");

        assertThat(page(filed)).contains("Anda dapat menjawab sampai:").doesNotContain("Batas ");
    }

    @Test
    void bothAnswersToTheQuestionWhetherItIsSolvedWeighTheSame() {
        JsonNode filed = filed("ANONYMOUS", "\"text\":\"Antre lama\"");
        step(filed, "jawab", "0");

        var buttons = Jsoup.parse(page(filed)).select("button:matchesOwn(^(Ya,|Belum) selesai$)");

        assertThat(buttons.eachText()).containsExactly("Ya, selesai", "Belum selesai");
        assertThat(buttons.eachAttr("class")).containsExactly("full", "full");
    }

    @Test
    void aCaseThatIsOpenedAgainIsNotAnswered() {
        JsonNode filed = filed("ANONYMOUS", "\"text\":\"Masih rusak\"");
        step(filed, "jawab", "0");
        try (var citizen = new Browsing()) {
            String before = open(citizen, filed);
            String after =
                    citizen.post(
                                    "/lacak/" + filed.get("ticket").asString() + "/buka-lagi",
                                    Map.of("teks", "Belum"))
                            .body();

            assertThat(done(before)).isEqualTo(4);
            assertThat(done(after)).isEqualTo(2);
        }
    }

    private static int done(String page) {
        return page.split("aria-hidden=\"true\">●<", -1).length - 1;
    }

    private static void step(JsonNode filed, String step, String revision) {
        var taken =
                officer.post(
                        "/unit/aduan/" + filed.get("ticket").asString() + "/langkah/" + step,
                        Map.of("revisi", revision, "teks", "Mohon dilihat."));
        assertThat(taken.statusCode()).isEqualTo(303);
    }

    private static String page(JsonNode filed) {
        try (var citizen = new Browsing()) {
            return open(citizen, filed);
        }
    }

    private static String open(Browsing citizen, JsonNode filed) {
        return citizen.post(
                        "/lacak",
                        Map.of(
                                "ticket", filed.get("ticket").asString(),
                                "kunci", filed.get("receipt").asString()))
                .body();
    }
}
