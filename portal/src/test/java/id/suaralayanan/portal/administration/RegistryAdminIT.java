package id.suaralayanan.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Regions, units and services as an admin keeps them in the browser.
final class RegistryAdminIT {
    @AutoClose private static final PortalServer PORTAL = PortalServer.start(Map.of());
    private static final Pattern VERSION = Pattern.compile("name=\"versi\" value=\"(\\d+)\"");

    @BeforeAll
    static void admins() {
        StaffRows.officer(PORTAL.database(), "satu", Role.ADMIN, "");
        StaffRows.officer(PORTAL.database(), "dua", Role.ADMIN, "");
        StaffRows.run(
                PORTAL.database(),
                "INSERT INTO region (code, name) VALUES ('31', 'DKI Jakarta'), ('31.71', 'Jakarta Selatan')");
    }

    @Test
    void aRegionThatSomebodyBroughtUnderAnotherNameIsNotOverwritten() {
        try (var admin = Visitor.signedIn(PORTAL, "satu")) {
            var known = admin.post("/admin/wilayah", region("31.71", "Jaksel"));

            assertThat(known.statusCode()).isEqualTo(409);
            assertThat(known.body()).contains("Jakarta Selatan", "value=\"Jaksel\"");
            assertThat(ask("SELECT name FROM region WHERE code = '31.71'"))
                    .isEqualTo("Jakarta Selatan");
        }
    }

    @Test
    void aRegionIsRenamedOnlyFromTheNameThatWasSeen() {
        StaffRows.run(PORTAL.database(), "INSERT INTO region VALUES ('31.72', '31', 'Jaktim')");
        try (var admin = Visitor.signedIn(PORTAL, "satu")) {
            var fields = new HashMap<>(region("31.72", "Jakarta Timur"));
            fields.put("lama", "Nama lama");
            assertThat(admin.post("/admin/wilayah", fields).statusCode()).isEqualTo(409);

            fields.put("lama", "Jaktim");
            assertThat(admin.post("/admin/wilayah", fields).statusCode()).isEqualTo(303);
            assertThat(
                            ask(
                                    "SELECT detail->'name' FROM audit_log WHERE action = 'REGION_RENAMED' AND object = 'region 31.72'"))
                    .isEqualTo("[\"Jaktim\", \"Jakarta Timur\"]");
        }
    }

    @Test
    void aRegionLiesInTheOneItsCodeNames() {
        try (var admin = Visitor.signedIn(PORTAL, "satu")) {
            admin.post("/admin/wilayah", region("32.73", "Kota Bandung"));
            admin.post("/admin/wilayah", region("32", "Jawa Barat"));

            assertThat(ask("SELECT parent FROM region WHERE code = '32.73'")).isEqualTo("32");
        }
    }

    @Test
    void twoAdminsDoNotOverwriteEachOther() {
        try (var one = Visitor.signedIn(PORTAL, "satu");
                var other = Visitor.signedIn(PORTAL, "dua")) {
            one.post("/admin/unit/baru", unit("31.71-SATU", "Kantor Satu"));
            var address = "/admin/unit/31.71-SATU";
            var seen = version(one.get(address).body());
            other.post(address, version(unit("", "Kantor dari Dua"), seen));

            var overtaken = one.post(address, version(unit("", "Kantor dari Satu"), seen));

            assertThat(overtaken.statusCode()).isEqualTo(409);
            assertThat(overtaken.body()).contains("Kantor dari Dua", "value=\"Kantor dari Satu\"");
            one.post(address, version(unit("", "Kantor dari Satu"), version(overtaken.body())));
            assertThat(one.get("/u/31.71-SATU").body()).contains("Kantor dari Satu");
        }
    }

    @Test
    void whatAUnitWasCalledStandsInItsHistory() {
        try (var admin = Visitor.signedIn(PORTAL, "satu")) {
            admin.post("/admin/unit/baru", unit("31.71-LAMA", "Nama Pertama"));
            var address = "/admin/unit/31.71-LAMA";
            admin.post(
                    address, version(unit("", "Nama Kedua"), version(admin.get(address).body())));

            assertThat(admin.get(address).body())
                    .contains(
                            "Data unit diubah",
                            "<s>Nama Pertama</s>",
                            "Nama Kedua",
                            "Petugas satu");
        }
    }

