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

    /// The form of the regulation numbers its columns below the header.
    @Test
    void theNumbersOfTheColumnsAreNoAnswer() throws IOException {
        String text =
                "NO;U1;U2;U3;U4;U5;U6;U7;U8;U9;KET\n1;2;3;4;5;6;7;8;9;10;11\n1;2;3;4;4;4;4;4;4;4;\n";

        try (var table = table(text.getBytes(UTF_8))) {
            assertThat(rows(table)).extracting(Line::number).containsExactly(3L);
            assertThat(table.skipped()).isOne();
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

    /// As programs write it that know of no formats.
    @Test
    void readsAWorkbookWithoutFormats() throws IOException {
        var book = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(book)) {
            part(zip, "[Content_Types].xml", types());
            part(
                    zip,
                    "_rels/.rels",
                    relation(
                            "/officeDocument/2006/relationships/officeDocument",
                            "xl/workbook.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='Data' sheetId='1' r:id='r1'/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relation("/officeDocument/2006/relationships/worksheet", "sheet1.xml"));
            part(
                    zip,
                    "xl/sheet1.xml",
                    "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>U1</t></is></c><c r='B1' t='inlineStr'><is><t>U2</t></is></c></row><row r='2'><c r='A2'><v>3</v></c><c r='B2'><v>4</v></c></row></sheetData></worksheet>");
        }

        try (var table = table(book.toByteArray())) {
            assertThat(rows(table)).containsExactly(new Row(2, List.of("3", "4")));
        }
    }

    private static String types() {
        String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/xl/workbook.xml' ContentType='"
                + kind
                + "sheet.main+xml'/><Override PartName='/xl/sheet1.xml' ContentType='"
                + kind
                + "worksheet+xml'/></Types>";
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org%s' Target='%s'/></Relationships>"
                .formatted(type, target);
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
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
