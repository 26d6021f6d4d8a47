package id.suaralayanan.portal.complaints.attachments;

import static id.suaralayanan.portal.complaints.ComplaintPortal.UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.filed;
import static id.suaralayanan.portal.complaints.ComplaintPortal.get;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.request;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static id.suaralayanan.portal.complaints.ComplaintPortal.send;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.Rows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.complaints.Browsing;
import id.suaralayanan.portal.complaints.Browsing.Upload;
import id.suaralayanan.portal.complaints.ComplaintPortal.Answer;
import id.suaralayanan.portal.complaints.attachments.Attachments.Added;
import id.suaralayanan.portal.complaints.files.CleanFile;
import id.suaralayanan.portal.complaints.files.FileKind;
import id.suaralayanan.portal.complaints.files.Samples;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import id.suaralayanan.portal.complaints.store.Cases;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

final class FilesIT {
    private static final Upload PHOTO = new Upload("IMG_1.jpg", Samples.photoWithPlace(300, 200));
    private static final Upload PAPER = new Upload("kuitansi.pdf", Samples.pdfWithScript(1));

    @Test
    void takesFilesAfterTheTextAndSaysWhichOnesFailed() {
        byte[] large = Arrays.copyOf(PHOTO.bytes(), 20 * 1024 * 1024);
        try (var citizen = new Browsing()) {
            Answer sent = citizen.sent(UNIT, Map.of("teks", "Dimintai uang, ada fotonya"));
            String ticket = Browsing.code(sent, 0);
            String receipt = Browsing.code(sent, 1);
            Answer page =
                    citizen.upload(
                            "/adu/berkas",
                            pass(sent),
                            List.of(
                                    PHOTO,
                                    new Upload("besar.jpg", large),
                                    new Upload("<b>kosong</b>.png", new byte[0]),
                                    new Upload("gif.jpg", Samples.gifThatIsAScript()),
                                    new Upload("bom.png", Samples.pngThatClaims(50_000, 50_000)),
                                    new Upload("", new byte[0])));
            Answer again = citizen.upload("/adu/berkas", pass(page), List.of(PHOTO, PAPER));

            assertThat(page.status()).isEqualTo(400);
            assertThat(page.body())
                    .contains("<title>Galat: Berkas untuk " + ticket, ticket, receipt)
                    .contains("besar.jpg</strong>: <span>Berkas ini lebih dari 8 MB.")
                    .contains("&lt;b&gt;kosong&lt;/b&gt;.png</strong>: <span>Berkas ini kosong.")
                    .contains("gif.jpg</strong>: <span>Ini bukan JPEG, PNG, atau PDF.")
                    .contains("bom.png</strong>: <span>Gambar ini terlalu besar")
                    .contains("Sudah masuk: 1 berkas");
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).contains("Semua berkas sudah masuk.", "Sudah masuk: 2 berkas");
            assertThat(
                            rows(
                                    "SELECT f.number, f.kind, encode(f.bytes, 'escape') LIKE '%KANARI%' FROM complaint_file f JOIN complaint c ON c.id = f.complaint WHERE c.ticket = '"
                                            + ticket
                                            + "' ORDER BY 1"))
                    .containsExactly(List.of("1", "JPEG", "f"), List.of("2", "PDF", "f"));
            assertThat(rows("SELECT text FROM complaint WHERE ticket = '" + ticket + "'"))
                    .containsExactly(List.of("Dimintai uang, ada fotonya"));
        }
    }

    @Test
    void looksAtTenFilesOfAFormAndNamesTheOthers() {
        try (var citizen = new Browsing()) {
            Answer sent = citizen.sent(UNIT, Map.of("teks", "Lima puluh berkas"));
            byte[] packed = "PK\u0003\u0004 bom".getBytes(StandardCharsets.ISO_8859_1);

            Answer page =
                    citizen.upload(
                            "/adu/berkas",
                            pass(sent),
                            IntStream.rangeClosed(1, 60)
                                    .mapToObj(number -> new Upload("b" + number + ".zip", packed))
                                    .toList());

            assertThat(page.status()).isEqualTo(400);
            assertThat(page.body())
                    .contains("b10.zip</strong>: <span>Ini bukan JPEG, PNG, atau PDF.")
                    .contains("b11.zip</strong>: <span>Terlalu banyak berkas sekaligus.")
                    .contains("b50.zip", Browsing.code(sent, 1))
                    .doesNotContain("b51.zip");
        }
    }

    @Test
    void servesAFileToThoseWhoSeeTheCaseOnlyAndAsNoPage() {
        try (var citizen = new Browsing();
                var officer = Visitor.signedIn(portal(), "petugas-64");
                var stranger = Visitor.signedIn(portal(), "petugas-91");
                var inspector = Visitor.signedIn(portal(), "inspektur")) {
            Answer sent = citizen.sent(UNIT, Map.of("teks", "Ada foto"));
            String open = Browsing.code(sent, 0);
            citizen.upload("/adu/berkas", pass(sent), List.of(PHOTO));
            Answer secret =
                    citizen.sent(UNIT, Map.of("teks", "Pungli di loket", "integritas", "ya"));
            String hidden = Browsing.code(secret, 0);
            citizen.upload("/adu/berkas", pass(secret), List.of(PHOTO));

            assertThat(officer.get("/unit/aduan/" + open).body())
                    .contains("/unit/aduan/" + open + "/berkas/1", "Berkas dari warga");
            var file = officer.get("/unit/aduan/" + open + "/berkas/1");
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().map())
                    .containsEntry(
                            "Content-Disposition",
                            List.of("attachment; filename=\"" + open + "-1.jpg\""))
                    .containsEntry(
                            "Content-Security-Policy", List.of("default-src 'none'; sandbox"))
                    .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                    .containsEntry("Content-Type", List.of("image/jpeg"));
            assertThat(officer.get("/unit/aduan/" + open + "/berkas/2").statusCode())
                    .isEqualTo(404);
            assertThat(stranger.get("/unit/aduan/" + open + "/berkas/1").statusCode())
                    .isEqualTo(404);
            assertThat(officer.get("/unit/aduan/" + hidden + "/berkas/1").statusCode())
                    .isEqualTo(404);
            assertThat(inspector.get("/pusat/aduan/" + hidden + "/berkas/1").statusCode())
                    .isEqualTo(200);
            assertThat(
                            rows(
                                    "SELECT 1 FROM audit_log WHERE action = 'COMPLAINT_FILE_READ' AND object = 'complaint "
                                            + hidden
                                            + "'"))
                    .hasSize(1);
            assertThat(get("/lacak/" + open + "/berkas/1").status()).isEqualTo(404);
        }
    }

    @Test
    void letsTheCitizenAddAndReadFilesLater() {
        try (var citizen = new Browsing()) {
            Answer sent = citizen.sent(UNIT, Map.of("teks", "Foto menyusul"));
            String ticket = Browsing.code(sent, 0);
            citizen.post("/lacak", Map.of("ticket", ticket, "kunci", Browsing.code(sent, 1)));
            Answer empty = citizen.get("/lacak/" + ticket + "/berkas");
            Answer added = citizen.upload("/adu/berkas", pass(empty), List.of(PHOTO));
            Answer read = citizen.get("/lacak/" + ticket + "/berkas/1");
            Rows.run(
                    portal(),
                    "UPDATE complaint SET status = 'FINISHED', finished_at = now(), revision = revision + 1 WHERE ticket = '"
                            + ticket
                            + "'");
            Answer closed = citizen.upload("/adu/berkas", pass(empty), List.of(PHOTO));

            assertThat(empty.body()).contains("Belum ada berkas.");
            assertThat(added.body()).contains("/lacak/" + ticket + "/berkas/1");
            assertThat(added.body()).doesNotContain(Browsing.code(sent, 1));
            assertThat(read.status()).isEqualTo(200);
            assertThat(closed.body()).contains("Pengaduan ini sudah ditutup.");
        }
    }

    @Test
    void holdsFiveFilesEachOnceHoweverManyComeTogether() {
        String ticket = filed("ANONYMOUS", "\"text\":\"Banyak foto\"").get("ticket").asString();
        Case of = named(ticket);
        var attachments = portal().bean(Attachments.class);

        var together =
                Flux.range(0, 8)
                        .flatMap(number -> attachments.add(of, file(number % 7)), 8)
                        .collectList()
                        .block();

        assertThat(together).containsOnly(Added.STORED, Added.FULL);
        assertThat(attachments.of(of).collectList().block()).hasSize(5);
        assertThat(attachments.add(of, file(99)).block()).isEqualTo(Added.FULL);
    }

    private static CleanFile file(int content) {
        return new CleanFile(FileKind.JPEG, new byte[] {(byte) 0xFF, (byte) content});
    }

    @Test
    void forgetsTheFilesOfACaseThatIsErased() {
        var filed = filed("ANONYMOUS", "\"text\":\"Hapus semuanya\"");
        String ticket = filed.get("ticket").asString();
        Case of = named(ticket);
        portal().bean(Attachments.class).add(of, file(1)).block();

        Rows.run(
                portal(),
                "SELECT erase_complaint(id, revision, 'WITHDRAWN', now()) FROM complaint WHERE ticket = '"
                        + ticket
                        + "'");

        assertThat(portal().bean(Attachments.class).of(of).collectList().block()).isEmpty();
        assertThat(portal().bean(Attachments.class).add(of, file(2)).block())
                .isEqualTo(Added.CLOSED);
    }

    private static Case named(String ticket) {
        return Objects.requireNonNull(portal().bean(Cases.class).named(new Ticket(ticket)).block());
    }

    @Test
    void refusesFilesWithoutAGenuinePass() {
        try (var citizen = new Browsing()) {
            Answer sent = citizen.sent(UNIT, Map.of("teks", "Tanpa izin"));
            String pass = pass(sent).getOrDefault("izin", "");
            Answer none = citizen.upload("/adu/berkas", Map.of(), List.of(PHOTO));
            Answer forged =
                    citizen.upload(
                            "/adu/berkas",
                            Map.of("izin", pass.substring(0, pass.length() - 1) + "x"),
                            List.of(PHOTO));
            Answer broken =
                    send(
                            request("/adu/berkas", "Content-Type", "multipart/form-data")
                                    .POST(BodyPublishers.ofString("--nonsense")));

            assertThat(none.status()).isEqualTo(403);
            assertThat(none.body()).contains("Pengaduan Anda tetap tersimpan.");
            assertThat(forged.status()).isEqualTo(403);
            assertThat(broken.status()).isEqualTo(400);
            assertThat(
                            rows(
                                    "SELECT 1 FROM complaint_file f JOIN complaint c ON c.id = f.complaint WHERE c.text = 'Tanpa izin'"))
                    .isEmpty();
        }
    }

    @Test
    void showsTheReceiptAtOnceToABrowserWithoutCookiesAndTakesItsFiles() {
        try (var citizen = Browsing.withoutCookies()) {
            Answer sent = citizen.sent(UNIT, Map.of("teks", "Tanpa kue"));
            Answer added = citizen.upload("/adu/berkas", pass(sent), List.of(PHOTO));

            assertThat(sent.response().uri().getPath()).isEqualTo("/adu/" + UNIT);
            assertThat(Browsing.code(sent, 0)).startsWith("ADU-");
            assertThat(Browsing.code(added, 1)).isEqualTo(Browsing.code(sent, 1));
            assertThat(added.body()).contains("Sudah masuk: 1 berkas");
        }
    }

    private static Map<String, String> pass(Answer page) {
        var hidden = Browsing.form(page, Map.of());
        return Map.of("izin", hidden.getOrDefault("izin", "none on the page"));
    }
}
