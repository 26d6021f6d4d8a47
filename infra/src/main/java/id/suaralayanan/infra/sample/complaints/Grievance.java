package id.suaralayanan.infra.sample.complaints;

import id.suaralayanan.infra.sample.registry.SampleUnitType;
import java.util.List;
import java.util.stream.Stream;

/// What a complaint of the sample is about, and what the office answers; written for the sample.
///
/// @param category a code of the complaint categories
/// @param kind `COMPLAINT`, `ASPIRATION` or `INFORMATION`
record Grievance(String category, String kind, String text, String reply) {
    private static final String ANYWHERE =
            """
            DELAY|COMPLAINT|Sudah menunggu sejak pukul delapan pagi, nomor antrean saya dipanggil baru pukul satu siang. Loket yang buka hanya satu padahal pengunjung penuh sampai ke tangga.|Terima kasih atas laporannya. Mulai pekan ini dua loket tambahan dibuka pada pukul 08.00 sampai 12.00.
            DELAY|COMPLAINT|Janji selesai tiga hari kerja, sekarang sudah dua minggu dan setiap ditanya jawabannya masih diproses.|Mohon maaf atas keterlambatan. Berkas Anda sudah selesai dan dapat diambil pada jam kerja.
            FACILITIES|COMPLAINT|Toilet untuk pengunjung rusak dan airnya mati sejak bulan lalu. Mohon segera diperbaiki.|Toilet sudah diperbaiki dan dapat dipakai kembali. Terima kasih sudah mengingatkan kami.
            FACILITIES|COMPLAINT|Jalur kursi roda tertutup sepeda motor yang parkir. Ibu saya harus digendong untuk masuk gedung.|Jalur kursi roda sudah dikosongkan dan diberi pembatas. Petugas parkir kami ingatkan setiap pagi.
            FACILITIES|ASPIRATION|Usul: sediakan ruang menyusui dan pojok bermain anak di ruang tunggu.|Usul Anda masuk rencana tahun depan. Untuk sementara, ruang rapat kecil dapat dipakai; silakan menghubungi petugas.
            INCOMPETENCE|COMPLAINT|Petugas tidak tahu syarat terbaru. Saya diminta melengkapi surat yang menurut papan pengumuman sudah tidak diperlukan.|Terima kasih. Syarat yang benar adalah yang tertulis di papan pengumuman; semua petugas loket sudah kami beri pengarahan ulang.
            IMPROPER|COMPLAINT|Petugas di loket depan berbicara dengan nada tinggi kepada orang tua yang kurang mendengar.|Kami mohon maaf. Petugas yang bersangkutan sudah ditegur dan meminta maaf secara langsung.
            PARTIALITY|COMPLAINT|Orang yang datang belakangan dilayani lebih dulu karena kenal dengan petugas, padahal kami sudah antre sejak pagi.|Kami sudah memeriksa rekaman antrean. Mesin antrean kini menjadi satu-satunya urutan pelayanan.
            PROCEDURE|COMPLAINT|Formulir di situs web berbeda dengan formulir yang diminta di loket, sehingga saya harus mengisi dua kali.|Formulir di situs web sudah kami ganti dengan yang berlaku. Terima kasih.
            DISCRIMINATION|COMPLAINT|Saya pengguna bahasa isyarat dan tidak ada seorang pun yang bisa membantu, hanya disuruh menunggu keluarga.|Setiap Selasa dan Kamis kini ada juru bahasa isyarat; hari lain dapat dijanjikan lebih dulu melalui pesan.
            LEVY|COMPLAINT|Ada orang di lobi yang mengaku bisa mempercepat urusan dengan bayaran dua ratus ribu rupiah, dan petugas membiarkannya.|Laporan diterima dan sedang diperiksa. Layanan ini tidak dipungut biaya.
            LEVY|COMPLAINT|Saya diminta uang terima kasih sebelum dokumen diserahkan. Padahal di dinding tertulis gratis.|Laporan diterima dan sedang diperiksa oleh inspektorat.
            ABUSE|COMPLAINT|Seorang pejabat kantor memakai loket prioritas lansia untuk keluarganya sendiri.|Laporan diterima dan sedang diperiksa oleh inspektorat.
            OTHER|INFORMATION|Apakah kantor tetap melayani pada hari Sabtu, dan sampai pukul berapa?|Pada hari Sabtu kami melayani pengambilan dokumen pukul 08.00 sampai 11.00.
            OTHER|INFORMATION|Apakah pengurusan boleh diwakilkan kepada anak dengan surat kuasa?|Boleh, dengan surat kuasa bermeterai dan salinan identitas kedua pihak.
            OTHER|ASPIRATION|Usul: kirim pemberitahuan lewat pesan singkat ketika dokumen siap diambil, supaya tidak bolak-balik.|Terima kasih atas usulnya. Pemberitahuan melalui pesan sedang diuji coba.
            NO_SERVICE|COMPLAINT|Datang pukul dua siang, loket sudah tutup tanpa pengumuman, padahal jam layanan tertulis sampai pukul tiga.|Kami mohon maaf. Loket wajib buka sampai pukul 15.00 dan pengawasnya sudah kami tetapkan.
            NO_SERVICE|COMPLAINT|Nomor telepon pengaduan tidak pernah diangkat, sudah dicoba lima kali pada jam kerja.|Nomor tersebut sudah dialihkan ke petugas piket. Silakan mencoba kembali.
            """;
    private static final String CIVIL_REGISTRY =
            """
            DELAY|COMPLAINT|Blangko KTP-el katanya habis. Saya hanya diberi surat keterangan dan disuruh kembali bulan depan.|Blangko sudah tersedia kembali. KTP-el Anda dicetak dan dapat diambil besok.
            DELAY|COMPLAINT|Pembaruan kartu keluarga setelah menikah belum selesai padahal akan dipakai untuk mendaftar sekolah.|Kartu keluarga Anda sudah terbit dan dikirim ke alamat surel yang didaftarkan.
            INCOMPETENCE|COMPLAINT|Nama anak saya di akta kelahiran salah ketik, dan saya diminta mengulang dari awal dengan semua berkas.|Kesalahan ketik dari kami diperbaiki tanpa berkas tambahan. Akta yang benar sudah dapat diambil.
            PROCEDURE|COMPLAINT|Untuk akta kelahiran masih diminta surat pengantar RT, padahal peraturan terbaru tidak mensyaratkan.|Benar, surat pengantar tidak lagi disyaratkan. Petugas sudah kami beri tahu.
            NO_SERVICE|COMPLAINT|Perekaman KTP-el keliling dijadwalkan di kelurahan kami hari Rabu tetapi mobilnya tidak datang.|Mobil rusak pada hari itu. Jadwal pengganti sudah diumumkan di kelurahan.
            OTHER|INFORMATION|Apa saja syarat pindah datang antarprovinsi untuk keluarga dengan dua anak?|Syaratnya kartu keluarga dan KTP-el; surat pindah diurus di kantor asal dan dapat secara daring.
            OTHER|ASPIRATION|Usul: tambah hari layanan akhir pekan untuk pekerja pabrik yang tidak bisa izin.|Mulai bulan depan ada layanan Sabtu pada pekan pertama dan ketiga.
            """;

    static List<Grievance> of(SampleUnitType kind) {
        var lines =
                switch (kind) {
                    case DISDUKCAPIL_KOTA, DISDUKCAPIL_KABUPATEN -> CIVIL_REGISTRY + ANYWHERE;
                    case DPMPTSP, RSUD, PUSKESMAS, KECAMATAN -> ANYWHERE;
                };
        return lines.lines().map(Grievance::read).toList();
    }

    /// Whether it goes past the unit to the inspectorate.
    boolean isOfIntegrity() {
        return category.equals("LEVY") || category.equals("ABUSE");
    }

    /// Working days until it must be finished.
    int finishDays() {
        if (isOfIntegrity()) {
            return 60;
        }
        return kind.equals("INFORMATION") ? 5 : 14;
    }

    private static Grievance read(String line) {
        var parts = Stream.of(line.split("\\|")).toList();
        return new Grievance(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }
}
