package id.suaralayanan.portal.search.lucene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IndonesianAnalyzerTest {
    private static final IndonesianAnalyzer ANALYZER =
            new IndonesianAnalyzer(new Dictionaries(Optional.empty()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pelayanan dilayani melayani layanan",
                "kebersihan bersih membersihkan",
                "pengaduan mengadu diadukan aduan",
                "perizinan izin mengizinkan ijin",
                "keluhan dikeluhkan mengeluh keluhannya keluh",
                "petugas bertugas penugasan petugasnya",
                "menunggu ditunggu tunggu",
                "antrean mengantre antrian antriannya antri",
                "persyaratan syarat",
                "kepuasan puas memuaskan",
                "pembayaran membayar dibayar bayar byr",
                "pungutan memungut dipungut",
                "pengurusan mengurus diurus",
                "perpanjangan memperpanjang diperpanjang",
                "pendaftaran mendaftar",
                "terlambat keterlambatan lambat",
                "perbaikan diperbaiki memperbaiki",
                "ketidakjelasan kejelasan jelas",
                "penyelesaian menyelesaikan selesai",
                "kenyamanan nyaman",
                "keramahan ramah",
                "mempersulit dipersulit kesulitan sulit",
                "masalah masalahnya permasalahan",
                "perilaku perilakunya berperilaku",
                "sekolah sekolahnya",
                "buku bukunya",
                "beri memberi diberikan",
                "akta akte aktenya",
                "ktp e-KTP ektp KTP-el KTPel ktpnya",
                "disdukcapil capil dukcapil Disdukcapil",
                "tidak tdk gak gk ga nggak enggak TIDAK",
                "yang yg",
                "lama lamaaaa LAMA",
                "belit belit2 berbelit-belit",
            })
    void oneFamilyHasOneStem(String family) {
        assertThat(stems(family).stream().distinct()).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kelurahan lurah",
                "kecamatan camat",
                "masukan masuk",
                "masalah masa",
                "tidak belum",
                "puas uas",
                "pemerintah perintah",
                "kk ktp",
                "beratur peraturan",
                "berhari hari",
                "berjam jam",
            })
    void otherWordsStayApart(String words) {
        assertThat(stems(words)).doesNotHaveDuplicates().hasSize(words.split(" ").length);
    }

    @Test
    void keepsWhatTurnsTheMeaning() {
        assertThat(stems("biaya tidak jelas, belum pernah selesai, sudah"))
                .containsExactly(
                        "biaya", "tidak", "!jelas", "belum", "pernah", "!selesai", "sudah");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "masukan masukannya",
                "memperpanjang perpanjangan diperpanjang",
                "menanggapi ditanggapi tanggapan",
                "mengeluhkan keluhannya",
                "kecopetan copet",
                "ditagih tagihan menagih",
                "ngurusin ngurus urus",
                "nyerobot serobot menyerobot diserobot",
                "mukul pukul memukul dipukul",
                "pemotongan potongan dipotong memotong",
                "berobat pengobatan",
                "dibentak membentak bentakan",
                "penyalahgunaan disalahgunakan",
                "ugal2an ugal-ugalan",
            })
    void speechAndWritingHaveOneStem(String family) {
        assertThat(stems(family).stream().distinct()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void readsLettersHoweverTheyAreTyped() {
        assertThat(stems("ＫＴＰ ijá́zah 𝐤𝐚𝐫𝐭𝐮 pung\u00ADli"))
                .containsExactly("ktp", "ijazah", "kartu", "pungli");
    }

    @Test
    void givesWordAndStemTheSamePlace() {
        assertThat(Token.of(ANALYZER, "Antriannya di loket lama"))
                .containsExactly(
                        new Token("antriannya", "antre", 0, 10),
                        new Token("loket", "loket", 2, 19),
                        new Token("lama", "lama", 3, 24));
    }

    @Test
    void survivesAnyText() {
        var hostile =
                List.of("", " ", "\uD800", "\0", "a".repeat(5000), "😀😀", "))))((((\"'\\*?~^:");

        var words =
                hostile.stream().map(IndonesianAnalyzerTest::stems).collect(Collectors.toList());

        assertThat(words.getFirst()).isEmpty();
        assertThat(words.getLast()).isEmpty();
    }

    private static List<String> stems(String text) {
        return Token.of(ANALYZER, text).stream().map(Token::stem).toList();
    }
}