    @Test
    void aUnitThatIsClosedIsNoLongerRatedAndComesBackUnderItsCode() {
        try (var admin = Visitor.signedIn(PORTAL, "satu")) {
            admin.post("/admin/unit/baru", unit("31.71-TUTUP", "Kantor Tutup"));
            service(admin, "31.71-TUTUP", "KTP-EL", "KTP elektronik", "");
            admin.post("/admin/unit/31.71-TUTUP/titik", Map.of("label", "Loket 1"));
            var point =
                    ask(
                            "SELECT p.code FROM feedback_point p JOIN unit u ON u.id = p.unit WHERE u.code = '31.71-TUTUP'");
            assertThat(admin.get("/s/" + point).statusCode()).isEqualTo(200);

            var address = "/admin/unit/31.71-TUTUP";
            admin.post(
                    address + "/tutup",
                    version(
                            Map.of("alasan", "Pindah gedung"),
                            version(admin.get(address + "/tutup").body())));
            assertThat(admin.get("/s/" + point).statusCode()).isEqualTo(410);

            admin.post(address + "/buka", Map.of("alasan", "Gedung siap"));
            assertThat(admin.get("/s/" + point).statusCode()).isEqualTo(200);
            assertThat(admin.get("/admin/unit/31.71-TUTUP").body())
                    .contains("Unit ditutup", "Unit dibuka lagi", "Titik penilaian ditambah")
                    .contains("Pindah gedung", "Gedung siap");
        }
    }

    @Test
    void aServiceIsRenamedClosedAndOpenedAgain() {
        try (var admin = Visitor.signedIn(PORTAL, "satu")) {
            var address = "/admin/unit/31.71-KERJA/layanan";
            admin.post("/admin/unit/baru", unit("31.71-KERJA", "Kantor Kerja"));
            service(admin, "31.71-KERJA", "kk", "Kartu keluarga", "");

            assertThat(service(admin, "31.71-KERJA", "KK", "KK baru", "")).isEqualTo(409);
            assertThat(service(admin, "31.71-KERJA", "KK", "KK baru", "Kartu keluarga"))
                    .isEqualTo(303);
            admin.post(address + "/KK/tutup", Map.of());
            assertThat(admin.get(address).body()).contains("KK baru", "Buka lagi");
            admin.post(address + "/KK/buka", Map.of());
            assertThat(admin.get("/admin/unit/31.71-KERJA").body())
                    .contains("Layanan ditutup", "Layanan dibuka lagi", "<s>Kartu keluarga</s>");
        }
    }

    @Test
    void aCodeIsGivenOnceAndTheFormKeepsWhatWasTyped() {
        try (var admin = Visitor.signedIn(PORTAL, "satu")) {
            admin.post("/admin/unit/baru", unit("31.71-KEMBAR", "Yang Pertama"));
            var again = admin.post("/admin/unit/baru", unit("31.71-KEMBAR", "Yang Kedua"));

            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(again.body()).contains("sudah dipakai", "value=\"Yang Kedua\"");
            assertThat(ask("SELECT name FROM unit WHERE code = '31.71-KEMBAR'"))
                    .isEqualTo("Yang Pertama");
        }
    }

    @Test
    void theOtherLanguageLosesNothingThatWasTyped() {
        try (var admin = Visitor.signedIn(PORTAL, "satu")) {
            var english =
                    admin.post("/admin/unit/baru?alih=en", unit("31.71-BAHASA", "Belum jadi"));

            assertThat(english.body())
                    .contains("Add the unit", "value=\"31.71-BAHASA\"", "value=\"Belum jadi\"");
            assertThat(ask("SELECT count(*) FROM unit WHERE code = '31.71-BAHASA'")).isEqualTo("0");
        }
    }

    @Test
    void theListIsAFileThatCanBeTakenInAgain() {
        try (var admin = Visitor.signedIn(PORTAL, "satu")) {
            admin.post("/admin/unit/baru", unit("31.71-DAFTAR", "Kantor Daftar"));
            service(admin, "31.71-DAFTAR", "KK", "Kartu keluarga", "");

            assertThat(admin.get("/admin/unit?q=daftar&wilayah=31&keadaan=buka").body())
                    .contains("Kantor Daftar", "1 layanan");
            assertThat(admin.get("/admin/unit.csv?q=daftar").body())
                    .isEqualTo(
                            "\uFEFFcode,name,type,region,agency,timezone,services,lat,lon,short,address\r\n"
                                    + "31.71-DAFTAR,Kantor Daftar,UJI-KOTA,31.71,,Asia/Jakarta,KK=Kartu keluarga,,,Kantor Daftar,\r\n");
        }
    }

