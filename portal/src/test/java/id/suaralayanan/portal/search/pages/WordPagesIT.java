package id.suaralayanan.portal.search.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.Rows;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.search.AComplaint;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Searching words as officers and citizens do it, over HTTP and without scripts.
final class WordPagesIT {
    private static final String UNIT = "64.71-KATA";
    private static final String OTHER = "64.72-KATA";

    @AutoClose private static PortalServer portal;
    @AutoClose private static Visitor citizen;
    @AutoClose private static Visitor officer;
    @AutoClose private static Visitor ministry;
    private static int filed;

    @BeforeAll
    static void start() {
        portal = PortalServer.start(Map.of());
        StaffRows.unit(portal.database(), UNIT, "Kantor kata");
        StaffRows.unit(portal.database(), OTHER, "Kantor sebelah");
        StaffRows.officer(portal.database(), "penyigi", Role.UNIT_OFFICER, UNIT);
        StaffRows.officer(portal.database(), "pemantau", Role.MINISTRY, "");
        citizen = Visitor.of(portal);
        officer = Visitor.signedIn(portal, "penyigi");
        ministry = Visitor.signedIn(portal, "pemantau");
        file(UNIT, "Toilet di lantai dua kotor dan bau");
        file(UNIT, "wc jorok sekali");
        file(OTHER, "wc jorok di kantor sebelah");
        release("wc jorok sekali", "wc jorok sekali", "Toilet sudah dibersihkan setiap jam");
        await("/pusat/cari?q=wc", "kantor sebelah");
    }

    @Test
    void tellsWhatMatchesAsAskedFromWhatIsNear() {
        var page = officer.get("/unit/cari?q=wc+jorok").body();

        assertThat(page)
                .contains("<mark>wc</mark>", "<strong>2 ditemukan</strong>", "1 persis", "1 mirip");
        assertThat(page.indexOf("<mark>wc</mark>")).isLessThan(page.indexOf("lantai dua"));
        assertThat(page).contains("href=\"/unit/aduan/ADU-").doesNotContain("kantor sebelah");
    }

    @Test
    void anOfficerKeepsASearchAndNobodyElseSeesIt() {
        var kept =
                officer.post(
                        "/unit/cari/simpan",
                        Map.of("nama", "Kebersihan", "pencarian", "q=wc%20jorok&class=COMPLAINT"));
        var link = "/unit/cari?q=wc%20jorok&amp;class=COMPLAINT";

        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(kept.headers().firstValue("Location"))
                .hasValue("/unit/cari?q=wc%20jorok&class=COMPLAINT&simpan=disimpan");
        var page = officer.get("/unit/cari?q=wc%20jorok&simpan=disimpan").body();
        assertThat(page).contains(link, "Kebersihan", "Pencarian disimpan");
        assertThat(page).contains("name=\"pencarian\" value=\"q=wc%20jorok\"");
        assertThat(officer.get(link.replace("&amp;", "&")).body()).contains("<mark>wc</mark>");
        assertThat(ministry.get("/pusat/cari").body()).doesNotContain("Kebersihan");

        var id =
                StaffRows.ask(
                        portal.database(), "SELECT id FROM saved_search WHERE name = 'Kebersihan'");
        ministry.post("/pusat/cari/simpan/" + id + "/hapus", Map.of());
        assertThat(officer.get("/unit/cari").body()).contains("Kebersihan");
        officer.post("/unit/cari/simpan/" + id + "/hapus", Map.of());
        assertThat(officer.get("/unit/cari").body()).doesNotContain("Kebersihan");
    }

    @Test
    void whatIsNoSearchOfOursIsNotKept() {
        for (var query : List.of("", "//contoh.example/", "q=a\r\nSet-Cookie: x=y", "q=<b>")) {
            var answer =
                    officer.post("/unit/cari/simpan", Map.of("nama", "Aneh", "pencarian", query));
            assertThat(answer.headers().firstValue("Location")).hasValue("/unit/cari?simpan=nama");
        }
        assertThat(
                        StaffRows.ask(
                                portal.database(),
                                "SELECT count(*) FROM saved_search WHERE name = 'Aneh'"))
                .isEqualTo("0");
    }

    @Test
    void saysWhatElseIsSearchedAndCanLeaveItOut() {
        var page = officer.get("/unit/cari?q=wc+jorok").body();
        var alone = officer.get("/unit/cari?q=wc+jorok&tanpa-sinonim=ya").body();

        assertThat(page).contains("Kata Anda: wc.", "toilet", "tanpa-sinonim=ya");
        assertThat(alone).contains("1 ditemukan", "Cari juga kata yang searti");
        assertThat(alone).doesNotContain("lantai dua");
    }

