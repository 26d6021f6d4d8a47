package id.suaralayanan.portal.feedback.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.feedback.Office;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// From a handed-in draft to a survey that citizens answer in their own language.
final class WordingIT {
    private static final PortalServer PORTAL = PortalServer.shared();

    @Test
    void aLanguageIsSeenInThePreviewUntilASpeakerHasCheckedIt() {
        Office.in(PORTAL);
        StaffRows.officer(PORTAL.database(), "admin-bahasa", Role.ADMIN, "");
        try (var admin = Visitor.signedIn(PORTAL, "admin-bahasa");
                var citizen = Visitor.of(PORTAL)) {
            var wrong = admin.post("/admin/bahasa", Map.of("json", "{\"language\":\"en\"}"));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body())
                    .contains("/language", "/questions/U9/answers", "{&quot;language&quot;");
            var json = Map.of("json", AnInstrumentForm.json("qaa", "Karangan", ""));
            assertThat(admin.post("/admin/bahasa", json).statusCode()).isEqualTo(303);
            assertThat(admin.post("/admin/bahasa", json).statusCode()).isEqualTo(303);

            assertThat(citizen.get("/s/V7F3K?lang=qaa").body())
                    .doesNotContain("tanya U1", "Karangan");
            assertThat(citizen.get("/s/V7F3K?lang=qaa&dari=coba").body())
                    .contains("tanya U1 mudah?", "lang=\"qaa\"", "action=\"/s/V7F3K?lang=qaa\"");
            assertThat(admin.post("/admin/bahasa/qaa/sahkan", Map.of("pemeriksa", "")).statusCode())
                    .isEqualTo(422);
            admin.post("/admin/bahasa/qaa/sahkan", Map.of("pemeriksa", "Penutur, guru bahasa"));

            assertThat(citizen.get("/s/V7F3K").body()).contains("lang=qaa", "Karangan");
            assertThat(citizen.get("/s/V7F3K?lang=qaa").body())
                    .contains("tanya U9 mudah?", "> satu<");
            var gaps = citizen.postWithoutToken("/s/V7F3K?lang=qaa", Map.of("layanan", "KTP-EL"));
            assertThat(gaps.statusCode()).isEqualTo(422);
            assertThat(gaps.body()).contains("tanya U1 mudah?");
            assertThat(admin.post("/admin/bahasa", json).statusCode()).isEqualTo(422);
            assertThat(admin.post("/admin/bahasa/id/cabut", Map.of()).statusCode()).isEqualTo(409);
            assertThat(citizen.get("/?lang=qaa").body()).contains("lang=\"id\"");

            admin.post("/admin/bahasa/qaa/cabut", Map.of());
            assertThat(citizen.get("/s/V7F3K?lang=qaa").body()).doesNotContain("tanya U1");
        }
    }
}
