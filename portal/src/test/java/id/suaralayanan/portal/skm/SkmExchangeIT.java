package id.suaralayanan.portal.skm;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The queue to the national portal, and what the admin sees of it.
final class SkmExchangeIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final StubNationalPortal STUB = new StubNationalPortal();
    private static final String UNIT = "64.71-UJI-SKM";
    private static Visitor admin = Visitor.of(PORTAL);

    @BeforeAll
    static void fill() {
        StaffRows.unit(PORTAL.database(), UNIT, "Kantor SKM");
        StaffRows.officer(PORTAL.database(), "admin-skm", Role.ADMIN, "");
        PORTAL.refreshRegistry();
        admin = Visitor.signedIn(PORTAL, "admin-skm");
        run(
                """
                INSERT INTO indicator (unit, period, first_day, last_day, status, respondents, complete, total_sum, total_squares,
                                       elements, ikm, grade, explanation, formula_version, changed_in, computed_at)
                SELECT id, '2019-Q3', '2019-07-01', '2019-09-30', 'PUBLISHED', 412, 412, 12943, 410000, '[]', 87.28, 'B', '{}', 'ikm/1', 0, now()
                  FROM unit WHERE code = '%s'
                """);
    }

    @AfterAll
    static void leave() {
        run("DELETE FROM skm_link WHERE unit = (SELECT id FROM unit WHERE code = '%s')");
        run("DELETE FROM indicator WHERE unit = (SELECT id FROM unit WHERE code = '%s')");
        admin.close();
        STUB.close();
    }

    /// Told when the portal is broken, then when its answer is lost, then once more: taken once. A
    /// corrected figure is told anew, and what was asked is shown with its source.
    @Test
    void aPublishedFigureIsToldOnceHoweverOftenItFails() {
        assertThat(admin.get("/admin/skm").body()).contains("Sambungan mati", "SUARA_SKM_URL");
        assertThat(link("s-1", "99.99-TIDAK-ADA").statusCode()).isEqualTo(422);
        assertThat(link("spasi tidak", UNIT).body()).contains("hanya huruf, angka");
        assertThat(link("s-1", UNIT).statusCode()).isEqualTo(303);

        STUB.answers(500, "");
        round();
        assertThat(admin.get("/admin/skm").body())
                .contains(
                        UNIT,
                        "data tertunda sejak",
                        "Portal nasional sedang rusak.",
                        "Sudah 1 kali dicoba");
        round();
        assertThat(
                        ask(
                                "SELECT attempts FROM skm_exchange WHERE unit = (SELECT id FROM unit WHERE code = '%s')"))
                .as("not before its time")
                .isEqualTo("1");

        again();
        STUB.takesAndBreaks();
        round();
        again();
        STUB.takes();
        round();
        round();
        assertThat(STUB.taken()).hasSize(1);
        assertThat(admin.get("/admin/skm").body())
                .contains("selesai")
                .doesNotContain("data tertunda");

        run(
                "UPDATE indicator SET respondents = 413, ikm = 87.30 WHERE unit = (SELECT id FROM unit WHERE code = '%s')");
        round();
        assertThat(STUB.taken()).hasSize(2);
        assertThat(STUB.taken()).anyMatch(told -> told.contains("\"ikm_skala_100\":\"87.30\""));

        run(
                "UPDATE indicator SET respondents = 412, ikm = 87.28 WHERE unit = (SELECT id FROM unit WHERE code = '%s')");
        round();
        round();
        assertThat(STUB.taken()).as("a figure that comes back").hasSize(3);

        anotherSurveyIsToldOnce();
        asksAndShows();
    }

    private static void anotherSurveyIsToldOnce() {
        for (String survey : List.of("s-2", "s-1", "s-2", "s-1")) {
            link(survey, UNIT);
            round();
        }
        assertThat(STUB.taken()).hasSize(4);
        assertThat(STUB.taken()).anyMatch(told -> told.contains("\"s-2\""));
    }

    private static void asksAndShows() {
        assertThat(admin.post("/admin/skm/" + unit() + "/ambil", Map.of()).statusCode())
                .isEqualTo(303);
        STUB.answers(200, StubNationalPortal.RESULT);
        round();
        round();
        assertThat(admin.get("/admin/skm?lang=id").body())
                .contains("Tertera di skm.go.id: IKM 87,28 (B), 412 responden");
        assertThat(ask("SELECT count(*) FROM skm_result"))
                .as("once, and nothing of it is a figure of ours")
                .isEqualTo("1");
        assertThat(
                        ask(
                                "SELECT count(*) FROM indicator WHERE unit = (SELECT id FROM unit WHERE code = '%s')"))
                .isEqualTo("1");
    }

    private static void round() {
        var settings = STUB.settings();
        new SkmRound(
                        PORTAL.bean(SkmQueue.class),
                        new SkmGoId(settings, new JsonMapper()),
                        settings,
                        PORTAL.bean(Clock.class))
                .round()
                .block();
    }

    private static void again() {
        String open =
                ask(
                        "SELECT id FROM skm_exchange WHERE done_at IS NULL AND unit = (SELECT id FROM unit WHERE code = '%s')");
        assertThat(admin.post("/admin/skm/tukar/" + open + "/ulang", Map.of()).statusCode())
                .isEqualTo(303);
    }

    private static java.net.http.HttpResponse<String> link(String survey, String unit) {
        return admin.post("/admin/skm", Map.of("unit", unit, "survei", survey));
    }

    private static String unit() {
        return ask("SELECT id FROM unit WHERE code = '%s'");
    }

    private static String ask(String sql) {
        return StaffRows.ask(PORTAL.database(), sql.formatted(UNIT));
    }

    private static void run(String sql) {
        StaffRows.run(PORTAL.database(), sql.formatted(UNIT));
    }
}
