package id.suaralayanan.portal.complaints.tracking;

import static id.suaralayanan.portal.complaints.ComplaintPortal.OTHER_UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.filed;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.complaints.Browsing;
import id.suaralayanan.portal.complaints.ComplaintPortal.Answer;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Following a case to its end, by plain pages alone, on both sides of the counter.
final class FollowUpPagesIT {
    private static final Pattern REVISION = Pattern.compile("name=\"revisi\" value=\"(\\d+)\"");

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
    void talksWithAnAnonymousCitizenUntilAnAppealIsSettled() {
        try (var citizen = new CitizenOf("ANONYMOUS", "\"text\":\"Antrean kacau\"")) {
            assertThat(step(officer, "/unit", citizen.ticket, "tanya", "Loket berapa?"))
                    .isEqualTo(303);
            assertThat(citizen.page())
                    .contains("Menunggu Anda", "Loket berapa?", "Jawab pertanyaan petugas")
                    .contains("Sekarang giliran Anda.")
                    .doesNotContain("Ajukan banding");
            citizen.post("tulis", Map.of("teks", "Loket tiga."));
            assertThat(officer.get("/unit/aduan/" + citizen.ticket).body()).contains("Loket tiga.");
            step(officer, "/unit", citizen.ticket, "kabari", "Sedang kami benahi.");
            step(officer, "/unit", citizen.ticket, "jawab", "Sudah tertib.");
            citizen.post("buka-lagi", Map.of("teks", "Masih kacau."));
            step(officer, "/unit", citizen.ticket, "jawab", "Sudah sungguh tertib.");
            assertThat(citizen.post("banding", Map.of("teks", "Tidak benar.")).body())
                    .contains("Banding", "Sekarang giliran kementerian");

            assertThat(step(officer, "/unit", citizen.ticket, "jawab", "Tetap."))
                    .as("the unit no longer acts")
                    .isEqualTo(409);
            assertThat(ministry.everyPage("/pusat/aduan?kotak=banding")).contains(citizen.ticket);
            assertThat(step(ministry, "/pusat", citizen.ticket, "putuskan", "Unit sudah benar."))
                    .isEqualTo(303);
            Answer settled = citizen.post("buka-lagi", Map.of("teks", "Lagi"));
            assertThat(settled.status()).isEqualTo(400);
            assertThat(settled.body()).contains("Kementerian sudah memutuskan banding ini.");

            assertThat(citizen.post("nilai", Map.of("kata", "Lama")).body())
                    .contains("Pilih satu penilaian.", "Lama");
            citizen.post("nilai", Map.of("nilai", "4", "kata", "Akhirnya tertib"));
            assertThat(citizen.page()).contains("Anda menilai penanganan ini: Sangat baik.");
            assertThat(officer.get("/unit/aduan/" + citizen.ticket).body())
                    .contains("Akhirnya tertib", "4 dari 4");
            assertThat(history(citizen.ticket))
                    .isEqualTo(
                            "RECEIVED WAITING_CITIZEN MESSAGE INFORMED REPLIED REOPENED REPLIED APPEALED DECIDED RATED");
        }
    }

    @Test
    void goesUpALevelWhenTheDeadlinePassesInSilence() {
        try (var citizen = new CitizenOf("ANONYMOUS", "\"text\":\"Tidak dijawab\"")) {
            assertThat(citizen.page()).doesNotContain("Ajukan banding", "Sudah lewat batas?");
            assertThat(citizen.post("banding", Map.of("teks", "Cepat!")).body())
                    .contains("batas waktunya belum lewat");
            StaffRows.run(
                    portal().database(),
                    "UPDATE complaint SET due_verify = now() - interval '1 hour' WHERE ticket = '"
                            + citizen.ticket
                            + "'");

            assertThat(citizen.page()).contains("Sudah lewat batas?");
            assertThat(citizen.post("banding", Map.of("teks", "")).body())
                    .contains("Sekarang giliran kementerian");
            assertThat(ministry.everyPage("/pusat/aduan?kotak=banding")).contains(citizen.ticket);
        }
    }

