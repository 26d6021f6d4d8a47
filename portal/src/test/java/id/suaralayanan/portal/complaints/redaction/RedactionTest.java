package id.suaralayanan.portal.complaints.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RedactionTest {
    @TestFactory
    List<DynamicTest> reproducesTheSharedVectors() {
        Path file = Path.of("../../shared/oracles/11_pii_vectors.json");
        assumeTrue(Files.isReadable(file), file + " is not on this machine");
        var tests = new ArrayList<DynamicTest>();
        JsonMapper.shared()
                .readTree(file)
                .get("vectors")
                .forEach(vector ->
                        tests.add(
                                DynamicTest.dynamicTest(
                                        vector.get("id").asString(),
                                        () ->
                                                assertThat(
                                                                Redaction.of(
                                                                        vector.get("inp")
                                                                                .asString()))
                                                        .isEqualTo(vector.get("out").asString()))));
        return tests;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NIK 3273014507900001                    | NIK [NIK]
                    NIK 32 73 01 45 07 90 0001              | NIK [NIK]
                    NIK 3273 - 0145 - 0790 - 0001           | NIK [NIK]
                    3273014507900001 081234567890           | [NIK] [TELEPON]
                    kode 3273019907900001                   | kode [NOMOR-16]
                    resi 32730145079000012                  | resi 32730145079000012
                    hub (021) 555-1234                      | hub [TELEPON]
                    WA 8123456789                           | WA [TELEPON]
                    +62-812-3456-7890                       | [TELEPON]
                    buka 08.30-12.00 13.00-15.00            | buka 08.30-12.00 13.00-15.00
                    tanggal 05-11-2026 08.30                | tanggal 05-11-2026 08.30
                    budi @ gmail.com                        | [EMAIL]
                    budi(at)kantor(titik)go(titik)id        | [EMAIL]
                    norek 123-456-7890                      | norek [REKENING]
                    rekening listrik Rp 150.000             | rekening listrik Rp 150.000
                    plat b 12 cd                            | plat [PLAT]
                    RT 05 RW 12                             | RT 05 RW 12
                    LOKET B 3 JAM                           | LOKET B 3 JAM
                    Pak Lurah minta uang                    | Pak Lurah minta uang
                    pak budi santoso marah                  | pak [NAMA] marah
                    Ibu Hj. Siti Aminah, loket 2            | Ibu [NAMA], loket 2
                    PAK BUDI SANTOSO DI LOKET 3             | PAK [NAMA] DI LOKET 3
                    atas nama: Ratna Dewi                   | atas nama: [NAMA]
                    nama saya tidak ada di daftar           | nama saya tidak ada di daftar
                    an anggaran 2026                        | an anggaran 2026
                    """)
    void redactsPersonsAndLeavesTheRest(String text, String expected) {
        assertThat(Redaction.of(text)).isEqualTo(expected);
    }

    @Test
    void findsEveryNumberAndAddressInAThousandTexts() {
        var random = new Random(29);
        for (int i = 0; i < 1_000; i++) {
            String digits = nik(random);
            String phone = "08" + digits(random, 1 + 8 + random.nextInt(3));
            String email = "warga" + random.nextInt(1_000) + "@contoh" + i + ".id";
            String text =
                    "Antrean ke-%d pukul 09.15, NIK %s, WA %s, surel %s, biaya Rp 50.000."
                            .formatted(i, grouped(digits, random), grouped(phone, random), email);

            assertThat(Redaction.of(text))
                    .isEqualTo(
                            "Antrean ke-%d pukul 09.15, NIK [NIK], WA [TELEPON], surel [EMAIL],"
                                            .formatted(i)
                                    + " biaya Rp 50.000.");
        }
    }

    @Test
    void changesNothingTheSecondTime() {
        String once =
                Redaction.of("Pak Budi, 0812-3456-7890, NIK 3273014507900001, a@b.id, B 1234 XYZ");

        assertThat(Redaction.of(once)).isEqualTo(once);
        assertThat(once).isEqualTo("Pak [NAMA], [TELEPON], NIK [NIK], [EMAIL], [PLAT]");
    }

    @Test
    void takesNoMarkForAWordOfNaming() {
        String once = Redaction.of("Pak Budi dari Samsat Mekarwangi, adiknya Siti Aminah ikut.");

        assertThat(Redaction.of(once)).isEqualTo(once);
    }

    @Test
    void staysQuickOnTextMadeToSlowItDown() {
        var hostile =
                List.of(
                        "1 ".repeat(2_000),
                        "a.".repeat(2_000),
                        "rek ".repeat(1_000),
                        "Pak A ".repeat(660));

        assertThat(hostile)
                .allSatisfy(text -> {
                    long start = System.nanoTime();
                    Redaction.of(text);
                    assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Bidan Yulia Rahmawati membentak pasien           | Bidan [NAMA] membentak pasien
                    Dokter Haryo tidak datang                        | Dokter [NAMA] tidak datang
                    Pak RT Sumanto minta uang                        | Pak RT [NAMA] minta uang
                    Pak RT 05 Darmaji menolak                        | Pak RT 05 [NAMA] menolak
                    Perkenalkan, saya Rizal Maulana dari Mekarwangi  | Perkenalkan, saya [NAMA] dari Mekarwangi
                    saya joko susilo mau tanya                       | saya [NAMA] mau tanya
                    nama saya siti aminah, umur 40                   | nama saya [NAMA], umur 40
                    petugasnya namanya Bu Lastri                     | petugasnya namanya Bu [NAMA]
                    Tetangga saya Ibu Suminah. Petugas tahu          | Tetangga saya Ibu [NAMA]. Petugas tahu
                    Adik saya, Fitri Handayani, ditolak              | Adik saya, [NAMA], ditolak
                    Hubungi Teh Nenden besok                         | Hubungi Teh [NAMA] besok
                    Kontak: Wawan Gunadi 0812-1111-2222              | Kontak: [NAMA] [TELEPON]
                    Daeng Baso dan Puang Saleh dilayani              | [NAMA] dan Puang [NAMA] dilayani
                    H. Abdul Rozak ikut campur                       | [NAMA] ikut campur
                    Kepala desa kami, Tarmuji, memotong              | Kepala desa kami, [NAMA], memotong
                    Terima kasih. Budi Hartono                       | Terima kasih. [NAMA]
                    rekeningnya 0123-01-012345-50-7                  | rekeningnya [REKENING]
                    Bu guru. Senin datang lagi                       | Bu guru. Senin datang lagi
                    Lewat Jalan Ahmad Yani ke RS Dr. Soetomo         | Lewat Jalan Ahmad Yani ke RS Dr. Soetomo
                    Petugas Samsat Bekasi ramah                      | Petugas Samsat Bekasi ramah
                    Camat Baru belum ada. Mohon Bapak Bupati turun   | Camat Baru belum ada. Mohon Bapak Bupati turun
                    """)
    void findsNamesByTheWordsAroundThem(String text, String expected) {
        assertThat(Redaction.of(text)).isEqualTo(expected);
    }

    @Test
    void saysWhatAPersonHasToLookAt() {
        var read = Redaction.read("Dilayani mas dhika, resi 9120000123456.");

        assertThat(read.text()).isEqualTo(read.original());
        assertThat(read.doubtfulWords()).containsExactly("dhika", "9120000123456");
    }

    @Test
    void leavesTheWritingOfTheRestAsItWas() {
        assertThat(
                        Redaction.of(
                                "Antre\u00A0½ jam… NIK ３２７３\u2011０１４５\u2011０７９０\u2011０００１ – selesai"))
                .isEqualTo("Antre\u00A0½ jam… NIK [NIK] – selesai");
    }

    @Test
    void leaksNoNumberHoweverItIsWrittenInTenThousandTexts() {
        var writing = new OddWriting(new Random(11));
        for (int i = 0; i < 10_000; i++) {
            var digits = writing.number();
            var text = writing.text(digits);

            assertThat(OddWriting.digitsOf(Redaction.of(text)))
                    .as(text)
                    .doesNotContain(digits.substring(digits.length() - 6));
        }
    }

    @Test
    void findsNamesAndNumbersOfTheDevelopmentTexts() {
        var marked = MarkedTexts.read(Path.of("../../shared/search-dev"));
        assumeTrue(marked.isPresent(), "no marked texts on this machine");

        var score = marked.orElseThrow().score();

        System.out.printf(
                Locale.ROOT,
                "names: recall %.3f, precision %.3f%n",
                score.recall("name"),
                score.namePrecision());
        assertThat(score.recall("name")).isGreaterThanOrEqualTo(0.9);
        assertThat(score.namePrecision()).isGreaterThanOrEqualTo(0.8);
        assertThat(List.of("nik", "family_card", "phone", "email", "bank_account", "plate"))
                .allSatisfy(kind -> assertThat(score.recall(kind)).as(kind).isEqualTo(1.0));
    }

    private static String nik(Random random) {
        return "%02d%02d%02d%02d%02d%02d%04d"
                .formatted(
                        11 + random.nextInt(84),
                        1 + random.nextInt(79),
                        1 + random.nextInt(30),
                        1 + random.nextInt(28) + (random.nextBoolean() ? 40 : 0),
                        1 + random.nextInt(12),
                        random.nextInt(100),
                        1 + random.nextInt(9_999));
    }

    private static String digits(Random random, int count) {
        var digits = new StringBuilder().append(1 + random.nextInt(9));
        for (int i = 1; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static String grouped(String digits, Random random) {
        var gap = List.of("", " ", "-", ".").get(random.nextInt(4));
        return digits.replaceAll("(\\d{4})(?=\\d)", "$1" + gap);
    }
}
