package id.suaralayanan.portal.access;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The pages an officer finds in the menu; templates call it as `@staffMenu`.
@Component("staffMenu")
public final class StaffMenu {
    private static final List<Item> UNIT =
            List.of(
                    new Item("unit", "/unit"),
                    new Item("unit-skm", "/unit/skm"),
                    new Item("unit-perubahan", "/unit/perubahan"),
                    new Item("unit-kendali", "/unit/kendali"),
                    new Item("unit-aduan", "/unit/aduan"),
                    new Item("unit-cari", "/unit/cari"),
                    new Item("unit-topik", "/unit/topik"),
                    new Item("unit-qr", "/unit/qr"),
                    new Item("unit-bantu", "/unit/bantu"),
                    new Item("unit-pertanyaan", "/unit/pertanyaan"),
                    new Item("unit-perbaikan", "/unit/perbaikan"),
                    new Item("unit-rtl", "/unit/rtl"),
                    new Item("unit-zi", "/unit/zi"),
                    new Item("unit-laporan", "/unit/laporan"),
                    new Item("unit-unduh", "/unit/unduh"),
                    new Item("unit-suara", "/unit/suara"),
                    new Item("unit-rilis", "/unit/rilis"),
                    new Item("unit-perangkat", "/unit/perangkat"));
    private static final List<Item> INSPECTORATE =
            List.of(
                    new Item("pusat", "/pusat"),
                    new Item("pusat-peringkat", "/pusat/peringkat"),
                    new Item("pusat-corong", "/pusat/corong"),
                    new Item("pusat-keaslian", "/pusat/keaslian"),
                    new Item("pusat-zi", "/pusat/zi"),
                    new Item("pusat-rilis", "/pusat/rilis"),
                    new Item("pusat-aduan", "/pusat/aduan"),
                    new Item("pusat-cari", "/pusat/cari"),
                    new Item("pusat-topik", "/pusat/topik"));
    private static final List<Item> MINISTRY =
            Stream.concat(
                            INSPECTORATE.stream(),
                            Stream.of(
                                    new Item("pusat-kunjungan", "/pusat/kunjungan"),
                                    new Item("pusat-qr", "/pusat/qr")))
                    .toList();
    private static final List<Item> ADMIN =
            List.of(
                    new Item("admin", "/admin"),
                    new Item("admin-wilayah", "/admin/wilayah"),
                    new Item("admin-instansi", "/admin/instansi"),
                    new Item("admin-unit", "/admin/unit"),
                    new Item("admin-pengguna", "/admin/pengguna"),
                    new Item("admin-perangkat", "/admin/perangkat"),
                    new Item("admin-kunjungan", "/admin/kunjungan"),
                    new Item("admin-program", "/admin/program"),
                    new Item("admin-webhook", "/admin/webhook"),
                    new Item("admin-bahasa", "/admin/bahasa"),
                    new Item("admin-libur", "/admin/libur"),
                    new Item("admin-pekerjaan", "/admin/pekerjaan"),
                    new Item("admin-rawat", "/admin/rawat"),
                    new Item("admin-simpan", "/admin/simpan"),
                    new Item("admin-jejak", "/admin/jejak"));

    private static final List<Item> OWN =
            List.of(
                    new Item("akun-sesi", "/akun/sesi"),
                    new Item("akun-pengaman", "/akun/pengaman"));

    StaffMenu() {}

    /// @param key what a page sets as `here`; its words are the message `menu.<key>`
    public record Item(String key, String address) {}

    /// The pages of the role, then those of the own account.
    public List<Item> of(Officer officer) {
        List<Item> ofRole =
                switch (officer.role()) {
                    case UNIT_OFFICER, UNIT_HEAD -> UNIT;
                    case INSPECTORATE -> INSPECTORATE;
                    case MINISTRY -> MINISTRY;
                    case ADMIN -> ADMIN;
                };
        return Stream.concat(ofRole.stream(), OWN.stream()).toList();
    }
}