    @Test
    void tellsOfficersAloneWhoHasACaseInHand() {
        try (var citizen = new CitizenOf("ANONYMOUS", "\"text\":\"Siapa yang urus\"")) {
            String path = "/unit/aduan/" + citizen.ticket;
            String own =
                    rows("SELECT id FROM officer WHERE username = 'petugas-64'")
                            .getFirst()
                            .getFirst();
            String other =
                    rows("SELECT id FROM officer WHERE username = 'petugas-91'")
                            .getFirst()
                            .getFirst();

            assertThat(assign(officer, path, other)).isEqualTo(409);
            assertThat(assign(officer, path, own)).isEqualTo(303);
            assertThat(officer.get(path).body()).contains("Ditugaskan", "Petugas petugas-64");
            assertThat(officer.everyPage("/unit/aduan?saya=ya"))
                    .contains(citizen.ticket, "Petugas: Petugas petugas-64");
            assertThat(citizen.page()).doesNotContain("petugas-64", "Ditugaskan");
            assertThat(stranger.post(path + "/petugas", Map.of("petugas", other)).statusCode())
                    .isEqualTo(404);

            String revision = revision(officer.get(path).body());
            officer.post(
                    path + "/langkah/teruskan",
                    Map.of("revisi", revision, "unit", OTHER_UNIT, "teks", "Ke sana."));
            assertThat(
                            rows(
                                    "SELECT assignee FROM complaint WHERE ticket = '"
                                            + citizen.ticket
                                            + "'"))
                    .containsExactly(List.of("null"));
        }
    }

    private static int assign(Visitor by, String path, String to) {
        return by.post(
                        path + "/petugas",
                        Map.of("revisi", revision(by.get(path).body()), "petugas", to))
                .statusCode();
    }

    @Test
    void refusesWithAReasonWhichTheCitizenReadsAndMayNotAccept() {
        try (var citizen = new CitizenOf("ANONYMOUS", "\"text\":\"Bukan di sini\"")) {
            String path = "/unit/aduan/" + citizen.ticket + "/langkah/tolak";
            var before = officer.get("/unit/aduan/" + citizen.ticket).body();
            var blank =
                    officer.post(
                            path, Map.of("revisi", revision(before), "teks", "Maaf", "alasan", ""));
            var refused =
                    officer.post(
                            path,
                            Map.of(
                                    "revisi",
                                    revision(before),
                                    "teks",
                                    "Ini urusan PLN.",
                                    "alasan",
                                    "NOT_OURS"));

            assertThat(blank.statusCode()).isEqualTo(400);
            assertThat(blank.body()).contains("Pilih alasannya.", ">Maaf</textarea>");
            assertThat(refused.statusCode()).isEqualTo(303);
            assertThat(citizen.page())
                    .contains("Alasan: bukan wewenang kami", "Ini urusan PLN.", "Ajukan banding");
            citizen.post("banding", Map.of("teks", "Ini urusan Anda."));
            step(ministry, "/pusat", citizen.ticket, "kembalikan", "Tolong dikerjakan.");
            assertThat(citizen.page()).contains("Dibuka lagi", "Banding dikabulkan");
            assertThat(citizen.post("banding", Map.of("teks", "Sekali lagi.")).body())
                    .contains("Banding hanya dapat diajukan satu kali.");
        }
    }

    @Test
    void passesACaseOnToTheUnitThatCanAnswer() {
        try (var citizen =
                new CitizenOf("ANONYMOUS", "\"service\":\"KK\",\"text\":\"Di Jayapura\"")) {
            String path = "/unit/aduan/" + citizen.ticket + "/langkah/teruskan";
            String revision = revision(officer.get("/unit/aduan/" + citizen.ticket).body());
            var nowhere =
                    officer.post(path, Map.of("revisi", revision, "teks", "Maaf", "unit", "x"));
            var passed =
                    officer.post(
                            path,
                            Map.of(
                                    "revisi",
                                    revision,
                                    "teks",
                                    "Kami teruskan.",
                                    "unit",
                                    OTHER_UNIT));

            assertThat(nowhere.statusCode()).isEqualTo(400);
            assertThat(nowhere.body()).contains("Tulis kode unit lain", "value=\"x\"");
            assertThat(passed.headers().firstValue("Location")).contains("/unit/aduan?pindah");
            assertThat(officer.get("/unit/aduan/" + citizen.ticket).statusCode()).isEqualTo(404);
            assertThat(stranger.get("/unit/aduan/" + citizen.ticket).body())
                    .contains("Di Jayapura");
            assertThat(citizen.page())
                    .contains("Diteruskan ke unit lain", "Disdukcapil Jayapura", "Kami teruskan.");
        }
    }