    @Test
    void letsTheMinistrySeeAllUnitsAndNarrowDown() {
        var page = ministry.get("/pusat/cari?q=wc+jorok").body();
        var narrowed = ministry.get("/pusat/cari?q=wc+jorok&unit=" + OTHER).body();

        assertThat(page).contains("kantor sebelah", "unit=" + OTHER, "href=\"/pusat/aduan/ADU-");
        assertThat(narrowed).contains("Hapus saringan", "<strong>1 ditemukan</strong>");
    }

    @Test
    void refusesEachOthersPages() {
        assertThat(citizen.get("/unit/cari?q=wc").body()).doesNotContain("jorok");
        assertThat(officer.get("/pusat/cari?q=wc").statusCode()).isEqualTo(403);
        assertThat(ministry.get("/unit/cari?q=wc").statusCode()).isEqualTo(403);
    }

    @Test
    void showsEverybodyOnlyWhatWasReleasedWithItsReply() {
        var page = citizen.get("/cari?jenis=kata&q=wc+jorok").body();
        var answered = citizen.get("/cari?jenis=kata&q=dibersihkan").body();

        assertThat(page).contains("<mark>wc</mark>", "1 persis");
        assertThat(page).doesNotContain("kantor sebelah", "lantai dua", "ADU-");
        assertThat(answered).contains("Jawaban unit:", "<mark>dibersihkan</mark>");
        assertThat(citizen.get("/cari?q=kantor").body()).contains("/cari?jenis=kata");
    }

    @Test
    void keepsTheFormAndSaysWhatIsWrong() {
        var answer = officer.get("/unit/cari?q=wc&from=kemarin&page=99");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "role=\"alert\"", "Tanggal tidak dikenal", "Halaman harus dari 1 sampai 50")
                .contains("value=\"wc\"");
    }

    @Test
    void saysSoWhereNothingMatches() {
        assertThat(officer.get("/unit/cari?q=xyzzyq").body())
                .contains("Tidak ada yang cocok dengan “xyzzyq”", "0 ditemukan");
    }

    @Test
    void echoesNoMarkup() {
        var hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
        for (var path : new String[] {"/unit/cari?q=", "/unit/cari?page=x&q="}) {
            assertThat(officer.get(path + encoded(hostile)).body())
                    .doesNotContain("<script>alert", "<img src=x");
        }
        assertThat(citizen.get("/cari?jenis=kata&month=" + encoded(hostile)).body())
                .doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void offersWordsToWhoTypesWithinTheirScope() {
        for (int i = 0; i < 5; i++) {
            file(OTHER, "Parkirnya becek " + i);
        }
        await("/pusat/cari?q=%22parkirnya+becek%22", "<strong>5 ditemukan</strong>");

        assertThat(ministry.get("/pusat/cari/saran?q=parkir").body())
                .isEqualTo("[{\"text\":\"parkirnya\",\"href\":null}]");
        assertThat(officer.get("/unit/cari/saran?q=parkir").body()).isEqualTo("[]");
        assertThat(citizen.get("/cari/saran?jenis=kata&q=parkir").body()).isEqualTo("[]");
        assertThat(officer.get("/pusat/cari/saran?q=parkir").statusCode()).isEqualTo(403);
        assertThat(citizen.get("/cari/saran?q=kantor%20sebe").body())
                .isEqualTo("[{\"text\":\"Kantor sebelah\",\"href\":\"/u/" + OTHER + "\"}]");
        assertThat(citizen.get("/cari/saran?q=" + encoded("%00 x".repeat(60))).body())
                .isEqualTo("[]");
    }

    @Test
    void explainsTheOrderToTheCurious() {
        assertThat(officer.get("/unit/cari?q=wc+jorok&jelaskan=ya").body())
                .contains("Urutan ini karena:", "cocok persis");
        try (var english = Visitor.signedIn(portal, "penyigi")) {
            assertThat(english.get("/unit/cari?q=wc+jorok&lang=en").body())
                    .contains("Why this order?", "1 exact", "1 similar");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void file(String unit, String text) {
        Rows.run(
                portal,
                """
                INSERT INTO complaint (ticket, receipt_hash, unit, class, identity, secret, integrity, text,
                                       received_at, due_verify, due_reply, due_finish, calendar_version)
                SELECT '%1$s', sha256('%1$s'), id, 'COMPLAINT', 'ANONYMOUS', false, false, '%2$s',
                       now(), now(), now(), now(), 1
                  FROM unit WHERE code = '%3$s'
                """
                        .formatted(AComplaint.ticket(++filed), text, unit));
    }

    private static void release(String text, String released, String reply) {
        Rows.run(
                portal,
                """
                UPDATE complaint
                   SET public_text = '%2$s', released_at = now(), public_reply = '%3$s', public_reply_at = now()
                 WHERE text = '%1$s'
                """
                        .formatted(text, released, reply));
    }

    private static void await(String address, String wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!ministry.get(address).body().contains(wanted)
                || !citizen.get("/cari?jenis=kata&q=dibersihkan").body().contains("<mark>")) {
            assertThat(System.nanoTime()).as(address).isLessThan(end);
        }
    }
}
