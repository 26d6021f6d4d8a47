package id.suaralayanan.portal.access;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The pages an officer finds in the menu, in groups under headings; templates call it as
/// `@staffMenu`.
@Component("staffMenu")
public final class StaffMenu {
    private static final List<Group> UNIT =
            List.of(
                    group(
                            "nilai",
                            new Item("unit", "/unit"),
                            new Item("unit-skm", "/unit/skm"),
                            new Item("unit-perubahan", "/unit/perubahan"),
                            new Item("unit-suara", "/unit/suara"),
                            new Item("unit-kendali", "/unit/kendali"),
                            new Item("unit-prioritas", "/unit/prioritas"),
                            new Item("unit-keaslian", "/unit/keaslian")),
                    group(
                            "aduan",
                            new Item("unit-aduan", "/unit/aduan"),
                            new Item("unit-cari", "/unit/cari"),
                            new Item("unit-topik", "/unit/topik")),
                    group(
                            "tindak",
                            new Item("unit-perbaikan", "/unit/perbaikan"),
                            new Item("unit-rtl", "/unit/rtl"),
                            new Item("unit-laporan", "/unit/laporan"),
                            new Item("unit-unduh", "/unit/unduh"),
                            new Item("unit-rilis", "/unit/rilis")),
                    group(
                            "evaluasi",
                            new Item("unit-zi", "/unit/zi"),
                            new Item("unit-pekppp", "/unit/pekppp"),
                            new Item("unit-area8", "/unit/area8")),
                    group(
                            "kumpul",
                            new Item("unit-qr", "/unit/qr"),
                            new Item("unit-bantu", "/unit/bantu"),
                            new Item("unit-pertanyaan", "/unit/pertanyaan"),
                            new Item("unit-perangkat", "/unit/perangkat"),
                            new Item("unit-sampel", "/unit/sampel"),
                            new Item("unit-riwayat", "/unit/riwayat")));
    private static final List<Group> OVERSEEN =
            List.of(group("lingkup", new Item("lingkup", UnitInSight.OVERSEEN)));
    private static final Group NATIONAL =
            group(
                    "nasional",
                    new Item("pusat", "/pusat"),
                    new Item("pusat-peringkat", "/pusat/peringkat"),
                    new Item("pusat-corong", "/pusat/corong"),
                    new Item("pusat-mutu-data", "/pusat/mutu-data"),
                    new Item("pusat-instrumen", "/pusat/instrumen"),
                    new Item("pusat-unduh", "/pusat/unduh"));
    private static final Group TRUST =
            group(
                    "percaya",
                    new Item("pusat-keaslian", "/pusat/keaslian"),
                    new Item("pusat-pemeriksaan", "/pusat/pemeriksaan"),
                    new Item("pusat-rilis", "/pusat/rilis"));
    private static final Group EVALUATION =
            group(
                    "evaluasi",
                    new Item("pusat-zi", "/pusat/zi"),
                    new Item("pusat-pekppp", "/pusat/pekppp"));
    private static final Group COMPLAINTS =
            group(
                    "aduan",
                    new Item("pusat-aduan", "/pusat/aduan"),
                    new Item("pusat-lewat", "/pusat/lewat"),
                    new Item("pusat-berulang", "/pusat/berulang"),
                    new Item("pusat-cari", "/pusat/cari"),
                    new Item("pusat-topik", "/pusat/topik"));
    private static final List<Group> INSPECTORATE =
            List.of(NATIONAL, TRUST, EVALUATION, COMPLAINTS);
    private static final List<Group> MINISTRY =
            List.of(
                    NATIONAL,
                    TRUST,
                    EVALUATION,
                    COMPLAINTS,
                    group(
                            "kumpul",
                            new Item("pusat-kunjungan", "/pusat/kunjungan"),
                            new Item("pusat-qr", "/pusat/qr")));
    private static final List<Group> ADMIN =
            List.of(
                    group(
                            "daftar",
                            new Item("admin", "/admin"),
                            new Item("admin-wilayah", "/admin/wilayah"),
                            new Item("admin-instansi", "/admin/instansi"),
                            new Item("admin-unit", "/admin/unit"),
                            new Item("admin-pengguna", "/admin/pengguna"),
                            new Item("admin-libur", "/admin/libur"),
                            new Item("admin-bahasa", "/admin/bahasa")),
                    group(
                            "kumpul",
                            new Item("admin-perangkat", "/admin/perangkat"),
                            new Item("admin-kunjungan", "/admin/kunjungan"),
                            new Item("admin-riwayat", "/admin/riwayat")),
                    group(
                            "sistem",
                            new Item("admin-program", "/admin/program"),
                            new Item("admin-webhook", "/admin/webhook"),
                            new Item("admin-skm", "/admin/skm")),
                    group(
                            "jalan",
                            new Item("admin-pekerjaan", "/admin/pekerjaan"),
                            new Item("admin-rawat", "/admin/rawat"),
                            new Item("admin-simpan", "/admin/simpan"),
                            new Item("admin-jejak", "/admin/jejak")));

    private static final Group OWN =
            group(
                    "akun",
                    new Item("akun-sesi", "/akun/sesi"),
                    new Item("akun-pengaman", "/akun/pengaman"),
                    new Item("akun-kabar", "/akun/kabar"));

    StaffMenu() {}

    /// @param key what a page sets as `here`; its words are the message `menu.<key>`
    public record Item(String key, String address) {}

    /// @param key its heading is the message `menu.group.<key>`
    public record Group(String key, List<Item> items) {}

    private static Group group(String key, Item... items) {
        return new Group(key, List.of(items));
    }

    /// The pages of the role, then those of the unit that is looked at from outside, then those of
    /// the own account.
    public List<Group> of(Officer officer, @Nullable UnitInSight at) {
        var looked = at == null || at.own() ? Stream.<Group>empty() : looked(at.base());
        return Stream.of(of(officer.role()).stream(), looked, Stream.of(OWN))
                .flatMap(it -> it)
                .toList();
    }

    private static Stream<Group> looked(String base) {
        return Stream.of(
                group(
                        "unit",
                        new Item("unit", base),
                        new Item("unit-skm", base + "/skm"),
                        new Item("unit-prioritas", base + "/prioritas"),
                        new Item("unit-perubahan", base + "/perubahan"),
                        new Item("unit-kendali", base + "/kendali")),
                group(
                        "tindak",
                        new Item("unit-rtl", base + "/rtl"),
                        new Item("unit-sampel", base + "/sampel"),
                        new Item("unit-mutu", base + "/mutu")));
    }

    private static List<Group> of(Role role) {
        return switch (role) {
            case UNIT_OFFICER, UNIT_HEAD -> UNIT;
            case AGENCY_OFFICER, REGION_OFFICER -> OVERSEEN;
            case INSPECTORATE -> INSPECTORATE;
            case MINISTRY -> MINISTRY;
            case ADMIN -> ADMIN;
        };
    }
}
