package id.suaralayanan.portal.complaints.filing.pages;

import static id.suaralayanan.portal.complaints.ComplaintPortal.CLOSED_UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.filed;
import static id.suaralayanan.portal.complaints.ComplaintPortal.get;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.request;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static id.suaralayanan.portal.complaints.ComplaintPortal.send;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.Rows;
import id.suaralayanan.portal.complaints.Browsing;
import id.suaralayanan.portal.complaints.ComplaintPortal.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

final class ComplaintPagesIT {
    private static final String ADU = "/adu/" + UNIT;

    @Test
    void leadsFromTheFormToTheAnswerWithoutScript() {
        try (var citizen = new Browsing()) {
            Answer empty = citizen.get(ADU + "?layanan=KTP-EL");
            Answer check =
                    citizen.post(
                            ADU + "/periksa",
                            Browsing.form(
                                    empty,
                                    Map.of(
                                            "teks", "Antre <lama>\r\n& tidak ada \"nomor\".",
                                            "identitas", "OPEN",
                                            "nama", "Siti",
                                            "layanan", "KTP-EL",
                                            "jenis", "COMPLAINT")));
            Answer changed = citizen.post(ADU + "/ubah", Browsing.form(check, Map.of()));
            Answer sent = citizen.post(ADU, Browsing.form(check, Map.of()));
            String ticket = Browsing.code(sent, 0);
            Answer reloaded = citizen.get("/adu/terkirim");
            Answer opened =
                    citizen.post(
                            "/lacak", Map.of("ticket", ticket, "kunci", Browsing.code(sent, 1)));

            assertThat(empty.status()).isEqualTo(200);
            assertThat(empty.body()).contains("value=\"KTP-EL\" selected");
            assertThat(check.body())
                    .contains(
                            "Periksa pengaduan Anda",
                            "Antre &lt;lama&gt;",
                            "KTP elektronik",
                            "Siti");
            assertThat(changed.body()).contains("Antre &lt;lama&gt;", "value=\"Siti\"");
            assertThat(sent.response().uri().getPath()).isEqualTo("/adu/terkirim");
            assertThat(reloaded.body()).contains(ticket, Browsing.code(sent, 1));
            assertThat(opened.response().uri().toString()).endsWith("/lacak/" + ticket);
            assertThat(opened.body())
                    .contains(
                            "Antre &lt;lama&gt;",
                            "Diterima",
                            "Batas pemeriksaan:",
                            "hari kerja lagi");
            assertThat(rows("SELECT text FROM complaint WHERE ticket = '" + ticket + "'"))
                    .containsExactly(java.util.List.of("Antre <lama>\n& tidak ada \"nomor\"."));
        }
    }

    @Test
    void showsWhatIsMissingAndKeepsTheAnswers() {
        try (var citizen = new Browsing()) {
            Answer page =
                    citizen.post(
                            ADU + "/periksa",
                            Browsing.form(
                                    citizen.get(ADU),
                                    Map.of(
                                            "teks", " ",
                                            "identitas", "ANONYMOUS",
                                            "nama", "Siti",
                                            "jenis", "ASPIRATION",
                                            "tempat", "Loket 3")));

            assertThat(page.status()).isEqualTo(400);
            assertThat(page.body())
                    .contains(
                            "<title>Galat: Pengaduan untuk Disdukcapil Balikpapan</title>",
                            "Ada 2 isian yang perlu diperbaiki",
                            "<a href=\"#teks\">Cerita masih kosong. Tulis apa yang terjadi.</a>",
                            "<a href=\"#nama\">Pengaduan anonim tidak menyimpan kontak.",
                            "value=\"Siti\"",
                            "value=\"Loket 3\"",
                            "value=\"ASPIRATION\" selected");
            assertThat(page.body()).doesNotContain("class=\"contact\"");
        }
    }

    @Test
    void asksOnceMoreWhenAFormIsTooOldOrNotOurs() {
        try (var citizen = new Browsing()) {
            var answers = Map.of("teks", "Halo", "identitas", "ANONYMOUS", "jenis", "COMPLAINT");
            Answer page =
                    citizen.post(
                            ADU,
                            Browsing.form(
                                    citizen.get(ADU),
                                    Map.of(
                                            "teks", "Halo segel",
                                            "identitas", "ANONYMOUS",
                                            "jenis", "COMPLAINT",
                                            "segel", "0.0.0")));

            assertThat(page.status()).isEqualTo(400);
            assertThat(page.body()).contains("sudah lama terbuka", "Halo segel");
            assertThat(citizen.post(ADU, answers).status()).isEqualTo(400);
            assertThat(rows("SELECT 1 FROM complaint WHERE text LIKE 'Halo%'")).isEmpty();
        }
    }

    @Test
    void storesADoubleClickOnceAndKeepsTheFirstStory() {
        try (var citizen = new Browsing()) {
            Answer check =
                    citizen.post(
                            ADU + "/periksa",
                            Browsing.form(
                                    citizen.get(ADU),
                                    Map.of(
                                            "teks", "Klik ganda",
                                            "identitas", "ANONYMOUS",
                                            "jenis", "COMPLAINT")));
            Answer first = citizen.post(ADU, Browsing.form(check, Map.of()));
            Answer second = citizen.post(ADU, Browsing.form(check, Map.of()));
            Answer other = citizen.post(ADU, Browsing.form(check, Map.of("teks", "Klik lain")));

            assertThat(Browsing.code(second, 1)).isEqualTo(Browsing.code(first, 1));
            assertThat(Browsing.code(other, 0)).isEqualTo(Browsing.code(first, 0));
            assertThat(other.body()).contains("Yang berlaku adalah pengaduan pertama");
            assertThat(rows("SELECT 1 FROM complaint WHERE text LIKE 'Klik%'")).hasSize(1);
        }
    }