    @Test
    void handsSupervisoryContentOverAndLosesSightOfIt() {
        try (var citizen =
                new CitizenOf(
                        "OPEN", "\"text\":\"Ada pungutan\",\"contact\":{\"name\":\"Kanari\"}")) {
            int handed = step(officer, "/unit", citizen.ticket, "limpahkan", "");

            assertThat(handed).isEqualTo(303);
            assertThat(officer.get("/unit/aduan/" + citizen.ticket).statusCode()).isEqualTo(404);
            assertThat(inspector.everyPage("/pusat/aduan")).contains(citizen.ticket);
            assertThat(step(inspector, "/pusat", citizen.ticket, "verifikasi", "")).isEqualTo(303);
            assertThat(citizen.page()).contains("Dilimpahkan ke inspektorat");
        }
    }

    @Test
    void takesAStepOnceAndInNoOtherOrder() {
        try (var citizen = new CitizenOf("ANONYMOUS", "\"text\":\"Urutan\"")) {
            assertThat(citizen.post("selesai", Map.of()).body()).contains("Belum ada jawaban.");
            assertThat(citizen.post("nilai", Map.of("nilai", "4")).body())
                    .contains("Belum ada jawaban.");
            citizen.post("cabut", Map.of());
            assertThat(citizen.post("cabut", Map.of()).status()).isEqualTo(200);
            assertThat(citizen.post("tulis", Map.of("teks", "Eh")).body())
                    .contains("Pengaduan ini sudah dicabut.");
            assertThat(history(citizen.ticket)).isEqualTo("RECEIVED WITHDRAWN");
        }
        try (var nobody = new Browsing()) {
            assertThat(nobody.post("/lacak/ADU-2222-2222/cabut", Map.of()).response().uri())
                    .hasPath("/lacak");
        }
    }

    @Test
    void givesTheLinkWithTheKeyBehindTheHashOnly() {
        try (var citizen = new Browsing()) {
            Answer check =
                    citizen.post(
                            "/adu/64.71-DISDUKCAPIL/periksa",
                            Browsing.form(
                                    citizen.get("/adu/64.71-DISDUKCAPIL"),
                                    Map.of(
                                            "teks", "Tautan",
                                            "identitas", "ANONYMOUS",
                                            "jenis", "COMPLAINT")));
            Answer sent = citizen.post("/adu/64.71-DISDUKCAPIL", Browsing.form(check, Map.of()));

            assertThat(sent.body())
                    .contains(
                            "/lacak#"
                                    + Browsing.code(sent, 0)
                                    + "."
                                    + Browsing.code(sent, 1).replace("-", ""));
        }
    }

    private static int step(Visitor who, String area, String ticket, String step, String text) {
        String path = area + "/aduan/" + ticket;
        HttpResponse<String> page = who.get(path);
        var form = new HashMap<String, String>();
        form.put("teks", text);
        form.put("revisi", REVISION.matcher(page.body()).find() ? revision(page.body()) : "0");
        return who.post(path + "/langkah/" + step, form).statusCode();
    }

    private static String revision(String body) {
        var revision = REVISION.matcher(body);
        if (!revision.find()) {
            throw new AssertionError("no form in " + body);
        }
        return revision.group(1);
    }

    private static String history(String ticket) {
        return rows("SELECT string_agg(kind, ' ' ORDER BY e.id) FROM complaint_event e JOIN complaint c ON c.id = e.complaint WHERE c.ticket = '"
                        + ticket
                        + "'")
                .getFirst()
                .getFirst();
    }

    /// A citizen who has filed a complaint and opened it in a browser without JavaScript.
    private static final class CitizenOf implements AutoCloseable {
        private final Browsing browser = new Browsing();
        private final String ticket;

        CitizenOf(String identity, String members) {
            var filed = filed(identity, members);
            ticket = filed.get("ticket").asString();
            browser.post(
                    "/lacak", Map.of("ticket", ticket, "kunci", filed.get("receipt").asString()));
        }

        String page() {
            return browser.get("/lacak/" + ticket).body();
        }

        Answer post(String step, Map<String, String> form) {
            return browser.post("/lacak/" + ticket + "/" + step, form);
        }

        @Override
        public void close() {
            browser.close();
        }
    }
}