    @Test
    void anAgencyIsOneThingWhateverItsNameIs() {
        try (var admin = Visitor.signedIn(PORTAL, "satu")) {
            var added = admin.post("/admin/instansi", agency("Pemkot Uji", "31.71", ""));
            String address = added.headers().firstValue("Location").orElseThrow();
            assertThat(
                            admin.post("/admin/instansi", agency("Pemkot Uji", "31.71", ""))
                                    .statusCode())
                    .isEqualTo(422);
            assertThat(admin.post("/admin/instansi", agency("Lain", "99.99", "")).statusCode())
                    .isEqualTo(422);
            belongsTo(admin, "31.71-ANGGOTA", "Pemkot Uji");

            var one = address.replaceAll("\\?.*", "");
            assertThat(admin.post(one, agency("Pemerintah Uji", "", "Pemkot Uji")).statusCode())
                    .isEqualTo(303);
            assertThat(admin.post(one, agency("Nama Ketiga", "", "Pemkot Uji")).body())
                    .contains("Orang lain mengganti", "value=\"Nama Ketiga\"", "Pemerintah Uji");
            belongsTo(admin, "31.71-NAMABARU", "pemerintah uji");
            belongsTo(admin, "31.71-NAMALAMA", "Pemkot Uji");

            assertThat(admin.get("/admin/instansi.csv?q=pemerintah").body())
                    .contains("31.71-PEMKOT-UJI,Pemerintah Uji,31.71,3");
            assertThat(admin.get("/admin/unit?instansi=31.71-PEMKOT-UJI").body())
                    .contains("31.71-ANGGOTA", "31.71-NAMABARU", "31.71-NAMALAMA")
                    .doesNotContain("31.71-DAFTAR");
            assertThat(admin.get("/admin/jejak?apa=agency%2031.71-PEMKOT-UJI").body())
                    .contains("Menambah instansi", "Mengganti nama instansi");
        }
    }

    @Test
    void theListOfUsersIsFilteredAndTakenAlong() {
        StaffRows.officer(PORTAL.database(), "menteri-daftar", Role.MINISTRY, "");
        try (var admin = Visitor.signedIn(PORTAL, "satu")) {
            assertThat(admin.get("/admin/pengguna?peran=ADMIN&keadaan=ACTIVE").body())
                    .contains("Petugas satu", "/admin/pengguna.csv?keadaan=ACTIVE&amp;peran=ADMIN")
                    .doesNotContain("menteri-daftar");
            assertThat(admin.get("/admin/pengguna.csv?peran=MINISTRY").body())
                    .contains("menteri-daftar,Petugas menteri-daftar,,MINISTRY,,,ACTIVE")
                    .doesNotContain("Petugas satu");
        }
    }

    private static void belongsTo(Visitor admin, String unit, String agency) {
        var fields = new HashMap<>(unit(unit, "Kantor " + unit));
        fields.put("agency", agency);
        assertThat(admin.post("/admin/unit/baru", fields).statusCode()).isEqualTo(303);
    }

    private static Map<String, String> agency(String name, String region, String seen) {
        return Map.of("nama", name, "wilayah", region, "lama", seen);
    }

    private static Map<String, String> region(String code, String name) {
        return Map.of("kode", code, "nama", name);
    }

    private static Map<String, String> unit(String code, String name) {
        return Map.of("code", code, "name", name, "type", "uji-kota");
    }

    private static Map<String, String> version(Map<String, String> fields, String version) {
        var all = new HashMap<>(fields);
        all.put("versi", version);
        return all;
    }

    private static String version(String page) {
        var found = VERSION.matcher(page);
        assertThat(found.find()).as("a version on the page").isTrue();
        return found.group(1);
    }

    private static int service(Visitor admin, String unit, String code, String name, String seen) {
        return admin.post(
                        "/admin/unit/" + unit + "/layanan",
                        Map.of("code", code, "name", name, "lama", seen))
                .statusCode();
    }

    private static String ask(String sql) {
        return StaffRows.ask(PORTAL.database(), sql);
    }
}
