package id.suaralayanan.infra.sample.registry;

import java.util.List;

/// A regency or city whose civil registry office is in the sample; codes and names are the ministry
/// of home affairs' (Kemendagri), typed as facts.
///
/// @param province its province's name
record SamplePlace(String code, String name, String province) {
    private static final String FACTS =
            """
            11 Aceh: 11.71 Kota Banda Aceh, 11.72 Kota Sabang, 11.73 Kota Lhokseumawe
            12 Sumatera Utara: 12.71 Kota Medan, 12.75 Kota Binjai
            13 Sumatera Barat: 13.71 Kota Padang, 13.75 Kota Bukittinggi
            14 Riau: 14.71 Kota Pekanbaru, 14.72 Kota Dumai
            15 Jambi: 15.71 Kota Jambi
            16 Sumatera Selatan: 16.71 Kota Palembang
            17 Bengkulu: 17.71 Kota Bengkulu
            18 Lampung: 18.71 Kota Bandar Lampung
            19 Kepulauan Bangka Belitung: 19.71 Kota Pangkal Pinang
            21 Kepulauan Riau: 21.72 Kota Tanjung Pinang, 21.71 Kota Batam
            31 Daerah Khusus Ibukota Jakarta: 31.71 Kota Administrasi Jakarta Pusat
            32 Jawa Barat: 32.73 Kota Bandung, 32.71 Kota Bogor, 32.76 Kota Depok
            33 Jawa Tengah: 33.74 Kota Semarang, 33.72 Kota Surakarta
            34 Daerah Istimewa Yogyakarta: 34.71 Kota Yogyakarta
            35 Jawa Timur: 35.78 Kota Surabaya, 35.73 Kota Malang
            36 Banten: 36.73 Kota Serang, 36.71 Kota Tangerang
            51 Bali: 51.71 Kota Denpasar
            52 Nusa Tenggara Barat: 52.71 Kota Mataram
            53 Nusa Tenggara Timur: 53.71 Kota Kupang
            61 Kalimantan Barat: 61.71 Kota Pontianak, 61.72 Kota Singkawang
            62 Kalimantan Tengah: 62.71 Kota Palangkaraya
            63 Kalimantan Selatan: 63.72 Kota Banjarbaru, 63.71 Kota Banjarmasin
            64 Kalimantan Timur: 64.72 Kota Samarinda, 64.71 Kota Balikpapan, 64.74 Kota Bontang
            65 Kalimantan Utara: 65.01 Kabupaten Bulungan, 65.71 Kota Tarakan
            71 Sulawesi Utara: 71.71 Kota Manado, 71.72 Kota Bitung
            72 Sulawesi Tengah: 72.71 Kota Palu
            73 Sulawesi Selatan: 73.71 Kota Makassar, 73.72 Kota Parepare
            74 Sulawesi Tenggara: 74.71 Kota Kendari
            75 Gorontalo: 75.71 Kota Gorontalo
            76 Sulawesi Barat: 76.02 Kabupaten Mamuju
            81 Maluku: 81.71 Kota Ambon
            82 Maluku Utara: 82.72 Kota Tidore Kepulauan, 82.71 Kota Ternate
            91 Papua: 91.71 Kota Jayapura
            92 Papua Barat: 92.02 Kabupaten Manokwari
            93 Papua Selatan: 93.01 Kabupaten Merauke
            94 Papua Tengah: 94.01 Kabupaten Nabire
            95 Papua Pegunungan: 95.01 Kabupaten Jayawijaya
            96 Papua Barat Daya: 96.71 Kota Sorong
            """;

    /// Every place, the seat of each province first in its province.
    static List<SamplePlace> all() {
        return FACTS.lines().flatMap(line -> in(line).stream()).toList();
    }

    /// The six districts (kecamatan) of Kota Balikpapan.
    static List<SamplePlace> districtsOfBalikpapan() {
        return List.of(
                new SamplePlace("64.71.01", "Balikpapan Timur", "Kalimantan Timur"),
                new SamplePlace("64.71.02", "Balikpapan Barat", "Kalimantan Timur"),
                new SamplePlace("64.71.03", "Balikpapan Utara", "Kalimantan Timur"),
                new SamplePlace("64.71.04", "Balikpapan Tengah", "Kalimantan Timur"),
                new SamplePlace("64.71.05", "Balikpapan Selatan", "Kalimantan Timur"),
                new SamplePlace("64.71.06", "Balikpapan Kota", "Kalimantan Timur"));
    }

    private static List<SamplePlace> in(String line) {
        var province = line.substring(3, line.indexOf(':'));
        return List.of(line.substring(line.indexOf(':') + 2).split(", ")).stream()
                .map(part -> new SamplePlace(part.substring(0, 5), part.substring(6), province))
                .toList();
    }

    String provinceCode() {
        return code.substring(0, 2);
    }

    boolean isCity() {
        return code.charAt(3) == '7';
    }

    /// The zone of a province: WIB, WITA or WIT.
    String timeZone() {
        var province = Integer.parseInt(provinceCode());
        if (province == 61 || province == 62) {
            return "Asia/Pontianak";
        }
        if (province < 50) {
            return "Asia/Jakarta";
        }
        return province < 80 ? "Asia/Makassar" : "Asia/Jayapura";
    }
}
