package id.suaralayanan.portal.plans;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// From a weak element to what everybody reads of it.
final class PlansIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final String UNIT = "64.71-UJI-RENCANA";
    @AutoClose private static Visitor head = Visitor.of(PORTAL);

    @BeforeAll
    static void fill() {
        var database = PORTAL.database();
        StaffRows.unit(database, UNIT, "Kantor Rencana");
        StaffRows.unit(database, "64.71-UJI-SEBELAH", "Kantor Sebelah");
        StaffRows.officer(database, "kepala-rencana", Role.UNIT_HEAD, UNIT);
        StaffRows.officer(database, "petugas-rencana", Role.UNIT_OFFICER, UNIT);
        StaffRows.officer(database, "kepala-sebelah", Role.UNIT_HEAD, "64.71-UJI-SEBELAH");
        PORTAL.refreshRegistry();
        head = Visitor.signedIn(PORTAL, "kepala-rencana");
    }

    @Test
    void anActionIsPlannedDoneAndToldAndEveryStateStays() {
        var words = words("Buka dua loket pada jam sibuk.");
        assertThat(head.post("/unit/rtl", words).statusCode()).isEqualTo(303);
        assertThat(head.post("/unit/rtl", words).statusCode()).isEqualTo(303);
        int action = newest();
        var list = head.get("/unit/rtl?period=2026-Q3").body();
        assertThat(list.split("Buka dua loket", -1)).hasSize(2);
        assertThat(list).contains("Kepala Seksi Pelayanan", "lewat tenggat");

        words.putAll(Map.of("status", "DONE", "bukti", "Foto loket 5 dan 6.", "revisi", "1"));
        assertThat(head.post("/unit/rtl/" + action, words).statusCode()).isEqualTo(303);
        assertThat(head.post("/unit/rtl/" + action, words).statusCode()).isEqualTo(409);
        assertThat(head.get("/unit/rtl/" + action).body())
                .contains("Direncanakan", "Selesai", "rencana=" + action);

        var note =
                new TreeMap<>(
                        Map.of(
                                "masalah", "Antre sampai dua jam.",
                                "perubahan", "Loket 5 dan 6 dibuka.",
                                "sejak", "2026-01-05",
                                "unsur", "U3",
                                "rencana", Integer.toString(action)));
        assertThat(head.post("/unit/perbaikan", note).statusCode()).isEqualTo(303);
        assertThat(head.get("/unit/rtl/" + action).body()).contains("Sudah diumumkan");
        assertThat(head.get("/unit/rtl?period=2026-Q3").body()).contains("diumumkan");
        assertThat(
                        ask(
                                "SELECT string_agg(action, ' ' ORDER BY seq) FROM audit_log WHERE object = 'action "
                                        + action
                                        + "'"))
                .isEqualTo("PLAN_ADDED PLAN_CHANGED");
    }

    @Test
    void theHeadFindsTheWordsOfAnActionWhereItIsTold() {
        var page = head.get("/unit/perbaikan?perubahan=Loket%20baru%20dibuka&unsur=U3&rencana=7");

        assertThat(page.body())
                .contains(">Loket baru dibuka</textarea>", "name=\"rencana\" value=\"7\"");
    }

    @Test
    void whatDoesNotFitIsRefusedWithEveryAnswerKept() {
        var wrong = words("Apa?");
        wrong.putAll(Map.of("penanggung", "x", "tenggat", "2199-01-01", "unsur", "U12"));
        wrong.putAll(Map.of("status", "DONE", "bukti", ""));

        var answer = head.post("/unit/rtl", wrong);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("10 sampai 300", "3 sampai 100", "lima tahun", "Pilih unsur")
                .contains("Tulis bukti", ">Apa?</textarea>");
    }

    @Test
    void aNeighboursPlanDoesNotOpenAndCannotBeTold() {
        head.post("/unit/rtl", words("Ganti semua papan petunjuk."));
        int action = newest();
        try (var neighbour = Visitor.signedIn(PORTAL, "kepala-sebelah")) {
            assertThat(neighbour.get("/unit/rtl/" + action).statusCode()).isEqualTo(404);
            var change = words("Diganti orang lain semua.");
            change.put("revisi", "1");
            assertThat(neighbour.post("/unit/rtl/" + action, change).statusCode()).isEqualTo(404);
            neighbour.post(
                    "/unit/perbaikan",
                    Map.of(
                            "masalah", "Papan petunjuk pudar.",
                            "perubahan", "Papan petunjuk baru.",
                            "sejak", "2026-01-05",
                            "rencana", Integer.toString(action)));
        }
        assertThat(ask("SELECT published FROM planned_action_now WHERE id = " + action))
                .isEqualTo("f");
        assertThat(head.get("/unit/rtl?period=2026-Q3").body()).doesNotContain("orang lain");
    }

    private static TreeMap<String, String> words(String action) {
        return new TreeMap<>(
                Map.of(
                        "period", "2026-Q3",
                        "unsur", "U3",
                        "kegiatan", action,
                        "penanggung", "Kepala Seksi Pelayanan",
                        "tenggat", "2026-02-01",
                        "status", "PLANNED",
                        "bukti", ""));
    }

    private static int newest() {
        return Integer.parseInt(
                ask(
                        "SELECT max(a.id) FROM planned_action a JOIN unit u ON u.id = a.unit WHERE u.code = '"
                                + UNIT
                                + "'"));
    }

    private static String ask(String sql) {
        return StaffRows.ask(PORTAL.database(), sql);
    }
}
