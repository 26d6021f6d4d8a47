package id.suaralayanan.portal.history.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaralayanan.analytics.csv.UnusableFile;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.analytics.indicators.index.PastScale;
import id.suaralayanan.portal.history.Exactness;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class PastTableTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void answersOfARecapAreCountedByQuarter() {
        var table = read(OfficeFiles.SEMESTER);

        assertThat(table.taken()).isEqualTo(30);
        assertThat(table.skipped()).isEqualTo(6);
        assertThat(table.faults())
                .containsExactly(
                        PastFault.ofLine(36, "no-such-date", "29/02/2023"),
                        PastFault.ofLine(37, "score", "U9", "5,0"));
        assertThat(table.figures())
                .extracting(it -> it.period().code() + " " + it.respondents().orElse(0))
                .containsExactly("2023-Q1 15", "2023-Q2 15");
        var sums = table.figures().getFirst().sums();
        assertThat(sums.getFirst() + table.figures().getLast().sums().getFirst()).isEqualTo(91);
    }

    @Test
    void resultsWithRoundedMeansAreComputedAgainAndSaySo() {
        var table = read(OfficeFiles.QUARTERS);

        assertThat(table.mapping().kind()).isEqualTo(PastKind.RESULTS);
        assertThat(table.faults()).isEmpty();
        assertThat(table.figures())
                .extracting(it -> it.period().code() + " " + it.ikm() + " " + it.exactness())
                .containsExactly(
                        "2022-Q1 81.47 MEANS",
                        "2022-Q2 82.03 MEANS",
                        "2022-Q3 81.19 MEANS",
                        "2022-Q4 83.42 MEANS");
        assertThat(table.figures().get(1).respondents()).hasValue(1_204);
    }

    @Test
    void anExportOfLimeSurveyIsReadByItsCodes() {
        var table = read(OfficeFiles.LIME);

        assertThat(table.taken()).isEqualTo(24);
        assertThat(table.faults()).containsExactly(PastFault.ofLine(9, "date-missing", ""));
        assertThat(table.figures())
                .singleElement()
                .extracting(it -> it.ikm().toPlainString())
                .isEqualTo("80.32");
        // Asked as questions 8 and 9: facilities, then complaints.
        assertThat(table.figures().getFirst().sums().subList(7, 9)).containsExactly(79L, 74L);
    }

    @Test
    void aWorkbookWithAHeaderOverTwoLinesAndFormulasBelow() {
        var table = read(OfficeFiles.RECAP);

        assertThat(table.faults()).isEmpty();
        assertThat(table.taken()).isEqualTo(20);
        assertThat(table.figures())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.period().code()).isEqualTo("2024-Q1");
                    assertThat(it.ikm()).isEqualByComparingTo("76.39");
                    assertThat(it.grade()).isEqualTo(Grade.C);
                });
    }

    /// As in the tables of reports: a title with the period, the elements below each other.
    @Test
    void elementsBelowEachOtherAreTurned() {
        var table =
                read(
                        "ikm smt 2.csv",
                        """
                        INDEKS KEPUASAN MASYARAKAT (IKM);;;
                        SEMESTER II TAHUN 2022;;;
                        Jumlah Responden : 1.384 orang;;;
                        NO;UNSUR PELAYANAN;NILAI RATA-RATA;MUTU
                        U1;Persyaratan;3,41;B
                        U2;Sistem, Mekanisme, dan Prosedur;3,28;B
                        U3;Waktu Penyelesaian;3,05;C
                        U4;Biaya/Tarif;3,92;A
                        U5;Produk Spesifikasi Jenis Pelayanan;3,37;B
                        U6;Kompetensi Pelaksana;3,44;B
                        U7;Perilaku Pelaksana;3,52;B
                        U8;Penanganan Pengaduan, Saran dan Masukan;3,18;B
                        U9;Sarana dan Prasarana;3,11;B
                        ;Nilai IKM;84,11;B (BAIK)
                        ;;Balikpapan, 5 Januari 2023;
                        """);

        assertThat(table.faults()).isEmpty();
        assertThat(table.mapping().kind()).isEqualTo(PastKind.RESULTS);
        assertThat(table.figures())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.period().code()).isEqualTo("2022-S2");
                    assertThat(it.respondents()).hasValue(1_384);
                    assertThat(it.ikm()).isEqualByComparingTo("84.11");
                });
    }

    @Test
    void aColumnOfMeansForEachQuarterIsALineOfEachQuarter() {
        var table =
                read(
                        "tahun lalu.csv",
                        """
                        Hasil SKM Tahun 2023;;;;;
                        No;Unsur;TW I;TW II;TW III;TW IV
                        1;Persyaratan;3,10;3,20;3,30;3,40
                        2;Prosedur;3,10;3,20;3,30;3,40
                        3;Waktu pelayanan;3,10;3,20;3,30;3,40
                        4;Biaya;3,10;3,20;3,30;3,40
                        5;Produk layanan;3,10;3,20;3,30;3,40
                        6;Kompetensi;3,10;3,20;3,30;3,40
                        7;Perilaku;3,10;3,20;3,30;3,40
                        8;Pengaduan;3,10;3,20;3,30;3,40
                        9;Sarana;3,10;3,20;3,30;3,40
                        ;Jumlah responden;310;320;330;1.340
                        ;IKM;77,50;80,00;82,50;
                        """);

        assertThat(table.faults()).isEmpty();
        assertThat(table.figures())
                .extracting(it ->
                        it.period().code() + " " + it.respondents().orElse(0) + " " + it.ikm())
                .containsExactly(
                        "2023-Q1 310 77.50",
                        "2023-Q2 320 80.00",
                        "2023-Q3 330 82.50",
                        "2023-Q4 1340 85.00");
    }

    @Test
    void sumsAndPrintedFiguresAndTheOldScale() {
        var sums =
                read(
                        "a.csv",
                        "Tahun;Jumlah Responden;U1;U2;U3;U4;U5;U6;U7;U8;U9\n2019;49;138;139;150;177;159;163;161;143;159\n");
        assertThat(sums.figures())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.exactness()).isEqualTo(Exactness.SUMS);
                    assertThat(it.ikm()).isEqualByComparingTo("78.74");
                });

        var printed = read("b.csv", "Tahun;Nilai IKM\n2019;87,28\n2020;187,28\n");
        assertThat(printed.figures())
                .singleElement()
                .extracting(it -> it.exactness())
                .isEqualTo(Exactness.PRINTED);
        assertThat(printed.faults()).containsExactly(PastFault.ofLine(3, "index", "187.28"));

        var old =
                read(
                        "c.csv",
                        "Rekap IKM tahun 2012;;;;;;;;;;;;;\nU1;U2;U3;U4;U5;U6;U7;U8;U9;U10;U11;U12;U13;U14\n"
                                + "3;".repeat(13)
                                + "3\n");
        assertThat(old.mapping().scale()).isEqualTo(PastScale.FOURTEEN);
        assertThat(old.figures())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.period().code()).isEqualTo("2012");
                    assertThat(it.ikm()).isEqualByComparingTo("75.00");
                    assertThat(it.grade()).isEqualTo(Grade.B);
                });
    }

    @Test
    void saysWhatIsMissingBeforeItReadsAnything() {
        var header = "U1;U2;U3;U4;U5;U6;U7;U8;U9\n";
        var row = "3;".repeat(8) + "3\n";

        assertThat(read("tanpa waktu.csv", header + row).faults())
                .extracting(PastFault::code)
                .containsExactly("time");
        assertThat(read("2023.csv", header + row).figures()).hasSize(1);
        assertThat(read("2023.csv", "U1;U2;U3\n3;3;3\n").faults())
                .extracting(PastFault::code)
                .containsExactly("elements");
        assertThat(read("2026.csv", header + row).faults())
                .extracting(PastFault::code)
                .containsExactly("not-over");
        assertThatThrownBy(() -> read("2023.csv", header + row.repeat(50_001)))
                .isInstanceOf(UnusableFile.class)
                .hasMessage("more than 50000 lines");
    }

    private static PastTable read(String name) {
        return read(name, OfficeFiles.bytes(name));
    }

    private static PastTable read(String name, String text) {
        return read(name, text.getBytes(UTF_8));
    }

    private static PastTable read(String name, byte[] content) {
        return PastTable.of(content, table -> PastMapping.guess(table, name), TODAY);
    }
}
