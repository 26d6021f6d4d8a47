package id.suaralayanan.infra.sample.ratings;

import id.suaralayanan.infra.sample.registry.RandomStreams;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Comments as people leave them, by the mood of their answers; written for the sample.
final class SampleRemarks {
    private static final List<String> GLAD =
            List.of(
                    "Petugas ramah dan cepat, terima kasih.",
                    "Pelayanan sangat baik, tidak sampai setengah jam sudah selesai.",
                    "Alurnya jelas, papan petunjuk mudah dibaca.",
                    "Sekarang jauh lebih cepat dibanding tahun lalu.",
                    "Petugas loket sabar menjelaskan syarat yang kurang.",
                    "Ruang tunggu bersih dan sejuk, pertahankan.",
                    "Gratis dan tidak berbelit-belit.",
                    "Antrean daring sangat membantu, datang langsung dilayani.");
    private static final List<String> CALM =
            List.of(
                    "Sudah baik, tetapi tempat parkir perlu ditambah.",
                    "Cukup baik, mohon informasi syarat ditempel di depan.",
                    "Pelayanan lumayan, antrean siang hari agak panjang.",
                    "Semoga situs webnya lebih mudah dibuka lewat ponsel.",
                    "Mohon kursi ruang tunggu ditambah untuk lansia.",
                    "Tolong jam istirahat dibuat bergantian supaya loket tidak kosong.");
    private static final List<String> UPSET =
            List.of(
                    "Menunggu lebih dari tiga jam tanpa kepastian.",
                    "Syarat berubah-ubah, saya harus bolak-balik.",
                    "Petugas kurang ramah dan tidak menjelaskan.",
                    "Jaringan sering putus, antrean menumpuk.",
                    "Toilet kotor dan kursi roda sulit masuk.",
                    "Sudah mengadu lewat kotak saran, tidak ada jawaban.",
                    "Berkas saya hilang, harus mengurus dari awal.");

    private static final Map<String, String> REPLIES =
            Map.of(
                    "Sudah baik, tetapi tempat parkir perlu ditambah.",
                    "Terima kasih. Halaman belakang kini dibuka untuk parkir pada jam sibuk.",
                    "Mohon kursi ruang tunggu ditambah untuk lansia.",
                    "Sepuluh kursi untuk lansia sudah ditambahkan di dekat loket 1.",
                    "Toilet kotor dan kursi roda sulit masuk.",
                    "Mohon maaf. Toilet kini dibersihkan tiap dua jam, dan pintunya sudah dilebarkan.");

    private SampleRemarks() {}

    /// What an office answers to everybody; null for most.
    static @Nullable String reply(String remark) {
        return REPLIES.get(remark);
    }

    static String on(int[] scores, RandomStreams randomStreams) {
        var total = IntStream.of(scores).sum();
        if (total >= 31) {
            return randomStreams.one(GLAD);
        }
        return randomStreams.one(total >= 25 ? CALM : UPSET);
    }
}
