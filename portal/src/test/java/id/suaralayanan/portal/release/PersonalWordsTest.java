package id.suaralayanan.portal.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What offices write about themselves for everybody.
final class PersonalWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Terima kasih kepada Pak Budi yang membuka loket 5.",
                "Bu Sri Wahyuni kini bertugas di loket prioritas.",
                "Hubungi 0812-3456-7890 untuk antrean.",
                "Petugas bernama Andi Saputra sudah dipindahkan."
            })
    void aPersonIsSeen(String text) {
        assertThat(PersonalWords.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kepala Seksi Pelayanan",
                "Sekretaris Dinas",
                "Kasubbag Umum dan Kepegawaian",
                "Koordinator Loket",
                "Kepala Bidang Pelayanan Pendaftaran Penduduk",
                "Head of the service desk",
                "Dua loket tambahan buka setiap hari kerja pukul 08.00 sampai 12.00.",
                "Antrean pagi panjang karena hanya satu loket yang buka.",
                "Jalur kursi roda diberi pembatas dan diperiksa setiap pagi.",
                "Juru bahasa isyarat bertugas setiap Selasa dan Kamis.",
                "Antre di Kecamatan Balikpapan Selatan sampai dua jam.",
                "Loket di Mal Pelayanan Publik Balikpapan dibuka hari Sabtu.",
                "Foto loket 5 dan 6, SK Kepala Dinas nomor 12 tahun 2026."
            })
    void functionsPlacesAndDeedsAreNot(String text) {
        assertThat(PersonalWords.areIn(text)).isFalse();
    }
}
