package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.search.AComplaint;
import id.suaralayanan.portal.search.ComplaintText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Synthetic Indonesian complaints from a seed: words of offices first, then a long tail, with the
/// frequencies of natural language (Zipf), about 45 words each. The same number gives the same
/// text.
final class ManyComplaints {
    static final List<String> QUERIES =
            List.of(
                    "antrian ktp lama",
                    "pungli",
                    "petugas tidak ramah",
                    "kartu keluarga hilang",
                    "akta kelahiran belum jadi",
                    "server mati",
                    "biaya tidak jelas",
                    "parkir",
                    "loket tutup",
                    "menunggu tiga jam",
                    "nomor antrean habis",
                    "e-ktp rusak",
                    "formulir online error",
                    "kursi tunggu kurang",
                    "toilet kotor",
                    "surat pindah",
                    "kk baru",
                    "jadwal dokter berubah",
                    "obat habis",
                    "kantor kelurahan",
                    "pengaduan tidak dijawab",
                    "syarat dipersulit",
                    "calo",
                    "pelayanan lambat sekali",
                    "lansia difabel",
                    "aplikasi gagal login",
                    "foto ulang",
                    "tanda tangan pejabat",
                    "blangko kosong",
                    "pembayaran pajak kendaraan",
                    "\"tidak jelas\"",
                    "\"kartu keluarga\" hilang",
                    "perpanjangan sim",
                    "izin usaha ditolak",
                    "legalisir ijazah",
                    "antrian panjang sejak pagi",
                    "sertivikat tanah",
                    "pegawai istirahat lama",
                    "ruang sempit panas",
                    "informasi membingungkan");

    private static final String[] HEAD =
            """
            saya di yang dan tidak untuk ktp petugas antre lama kantor sudah belum loket pelayanan jam hari mengurus
            dengan ke surat datang tapi ada akta kartu keluarga nomor antrean menunggu bisa karena jadi pagi orang
            tutup server kembali warga online biaya jelas diminta syarat berkas lagi kk antrian hilang kelahiran
            disdukcapil kecamatan kelurahan bulan minggu tiga dua informasi sistem formulir aplikasi ramah lambat
            rusak habis kurang kursi ruang tunggu parkir panas sempit kotor toilet obat dokter puskesmas jadwal
            berubah foto ulang tanda tangan pejabat blangko kosong pembayaran pajak kendaraan perpanjangan sim izin
            usaha ditolak legalisir ijazah sekolah panjang sejak istirahat pegawai membingungkan pungli uang calo
            minta tambahan lansia difabel anak ibu bapak pindah alamat baru gagal login error dijawab pengaduan
            keluhan dipersulit ktp-el mohon segera diperbaiki terima kasih sekali sangat kecewa padahal dekat jauh
            rumah sakit bpjs rujukan sertifikat tanah listrik air jalan lampu mati sampah banjir bantuan sosial
            """
                    .strip()
                    .split("\\s+");
    private static final String[] SYLLABLES =
            "ba ka la ma na pa ra sa ta ga da ja wa ya bi ki li mi ni pi ri si ti bu ku lu mu nu pu ru su tu be ke le me ne te re se bo ko lo mo no to ro so"
                    .split(" ");
    private static final int TAIL = 40_000;
    private static final int UNITS = 514;
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final String[] CATEGORIES = {
        "DELAY", "NO_SERVICE", "PROCEDURE", "LEVY", "OTHER"
    };
    private static final String[] STATUSES = {"RECEIVED", "IN_PROGRESS", "REPLIED", "FINISHED"};

    private final long seed;
    private final double[] upTo = new double[HEAD.length + TAIL];

    ManyComplaints(long seed) {
        this.seed = seed;
        double sum = 0;
        for (int rank = 0; rank < upTo.length; rank++) {
            sum += 1.0 / (rank + 8);
            upTo[rank] = sum;
        }
    }

    ComplaintText complaint(int number) {
        var random = new Random(seed + number * 2_654_435_761L);
        var text = text(random);
        int unit = random.nextInt(UNITS);
        var region = "%02d.%02d".formatted(11 + unit % 38, 1 + unit / 38);
        var received = FIRST.plusSeconds(random.nextLong(90_000_000));
        return new ComplaintText(
                number,
                AComplaint.ticket(number),
                region + "-DISDUKCAPIL",
                region,
                random.nextInt(5) == 0 ? "INFORMATION" : "COMPLAINT",
                Optional.of(CATEGORIES[random.nextInt(CATEGORIES.length)]),
                STATUSES[random.nextInt(STATUSES.length)],
                received,
                LocalDate.ofInstant(received, ZoneOffset.ofHours(8)),
                false,
                "Dinas Kependudukan dan Pencatatan Sipil Disdukcapil Kota",
                text,
                number % 2 == 0 ? Optional.of(text) : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private String text(Random random) {
        var words = new ArrayList<String>();
        int length = 15 + random.nextInt(60);
        for (int i = 0; i < length; i++) {
            words.add(word(random) + (random.nextInt(11) == 0 ? "." : ""));
        }
        return String.join(" ", words);
    }

    private String word(Random random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        int rank = Math.min(found < 0 ? -found - 1 : found, upTo.length - 1);
        return rank < HEAD.length ? HEAD[rank] : rare(rank);
    }

    private static String rare(int rank) {
        var word = new StringBuilder();
        int rest = rank;
        for (int i = 0; i < 3 || rest > 0; i++) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
            rest /= SYLLABLES.length;
        }
        return rank % 5 == 0 ? "me" + word + "kan" : word.toString();
    }
}
