package id.suaralayanan.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Files of regions and units that an admin brings in the browser.
final class RegistryFilesIT {
    @AutoClose private static final PortalServer PORTAL = PortalServer.start(Map.of());
    private static final Pattern PASS = Pattern.compile("name=\"izin\" value=\"([^\"]+)\"");

    @BeforeAll
    static void admins() {
        StaffRows.officer(PORTAL.database(), "satu", Role.ADMIN, "");
        StaffRows.officer(PORTAL.database(), "dua", Role.ADMIN, "");
    }

    @Test
    void aFileIsCheckedWithoutATraceAndThenStored() {
        try (var admin = Visitor.signedIn(PORTAL, "satu")) {
            var upload =
                    bring(
                            admin,
                            "/admin/wilayah",
                            "kode;nama\r\n11.01;Kabupaten Aceh Selatan\r\n11;Aceh\r\n1.1;Salah\r\n");

            var checked = await(admin, upload, "Berkas sudah diperiksa");
            assertThat(checked)
                    .contains(
                            "2 akan ditambah", "1 baris ditolak", "Baris 4", "Kode wilayah berupa");
            assertThat(ask("SELECT count(*) FROM region WHERE code LIKE '11%'")).isEqualTo("0");

            admin.post(upload + "/simpan", Map.of());
            assertThat(await(admin, upload, "Berkas tersimpan")).contains("2 ditambah");
            assertThat(ask("SELECT parent FROM region WHERE code = '11.01'")).isEqualTo("11");
            assertThat(
                            ask(
                                    "SELECT string_agg(action, ' ' ORDER BY seq) FROM audit_log WHERE object = 'upload "
                                            + upload.substring(upload.lastIndexOf('/') + 1)
                                            + "'"))
                    .isEqualTo("REGIONS_BROUGHT REGIONS_IMPORTED");
        }
    }

    @Test
    void unitsComeWithTheirServicesAndAreKnownAtOnce() {
        StaffRows.run(
                PORTAL.database(), "INSERT INTO region VALUES ('12', NULL, 'Sumatera Utara')");
        try (var admin = Visitor.signedIn(PORTAL, "satu")) {
            var upload =
                    bring(
                            admin,
                            "/admin/unit",
                            """
                            code,name,type,services,address
                            12-DINAS,Dinas Uji,DINAS,KTP=Kartu|KK=Keluarga,Jalan 1
                            99-ASING,Dinas Asing,DINAS,,
                            12-BARU,Tanpa Jenis,,,
                            """);

            assertThat(await(admin, upload, "Berkas sudah diperiksa"))
                    .contains(
                            "1 akan ditambah",
                            "2 baris ditolak",
                            "belum terdaftar",
                            "jenis kantornya");
            admin.post(upload + "/simpan", Map.of());
            await(admin, upload, "Berkas tersimpan");

            assertThat(admin.get("/admin/unit/12-DINAS/layanan").body()).contains("Keluarga");
            assertThat(admin.get("/admin/unit/12-DINAS").body())
                    .contains("Unit ditambah", "Jalan 1");

            var again = bring(admin, "/admin/unit", admin.get("/admin/unit.csv?q=12-DINAS").body());
            assertThat(await(admin, again, "Berkas sudah diperiksa"))
                    .contains("0 akan ditambah", "1 sudah ada", "Tidak ada yang perlu disimpan");
        }
    }

    @Test
    void everyRegionOfTheCountryFitsIntoOneFile() {
        var file =
                "kode,nama\n"
                        + IntStream.range(0, 84_000)
                                .mapToObj(at ->
                                        "%02d.%02d.%02d.%04d,Desa nomor %d"
                                                .formatted(
                                                        21 + at / 40_000,
                                                        at / 1_000 % 40 + 1,
                                                        at / 50 % 20 + 1,
                                                        2_001 + at % 50,
                                                        at))
                                .collect(Collectors.joining("\n"));
        try (var admin = Visitor.signedIn(PORTAL, "satu")) {
            var upload = bring(admin, "/admin/wilayah", file);

            await(admin, upload, "Berkas sudah diperiksa");
            admin.post(upload + "/simpan", Map.of());
            await(admin, upload, "Berkas tersimpan");

            assertThat(ask("SELECT count(*) FROM region WHERE name LIKE 'Desa nomor%'"))
                    .isEqualTo("84000");
        }
    }

    @Test
    void aFileWithoutTheColumnsIsRefusedWhole() {
        try (var admin = Visitor.signedIn(PORTAL, "satu")) {
            var upload = bring(admin, "/admin/wilayah", "code,name\n11,Aceh\n");

            assertThat(await(admin, upload, "tidak dapat dipakai"))
                    .contains("Kolom ini tidak ada: kode, nama. Yang ada: code, name.");
        }
    }

    @Test
    void whoChoseNoFileIsToldSoAndNobodyElse() {
        try (var admin = Visitor.signedIn(PORTAL, "satu")) {
            for (String list : List.of("/admin/wilayah", "/admin/unit")) {
                assertThat(admin.get(list).body()).doesNotContain("Pilih berkas");

                var answer = admin.upload("/admin/unggah", pass(admin, list), "");

                var back = answer.headers().firstValue("Location").orElseThrow();
                assertThat(admin.get(back).body()).contains("Pilih berkas");
            }
        }
    }

    @Test
    void aFormOfSomebodyElseBringsNoFile() {
        try (var one = Visitor.signedIn(PORTAL, "satu");
                var other = Visitor.signedIn(PORTAL, "dua")) {
            var pass = pass(one, "/admin/wilayah");

            assertThat(
                            other.upload("/admin/unggah", pass, "kode,nama\n13,Sumatera Barat\n")
                                    .statusCode())
                    .isEqualTo(403);
            assertThat(
                            other.upload("/admin/unggah", "", "kode,nama\n13,Sumatera Barat\n")
                                    .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void whoIsNotSignedInBringsNoFile() {
        try (var one = Visitor.signedIn(PORTAL, "satu");
                var stranger = Visitor.of(PORTAL)) {
            var answer =
                    stranger.upload(
                            "/admin/unggah", pass(one, "/admin/wilayah"), "kode,nama\n14,Riau\n");

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/masuk");
        }
    }

    /// @return the page of the upload
    private static String bring(Visitor admin, String list, String file) {
        var answer = admin.upload("/admin/unggah", pass(admin, list), file);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String pass(Visitor admin, String list) {
        var found = PASS.matcher(admin.get(list).body());
        assertThat(found.find()).as("a form for a file").isTrue();
        return found.group(1);
    }

    private static String await(Visitor admin, String upload, String words) {
        String page = "";
        for (int looks = 0; looks < 600 && !page.contains(words); looks++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
            page = admin.get(upload).body();
        }
        assertThat(page).contains(words);
        return page;
    }

    private static String ask(String sql) {
        return StaffRows.ask(PORTAL.database(), sql);
    }
}
