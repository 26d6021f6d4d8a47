package id.suaralayanan.analytics.sheets;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaralayanan.analytics.csv.Line;
import id.suaralayanan.analytics.csv.Line.Row;
import id.suaralayanan.analytics.csv.UnusableFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

final class SheetTableTest {
    private static final String OFFICE =
            """
            REKAPITULASI SURVEI KEPUASAN MASYARAKAT;;;;;;;;;;;
            Periode Januari, Februari, Maret 2023;;;;;;;;;;;
            ;;;;;;;;;;;
            No;Tanggal;Unsur Pelayanan;;;;;;;;;Saran
            ;;U1;U2;U3;U4;U5;U6;U7;U8;U9;
            1;03/01/2023;3,0;4;3;4;3;3;4;3;3;Cepat, ramah
            2;4 Januari 2023;3;3;3;4;3;3;4;3;3

            Jumlah;;6;7;6;8;6;6;8;6;6;
            Rata-rata;;3;3,5;3;4;3;3;4;3;3;
            ;;;;;;;;Balikpapan, 5 April 2023;;;
            ;;;;;;;;Kepala Dinas;;;
            """;

    @Test
    void findsTheTableBetweenTitlesTotalsAndSignatures() throws IOException {
        try (var table = table(OFFICE.getBytes(UTF_8))) {
            var rows = rows(table);

            assertThat(table.titles()).hasSize(3).first().asString().startsWith("REKAPITULASI");
            assertThat(Headings.names(table.header().fields()))
                    .containsExactly(
                            "No", "date", "u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9",
                            "comment");
            assertThat(rows).extracting(Line::number).containsExactly(6L, 7L);
            assertThat(((Row) rows.getLast()).fields()).hasSize(12);
            assertThat(table.skipped()).isEqualTo(4);
        }
    }

    @Test
    void readsWhatExcelSavesInWindowsAndInUnicode() throws IOException {
        String text = "Tanggal\tU1\tU2\tSaran\n3/1/2023\t3\t4\tCafé – bagus\n";

        for (byte[] file :
                List.of(
                        text.getBytes(UTF_8),
                        ("\uFEFF" + text).getBytes(UTF_8),
                        ("\uFEFF" + text).getBytes(UTF_16LE),
                        text.getBytes(Charset.forName("windows-1252")))) {
            try (var table = table(file)) {
                assertThat(rows(table))
                        .containsExactly(new Row(2, List.of("3/1/2023", "3", "4", "Café – bagus")));
            }
        }
    }

    @Test
    void understandsQuestionCodesOfLimeSurvey() {
        assertThat(
                        Headings.guess(
                                List.of(
                                        "id",
                                        "submitdate",
                                        "SKM[SQ001]",
                                        "SKM[2]",
                                        "G01Q03",
                                        "SKM[SQ008]",
                                        "SKM[SQ009]")))
                .extracting(Guess::meaning)
                .containsExactly(
                        Meaning.OTHER,
                        Meaning.DATE,
                        Meaning.U1,
                        Meaning.U2,
                        Meaning.U3,
                        Meaning.U9,
                        Meaning.U8);
        assertThat(List.of("[3]", "A3", "AO03", "3,0", "3.00", " 3 "))
                .allSatisfy(cell -> assertThat(Scores.read(cell)).hasValue(3));
        assertThat(List.of("3,5", "0", "5", "33", "", "A5"))
                .allSatisfy(cell -> assertThat(Scores.read(cell)).isEmpty());
    }

    @Test
    void theWordsOfAHeadingSayMoreThanItsNumber() {
        assertThat(
                        Headings.guess(
                                List.of(
                                        "U8 Sarana dan Prasarana",
                                        "U9 Penanganan Pengaduan, Saran dan Masukan",
                                        "Tanggal lahir",
                                        "Kritik / saran",
                                        "Waktu")))
                .extracting(Guess::meaning)
                .containsExactly(
                        Meaning.U9, Meaning.U8, Meaning.OTHER, Meaning.COMMENT, Meaning.U3);
    }

    @Test
    void namesTheSeparatorAsExcelDoes() throws IOException {
        try (var table = table("sep=;\nu1;u2\n3;4\n".getBytes(UTF_8))) {
            assertThat(rows(table)).containsExactly(new Row(3, List.of("3", "4")));
        }
    }

    @Test
    void refusesAWorkbookThatGrowsBeyondTheBound() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i <= ZipBounds.MOST_BYTES >> 20; i++) {
                zip.write(zeros);
            }
        }

        assertThat(bomb.size()).isLessThan(200_000);
        assertThatThrownBy(() -> table(bomb.toByteArray()))
                .isInstanceOf(UnusableFile.class)
                .hasMessage("the file is larger than 64 MB inside");
    }

    @Test
    void refusesAnOldExcelAndAnArchiveWithoutAWorkbook() throws IOException {
        var other = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(other)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
        }
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0};

        assertThatThrownBy(() -> table(old)).hasMessageContaining("old Excel");
        assertThatThrownBy(() -> table(other.toByteArray())).hasMessageContaining("no workbook");
    }

    private static SheetTable table(byte[] file) throws IOException {
        return SheetTable.of(SheetFile.open(() -> new ByteArrayInputStream(file)));
    }

    private static List<Line> rows(SheetTable table) throws IOException {
        var rows = new ArrayList<Line>();
        for (var line = table.next(); line.isPresent(); line = table.next()) {
            rows.add(line.get());
        }
        return rows;
    }
}