    @Test
    void letsACitizenAnswerAndReopenWithoutScript() {
        var filed = filed("ANONYMOUS", "\"text\":\"Perlu jawaban\"");
        String ticket = filed.get("ticket").asString();
        try (var citizen = new Browsing()) {
            citizen.post(
                    "/lacak",
                    Map.of(
                            "ticket",
                            ticket.toLowerCase(java.util.Locale.ROOT),
                            "kunci",
                            filed.get("receipt").asString()));
            Answer written =
                    citizen.post("/lacak/" + ticket + "/tulis", Map.of("teks", "Tambahan saya"));
            Answer blank = citizen.post("/lacak/" + ticket + "/tulis", Map.of("teks", " "));
            Rows.run(
                    portal(),
                    "UPDATE complaint SET status = 'REPLIED', first_reply_at = now(), confirm_by = now() + interval '9 days', revision = revision + 1 WHERE ticket = '"
                            + ticket
                            + "'");
            Answer replied = citizen.get("/lacak/" + ticket);
            Answer finished = citizen.post("/lacak/" + ticket + "/selesai", Map.of());
            Answer reopened =
                    citizen.post("/lacak/" + ticket + "/buka-lagi", Map.of("teks", "Masih sama"));
            Answer closed = citizen.post("/lacak/" + ticket + "/tutup", Map.of());
            Answer after = citizen.get("/lacak/" + ticket);

            assertThat(written.body()).contains("Tambahan saya");
            assertThat(blank.status()).isEqualTo(400);
            assertThat(blank.body()).contains("Galat: Pengaduan " + ticket, "Tulis pesan Anda.");
            assertThat(replied.body())
                    .contains("Apakah masalah Anda selesai?", "Anda dapat menanggapi sampai:");
            assertThat(finished.body()).contains("Pengaduan ini sudah ditutup.", "Buka lagi");
            assertThat(reopened.body()).contains("Masih sama", "Dibuka lagi");
            assertThat(closed.response().uri().getPath()).isEqualTo("/lacak");
            assertThat(after.response().uri().toString()).endsWith("/lacak?ticket=" + ticket);
        }
    }

    @Test
    void givesTheSamePageForEveryWrongPair() {
        var filed = filed("ANONYMOUS", "\"text\":\"Pasangan\"");
        String ticket = filed.get("ticket").asString();
        String other = filed("ANONYMOUS", "\"text\":\"Lain\"").get("receipt").asString();
        try (var citizen = new Browsing()) {
            Answer wrongKey = citizen.post("/lacak", Map.of("ticket", ticket, "kunci", other));
            Answer noTicket =
                    citizen.post("/lacak", Map.of("ticket", "ADU-2222-2222", "kunci", other));
            Answer nonsense = citizen.post("/lacak", Map.of("ticket", "x", "kunci", "y"));

            assertThat(wrongKey.status()).isEqualTo(404);
            assertThat(noTicket.status()).isEqualTo(404);
            assertThat(nonsense.status()).isEqualTo(404);
            assertThat(wrongKey.body().replace(ticket, "T"))
                    .isEqualTo(noTicket.body().replace("ADU-2222-2222", "T"))
                    .isEqualTo(nonsense.body().replace("value=\"x\"", "value=\"T\""));
            assertThat(citizen.get("/lacak/" + ticket).response().uri().getPath())
                    .isEqualTo("/lacak");
        }
    }

    @Test
    void doesNotTakeAPassForAnotherCaseOrAForgedOne() {
        var mine = filed("ANONYMOUS", "\"text\":\"Punya saya\"");
        String other = filed("ANONYMOUS", "\"text\":\"Bukan punya saya\"").get("ticket").asString();
        Answer opened =
                send(
                        request("/lacak", "Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "ticket=%s&kunci=%s"
                                                        .formatted(
                                                                mine.get("ticket").asString(),
                                                                mine.get("receipt").asString()))));
        String pass = opened.header("Set-Cookie").split(";", 2)[0];

        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.header("Set-Cookie"))
                .contains("HTTPOnly", "SameSite=Strict", "Path=/lacak/ADU-", "Max-Age=1800")
                .doesNotContain(mine.get("receipt").asString());
        assertThat(get("/lacak/" + mine.get("ticket").asString(), "Cookie", pass).status())
                .isEqualTo(200);
        assertThat(get("/lacak/" + other, "Cookie", pass).status()).isEqualTo(303);
        assertThat(
                        get(
                                        "/lacak/" + other,
                                        "Cookie",
                                        pass.replace(mine.get("ticket").asString(), other))
                                .status())
                .isEqualTo(303);
    }

    @Test
    void saysThatAUnitIsClosedOrUnknown() {
        assertThat(get("/adu/" + CLOSED_UNIT).status()).isEqualTo(410);
        assertThat(get("/adu/99.99-TIDAK-ADA").status()).isEqualTo(404);
    }

    @Test
    void speaksEnglishWhenAsked() {
        assertThat(get(ADU + "?lang=en").body())
                .contains("Tell what happened", "Nobody knows. No name");
        assertThat(get("/lacak?lang=en").body()).contains("Track a complaint");
    }

    @Test
    void staysLight() throws IOException {
        assertThat(zipped(get(ADU).body())).isLessThan(12_000);
        assertThat(zipped(get("/lacak").body())).isLessThan(8_000);
    }

    @Test
    void asksForTwoThingsAtMost() {
        assertThat(get(ADU).body().split(" required", -1)).hasSizeLessThanOrEqualTo(1 + 1 + 3);
    }

    private static int zipped(String body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
